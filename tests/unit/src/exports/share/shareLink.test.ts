import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LONGEST_LINK } from "../../../../../src/exports/share/linkMark.ts";
import { decodeShareLink, encodeShareLink } from "../../../../../src/exports/share/shareLink.ts";
import { grandChalonScenario } from "../../../../../src/scenario/grandChalonScenario.ts";
import { scenarioHash } from "../../../../../src/scenario/scenarioHash.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";
import { surveyOf } from "../../../../fixtures/surveys.ts";

const codesOf = (fragment: string): string[] => decodeShareLink(fragment).issues.map(({ code }) => code);

function pack(bytes: Uint8Array): string {
  return `#projet=a0123456789abcdef${Buffer.from(deflateSync(bytes)).toString("base64url")}`;
}

describe("a link", () => {
  it("carries a project with its territory", () => {
    const scenario = rowScenario();
    const read = decodeShareLink(encodeShareLink(scenario)).value;
    expect(read).toEqual(scenario);
  });

  it("names the built-in territory instead of carrying it, and fits", () => {
    const scenario = grandChalonScenario();
    const link = encodeShareLink(scenario);
    expect(link.length).toBeLessThan(LONGEST_LINK);
    const read = decodeShareLink(link).value;
    expect(read?.territory.communes).toHaveLength(51);
    expect(read && scenarioHash(read)).toBe(scenarioHash(scenario));
  });

  it("carries a territory that is not quite the built-in one", () => {
    const scenario = grandChalonScenario();
    const [first, ...others] = scenario.territory.communes;
    if (first === undefined) throw new Error("no commune");
    const communes = [{ ...first, population: 1 }, ...others];
    const read = decodeShareLink(
      encodeShareLink({ ...scenario, territory: { ...scenario.territory, communes } }),
    );
    expect(read.value?.territory.communes[0]?.population).toBe(1);
  });

  it("leaves the answers of families behind", () => {
    const read = decodeShareLink(encodeShareLink({ ...rowScenario(), survey: surveyOf([]) }));
    expect(read.value?.survey).toBeNull();
  });
});

describe("a hostile link", () => {
  const link = encodeShareLink(rowScenario());

  it("is refused where it was cut, anywhere", () => {
    for (let length = link.length - 1; length > 8; length -= 97) {
      const { value, issues } = decodeShareLink(link.slice(0, length));
      expect(value).toBeUndefined();
      expect(issues.map(({ severity }) => severity)).toEqual(["error"]);
    }
  });

  it("is refused where a letter was changed, anywhere", () => {
    for (let at = 9; at < link.length - 1; at += 53) {
      const other = link[at] === "B" ? "C" : "B";
      const { value } = decodeShareLink(`${link.slice(0, at)}${other}${link.slice(at + 1)}`);
      expect(value).toBeUndefined();
    }
  });

  it("is stopped where it would fill the memory", () => {
    expect(codesOf(pack(new Uint8Array(60_000_000)))).toEqual(["link-too-large"]);
  });

  it("is refused with another version, other letters, other bytes", () => {
    expect(codesOf("#projet=zabc")).toEqual(["link-version"]);
    expect(codesOf("#projet=")).toEqual(["link-version"]);
    expect(codesOf("#projet=a0123456789abcdef<script>")).toEqual(["link-broken"]);
    expect(codesOf(pack(new Uint8Array([0xff, 0xfe, 0xfd])))).toEqual(["link-broken"]);
    expect(codesOf(pack(new TextEncoder().encode("{}")))).toEqual(["link-altered"]);
  });
});
