import type { SqlJsStatic } from 'sql.js'
import initSqlJs from 'sql.js'
import { loadLate } from '../../domain/load-late.ts'

const loading = new Map<string, Promise<SqlJsStatic>>()

/**
 * SQLite in WebAssembly, loaded once from where it lies. Rejects with NotLoaded when it cannot be had, and tries again
 * the next time.
 */
export function loadSqlite(wasm: string): Promise<SqlJsStatic> {
  const already = loading.get(wasm)
  if (already)
    return already
  const fresh = loadLate(() => initSqlJs({ locateFile: () => wasm }))
  fresh.catch(() => loading.delete(wasm))
  loading.set(wasm, fresh)
  return fresh
}
