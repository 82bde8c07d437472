import type { UnpackBudget } from "../../../geodata/formats/archive.ts";
import type { OpenedSource } from "./openedSource.ts";
import type { OpenHost } from "./openSqlite.ts";

/** A layer, a sheet or a text of a file; no `text` and an error among the issues where it is refused. */
export type OpenedPart = Pick<OpenedSource, "format" | "layer" | "text" | "issues"> & {
  /** Bytes of a text file, which may have come out of an archive. */
  readonly bytes?: Uint8Array;
};

/** What holds for a file and all that is inside it. */
export interface Opening {
  readonly host: OpenHost;
  readonly budget: UnpackBudget;
  readonly depth: number;
  /** The user wants figures: features are opened as the table of their attributes. */
  readonly asTable: boolean;
}
