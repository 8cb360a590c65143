/** A connection to a server that can be cut for everybody behind it, service workers included. */
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from '@playwright/test'
import { once } from 'node:events'
import { createServer, request } from 'node:http'

export interface Connection {
  /** Where the server is found by this connection. */
  origin: string
  /** Nothing comes or goes any more; the browser's pages know of it. */
  cut: (context: BrowserContext) => Promise<void>
  restore: (context: BrowserContext) => Promise<void>
  close: () => void
}

/**
 * Opens one to `target`, an origin. A browser that is told to be offline tells its pages; whether a service worker
 * that starts afterwards hears of it depends on the browser, so the line itself is cut as well.
 */
export async function openConnection(target: string): Promise<Connection> {
  const server = createServer((asked, answer) => {
    const { method, headers, url = '/' } = asked
    const forwarded = request(new URL(url, target), { method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.rawHeaders)
      found.pipe(answer)
    })
    forwarded.on('error', () => answer.destroy())
    answer.on('close', () => forwarded.destroy())
    asked.pipe(forwarded)
  })
  const listen = async (port: number): Promise<void> => void await once(server.listen(port, '127.0.0.1'), 'listening')
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    cut: async (context) => {
      const isClosed = once(server, 'close')
      close()
      await isClosed
      await context.setOffline(true)
    },
    restore: async (context) => {
      await listen(port)
      await context.setOffline(false)
    },
    close,
  }
}
