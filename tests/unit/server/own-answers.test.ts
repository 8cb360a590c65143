// What Node answers by itself, asked over raw sockets.
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from '../../../server/utils/http-rules.ts'
import { answerUnreadable, giveHeadersToAllAnswers, plainAnswer } from '../../../server/utils/own-answers.ts'

beforeAll(giveHeadersToAllAnswers)

let server: ReturnType<typeof createServer>
afterEach(() => server.close())

async function listen(): Promise<number> {
  server = createServer(
    { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 20 },
    (_, response) => response.end('fine'),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** All that comes back for what is written, until the server closes the connection. */
async function say(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (chunk: Buffer) => heard += chunk.toString())
  socket.on('error', () => {})
  socket.write(text)
  await once(socket, 'close')
  return heard
}

function expectHeaders(answer: string): void {
  for (const [name, value] of Object.entries(securityHeaders))
    expect(answer.toLowerCase()).toContain(`\r\n${name}: ${value}\r\n`.toLowerCase())
  expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n')
}

describe('an answer that no handler gives', () => {
  it.each([
    ['a line that is no request', 'nonsense\r\n\r\n', 400],
    ['a binary greeting', '\u0016\u0003\u0001\u0002\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['headers that are too long', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['headers that do not end', 'GET / HTTP/1.1\r\nHost: x\r\n', 408],
    ['a body that does not come', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nConnection: close\r\n\r\n', 200],
  ])('to %s has the headers of all others', async (_, text, status) => {
    const answer = await say(await listen(), text)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expectHeaders(answer)
  })

  it('comes once, and the server lives, however many connections break off', async () => {
    const port = await listen()
    const answers = await Promise.all(Array.from({ length: 30 }, async (_, place) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      socket.write('nonsense\r\n\r\nmore nonsense\r\n\r\n')
      if (place % 2 === 0) {
        socket.resetAndDestroy()
        return ''
      }
      let heard = ''
      socket.on('data', (chunk: Buffer) => heard += chunk.toString())
      await once(socket, 'close')
      return heard
    }))
    for (const answer of answers.filter(Boolean))
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
    expect(await say(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/fine$/)
    expect(server.listenerCount('clientError')).toBe(1)
  })

  it.each([
    ['a closed connection', { writable: false }, 'HPE_INVALID_METHOD'],
    ['one that was reset', { writable: true }, 'ECONNRESET'],
    ['one whose answer has begun', { writable: true, _httpMessage: { headersSent: true } }, 'HPE_INVALID_METHOD'],
  ])('is not written into %s', (_, socket, code) => {
    const done: string[] = []
    server = createServer()
    const fake = { ...socket, end: () => done.push('end'), destroy: () => done.push('destroy') }
    answerUnreadable(Object.assign(new Error('x'), { code }), fake as never)
    expect(done).toEqual(['destroy'])
  })

  it('says a length that is its own', () => {
    for (const code of [undefined, 'HPE_HEADER_OVERFLOW', 'HPE_CHUNK_EXTENSIONS_OVERFLOW', 'ERR_HTTP_REQUEST_TIMEOUT']) {
      const [head = '', body = ''] = plainAnswer(code).split('\r\n\r\n')
      expect(Number(/Content-Length: (\d+)/.exec(head)?.[1])).toBe(body.length)
    }
  })
})
