import type { SqliteFile } from "../../../geodata/formats/geopackage.ts";

/** How the host makes WebAssembly reachable; empty where packages find theirs themselves. */
export interface OpenHost {
  /** Returns the address of SQLite's `.wasm`. */
  readonly locateSqlite?: () => string;
}

/** An SQLite file in memory, to be closed. */
export interface OpenSqlite extends SqliteFile {
  close(): void;
}

/** Opens the bytes of an SQLite file; the 0.7 MB of SQLite are loaded with the first one. */
export async function openSqlite(bytes: Uint8Array, { locateSqlite }: OpenHost): Promise<OpenSqlite> {
  const { default: loadSqlite } = await import("sql.js");
  const sqlite = await loadSqlite(locateSqlite === undefined ? {} : { locateFile: locateSqlite });
  const database = new sqlite.Database(bytes);
  return {
    query: (sql) => database.exec(sql)[0] ?? { columns: [], values: [] },
    close: () => database.close(),
  };
}
