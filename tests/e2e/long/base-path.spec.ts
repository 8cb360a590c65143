// The app below the root of a host, built as the README says, and put on a host that only serves files.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import data from '../../../i18n/locales/en/data.json' with { type: 'json' }
import exportWords from '../../../i18n/locales/en/export.json' with { type: 'json' }
import { openConnection } from '../../support/connection.ts'
import { serveFiles } from '../../support/file-host.ts'
import { allRoutes } from '../../support/routes.ts'
import { answerByKey, expect, recordCount, showAnswerButton, test, watchContext } from '../support.ts'

const BASE = '/app/'
const BUILD_MS = 20 * 60_000
const root = fileURLToPath(new URL('../../..', import.meta.url))
/** What a build makes or does not need. */
const leftOut = new Set(['node_modules', '.git', '.nuxt', '.output', 'test-results'])

/** The public files of a build below `BASE`, made in a place of its own. */
function build(): { place: string, files: string } {
  const place = mkdtempSync(join(tmpdir(), 'manaschi-base-'))
  cpSync(root, place, { recursive: true, filter: path => path === root || !leftOut.has(basename(path)) })
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
  const env = { ...process.env, NUXT_APP_BASE_URL: BASE }
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: place, env, timeout: BUILD_MS, encoding: 'utf8' })
  expect(status, `${stdout.slice(-2000)}${stderr.slice(-2000)}`).toBe(0)
  return { place, files: join(place, '.output/public') }
}

test('below the root of a host every page, the workers, WebAssembly and what is kept offline are found', async ({ browser }) => {
  test.setTimeout(BUILD_MS + 300_000)
  const { place, files } = build()
  const { server, origin: host } = await serveFiles(files, BASE)
  const connection = await openConnection(host)
  const { origin } = connection
  const complaints: string[] = []
  const context = await browser.newContext({ baseURL: `${origin}${BASE}`, acceptDownloads: true })
  watchContext(context, origin, complaints)
  const outside: string[] = []
  context.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url())
    if (protocol === 'http:' && !pathname.startsWith(BASE))
      outside.push(pathname)
  })
  const page = await context.newPage()

  for (const route of allRoutes()) {
    await test.step(route, async () => {
      await page.goto(`.${route}`)
      await expect(page.getByRole('main')).not.toBeEmpty()
      const named = page.locator('a[href], form[action], link[href], script[src], img[src]')
      const addresses = await named.evaluateAll(elements =>
        elements.map(element => ['href', 'action', 'src'].map(name => element.getAttribute(name)).find(Boolean) ?? ''),
      )
      expect(addresses.filter(address => address.startsWith('/') && !address.startsWith(BASE))).toEqual([])
    })
  }

  await page.goto('./study')
  // After three answers the app is kept for offline use.
  for (let answer = 0; answer < 3; answer++)
    await answerByKey(page, '3')
  await expect.poll(() => recordCount(page)).toBe(3)
  for (const [path, name] of [['./data', data.backup.download], ['./export', exportWords.make]] as const) {
    await page.goto(path)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/manaschi/)
  }
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  // What this page still loads would be cut off, and complained of.
  await page.waitForLoadState('networkidle')
  await connection.cut(context)
  await page.goto('./study')
  await expect(showAnswerButton(page)).toBeVisible()
  await connection.restore(context)
  await page.goto('./no-such-page')
  await expect(page.locator('form[role=search]')).toHaveAttribute('action', `${BASE}search`)
  expect(outside).toEqual([])
  expect(complaints.filter(complaint => !complaint.includes('was preloaded using link preload'))).toEqual([])
  await context.close()
  connection.close()
  server.close()
  rmSync(place, { recursive: true })
})
