// A leech: a card forgotten for the eighth time after it had been learnt is suspended, and the learner is told, sees it
// listed, and can bring it back.
import type { Page } from '@playwright/test'
import { message } from './messages.ts'
import { expect, openStudy, questionOf, readTable, recordCount, setNewCardsPerDay, showAnswerButton, test } from './support.ts'

const DAY_MS = 86_400_000
const LEECH_LAPSES = 8

test('the eighth lapse sets a card aside, says so, lists it and lets it be brought back', { tag: '@thorough' }, async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-02T09:00:00+06:00') })
  await setNewCardsPerDay(page, 1)
  await openStudy(page)
  const question = await questionOf(page)
  await grade(page, '4')
  await setNewCardsPerDay(page, 0)
  for (let lapse = 1; lapse <= LEECH_LAPSES; lapse++) {
    await waitDaysUntilDue(page)
    await openStudy(page)
    expect(await questionOf(page)).toBe(question)
    await grade(page, '1')
    if (lapse < LEECH_LAPSES) {
      await expect.poll(() => questionOf(page)).toBe(question)
      await grade(page, '4')
    }
  }
  await expect(page.getByText(message('study.leech', { n: 8 })).first()).toBeVisible()
  const [state] = await readTable(page, 'cards')
  expect(state).toMatchObject({ suspended: 'leech', memory: { lapses: LEECH_LAPSES } })

  await page.goto('/suspended')
  await expect(page.getByText(question.split('…')[0]!.trim()).first()).toBeVisible()
  await page.goto(`/facts/${String(state?.cardId).split('/')[0]}`)
  await page.getByRole('button', { name: message('memory.unsuspend') }).click()
  await expect.poll(async () => (await readTable(page, 'cards'))[0]?.suspended).toBeNull()
})

async function grade(page: Page, key: '1' | '4'): Promise<void> {
  await expect(showAnswerButton(page)).toBeVisible()
  const count = await recordCount(page)
  await page.keyboard.press('Space')
  await expect(page.locator(`button[data-rating="${key}"]`)).toBeVisible()
  await page.keyboard.press(key)
  await expect.poll(() => recordCount(page)).toBe(count + 1)
}

/** Moves the clock on to the day on which the one card comes back. */
async function waitDaysUntilDue(page: Page): Promise<void> {
  const [state] = await readTable(page, 'cards')
  const { intervalDays } = state?.memory as { intervalDays: number }
  await page.clock.fastForward(intervalDays * DAY_MS)
}
