import type { Detected, FilePreview, FileReading } from "../../pipeline/import/fileReading.ts";
import type { LayerReading } from "../../workers/importMessages.ts";

/** A file or layer in the import window: as it stands now, and what was settled about it. */
export interface WindowFile {
  readonly preview: FilePreview;
  readonly reading: FileReading;
  /** The earlier file whose settings were taken, null where none were. */
  readonly remembered: { readonly fileName: string; readonly date: string } | null;
}

/** Names a file or layer among those of a window. */
export function keyOfLayer({ fileName, layer }: Pick<LayerReading, "fileName" | "layer">): string {
  return JSON.stringify([fileName, layer]);
}

/** Returns the field that a column stands for now, null for none: what the user settled goes first. */
export function fieldOfColumn(
  { columns }: FilePreview,
  { columns: settled = {} }: FileReading,
  name: string,
): string | null {
  const own = Object.entries(settled).find(([, column]) => column === name);
  if (own !== undefined) return own[0];
  const field = columns.find((column) => column.name === name)?.field ?? null;
  return field !== null && Object.hasOwn(settled, field) ? null : field;
}

/** Settles what a column stands for; a field that another column stood for comes over to this one. */
export function withField(
  preview: FilePreview,
  reading: FileReading,
  column: string,
  field: string | null,
): FileReading {
  const before = fieldOfColumn(preview, reading, column);
  const columns = {
    ...reading.columns,
    ...(before === null ? {} : { [before]: null }),
    ...(field === null ? {} : { [field]: column }),
  };
  return { ...reading, columns };
}

/** Settles how a file is written; columns that were matched under another writing are matched anew. */
export function withWriting(reading: FileReading, patch: FileReading): FileReading {
  const { columns, ...others } = reading;
  const keeps = !("kind" in patch || "encoding" in patch || "separator" in patch);
  return { ...others, ...(keeps && columns !== undefined ? { columns } : {}), ...patch };
}

/** Lists the fields that a file must have and no column stands for. */
export function missingFields({ preview, reading }: WindowFile): readonly string[] {
  const held = new Set(preview.columns.map(({ name }) => fieldOfColumn(preview, reading, name)));
  return preview.fields.filter(({ id, required }) => required && !held.has(id)).map(({ id }) => id);
}

/** Tells whether a file can be imported without a look: nothing guessed, and every needed column matched. */
export function isSettled(file: WindowFile): boolean {
  const { preview, reading } = file;
  if (reading.skip === true) return true;
  if (preview.kind.value === "unknown" || !isCorrectable(preview)) return false;
  if (missingFields(file).length > 0) return false;
  const details: readonly (readonly [Detected<unknown> | null, unknown])[] = [
    [preview.kind, reading.kind],
    [preview.encoding, reading.encoding],
    [preview.separator, reading.separator],
    [preview.decimal, reading.decimal],
    [preview.crs, reading.crs],
  ];
  return details.every(([detected, settled]) => settled !== undefined || detected?.certainty !== "guessed");
}

/** Tells whether there is anything to look at or to correct: nothing can be read of a broken file. */
export function isCorrectable({ columns, rowCount }: FilePreview): boolean {
  return columns.length > 0 || rowCount > 0;
}

/** Tells whether a file would bring anything in. */
export function isUsable({ preview, reading }: WindowFile): boolean {
  return reading.skip !== true && preview.kind.value !== "unknown" && isCorrectable(preview);
}
