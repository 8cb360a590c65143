/**
 * What Node answers by itself, before any handler is asked: a request that its parser cannot read, one that does not
 * come to its end, one without a host. These answers have the headers of all others.
 */
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { subscribe } from 'node:diagnostics_channel'
import { STATUS_CODES } from 'node:http'
import { ASK_FIRST, securityHeaders } from './http-rules.ts'

/** How long (ms) a client may take to read an answer after which its connection is closed. */
const CLOSING_MS = 1000

/** The parser's codes that are not a plain "bad request". */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** A whole answer as it goes over the line, for a request that has no response of its own. */
export function plainAnswer(code: string | undefined): string {
  const status = statuses[code ?? ''] ?? 400
  const words = `${STATUS_CODES[status]}\n`
  const headers = {
    ...securityHeaders,
    'Cache-Control': ASK_FIRST,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(words)),
    'Connection': 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', words].join('\r\n')
}

/** The response that a connection carries just now; Node tells of it under this name alone. */
interface CarryingSocket { _httpMessage?: ServerResponse | null }

/**
 * Answers what the parser could not read, once, and closes the connection: at once where it is gone already or where
 * an answer has begun, else when the answer is read or some time has passed.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  const carried = (socket as CarryingSocket)._httpMessage
  if (error.code === 'ECONNRESET' || !socket.writable || carried?.headersSent) {
    socket.destroy()
    return
  }
  socket.end(plainAnswer(error.code))
  setTimeout(() => socket.destroy(), CLOSING_MS).unref()
}

/**
 * From now on every answer of every HTTP server of this process has the security headers. Nitro makes its server after
 * its plugins and hands it to none of them, so it is met at its first connection.
 */
export function giveHeadersToAllAnswers(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    for (const [name, value] of Object.entries(securityHeaders))
      response.setHeader(name, value)
  })
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: Socket & { server?: Server } }).socket
    if (server && !server.listeners('clientError').includes(answerUnreadable))
      server.on('clientError', answerUnreadable)
  })
}
