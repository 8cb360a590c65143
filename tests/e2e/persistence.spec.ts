// Reload, close, kill, come back tomorrow in another time zone: everything is as it was left.
import type { BrowserContext, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { message } from './messages.ts'
import { answerByKey, expect, openStudy, readTable, recordCount, setNewCardsPerDay, speakLanguage, test } from './support.ts'

interface Visit {
  timezoneId: string
  at?: Date
}

test.describe('a profile that outlives the browser', () => {
  let profile: string
  test.beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'manaschi-profile-'))
  })
  test.afterEach(async () => {
    await rm(profile, { recursive: true, force: true })
  })

  async function visit({ timezoneId, at }: Visit, use: (page: Page) => Promise<void>): Promise<void> {
    const { launchOptions, baseURL, locale } = test.info().project.use
    const context: BrowserContext = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL,
      timezoneId,
      locale,
      viewport: { width: 390, height: 844 },
    })
    speakLanguage(context)
    const page = context.pages()[0] ?? await context.newPage()
    if (at)
      await page.clock.install({ time: at })
    await use(page)
    await context.close()
  }

  test('what was answered is there after the browser was closed, and the day goes on where it stopped', async () => {
    await visit({ timezoneId: 'Asia/Bishkek' }, async (page) => {
      await openStudy(page)
      await answerByKey(page, '4')
      await answerByKey(page, '4')
    })
    await visit({ timezoneId: 'Asia/Bishkek' }, async (page) => {
      await openStudy(page)
      await expect(page.getByText(message('study.progress', { answered: 2, total: 10 }))).toBeAttached()
      await expect.poll(() => recordCount(page)).toBe(2)
    })
  })

  test('tomorrow in another time zone, today’s cards are today’s and yesterday’s answers stay yesterday’s', async () => {
    // 22 November 2026, 20:00 in Bishkek; the next morning, 09:00 in New York.
    await visit({ timezoneId: 'Asia/Bishkek', at: new Date('2026-11-22T14:00:00Z') }, async (page) => {
      await setNewCardsPerDay(page, 2)
      await openStudy(page)
      await answerByKey(page, '3')
      await answerByKey(page, '4')
      await expect(page.getByRole('heading', { name: message('summary.title') })).toBeVisible()
    })
    await visit({ timezoneId: 'America/New_York', at: new Date('2026-11-23T14:00:00Z') }, async (page) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { name: message('today.title', { n: 3 }) })).toBeVisible()
      await openStudy(page)
      await answerByKey(page, '3')
      const reviews = (await readTable(page, 'tail')).filter(row => row.kind === 'review')
      expect(reviews.map(row => [row.utcOffset, row.studyDay])).toEqual([[360, 20_779], [360, 20_779], [-300, 20_780]])
    })
  })

  test('a clock that was set back is told once, and study goes on', async () => {
    await visit({ timezoneId: 'Asia/Bishkek', at: new Date('2026-11-22T14:00:00Z') }, async (page) => {
      await openStudy(page)
      await answerByKey(page, '3')
    })
    await visit({ timezoneId: 'Asia/Bishkek', at: new Date('2026-11-22T10:00:00Z') }, async (page) => {
      await openStudy(page)
      await expect(page.getByText(message('clock.behind'))).toBeVisible()
      await page.getByRole('button', { name: message('clock.dismiss') }).click()
      await expect(page.getByText(message('clock.behind'))).toBeHidden()
      await answerByKey(page, '3')
    })
  })
})
