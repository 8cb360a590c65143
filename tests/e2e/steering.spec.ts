// The levers on the schedule, on made-up histories: what is shown before, what is written, and the way back.
import type { Page } from '@playwright/test'
import { isParameters } from '../../domain/scheduling/parameters.ts'
import { NOON, seedHistory, TODAY } from '../support/seeded-page.ts'
import { OTHER_WEIGHTS } from '../support/simulated-learners.ts'
import { answerByKey, expect, expectClean, openStudy, questionOf, readTable, test } from './support.ts'

const DAY_MS = 86_400_000

interface StoredCard {
  cardId: string
  suspended: string | null
  memory: { dueDay: number, stability: number, lapses: number } | null
}

const tailOf = async (
  page: Page,
  isWanted: (row: Record<string, unknown>) => boolean,
): Promise<Record<string, unknown>[]> => (await readTable(page, 'tail')).filter(isWanted)
const dueDaysOf = async (page: Page): Promise<Map<string, number>> =>
  new Map(
    (await readTable(page, 'cards') as unknown as StoredCard[]).flatMap(({ cardId, memory, suspended }) =>
      memory && !suspended ? [[cardId, memory.dueDay]] : [],
    ),
  )
const isReview = ({ kind }: Record<string, unknown>): boolean => kind === 'review'

