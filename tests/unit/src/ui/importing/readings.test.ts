import { describe, expect, it } from "vitest";
import type { FilePreview, FileReading } from "../../../../../src/pipeline/import/fileReading.ts";
import {
  fieldOfColumn,
  isCorrectable,
  isSettled,
  isUsable,
  missingFields,
  type WindowFile,
  withField,
  withWriting,
} from "../../../../../src/ui/importing/readings.ts";
import { placesPreview } from "../../../../fixtures/filePreview.ts";

function windowFile(changes: Partial<FilePreview> = {}, reading: FileReading = {}): WindowFile {
  return { preview: placesPreview(changes), reading, remembered: null };
}

describe("the field of a column", () => {
  const preview = placesPreview();

  it("is the one that was detected until the user says otherwise", () => {
    expect(fieldOfColumn(preview, {}, "nom")).toBe("name");
    expect(fieldOfColumn(preview, {}, "où")).toBeNull();
    expect(fieldOfColumn(preview, withField(preview, {}, "où", "address"), "où")).toBe("address");
    expect(fieldOfColumn(preview, withField(preview, {}, "nom", null), "nom")).toBeNull();
  });

  it("comes over from the column that had it", () => {
    const reading = withField(preview, {}, "où", "name");
    expect(fieldOfColumn(preview, reading, "où")).toBe("name");
    expect(fieldOfColumn(preview, reading, "nom")).toBeNull();
  });

  it("goes back and forth without leaving a trace of the way", () => {
    const there = withField(preview, {}, "où", "name");
    const back = withField(preview, there, "nom", "name");
    expect(["nom", "insee", "où"].map((name) => fieldOfColumn(preview, back, name))).toEqual([
      "name",
      "communeCode",
      null,
    ]);
    const swapped = withField(preview, withField(preview, {}, "nom", "communeCode"), "insee", "name");
    expect(["nom", "insee"].map((name) => fieldOfColumn(preview, swapped, name))).toEqual([
      "communeCode",
      "name",
    ]);
  });
});

describe("how a file is written", () => {
  it("forgets the columns of another writing, and keeps them where they are the same", () => {
    const reading: FileReading = { columns: { address: "où" }, decimal: "," };
    expect(withWriting(reading, { separator: "," })).toEqual({ decimal: ",", separator: "," });
    expect(withWriting(reading, { decimal: "." })).toEqual({ columns: { address: "où" }, decimal: "." });
  });
});

describe("a file in the window", () => {
  it("needs no look where nothing is guessed and every needed column is there", () => {
    expect(isSettled(windowFile())).toBe(true);
  });

  it("needs a look at a guess, until the user has settled it", () => {
    const guessed = { encoding: { value: "windows-1252", certainty: "guessed" } } as const;
    expect(isSettled(windowFile(guessed))).toBe(false);
    expect(isSettled(windowFile(guessed, { encoding: "windows-1252" }))).toBe(true);
    expect(isSettled(windowFile(guessed, { skip: true }))).toBe(true);
  });

  it("is never well understood where nothing could be read of it", () => {
    const broken = { columns: [], rows: [], rowCount: 0, fields: [] };
    expect(isCorrectable(placesPreview(broken))).toBe(false);
    expect(isSettled(windowFile(broken))).toBe(false);
  });

  it("needs a look where a needed column is missing", () => {
    const without = windowFile({}, withField(placesPreview(), {}, "nom", null));
    expect(missingFields(without)).toEqual(["name"]);
    expect(isSettled(without)).toBe(false);
  });

  it("brings nothing in where it is unknown or left out", () => {
    expect(isUsable(windowFile())).toBe(true);
    expect(isUsable(windowFile({}, { skip: true }))).toBe(false);
    expect(isUsable(windowFile({ columns: [], rows: [], rowCount: 0 }))).toBe(false);
    expect(isUsable(windowFile({ kind: { value: "unknown", certainty: "guessed" } }))).toBe(false);
  });
});
