// The browser is killed in the middle of answering, of a quiz and of bringing in backups: what the page had shown as
// saved is there after the restart, an import is there whole or not at all, and the log and the states agree. `npm run
// test:long` kills a hundred times, `npm test` a handful.
import type { Page, TestInfo } from '@playwright/test'
import type { ShownRecords } from './kill-browser.ts'
import { writeFile } from 'node:fs/promises'
import { encodeBackup } from '../../domain/progress/backup-format.ts'
import { backupTools } from '../../storage/backup-tools.ts'
import { logOf, reviewRecord } from '../support/builders.ts'
import { checkLogAndStates, followSaved, killAgainAndAgain } from './kill-browser.ts'
import { message } from './messages.ts'
import { askOnly, expect, openQuizSetup, setNewCardsPerDay, showAnswerButton, test } from './support.ts'

interface Kills {
  answering: number
  quiz: number
  import: number
}
/** Together a hundred. */
const LONG: Kills = { answering: 40, quiz: 30, import: 30 }
const SHORT: Kills = { answering: 4, quiz: 6, import: 4 }

function killsOf(info: TestInfo): Kills {
  return info.project.name === 'long' ? LONG : SHORT
}

/**
 * Enough for one transaction to take the browser several writes to the disk. Killed between them, Chromium may empty
 * the whole database two starts later, and everything must come back from the second copy:
 * docs/adr/0012-second-copy.md.
 */
const RECORDS_PER_IMPORT = 300

test.describe.configure({ timeout: 10 * 60_000 })

/** Answers as fast as the page allows, until the browser is gone. */
async function answerOnAndOn(page: Page): Promise<void> {
  for (let answer = 0; ; answer++) {
    await page.keyboard.press('Space')
    await page.keyboard.press(answer % 5 === 0 ? '1' : '3')
    await page.waitForTimeout(5)
  }
}

test('no answer shown as saved is lost', async ({ browserName: _ }, info) => {
  const { answering: kills } = killsOf(info)
  const shown: ShownRecords = { count: 0 }
  let hasBegun = false
  await killAgainAndAgain({
    kills,
    delayOf: kill => 60 + (kill * 613) % 1000,
    async check(page) {
      if (!hasBegun)
        await setNewCardsPerDay(page, 200)
      hasBegun = true
      await page.goto('/study')
      await expect(showAnswerButton(page)).toBeVisible()
      expect((await checkLogAndStates(page)).length).toBeGreaterThanOrEqual(shown.count)
    },
    async begin(page) {
      await followSaved(page, shown)
      const before = shown.count
      answerOnAndOn(page).catch(() => {})
      // However slow the machine, something was shown as saved before each kill.
      await expect.poll(() => shown.count).toBeGreaterThan(before)
    },
  })
  expect(shown.count).toBeGreaterThan(kills)
})

async function beginQuiz(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '5', exact: true }).check()
  await askOnly(page, ['choice'])
  await page.getByRole('button', { name: message('quiz.setup.begin') }).click()
  await expect(page.getByRole('article', { name: message('quiz.question') })).toBeVisible()
}

/** Answers questions as fast as the page allows, inside the page, until the quiz has its result. */
async function takeToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const click = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click()
    while (location.pathname !== '/quiz/result') {
      const options = document.querySelectorAll<HTMLElement>('article [type=radio]')
      options[Math.floor(Math.random() * options.length)]?.click()
      await new Promise(resolve => setTimeout(resolve, 10))
      click('[role=group] button:not([aria-disabled=true])')
      click('[data-saved-records] .button-primary:not(:disabled)')
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  })
}

/** Every third kill falls on the moment when the quiz changes the schedule, the others before. */
function isAtTheEnd(kill: number): boolean {
  return kill % 3 === 2
}

test('no step of a quiz shown as saved is lost', { tag: '@thorough' }, async ({ browserName: _ }, info) => {
  const { quiz: kills } = killsOf(info)
  const shown: ShownRecords = { count: 0 }
  const seen = new Set<string>()
  await killAgainAndAgain({
    kills,
    delayOf: kill => isAtTheEnd(kill) ? (kill * 7) % 60 : 20 + (kill * 613) % 1500,
    async check(page) {
      await openQuizSetup(page)
      await expect(page.getByRole('button', { name: message('quiz.setup.begin') })).toBeVisible()
      const log = await checkLogAndStates(page)
      expect(log.length).toBeGreaterThanOrEqual(shown.count)
      for (const record of log)
        seen.add(record.kind === 'quiz' ? record.event : record.kind)
    },
    async begin(page, kill) {
      await beginQuiz(page)
      await followSaved(page, shown)
      const taking = takeToTheEnd(page)
      if (!isAtTheEnd(kill))
        return void taking.catch(() => {})
      await taking
      await expect(page.getByRole('heading', { name: message('quiz.schedule.title') })).toBeVisible()
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('[aria-labelledby=schedule-title] .button-primary')?.click(),
      )
      // The last is killed when all is told to be done, whatever the machine's speed.
      if (kill >= kills - 3)
        await expect(page.getByText(message('quiz.schedule.accepted'))).toBeVisible()
    },
  })
  // Every step of a quiz came to pass in some round, so the kills fell before, in and after each of them.
  expect([...seen]).toEqual(expect.arrayContaining(['started', 'answered', 'finished', 'scheduled', 'review']))
})

/** A backup of another device, a different one each time. */
async function backupOfDevice(path: string, device: string): Promise<void> {
  const start = Date.UTC(2026, 9, 1)
  const records = logOf(
    Array.from({ length: RECORDS_PER_IMPORT }, (_, index) =>
      reviewRecord({
        cardId: `card-${index % 90}/a`,
        at: start + index * 60_000,
        studyDay: Math.floor((start + index * 60_000) / 86_400_000),
        rating: index % 7 === 0 ? 1 : 3,
      })),
    device,
  )
  await writeFile(path, await encodeBackup({ createdAt: start, records, quarantined: [] }, backupTools))
}

test('an import is there whole or not at all', async ({ browserName }, info) => {
  const kills = killsOf(info).import
  const path = info.outputPath(`${browserName}.manaschi`)
  let before = 0
  let whole = 0
  let emptied = 0
  await killAgainAndAgain({
    kills,
    delayOf: kill => (kill * 37) % 90,
    async check(page) {
      await page.goto('/data')
      await expect(page.getByLabel(message('data.import.choose'))).toBeVisible()
      const count = (await checkLogAndStates(page)).length
      expect([before, before + RECORDS_PER_IMPORT]).toContain(count)
      whole += count > before ? 1 : 0
      before = count
      emptied += await page.getByText(message('data.notice.restored')).count()
    },
    async begin(page, kill) {
      await backupOfDevice(path, `tablet-${kill}`)
      await page.getByLabel(message('data.import.choose')).setInputFiles(path)
      await expect(page.getByRole('button', { name: message('data.import.commit') })).toBeVisible()
      // The first is killed before it begins and the last after it was told to be in, whatever the machine's speed; the
      // others between.
      if (kill === 0)
        return
      await page.evaluate(
        words => [...document.querySelectorAll('button')].find(button => words.test(button.textContent ?? ''))?.click(),
        message('data.import.commit'),
      )
      if (kill === kills - 1)
        await expect(page.getByText(message('data.import.done'))).toBeVisible()
    },
  })
  console.log(`databases that the browser emptied, and that came back: ${emptied}`)
  expect(whole).toBeGreaterThan(0)
  expect(whole).toBeLessThan(kills)
})