test.describe('personal parameters', () => {
  test.setTimeout(180_000)

  test('are fitted, measured, kept when wanted, used from then on, and given back', async ({ page }) => {
    await seedHistory(page, { days: 160, newPerDay: 3, weights: OTHER_WEIGHTS })
    await page.goto('/settings')
    await expect(page.locator('[data-parameters]')).toHaveText('In use: the standard parameters.')
    const before = await dueDaysOf(page)
    await page.getByRole('button', { name: 'Fit to my answers' }).click()
    await expect(page.getByRole('progressbar', { name: 'Your own parameters' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
    const result = page.locator('[data-fit-result]')
    await expect(result).toBeVisible({ timeout: 120_000 })
    await expect(page.locator('[data-result]')).toBeFocused()
    await expect(result).toContainText('Your own parameters predict your answers better.')
    await expect(result).toContainText(/\d+ due dates would move/)
    const rows = await result.locator('tbody tr').evaluateAll(all =>
      all.map(row => [...row.children].map(cell => cell.textContent!.trim())),
    )
    expect(rows.map(([name]) => name)).toEqual(['Log loss', 'RMSE (bins)'])
    for (const [, inUse, fitted] of rows)
      expect(Number(fitted)).toBeLessThan(Number(inUse))
    expect(await tailOf(page, () => true)).toEqual([])
    await expectClean(page)

    await page.getByRole('button', { name: 'Keep my own parameters' }).click()
    await expect(page.locator('[data-outcome]')).toContainText('Kept.')
    await expect(page.locator('[data-parameters]')).toContainText(
      /In use: your own parameters, fitted on \w+ 22 \w+ to [\d,]+ answers/,
    )
    expect(await dueDaysOf(page)).toEqual(before)
    const [setting] = await tailOf(page, ({ key }) => key === 'parameters')
    const { values } = setting!.value as { values: string }
    expect(isParameters(values)).toBe(true)

    await page.reload()
    await expect(page.locator('[data-parameters]')).toContainText('In use: your own parameters')
    await openStudy(page)
    await answerByKey(page, '3')
    const [review] = await tailOf(page, isReview)
    expect(review!.parameters).toBe(values)

    await page.goto('/settings')
    await page.getByRole('button', { name: 'Go back to the standard parameters' }).click()
    await expect(page.locator('[data-parameters]')).toHaveText('In use: the standard parameters.')
    await openStudy(page)
    await answerByKey(page, '3')
    // Two changes are many marks, and the older records may be packed by now: the last answer is loose in any case.
    expect((await tailOf(page, isReview)).at(-1)).not.toHaveProperty('parameters')
  })

  test('leave everything as it was when the fit is cancelled', async ({ page }) => {
    await seedHistory(page, { days: 160, newPerDay: 3, weights: OTHER_WEIGHTS })
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Fit to my answers' }).click()
    await expect(page.getByText(/^Fitting: /)).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('button', { name: 'Fit to my answers' })).toBeFocused()
    expect(await tailOf(page, () => true)).toEqual([])
  })

  test('need a connection the first time, and say so without one', async ({ page, context, watchdog }) => {
    await seedHistory(page, { days: 160, newPerDay: 3, weights: OTHER_WEIGHTS })
    await page.goto('/settings')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await context.setOffline(true)
    const fit = page.getByRole('button', { name: 'Fit to my answers' })
    await fit.click()
    const alert = page.getByRole('alert').filter({ hasText: 'This needs a connection the first time' })
    await expect(alert).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('WebAssembly')).toHaveCount(0)
    await expect(fit).toBeFocused()
    await expectClean(page)
    await context.setOffline(false)
    await fit.click()
    await expect(page.locator('[data-fit-result]')).toBeVisible({ timeout: 120_000 })
    await expect(alert).toHaveCount(0)
    // The service worker tells the console of what it could not fetch.
    watchdog.length = 0
  })

  test('of a learner with few answers are said to be too early', async ({ page }) => {
    await seedHistory(page, { days: 2, newPerDay: 2 })
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Fit to my answers' }).click()
    await expect(page.locator('[data-fit-result]')).toContainText('too few answers yet', { timeout: 60_000 })
    await expect(page.getByRole('button', { name: 'Keep my own parameters' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Discard them' }).click()
    await expect(page.getByRole('button', { name: 'Fit to my answers' })).toBeFocused()
  })
})

test('dates move only when their count was shown and agreed to, and go back', async ({ page }) => {
  await seedHistory(page, { days: 90 })
  await page.goto('/settings')
  const before = await dueDaysOf(page)
  await page.getByRole('slider', { name: 'Desired retention' }).fill('0.95')
  await expect.poll(async () => (await tailOf(page, ({ key }) => key === 'desiredRetention')).length).toBe(1)
  expect(await dueDaysOf(page)).toEqual(before)
  const section = page.locator('[data-reschedule]')
  await section.getByRole('button', { name: 'Count what would move' }).click()
  const preview = section.locator('[data-preview]')
  await expect(preview).toBeFocused()
  await section.getByLabel('Spread the newly due over').selectOption('14')
  const count = Number(/([\d,]+) cards would move/.exec(await preview.textContent() ?? '')![1]!.replace(',', ''))
  expect(await dueDaysOf(page)).toEqual(before)
  await section.getByRole('button', { name: /^Move \d+ cards$/ }).click()
  await expect(section.locator('[data-outcome]')).toContainText('The dates are moved.')
  const after = await dueDaysOf(page)
  expect([...after].filter(([id, day]) => before.get(id) !== day)).toHaveLength(count)
  await section.getByRole('button', { name: 'Put them back' }).click()
  await expect(section.locator('[data-outcome]')).toContainText('back as they were')
  expect(await dueDaysOf(page)).toEqual(before)
})

test('the slider’s retention is played through on the learner’s own cards, drawn and told', async ({ page }) => {
  test.setTimeout(120_000)
  await seedHistory(page, { days: 120 })
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Play it through on my cards' }).click()
  const told = page.locator('[data-workload]')
  await expect(told).toContainText(
    /At 90%: about [\d.]+ minutes a day over 90 days, [\d.]+ over 365; cards remembered: [\d,]+ in 90 days, [\d,]+ in 365\./,
    { timeout: 60_000 },
  )
  await expect(page.locator('canvas')).toHaveCount(2, { timeout: 60_000 })
  const table = page.getByRole('table', {
    name: 'What each desired retention costs and brings: minutes a day and cards remembered',
  })
  await expect(table).not.toContainText('–', { timeout: 60_000 })
  const heard = await told.textContent()

  await test.step('what was played while the slider was held stays when it is let go', async () => {
    const slider = page.getByRole('slider', { name: 'Desired retention' })
    await slider.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await slider.boundingBox())!
    const size = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.mouse.move(x + width * 0.6, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.5, y + height / 2, { steps: 4 })
    const held = await slider.inputValue()
    expect(held).not.toBe('0.9')
    await expect(told).toContainText(`At ${Math.round(Number(held) * 100)}%: `, { timeout: 60_000 })
    const figures = await told.textContent()
    expect(await tailOf(page, ({ key }) => key === 'desiredRetention')).toEqual([])
    await page.mouse.up()
    await expect.poll(async () => (await tailOf(page, ({ key }) => key === 'desiredRetention')).length).toBe(1)
    // As long again as it took to begin playing, so that whatever would begin anew has begun.
    await page.waitForTimeout(600)
    await expect(told).toHaveText(figures!)
    await expect(table).not.toContainText('–')
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    await slider.fill('0.9')
    await expect(told).toHaveText(heard!)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(size)
  })
  await expectClean(page)
})

test('a retention that was held on the slider only shortly is played on after it is let go', async ({ page }) => {
  await seedHistory(page, { days: 120 })
  await page.goto('/settings')
  const slider = page.getByRole('slider', { name: 'Desired retention' })
  const told = page.locator('[data-workload]')
  await expect(told).toBeVisible()
  await slider.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await slider.boundingBox())!
  await page.mouse.move(x + width * 0.6, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.4, y + height / 2, { steps: 3 })
  await expect(page.getByRole('progressbar', { name: 'Play it through on my cards' })).toBeVisible()
  await page.mouse.up()
  const kept = Math.round(Number(await slider.inputValue()) * 100)
  await expect(told).toContainText(`At ${kept}%: `, { timeout: 30_000 })
  expect(await tailOf(page, ({ key }) => key === 'desiredRetention')).toHaveLength(1)
})

test('easy days are written, survive a reload, and show in what the buttons promise', async ({ page }) => {
  await seedHistory(page, { days: 60 })
  await page.goto('/settings')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'])
    await page.getByLabel(day).selectOption('none')
  await expect.poll(async () => (await tailOf(page, ({ key }) => key === 'weekLoad')).length).toBe(6)
  await page.reload()
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'])
    await expect(page.getByLabel(day)).toHaveValue('none')
  await expect(page.getByLabel('Sunday')).toHaveValue('normal')
  await openStudy(page)
  const moved: number[] = []
  for (let answer = 0; answer < 12; answer++)
    await answerByKey(page, '4')
  moved.push(...(await tailOf(page, isReview)).flatMap(({ dueDay }) => typeof dueDay === 'number' ? [dueDay] : []))
  expect(moved.length).toBeGreaterThan(0)
  // Day 3 was a Sunday.
  expect(moved.filter(day => (day - 3) % 7 === 0).length).toBeGreaterThan(moved.length / 2)
})

test.describe('an exam in nine days with two hundred cards behind', () => {
  test('is said not to fit, with the minutes it needs and what to leave out, and is paced all the same', async ({ page }) => {
    // Studied much until two weeks ago: everything has come due since.
    await seedHistory(page, { days: 60, newPerDay: 9, lastDay: TODAY - 16 })
    await page.goto('/settings')
    await page.getByLabel('Day of the exam').fill('2026-12-01')
    await page.getByRole('spinbutton', { name: 'Minutes a day' }).fill('20')
    const verdict = page.locator('[data-exam-verdict]')
    await expect(verdict).toContainText(/about \d+ minutes a day needed, you have 20/)
    await expect(verdict).toContainText(/leave out/)
    await page.getByRole('button', { name: 'Prepare for this exam' }).click()
    await expect(page.getByText(/You prepare for/)).toBeVisible()
    await expectClean(page)
    // No interval reaches beyond the exam.
    const examDay = TODAY + 9
    await openStudy(page)
    for (let answer = 0; answer < 8; answer++)
      await answerByKey(page, '4')
    const studied = new Set((await tailOf(page, isReview)).map(({ cardId }) => cardId))
    expect([...await dueDaysOf(page)].filter(([id, day]) => studied.has(id) && day >= examDay)).toEqual([])
  })

  test('holds for the answers of a quiz too: the days that are shown are written, and none lies beyond the exam', async ({ page }) => {
    const { deck } = await seedHistory(page, { days: 60, newPerDay: 9, lastDay: TODAY - 16 })
    await page.goto('/settings')
    await page.getByLabel('Day of the exam').fill('2026-12-01')
    await page.getByRole('spinbutton', { name: 'Minutes a day' }).fill('60')
    await page.getByRole('button', { name: 'Prepare for this exam' }).click()
    await expect(page.getByText(/You prepare for/)).toBeVisible()
    await page.goto('/quiz')
    await page.getByRole('radio', { name: 'What I am losing' }).check()
    await page.getByText('Types of question').click()
    for (const box of await page.getByRole('group', { name: 'The better you know a fact' }).getByRole('checkbox').all())
      await box.setChecked(await box.evaluate(element => element.closest('label')?.textContent?.trim() === 'Write it'))
    await page.getByRole('button', { name: /^Begin \d+ question/ }).click()
    const question = page.getByRole('article', { name: 'Question' })
    const end = page.getByRole('button', { name: 'See the result' })
    const feedback = page.getByRole('region', { name: 'What became of the answer' })
    for (let asked = 0; asked < 20; asked++) {
      const prompt = (await question.getByRole('heading', { level: 1 }).textContent() ?? '').trim()
      await question.getByRole('textbox').fill(deck.cards.find(({ front }) => front === prompt)?.answer ?? 'no idea')
      await page.getByRole('radio', { name: 'Sure', exact: true }).check()
      await page.getByRole('button', { name: 'Give the answer' }).click()
      await expect(feedback).toBeVisible()
      if (await end.isVisible())
        break
      await page.getByRole('button', { name: 'Next question' }).click()
      await expect(feedback).toBeHidden()
    }
    await end.click()
    const panel = page.getByRole('region', { name: 'What this does to your cards' })
    await expect(panel.getByText('Nothing has changed yet.')).toBeVisible()
    const shown = (await panel.locator('li strong').allTextContents()).flatMap(text =>
      /in (\d+)\sdays?/.exec(text)?.[1] ?? [],
    ).map(Number)
    await panel.getByRole('button', { name: 'Change the schedule' }).click()
    await expect(panel.getByText(/have changed their time|has changed its time/)).toBeVisible()
    const reviews = (await tailOf(page, isReview)).filter(({ rating }) => rating === 3)
    const days = await dueDaysOf(page)
    const written = reviews.map(({ cardId }) => days.get(String(cardId))! - TODAY)
    expect(written.length).toBeGreaterThan(2)
    expect(written).toEqual(shown)
    expect(Math.max(...written)).toBeLessThan(9)
    expect(reviews.filter(({ dueDay }) => typeof dueDay === 'number').length).toBeGreaterThan(2)
  })

  test('ends with a pass over the weakest that counts', async ({ page }) => {
    await seedHistory(page, { days: 60 })
    await page.goto('/settings')
    await page.getByLabel('Day of the exam').fill('2026-12-01')
    await page.getByRole('spinbutton', { name: 'Minutes a day' }).fill('60')
    await page.getByRole('button', { name: 'Prepare for this exam' }).click()
    await expect(page.getByText(/You prepare for/)).toBeVisible()
    await page.clock.setFixedTime(new Date(NOON.getTime() + 7 * DAY_MS))
    await page.goto('/')
    const panel = page.locator('[data-exam]')
    await expect(panel.getByRole('heading', { name: '2 days to your exam' })).toBeVisible()
    await panel.getByRole('link', { name: /weakest \d+ cards before the exam/ }).click()
    await answerByKey(page, '3')
    expect((await tailOf(page, isReview)).map(({ mode }) => mode)).toEqual(['study'])
    await page.clock.setFixedTime(new Date(NOON.getTime() + 9 * DAY_MS))
    await page.goto('/settings')
    await expect(page.getByText(/^The exam of .* Dec is over\.$/)).toBeVisible()
    await expect(page.getByLabel('Day of the exam')).toHaveValue('')
    await expect(page.getByText('The exam must lie ahead.')).toHaveCount(0)
  })

  test('says on Today how it stands, and moves the dates that lie beyond it when the learner says so', async ({ page }) => {
    await seedHistory(page, { days: 60 })
    await page.goto('/settings')
    await page.getByLabel('Day of the exam').fill('2026-12-21')
    await page.getByRole('spinbutton', { name: 'Minutes a day' }).fill('60')
    await page.getByRole('button', { name: 'Prepare for this exam' }).click()
    const dates = page.locator('[data-exam-dates]')
    await expect(dates).toContainText(/\d+ cards of it come back on or after that day/)
    const examDay = TODAY + 29
    const beyond = async (): Promise<number> =>
      [...(await dueDaysOf(page)).values()].filter(day => day >= examDay).length
    expect(await beyond()).toBeGreaterThan(0)
    await dates.getByRole('button', { name: 'Count what would move' }).click()
    await expect(page.locator('[data-preview]')).toBeFocused()
    await page.getByRole('button', { name: /^Move \d+ cards$/ }).click()
    await expect(page.locator('[data-outcome]')).toBeFocused()
    expect(await beyond()).toBe(0)
    await expect(dates).toHaveCount(0)
    await page.goto('/')
    const panel = page.locator('[data-exam]')
    await expect(panel.getByRole('heading', { name: '29 days to your exam' })).toBeVisible()
    await expect(panel).toContainText(/\d+ of [\d,]+ cards are begun/)
    await expectClean(page)
    await panel.getByRole('link', { name: 'The exam plan' }).click()
    await expect(page.getByRole('heading', { name: 'Exam date' })).toBeFocused()
  })
})

test.describe('after a break of two months', () => {
  test('Today says what is still known, and the backlog is spread without blocking what is new', async ({ page }) => {
    await seedHistory(page, { days: 120, lastDay: TODAY - 60 })
    await page.goto('/')
    const panel = page.locator('[data-break]')
    await expect(panel.getByRole('heading', { name: 'Welcome back', level: 1 })).toBeVisible()
    await expect(panel).toContainText(/After 60 days you probably still know [\d,]+ of [\d,]+ cards/)
    await expectClean(page)
    const due = [...await dueDaysOf(page)].filter(([, day]) => day <= TODAY).length
    await panel.getByLabel('Spread over').selectOption('7')
    await panel.getByRole('button', { name: 'Spread, and begin' }).click()
    await expect(page).toHaveURL(/\/study/)
    const days = [...(await dueDaysOf(page)).values()].filter(day => day <= TODAY + 6)
    expect(days.length).toBeGreaterThanOrEqual(due)
    const today = days.filter(day => day <= TODAY).length
    expect(today).toBeLessThanOrEqual(Math.ceil(due / 7))
    await expect(page.getByRole('article', { name: 'Card' })).toBeVisible()
    await page.goto('/')
    await expect(page.locator('[data-break]')).toHaveCount(0)
    // A quarter of ten new cards stands beside the dose.
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d+/)
    const shown = Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).textContent() ?? '')![0])
    expect(shown).toBe(today + 3)
  })
})

