/** Hosts for the measurements: plain files as a static host sends them, and the app's own server. */
import type { ChildProcess } from 'node:child_process'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { cacheControlOf } from '../../server/utils/http-rules.ts'

/** Media types of what the app is made of. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
}
const compressed = /\.(?:html|js|css|json|svg|webmanifest|wasm)$/

export interface Host { origin: string, close: () => void }

/** The file of an address: pages are the indexes of their folders. */
function fileOf(path: string): string {
  return extname(path) === '' ? join(path, 'index.html') : path
}

/**
 * Serves a folder below `base`, gzipped, with the headers that `_headers` asks of a static host. An answer takes
 * `latencyMs` at least.
 */
export async function serveFolder(folder: string, { base = '/', latencyMs = 0 } = {}): Promise<Host> {
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : '/404.html')
    const file = fileOf(path)
    const found = await readFile(join(folder, file)).catch(() => undefined)
    const body = found ?? await readFile(join(folder, '404.html')).catch(() => Buffer.from('missing'))
    const isCompressed = compressed.test(file) || !found
    if (latencyMs > 0)
      await setTimeout(latencyMs)
    response.writeHead(found ? 200 : 404, {
      'content-type': mediaTypes[extname(found ? file : '.html')] ?? 'application/octet-stream',
      'cache-control': cacheControlOf(path, found ? 200 : 404),
      ...isCompressed && { 'content-encoding': 'gzip' },
    })
    response.end(isCompressed ? gzipSync(body) : body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Starts a built Node server. */
export async function startServer(entry: string, port: number): Promise<Host> {
  const child: ChildProcess = spawn(process.execPath, [entry], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout!, 'data')
  return { origin: `http://127.0.0.1:${port}`, close: () => child.kill() }
}
