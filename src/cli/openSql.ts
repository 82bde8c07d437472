import type { SqlJsStatic } from "sql.js";

/** Opens SQLite, which finds its own WebAssembly beside it in `node_modules`. */
export async function openSql(): Promise<SqlJsStatic> {
  const { default: initSqlJs } = await import("sql.js");
  return initSqlJs();
}
