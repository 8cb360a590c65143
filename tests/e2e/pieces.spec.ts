// What a page loads later may not come: a new version is in place, or there is no connection. It says so, and
// everything else stays alive.
import type { Locator, Page, Route } from '@playwright/test'
import { seedHistory } from '../support/seeded-page.ts'
import { message, only } from './messages.ts'
import { answerByKey, openStudy, recordCount, showAnswerButton } from './support.ts'
// The watchdog of the other journeys counts every failed request as a fault; here they are the point.
import { expect, test } from '@playwright/test'

test.use({ serviceWorkers: 'block' })

/** How a request fails: the network is gone, or the host has another version and knows the name no more. */
const failures = {
  offline: (route: Route) => route.abort('internetdisconnected'),
  outdated: (route: Route) =>
    route.fulfill(
      route.request().url().endsWith('version.json') ? { json: { version: 'another' } } : { status: 404, body: '' },
    ),
} as const
type Failure = keyof typeof failures

/** From now on nothing more of the app comes. */
async function cutOff(page: Page, failure: Failure): Promise<void> {
  await page.route(/\/_nuxt\/|version\.json/, failures[failure])
}

async function restore(page: Page): Promise<void> {
  await page.unroute(/\/_nuxt\/|version\.json/)
}

/**
 * Takes the way out that is offered, and begins anew. Some browsers remember modules that failed: trying again then
 * leads to the offer to reload. In the others the piece comes: `there` is what was asked for.
 */
async function beginAnew(page: Page, failure: Failure, there: Locator): Promise<void> {
  const reload = page.getByRole('button', { name: message('fault.reload') })
  if (failure === 'offline') {
    await page.getByRole('button', { name: message('piece.again') }).click()
    await expect(reload.or(there)).toBeVisible()
  }
  if (failure === 'offline' && await there.isVisible())
    await page.reload()
  else
    await reload.click()
  await page.waitForLoadState('networkidle')
}

