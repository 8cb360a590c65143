/** A host that only serves files, as static hosts do. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { mediaTypes } from '../../scripts/bench/web-host.ts'

/** Serves the files of a folder at the addresses below `base`, and nothing else. */
export async function serveFiles(folder: string, base = '/'): Promise<{ server: Server, origin: string }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const below = path.slice(base.length)
    const file = extname(below) === '' ? join(below, 'index.html') : below
    const body = path.startsWith(base) ? await readFile(join(folder, file)).catch(() => undefined) : undefined
    response.writeHead(body ? 200 : 404, { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
