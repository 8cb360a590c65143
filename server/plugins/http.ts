import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import {
  ASK_FIRST,
  cacheControlOf,
  isKnownTag,
  isPacked,
  missingLine,
  packingFor,
  SHUTDOWN_MS,
  statusOfAddress,
  weakTag,
} from '../utils/http-rules'
import { giveHeadersToAllAnswers } from '../utils/own-answers'

/** A request with its answer, as the server carries it. */
type ServerEvent = Parameters<typeof getResponseStatus>[0]

function refuse(event: ServerEvent, status: 400 | 405 | 414, words: string): Promise<void> {
  setResponseStatus(event, status)
  setResponseHeader(event, 'Cache-Control', ASK_FIRST)
  return send(event, `${words}\n`, 'text/plain; charset=utf-8')
}

/** The path below the root of the app, without its query. */
function pathOf({ path }: ServerEvent): string {
  const base = useRuntimeConfig().app.baseURL.replace(/\/$/, '')
  const [whole = '/'] = path.split('?', 1)
  return whole.startsWith(`${base}/`) ? whole.slice(base.length) : whole
}

function isErrorPage({ path }: ServerEvent): boolean {
  return path.includes('/__nuxt_error')
}

function textOf(body: unknown): string | Uint8Array | undefined {
  return typeof body === 'string' || body instanceof Uint8Array ? body : undefined
}

/** How hard Brotli tries: from here on it takes longer than what it saves takes to send. */
const BROTLI_QUALITY = 5

const packers = {
  br: (body: string | Uint8Array) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body: string | Uint8Array) => promisify(gzip)(body),
}

/** Packs a page for the way. The files of the build come packed already, pages do not (modules/packing.ts). */
async function pack(event: ServerEvent, response: { body?: unknown }): Promise<void> {
  const text = textOf(response.body)
  // The error page is asked for by the server itself, which reads it and says the headers again.
  if (text === undefined || isErrorPage(event) || !isPacked(getResponseHeader(event, 'Content-Type')))
    return
  appendResponseHeader(event, 'Vary', 'Accept-Encoding')
  const packing = packingFor(event.node.req.headers['accept-encoding'])
  if (!packing)
    return
  const etag = getResponseHeader(event, 'ETag')
  if (typeof etag === 'string')
    setResponseHeader(event, 'ETag', weakTag(etag))
  const packed = await packers[packing](text)
  setResponseHeader(event, 'Content-Encoding', packing)
  setResponseHeader(event, 'Content-Length', packed.length)
  response.body = packed
}

/** What an answer says of how long it holds and how long it is; nothing but that, where the browser has it already. */
function finish(event: ServerEvent, response: { body?: unknown }, ifNoneMatch: string | undefined): void {
  const status = getResponseStatus(event)
  setResponseHeader(event, 'Cache-Control', cacheControlOf(pathOf(event), status))
  const etag = getResponseHeader(event, 'ETag')
  if (status === 200 && ifNoneMatch !== undefined && typeof etag === 'string' && isKnownTag(ifNoneMatch, etag)) {
    setResponseStatus(event, 304)
    for (const name of ['Content-Length', 'Content-Type', 'Content-Encoding'])
      removeResponseHeader(event, name)
    response.body = ''
    return
  }
  // So that HEAD says it as well as GET does.
  const text = textOf(response.body)
  if (text !== undefined && getResponseHeader(event, 'Content-Length') === undefined)
    setResponseHeader(event, 'Content-Length', Buffer.byteLength(text))
}

/** The Node server's manners: headers, methods, addresses, tags, what is logged, and how it ends. */
export default defineNitroPlugin((nitro) => {
  if (import.meta.dev || import.meta.prerender)
    return
  // Read by Nitro when it starts to listen, after its plugins.
  process.env.NITRO_SHUTDOWN_TIMEOUT ??= String(SHUTDOWN_MS)

  giveHeadersToAllAnswers()

  const { h3App } = nitro
  const handle = h3App.handler
  h3App.handler = async (event) => {
    const { method } = event
    if (method !== 'GET' && method !== 'HEAD') {
      setResponseHeader(event, 'Allow', 'GET, HEAD')
      return refuse(event, 405, 'Only GET and HEAD.')
    }
    const status = statusOfAddress(event.node.req.url ?? '/')
    if (status)
      return refuse(event, status, 'This address cannot be one.')
    // Nitro compares one strong tag, letter by letter, and forgets the tag in its answer: what it says is compared here
    // instead.
    const { headers } = event.node.req
    event.context.ifNoneMatch = headers['if-none-match']
    if (headers['if-none-match'] !== undefined) {
      delete headers['if-none-match']
      delete headers['if-modified-since']
    }
    return handle(event)
  }

  nitro.hooks.hook(
    'beforeResponse',
    async (event, response) => {
      await pack(event, response)
      finish(event, response, event.context.ifNoneMatch as string | undefined)
    },
  )

  // A page that is missing is no fault of the server's: one line instead of an error with its stack.
  const { onError } = h3App.options
  h3App.options.onError = (error, event) => {
    // The error page is asked for by the server itself; what it is about is logged already.
    if (error.statusCode === 404 && !isErrorPage(event)) {
      error.fatal = false
      error.unhandled = false
      console.log(missingLine(event.method, event.path))
    }
    return onError?.(error, event)
  }
})