for (const failure of ['offline', 'outdated'] as const) {
  test(`“More for this card” that does not come (${failure}) says so; answering and taking back go on`, async ({ page }) => {
    await openStudy(page)
    await cutOff(page, failure)
    await page.getByRole('button', { name: message('study.more') }).click()
    await expect(page.getByRole('alert').filter({ hasText: message(`piece.${failure}`) })).toBeVisible()
    await answerByKey(page, '3')
    await expect.poll(() => recordCount(page)).toBe(1)
    await page.keyboard.press('u')
    await expect(showAnswerButton(page).or(page.getByRole('button', { name: message('grade.3') }))).toBeVisible()
    await expect.poll(() => recordCount(page)).toBe(2)
    await restore(page)
    const actions = page.getByRole('dialog')
    await beginAnew(page, failure, actions)
    await page.getByRole('button', { name: message('study.more') }).click()
    await expect(actions).toBeVisible()
  })

  test(`a page that does not come (${failure}) leaves the one that is there, and says so`, async ({ page }) => {
    await page.goto('/topics')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await cutOff(page, failure)
    await page.getByRole('link', { name: only('nav.progress') }).first().click()
    await expect(page.getByRole('alert').filter({ hasText: message(`piece.page.${failure}`) })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await restore(page)
  })

  test(`an export whose code does not come (${failure}) says why, and that is not the format`, async ({ page }) => {
    await page.goto('/export')
    await page.getByRole('radio', { name: message('export.formats.csv.title') }).check()
    await page.waitForLoadState('networkidle')
    await cutOff(page, failure)
    await page.getByRole('button', { name: message('export.make') }).click()
    await expect(page.getByText(message(`export.failed.${failure}`))).toBeVisible()
    await restore(page)
    await beginAnew(page, failure, page.getByText(message('export.done')))
    await page.getByRole('radio', { name: message('export.formats.csv.title') }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: message('export.make') }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
  })
}

interface Wanted {
  what: string
  path: string
  /** What does not come; without it nothing more of the app does. */
  missing?: RegExp
  /** What asks for it. */
  control: (page: Page) => Locator
  ask?: (control: Locator) => Promise<void>
  words: (failure: Failure) => RegExp
}

const buttonOf = (key: string) => (page: Page): Locator => page.getByRole('button', { name: only(key) })
const fileField = (page: Page): Locator => page.locator('input[type=file]')
const chooseZip = (field: Locator): Promise<void> =>
  field.setInputFiles({ name: 'a.apkg', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 and no more') })
const ofPiece = (failure: Failure): RegExp => message(`piece.${failure}`)

/** What works in workers, in WebAssembly, or in code that storage and exports load for themselves. */
const wanted: Wanted[] = [
  { what: 'a backup', path: '/data', control: buttonOf('data.backup.download'), words: ofPiece },
  { what: 'a check of everything', path: '/data', control: buttonOf('data.check.run'), words: ofPiece },
  { what: 'the reading of a file', path: '/data', control: fileField, ask: chooseZip, words: ofPiece },
  {
    what: 'what reads packages from Anki, in the worker',
    path: '/data',
    missing: /\/(?:open-package|read-history|history-records)-/,
    control: fileField,
    ask: chooseZip,
    words: ofPiece,
  },
  {
    what: 'the fit',
    path: '/settings',
    control: buttonOf('steering.fit.start'),
    words: failure => message(`steering.fit.faults.${failure}`),
  },
  {
    what: 'the WebAssembly of the fit',
    path: '/settings',
    missing: /\.wasm$/,
    control: buttonOf('steering.fit.start'),
    words: failure => message(`steering.fit.faults.${failure}`),
  },
  {
    what: 'the plan of an exam',
    path: '/settings',
    control: page => page.getByLabel(message('steering.exam.date')),
    ask: field => field.fill('2027-06-01'),
    words: ofPiece,
  },
  {
    what: 'the database of an Anki package',
    path: '/export',
    missing: /\.wasm$/,
    control: buttonOf('export.make'),
    words: failure => message(`export.failed.${failure}`),
  },
]

for (const failure of ['offline', 'outdated'] as const) {
  for (const { what, path, missing, control, ask, words } of wanted) {
    test(`${what} that does not come (${failure}) is told as that, and the page stays alive`, { tag: '@thorough' }, async ({ page }) => {
      await seedHistory(page, { days: 20 })
      await page.goto(path)
      await control(page).waitFor()
      await page.waitForLoadState('networkidle')
      if (missing)
        await page.route(url => missing.test(url.pathname) || url.pathname.endsWith('version.json'), failures[failure])
      else
        await cutOff(page, failure)
      await (ask ?? (button => button.click()))(control(page))
      await expect(page.getByText(words(failure))).toBeVisible()
      await expect(page.getByText(/cannot be read|was not saved|does not know/)).toHaveCount(0)
      await expect(control(page)).toBeEnabled()
    })
  }

  test(`figures whose worker does not come (${failure}) say so, and come when it does`, { tag: '@thorough' }, async ({ page }) => {
    await seedHistory(page, { days: 20 })
    const isOfWorker = (url: URL): boolean => /\/statistics-|version\.json$/.test(url.pathname)
    await page.route(isOfWorker, failures[failure])
    await page.goto('/progress')
    await expect(page.getByText(message(`piece.${failure}`))).toBeVisible()
    await page.unroute(isOfWorker)
    const way = failure === 'offline' ? message('piece.again') : message('fault.reload')
    await page.getByRole('button', { name: way }).click()
    await expect(page.locator('[data-section]').first()).toBeAttached()
  })

  test(`a page whose own code does not come (${failure}) says so without any`, async ({ page }) => {
    await cutOff(page, failure)
    await page.goto('/study', { waitUntil: 'domcontentloaded' })
    await expect(page.getByText(message('app.notStarted'))).toBeVisible()
    await restore(page)
    await page.getByRole('link', { name: message('fault.reload') }).click()
    await expect(showAnswerButton(page)).toBeVisible()
    await expect(page.getByText(message('app.notStarted'))).toBeHidden()
  })
}
