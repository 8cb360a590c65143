// The Node server's manners, asked of the server that is built.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { ASK_FIRST, IMMUTABLE, securityHeaders } from '../../server/utils/http-rules.ts'

const output = fileURLToPath(new URL('../../.output', import.meta.url))
/** One that is worth compressing: what is shorter than a packet is sent as it is. */
const WORTH_BYTES = 10_000
const asset = readdirSync(`${output}/public/_nuxt`)
  .find(name => name.endsWith('.js') && statSync(`${output}/public/_nuxt/${name}`).size > WORTH_BYTES)!
const deck = readdirSync(`${output}/public/deck`).find(name => name.endsWith('.json'))!

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** A request as it is written, without a client that makes a proper address of it first. */
function ask(
  base: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string, headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on(
        'end',
        () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.on('error', reject)
    request.end()
  })
}

const pages = [
  '/',
  '/study',
  '/facts/nothing-here',
  '/no-such-page',
  `/_nuxt/${asset}`,
  '/_nuxt/gone.js',
  `/deck/${deck}`,
  '/sw.js',
  '/manifest.webmanifest',
  '/version.json',
  '/favicon.svg',
]

test('every answer has the headers that a page cannot say of itself', async ({ baseURL }) => {
  for (const path of [...pages, '/%', '//x', `/${'a'.repeat(9000)}`]) {
    const { headers } = await ask(baseURL!, path)
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers[name.toLowerCase()], `${path}: ${name}`).toContain(
        name === 'Content-Security-Policy' ? 'frame-ancestors \'none\'' : value,
      )
    }
  }
})

/** All that comes back over a connection of its own for what is written into it. */
async function say(base: string, text: string): Promise<string> {
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  let heard = ''
  socket.on('data', (chunk: Buffer) => heard += chunk.toString())
  socket.on('error', () => {})
  socket.write(text)
  await once(socket, 'close')
  return heard
}

