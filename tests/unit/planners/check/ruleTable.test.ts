import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { RULE_OF_CODE } from "../../../../planners/check/ruleTable.ts";

const README = readFileSync(new URL("../../../../planners/check/README.md", import.meta.url), "utf8");

it("has every finding in the table of the README, under its rule", () => {
  const listed = README.split("\n")
    .filter((line) => /^\| (?:format|[CS]\d+)/u.test(line))
    .flatMap((line) => {
      const rule = /^\| (format|[CS]\d+)/u.exec(line)?.[1] ?? "";
      const codes = line.split("|")[2] ?? "";
      return [...codes.matchAll(/`([a-z-]+)`/gu)].map((match) => [match[1], rule]);
    });
  expect(Object.fromEntries(listed)).toEqual(RULE_OF_CODE);
});