test.describe('study by choice', () => {
  test('crams flagged cards and leeches, says when there are none, and leaves the schedule alone', async ({ page }) => {
    await seedHistory(page, {
      days: 120,
      newPerDay: 2,
      weights: OTHER_WEIGHTS.map((weight, place) => place < 4 ? weight / 4 : weight),
    })
    const leeches
      = (await readTable(page, 'cards') as unknown as StoredCard[]).filter(({ memory }) => (memory?.lapses ?? 0) >= 8)
        .length
    expect(leeches).toBeGreaterThan(0)
    await page.goto('/study?custom=flagged')
    await expect(page.getByRole('heading', { level: 1, name: 'You have remarked on no card' })).toBeVisible()
    await expect(page.getByRole('button', { name: /more new cards/ })).toHaveCount(0)
    const before = await dueDaysOf(page)

    await openStudy(page)
    const flagged = await questionOf(page)
    await page.getByRole('button', { name: 'This card' }).click()
    await page.getByRole('button', { name: 'This card looks wrong' }).click()
    await page.getByRole('textbox').fill('Is this so?')
    await page.getByRole('button', { name: 'Keep the remark' }).click()
    // Leaving the page at once would leave before it is written.
    await expect.poll(async () => (await tailOf(page, ({ mark }) => mark === 'flagged')).length).toBe(1)
    await page.goto('/')
    await page.getByText('Study by choice').click()
    await page.getByRole('link', { name: 'Cards you remarked on: 1' }).click()
    await expect(page.getByText('Practice: your answers here leave the schedule as it is.')).toBeVisible()
    expect(await questionOf(page)).toBe(flagged)
    await answerByKey(page, '3')

    await page.goto('/')
    await page.getByText('Study by choice').click()
    await page.getByRole('link', { name: new RegExp(`^Forgotten again and again: ${leeches} cards?$`) }).click()
    await expect(page.getByText('Practice: your answers here leave the schedule as it is.')).toBeVisible()
    await answerByKey(page, '3')
    expect((await tailOf(page, isReview)).map(({ mode }) => mode)).toEqual(['cram', 'cram'])
    expect(await dueDaysOf(page)).toEqual(before)
  })

  test('crams a topic and the day’s mistakes, leaves the schedule alone, and counts when that is wanted', async ({ page }) => {
    await seedHistory(page, { days: 30 })
    await openStudy(page)
    await answerByKey(page, '1')
    await answerByKey(page, '3')
    const before = await dueDaysOf(page)
    await page.goto('/')
    await page.getByText('Study by choice').click()
    await page.getByRole('link', { name: 'Today’s mistakes: 1 card' }).click()
    await expect(page.getByText('Practice: your answers here leave the schedule as it is.')).toBeVisible()
    await answerByKey(page, '3')
    await page.goto('/')
    await page.getByText('Study by choice').click()
    await page.getByLabel('A whole topic').selectOption('russia')
    await page.getByRole('link', { name: 'Cram it' }).click()
    await expect(page.getByText('Practice: your answers here leave the schedule as it is.')).toBeVisible()
    await answerByKey(page, '4')
    await page.goto('/')
    await page.getByText('Study by choice').click()
    await page.getByRole('switch', { name: 'Let these answers count' }).check()
    await page.getByLabel('A whole topic').selectOption('russia')
    expect(await dueDaysOf(page)).toEqual(before)
    await page.getByRole('link', { name: 'Cram it' }).click()
    await answerByKey(page, '4')
    const modes = (await tailOf(page, isReview)).map(({ mode }) => mode)
    expect(modes).toEqual(['study', 'study', 'cram', 'cram', 'study'])
    expect(await dueDaysOf(page)).not.toEqual(before)
  })
})