test('so has every answer that Node gives by itself, and the server lives', async ({ baseURL }) => {
  for (
    const [text, status] of [
      ['nonsense\r\n\r\n', 400],
      ['GET / HTTP/9.9\r\nHost: x\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost: x\r\nExpect: wonders\r\nConnection: close\r\n\r\n', 417],
      [`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
      ['GET /no-such-page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
      ['TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405],
    ] as const
  ) {
    const answer = await say(baseURL!, text)
    expect(answer.slice(0, 40), text.slice(0, 60)).toContain(`HTTP/1.1 ${status} `)
    for (const [name, value] of Object.entries(securityHeaders))
      expect(answer.toLowerCase(), `${text.slice(0, 60)}: ${name}`).toContain(`\n${name}: ${value}`.toLowerCase())
    expect(answer).toMatch(/\nconnection: close\r\n/i)
  }
  expect((await ask(baseURL!, '/')).status).toBe(200)
})

test('names that hold a hash are kept for ever, all else is asked about', async ({ baseURL }) => {
  for (const path of pages) {
    const { status, headers } = await ask(baseURL!, path)
    expect([path, headers['cache-control']]).toEqual([
      path,
      status === 200 && /^\/(?:_nuxt|deck)\//.test(path) ? IMMUTABLE : ASK_FIRST,
    ])
  }
})

test('what is text is compressed, the service worker too', async ({ baseURL }) => {
  for (const path of ['/', '/study', '/sw.js', '/offline-rest.json', `/_nuxt/${asset}`, `/deck/${deck}`]) {
    const { headers } = await ask(baseURL!, path, { headers: { 'accept-encoding': 'br' } })
    expect([path, headers['content-encoding']]).toEqual([path, 'br'])
  }
})

test('a page that is packed on its way is the same page', async ({ baseURL }) => {
  for (const path of ['/', '/study', '/facts/kant-base-opened-2003', '/disagreements']) {
    const plain = await ask(baseURL!, path)
    expect([path, plain.headers['content-encoding'], plain.headers.vary]).toEqual([path, undefined, 'Accept-Encoding'])
    for (const [packing, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
      const packed = await ask(baseURL!, path, { headers: { 'accept-encoding': packing } })
      expect([path, packed.headers['content-encoding'], packed.headers.vary]).toEqual([path, packing, 'Accept-Encoding'])
      expect(unpack(packed.body).equals(plain.body), path).toBe(true)
      expect(packed.body.length, path).toBeLessThan(plain.body.length / 2)
      const head = await ask(baseURL!, path, { method: 'HEAD', headers: { 'accept-encoding': packing } })
      expect([path, head.headers['content-length']]).toEqual([path, String(packed.body.length)])
      const again = await ask(baseURL!, path, {
        headers: { 'accept-encoding': packing, 'if-none-match': String(packed.headers.etag) },
      })
      expect([path, again.status, again.body.length]).toEqual([path, 304, 0])
    }
  }
})

test('a page that is not there is one that can be read, however a browser unpacks', async ({ baseURL }) => {
  for (const packing of ['br', 'gzip', 'identity']) {
    const { status, headers, body } = await ask(baseURL!, '/no-such-page', { headers: { 'accept-encoding': packing } })
    expect([packing, status, headers['content-encoding']]).toEqual([packing, 404, undefined])
    expect(body.toString()).toContain('<html')
    expect(headers['content-length']).toBe(String(body.length))
  }
})

test('what the browser has is not sent again, however it asks, and the answer says its tag', async ({ baseURL }) => {
  for (const path of ['/', '/sw.js', `/_nuxt/${asset}`, `/deck/${deck}`]) {
    const { headers: { etag } } = await ask(baseURL!, path)
    expect(etag, path).toBeTruthy()
    for (const known of [String(etag), `"other", ${String(etag)}`, `W/${String(etag).replace(/^W\//, '')}`, '*']) {
      const again = await ask(baseURL!, path, { headers: { 'if-none-match': known } })
      expect([path, known, again.status, again.headers.etag, again.body.length]).toEqual([path, known, 304, etag, 0])
    }
    expect(
      (await ask(baseURL!, path, {
        headers: { 'if-none-match': '"other"', 'if-modified-since': new Date(Date.now() + 1e9).toUTCString() },
      })).status,
    ).toBe(200)
  }
})

test('HEAD says what GET says, and nothing more', async ({ baseURL }) => {
  for (const path of pages) {
    const [get, head] = [await ask(baseURL!, path), await ask(baseURL!, path, { method: 'HEAD' })]
    const comparable = ({ status, headers: { date: _, connection: __, 'keep-alive': ___, ...headers } }: Answer) => ({
      status,
      headers,
    })
    expect(comparable(head), path).toEqual(comparable(get))
    expect(head.body.length).toBe(0)
  }
})

test('only GET and HEAD are answered', async ({ baseURL }) => {
  for (const path of pages) {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const { status, headers } = await ask(baseURL!, path, { method })
      expect([path, method, status, headers.allow]).toEqual([path, method, 405, 'GET, HEAD'])
    }
  }
})

test('an address that cannot be one is no fault of the server', async ({ baseURL }) => {
  for (
    const path of [
      '/%',
      '/%zz',
      '/%C3%28',
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/facts/%2F',
      '//evil.example/',
      '/a%00b',
      `/${'x'.repeat(12_000)}`,
      `/?${'x'.repeat(12_000)}`,
      '/facts/%F0%9F%87%B0',
      '/_nuxt/../server/index.mjs',
    ]
  ) {
    const { status } = await ask(baseURL!, path)
    expect(status, path.slice(0, 60)).toBeGreaterThanOrEqual(400)
    expect(status, path.slice(0, 60)).toBeLessThan(500)
  }
})

interface OwnServer {
  base: string
  child: ChildProcess
  log: () => string
}

async function startOwn(): Promise<OwnServer> {
  const child = spawn(process.execPath, [`${output}/server/index.mjs`], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => log += chunk.toString())
  await expect.poll(() => log).toMatch(/Listening on (http:\S+)/)
  return { base: /Listening on (http:\S+)/.exec(log)![1]!, child, log: () => log }
}

test('a missing page is one bounded line in the log', async () => {
  const { base, child, log } = await startOwn()
  const before = log().length
  const missing = ['/no-such-page', '/facts/no-such-fact', `/${'long/'.repeat(1000)}`, '/a%0Ab', '/_nuxt/gone.js', '/the-last']
  for (const path of missing)
    await ask(base, path)
  // Lines are written in the order of the requests: with the last one all are there.
  await expect.poll(() => log().slice(before)).toContain('/the-last')
  const lines = log().slice(before).trim().split('\n')
  expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(missing.length)
  for (const line of lines)
    expect(line.length).toBeLessThan(300)
  child.kill('SIGKILL')
})

test('told to stop, it ends, whatever is open', async () => {
  const { base, child } = await startOwn()
  const { hostname, port } = new URL(base)
  const sockets = ['', 'GET / HTTP/1.1\r\nHost: x\r\n', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'].map((text) => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    socket.write(text)
    return socket
  })
  await once(sockets.at(-1)!, 'data')
  child.kill('SIGTERM')
  // Nothing of it is closed from this side: without a limit of its own the server would wait for ever.
  await once(child, 'exit')
  sockets.forEach(socket => socket.destroy())
})
