/**
 * `npm run bench:web`: what a cold visit to /study costs before the first card can be answered, measured in a browser
 * against the built app: every script that was requested until then, gzipped, and the rest beside it. Exit code 1 over
 * the budget.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { findBrowser } from './find-browser.ts'

const BUDGET_KB = 170
const PORT = 4199
const output = fileURLToPath(new URL('../.output', import.meta.url))

async function gzippedSize(path: string): Promise<number> {
  const file = path.endsWith('/study') ? join(path, 'index.html') : path
  return gzipSync(await readFile(join(output, 'public', file)), { level: 9 }).length
}

async function requestsUntilFirstCard(origin: string): Promise<{ path: string, type: string }[]> {
  const browser = await chromium.launch(await findBrowser())
  const page = await browser.newPage({ serviceWorkers: 'block' } as Parameters<typeof browser.newPage>[0])
  const requests: { path: string, type: string }[] = []
  page.on('request', request => requests.push({ path: new URL(request.url()).pathname, type: request.resourceType() }))
  await page.goto(`${origin}/study`)
  await page.getByRole('button', { name: 'Show the answer' }).waitFor()
  const seen = [...requests]
  await browser.close()
  return seen
}

const server = spawn(process.execPath, [join(output, 'server/index.mjs')], {
  env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await once(server.stdout, 'data')
  const seen = new Set<string>()
  const sizes = new Map<string, { count: number, bytes: number }>()
  for (const { path, type } of await requestsUntilFirstCard(`http://127.0.0.1:${PORT}`)) {
    if (seen.has(path))
      continue
    seen.add(path)
    const kind = path.endsWith('.js') ? 'script' : path.startsWith('/deck/') ? 'deck' : type
    const sum = sizes.get(kind) ?? { count: 0, bytes: 0 }
    sizes.set(kind, { count: sum.count + 1, bytes: sum.bytes + await gzippedSize(path).catch(() => 0) })
  }
  for (const [kind, { count, bytes }] of sizes) {
    console.log(
      `${kind.padEnd(12)} ${String(count).padStart(3)} files ${(bytes / 1024).toFixed(1).padStart(8)} KB gzipped`,
    )
  }
  const scriptKb = (sizes.get('script')?.bytes ?? 0) / 1024
  console.log(
    `JavaScript before the first card of a cold visit to /study: ${
      scriptKb.toFixed(1)
    } KB gzipped (budget ${BUDGET_KB} KB)`,
  )
  process.exitCode = scriptKb > BUDGET_KB ? 1 : 0
}
finally {
  server.kill()
}
