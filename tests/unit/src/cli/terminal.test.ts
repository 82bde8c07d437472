import { describe, expect, it } from "vitest";
import { createProgressBar } from "../../../../src/cli/terminal.ts";

describe("createProgressBar", () => {
  const draw = (interactive: boolean, share: number | null): string => {
    let err = "";
    const bar = createProgressBar({
      cwd: "/",
      interactive,
      out: () => undefined,
      err: (text) => {
        err += text;
      },
      now: () => 0,
    });
    bar.show("Calcul", share);
    bar.clear();
    return err;
  };

  it("draws on a terminal and wipes itself", () => {
    expect(draw(true, 0.5)).toContain(`[${"#".repeat(12)}${"-".repeat(12)}] Calcul`);
    expect(draw(true, 7)).toContain("#".repeat(24));
    expect(draw(true, null)).toContain("Calcul");
    expect(draw(true, 0.5).endsWith("\u001b[2K")).toBe(true);
  });

  it("is silent elsewhere", () => {
    expect(draw(false, 0.5)).toBe("");
  });
});
