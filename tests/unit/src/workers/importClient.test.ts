import { describe, expect, it } from "vitest";
import { batchCommunes } from "../../../../src/workers/batchCommunes.ts";
import { createImportClient } from "../../../../src/workers/importClient.ts";
import type { ImportReply, ImportRequest } from "../../../../src/workers/importMessages.ts";
import { readFileBytes } from "../../../../src/workers/readFileBytes.ts";
import { fakePort as makeFakePort } from "../../../fixtures/fakePort.ts";
import { threeInARow } from "../../../fixtures/threeInARow.ts";

const fakePort = () => makeFakePort<ImportRequest, ImportReply>();

const REPORT = { version: 1, files: [], join: null, issues: [], suppressedIssues: 0 } as const;

const NO_FILES = { files: [], current: null, readings: [] };

describe("the way to the import worker", () => {
  it("puts the batches of communes together and passes progress on", async () => {
    const fake = fakePort();
    const client = createImportClient(() => fake.port);
    const shares: number[] = [];
    const result = client.importFiles(NO_FILES, ({ share }) => void shares.push(share));
    const territory = threeInARow();
    const { communes, ...head } = territory;
    fake.reply({ kind: "progress", id: 1, progress: { stage: "reading", file: "a", share: 0.5 } });
    for (const batch of batchCommunes(communes, 10)) fake.reply({ kind: "communes", id: 1, communes: batch });
    fake.reply({ kind: "finished", id: 1, result: { territory: head, structures: null, report: REPORT } });
    expect(await result).toEqual({ territory, structures: null, report: REPORT });
    expect(shares).toEqual([0.5]);
  });

  it("passes readings on and gives previews back", async () => {
    const fake = fakePort();
    const client = createImportClient(() => fake.port);
    const readings = [{ fileName: "a.csv", layer: null, reading: { separator: ";" } }];
    const previews = client.previewFiles({ ...NO_FILES, readings }, () => undefined);
    expect(fake.requests.at(-1)).toMatchObject({ kind: "preview", id: 1, readings });
    fake.reply({ kind: "previewed", id: 1, previews: [] });
    expect(await previews).toEqual([]);
  });

  it("ends the worker on cancel, rejects, and ignores late answers", async () => {
    const ports = [fakePort(), fakePort()];
    let opened = 0;
    const client = createImportClient(() => (ports[opened++] ?? fakePort()).port);
    const first = client.importFiles(NO_FILES, () => undefined);
    client.cancel();
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    expect(ports[0]?.state.ended).toBe(1);
    const second = client.importFiles(NO_FILES, () => undefined);
    ports[1]?.reply({ kind: "failed", id: 1, name: "Late", message: "late", stack: "" });
    ports[1]?.reply({
      kind: "finished",
      id: 2,
      result: { territory: null, structures: null, report: REPORT },
    });
    expect((await second).territory).toBeNull();
    client.dispose();
    expect(ports[1]?.state.ended).toBe(1);
  });

  it("rejects with what went wrong in the worker", async () => {
    const fake = fakePort();
    const client = createImportClient(() => fake.port);
    const failing = client.importFiles(NO_FILES, () => undefined);
    fake.reply({ kind: "failed", id: 1, name: "InvariantError", message: "boom", stack: "here" });
    await expect(failing).rejects.toMatchObject({ name: "InvariantError", message: "boom" });
    const breaking = client.importFiles(NO_FILES, () => undefined);
    fake.breakDown("out of memory");
    await expect(breaking).rejects.toThrow("out of memory");
  });
});

describe("batches", () => {
  const { communes } = threeInARow();

  it("keep the order and hold a commune each when one fills a batch", () => {
    // Each commune counts 1 + 5 positions.
    expect(batchCommunes(communes, 12).map((batch) => batch.length)).toEqual([2, 1]);
    expect(batchCommunes(communes, 1).map((batch) => batch.length)).toEqual([1, 1, 1]);
    expect(batchCommunes(communes).flat()).toEqual(communes);
    expect(batchCommunes([])).toEqual([]);
  });
});

it("reads a file in chunks", async () => {
  const parts = Array.from({ length: 300 }, (_, i) => new Uint8Array(1000).fill(i % 256));
  const reads: number[] = [];
  const bytes = await readFileBytes(new Blob(parts), (read) => void reads.push(read));
  expect(bytes).toEqual(new Uint8Array(await new Blob(parts).arrayBuffer()));
  expect(reads.at(-1)).toBe(300_000);
});
