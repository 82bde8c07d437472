import initSqlJs, { type SqlJsStatic } from "sql.js";
import wasmUrl from "sql.js/dist/sql-wasm.wasm?url";

/** Opens SQLite in the browser, on the page or in a worker, from the WebAssembly that the site serves. */
export function openSql(): Promise<SqlJsStatic> {
  return initSqlJs({ locateFile: () => wasmUrl });
}
