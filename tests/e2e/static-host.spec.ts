// The same files on a host that only serves files: study works, and the policy inside the pages holds there too.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answerByKey, expect, recordCount, showAnswerButton, test, watchContext } from './support.ts'

const root = fileURLToPath(new URL('../../.output/public', import.meta.url))
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json', '.png': 'image/png' }

function serveFiles(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = extname(path) === '' ? join(path, 'index.html') : path
    const body = await readFile(join(root, file)).catch(() => undefined)
    response.writeHead(body ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    response.end(body)
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

test('the built files on a plain file server: study, facts and the security policy', async ({ browser }) => {
  const server = await serveFiles()
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const complaints: string[] = []
  const context = await browser.newContext()
  watchContext(context, origin, complaints)
  const page = await context.newPage()
  await page.goto(`${origin}/study`)
  await expect(showAnswerButton(page)).toBeVisible()
  await answerByKey(page, '3')
  expect(await recordCount(page)).toBe(1)
  for (const path of ['/topics', '/articles', '/glossary', '/disagreements', '/quiz', '/progress', '/settings', '/data', '/export', '/set-aside', '/more'])
    expect((await page.request.get(`${origin}${path}`)).status(), path).toBe(200)
  await page.goto(`${origin}/topics/china`)
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1)
  expect(complaints).toEqual([])
  await context.close()
  server.close()
})
