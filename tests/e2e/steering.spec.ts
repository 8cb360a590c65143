// The levers on the schedule, on made-up histories: what is shown before, what is written, and the way back.
import type { Page } from '@playwright/test'
import { untilRead } from '../support/until-read.ts'
import { kyrgyz } from '../../domain/content/kyrgyz.generated.ts'
import { isParameters } from '../../domain/scheduling/parameters.ts'
import { NOON, seedHistory, TODAY } from '../support/seeded-page.ts'
import { OTHER_WEIGHTS } from '../support/simulated-learners.ts'
import { eitherOf, language, message, numberOf, only, textOf } from './messages.ts'
import { answerByKey, askOnly, expect, expectClean, offlineTest, openQuizSetup, openStudy, questionOf, readTable, test } from './support.ts'

/** Names of the days as the settings show them, Monday first. */
const weekdays = language === 'ky'
  ? kyrgyz.weekdays
  : Array.from({ length: 7 }, (_, place) =>
      new Date(Date.UTC(1970, 0, 5 + place)).toLocaleDateString(language, { weekday: 'long', timeZone: 'UTC' }))

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
/** What is told of the days ahead at a retention. */
const playedAt = (retention: number): RegExp =>
  message('steering.workload.title', { retention: new RegExp(`${Math.round(retention * 100)}\\s?%`) })
const isReview = ({ kind }: Record<string, unknown>): boolean => kind === 'review'

test.describe('personal parameters', () => {
  test('are fitted, measured, kept when wanted, used from then on, and given back', { tag: '@thorough' }, async ({ page }) => {
    await seedHistory(page, { days: 160, newPerDay: 3, weights: OTHER_WEIGHTS })
    await page.goto('/settings')
    await untilRead(page)
    await expect(page.locator('[data-parameters]')).toHaveText(message('steering.fit.standard'))
    const before = await dueDaysOf(page)
    await page.getByRole('button', { name: message('steering.fit.start') }).click()
    await expect(page.getByRole('progressbar', { name: message('steering.fit.title') })).toBeVisible()
    await expect(page.getByRole('button', { name: message('steering.fit.cancel') })).toBeFocused()
    const result = page.locator('[data-fit-result]')
    await expect(result).toBeVisible({ timeout: 120_000 })
    await expect(page.locator('[data-result]')).toBeFocused()
    await expect(result).toContainText(message('steering.fit.better'))
    await expect(result).toContainText(message('steering.fit.moves', { n: /\d+/ }))
    const rows = await result.locator('tbody tr').evaluateAll(all =>
      all.map(row => [...row.children].map(cell => cell.textContent!.trim())),
    )
    expect(rows.map(([name]) => name)).toEqual([textOf('steering.fit.logLoss'), textOf('steering.fit.rmseBins')])
    for (const [, inUse, fitted] of rows)
      expect(numberOf(fitted!)).toBeLessThan(numberOf(inUse!))
    expect(await tailOf(page, () => true)).toEqual([])
    await expectClean(page)

    await page.getByRole('button', { name: message('steering.fit.keep') }).click()
    await expect(page.locator('[data-confirmation]')).toContainText(message('steering.fit.kept'))
    await expect(page.locator('[data-parameters]')).toContainText(
      message('steering.fit.own'),
    )
    expect(await dueDaysOf(page)).toEqual(before)
    const [setting] = await tailOf(page, ({ key }) => key === 'parameters')
    const { values } = setting!.value as { values: string }
    expect(isParameters(values)).toBe(true)

    await page.reload()
    await expect(page.locator('[data-parameters]')).toContainText(message('steering.fit.own'))
    await openStudy(page)
    await answerByKey(page, '3')
    const [review] = await tailOf(page, isReview)
    expect(review!.parameters).toBe(values)

    await page.goto('/settings')

    await untilRead(page)
    await page.getByRole('button', { name: message('steering.fit.toStandard') }).click()
    await expect(page.locator('[data-parameters]')).toHaveText(message('steering.fit.standard'))
    await openStudy(page)
    await answerByKey(page, '3')
    // Two changes are many marks, and the older records may be packed by now: the last answer is loose in any case.
    expect((await tailOf(page, isReview)).at(-1)).not.toHaveProperty('parameters')
  })

  test('leave everything as it was when the fit is cancelled', { tag: ['@alike', '@thorough'] }, async ({ page }) => {
    await seedHistory(page, { days: 160, newPerDay: 3, weights: OTHER_WEIGHTS })
    await page.goto('/settings')
    await untilRead(page)
    await page.getByRole('button', { name: message('steering.fit.start') }).click()
    await expect(page.getByText(message('steering.fit.fitting'))).toBeVisible()
    // By key: a tap where the button has just come up would wait until the fit may be done.
    await page.getByRole('button', { name: message('steering.fit.cancel') }).press('Enter')
    await expect(page.getByRole('button', { name: message('steering.fit.start') })).toBeFocused()
    expect(await tailOf(page, () => true)).toEqual([])
  })

  offlineTest('need a connection the first time, and say so without one', { tag: ['@alike', '@thorough'] }, async ({ page, context, connection, watchdog }) => {
    await seedHistory(page, { days: 160, newPerDay: 3, weights: OTHER_WEIGHTS })
    await page.goto('/settings')
    await untilRead(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await connection.cut(context)
    const fit = page.getByRole('button', { name: message('steering.fit.start') })
    await fit.click()
    const alert = page.getByRole('alert').filter({ hasText: message('steering.fit.faults.offline') })
    await expect(alert).toBeVisible()
    await expect(page.getByText('WebAssembly')).toHaveCount(0)
    await expect(fit).toBeFocused()
    await expectClean(page)
    await connection.restore(context)
    await fit.click()
    await expect(page.locator('[data-fit-result]')).toBeVisible({ timeout: 120_000 })
    await expect(alert).toHaveCount(0)
    // The service worker tells the console of what it could not fetch.
    watchdog.length = 0
  })

  test('of a learner with few answers are said to be too early', async ({ page }) => {
    await seedHistory(page, { days: 2, newPerDay: 2 })
    await page.goto('/settings')
    await untilRead(page)
    await page.getByRole('button', { name: message('steering.fit.start') }).click()
    await expect(page.locator('[data-fit-result]')).toContainText(message('steering.fit.none'))
    await expect(page.getByRole('button', { name: message('steering.fit.keep') })).toHaveCount(0)
    await page.getByRole('button', { name: message('steering.fit.discard') }).click()
    await expect(page.getByRole('button', { name: message('steering.fit.start') })).toBeFocused()
  })
})

test('dates move only when their count was shown and agreed to, and go back', async ({ page }) => {
  await seedHistory(page, { days: 90 })
  await page.goto('/settings')
  await untilRead(page)
  const before = await dueDaysOf(page)
  await page.getByRole('slider', { name: message('settings.retention') }).fill('0.95')
  await expect.poll(async () => (await tailOf(page, ({ key }) => key === 'desiredRetention')).length).toBe(1)
  expect(await dueDaysOf(page)).toEqual(before)
  const section = page.locator('[data-reschedule]')
  await section.getByRole('button', { name: message('steering.reschedule.count') }).click()
  const preview = section.locator('[data-preview]')
  await expect(preview).toBeFocused()
  await section.getByLabel(message('steering.reschedule.spread')).selectOption('14')
  const count = numberOf(/(\d[\d,\s]*)/.exec(await preview.textContent() ?? '')![1]!)
  expect(await dueDaysOf(page)).toEqual(before)
  await section.getByRole('button', { name: message('steering.reschedule.move') }).click()
  await expect(section.locator('[data-confirmation]')).toContainText(message('steering.reschedule.moved'))
  const after = await dueDaysOf(page)
  expect([...after].filter(([id, day]) => before.get(id) !== day)).toHaveLength(count)
  await section.getByRole('button', { name: message('steering.reschedule.putBack') }).click()
  await expect(section.locator('[data-confirmation]')).toContainText(message('steering.reschedule.back'))
  expect(await dueDaysOf(page)).toEqual(before)
})

test('the slider’s retention is played through on the learner’s own cards, drawn and told', { tag: '@thorough' }, async ({ page }) => {
  await seedHistory(page, { days: 120 })
  await page.goto('/settings')
  await untilRead(page)
  await page.getByRole('button', { name: message('steering.workload.start') }).click()
  const told = page.locator('[data-workload]')
  await expect(told).toContainText(
    playedAt(0.9),
    { timeout: 60_000 },
  )
  await expect(page.locator('canvas')).toHaveCount(2)
  const table = page.getByRole('table', {
    name: message('steering.workload.caption'),
  })
  await expect(table).not.toContainText('–')
  const heard = await told.textContent()

  await test.step('what was played while the slider was held stays when it is let go', async () => {
    const slider = page.getByRole('slider', { name: message('settings.retention') })
    await slider.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await slider.boundingBox())!
    const size = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.mouse.move(x + width * 0.6, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.5, y + height / 2, { steps: 4 })
    const held = await slider.inputValue()
    expect(held).not.toBe('0.9')
    await expect(told).toContainText(playedAt(Number(held)))
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

test('a retention that was held on the slider only shortly is played on after it is let go', { tag: ['@alike', '@thorough'] }, async ({ page }) => {
  await seedHistory(page, { days: 120 })
  await page.goto('/settings')
  await untilRead(page)
  const slider = page.getByRole('slider', { name: message('settings.retention') })
  const told = page.locator('[data-workload]')
  await expect(told).toBeVisible()
  await slider.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await slider.boundingBox())!
  await page.mouse.move(x + width * 0.6, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.4, y + height / 2, { steps: 3 })
  await expect(page.getByRole('progressbar', { name: message('steering.workload.start') })).toBeVisible()
  await page.mouse.up()
  const kept = Number(await slider.inputValue())
  await expect(told).toContainText(playedAt(kept))
  expect(await tailOf(page, ({ key }) => key === 'desiredRetention')).toHaveLength(1)
})

test('easy days are written, survive a reload, and show in what the buttons promise', async ({ page }) => {
  await seedHistory(page, { days: 60 })
  await page.goto('/settings')
  await untilRead(page)
  for (const day of weekdays.slice(0, 6))
    await page.getByLabel(day).selectOption('none')
  await expect.poll(async () => (await tailOf(page, ({ key }) => key === 'weekLoad')).length).toBe(6)
  await page.reload()
  for (const day of weekdays.slice(0, 6))
    await expect(page.getByLabel(day)).toHaveValue('none')
  await expect(page.getByLabel(weekdays[6]!)).toHaveValue('normal')
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
    await untilRead(page)
    await page.getByLabel(message('steering.exam.date')).fill('2026-12-01')
    await page.getByRole('spinbutton', { name: message('steering.exam.minutes') }).fill('20')
    const verdict = page.locator('[data-exam-verdict]')
    await expect(verdict).toContainText(eitherOf('steering.exam.tooMuch', 'steering.exam.impossible'))
    await expect(verdict).toContainText(message('steering.exam.leaveOut'))
    await page.getByRole('button', { name: message('steering.exam.save') }).click()
    await expect(page.getByText(message('steering.exam.set'))).toBeVisible()
    await expectClean(page)
    // No interval reaches beyond the exam.
    const examDay = TODAY + 9
    await openStudy(page)
    for (let answer = 0; answer < 8; answer++)
      await answerByKey(page, '4')
    const studied = new Set((await tailOf(page, isReview)).map(({ cardId }) => cardId))
    expect([...await dueDaysOf(page)].filter(([id, day]) => studied.has(id) && day >= examDay)).toEqual([])
  })

  test('holds for the answers of a quiz too: the days that are shown are written, and none lies beyond the exam', { tag: '@thorough' }, async ({ page }) => {
    const { deck } = await seedHistory(page, { days: 60, newPerDay: 9, lastDay: TODAY - 16 })
    await page.goto('/settings')
    await untilRead(page)
    await page.getByLabel(message('steering.exam.date')).fill('2026-12-01')
    await page.getByRole('spinbutton', { name: message('steering.exam.minutes') }).fill('60')
    await page.getByRole('button', { name: message('steering.exam.save') }).click()
    await expect(page.getByText(message('steering.exam.set'))).toBeVisible()
    await openQuizSetup(page)
    await page.getByRole('radio', { name: message('quiz.setup.knowledge.weak') }).check()
    await askOnly(page, ['typed'])
    await page.getByRole('button', { name: message('quiz.setup.begin') }).click()
    const question = page.getByRole('article', { name: message('quiz.question') })
    const end = page.getByRole('button', { name: message('quiz.toResult') })
    const feedback = page.getByRole('region', { name: message('quiz.feedback') })
    for (let asked = 0; asked < 20; asked++) {
      const prompt = (await question.getByRole('heading', { level: 1 }).textContent() ?? '').trim()
      await question.getByRole('textbox').fill(deck.cards.find(({ front }) => front === prompt)?.answer ?? 'no idea')
      await page.getByRole('radio', { name: only('quiz.confidence.3') }).check()
      await page.getByRole('button', { name: message('quiz.give') }).click()
      await expect(feedback).toBeVisible()
      if (await end.isVisible())
        break
      await page.getByRole('button', { name: message('quiz.next') }).click()
      await expect(feedback).toBeHidden()
    }
    await end.click()
    const panel = page.getByRole('region', { name: message('quiz.schedule.title') })
    await expect(panel.getByText(message('quiz.schedule.open'))).toBeVisible()
    const inDays = only('quiz.schedule.in', { interval: message('interval.days') })
    const shown = (await panel.locator('li strong').allTextContents()).filter(text => inDays.test(text))
      .map(text => Number(/\d+/.exec(text)![0]))
    await panel.getByRole('button', { name: message('quiz.schedule.accept') }).click()
    await expect(panel.getByText(message('quiz.schedule.accepted'))).toBeVisible()
    const reviews = (await tailOf(page, isReview)).filter(({ rating }) => rating === 3)
    const days = await dueDaysOf(page)
    const written = reviews.map(({ cardId }) => days.get(String(cardId))! - TODAY)
    expect(written.length).toBeGreaterThan(2)
    expect(written).toEqual(shown)
    expect(Math.max(...written)).toBeLessThan(9)
    expect(reviews.filter(({ dueDay }) => typeof dueDay === 'number').length).toBeGreaterThan(2)
  })

  test('ends with a pass over the weakest that counts', { tag: '@thorough' }, async ({ page }) => {
    await seedHistory(page, { days: 60 })
    await page.goto('/settings')
    await untilRead(page)
    await page.getByLabel(message('steering.exam.date')).fill('2026-12-01')
    await page.getByRole('spinbutton', { name: message('steering.exam.minutes') }).fill('60')
    await page.getByRole('button', { name: message('steering.exam.save') }).click()
    await expect(page.getByText(message('steering.exam.set'))).toBeVisible()
    await page.clock.setFixedTime(new Date(NOON.getTime() + 7 * DAY_MS))
    await page.goto('/')
    const panel = page.locator('[data-exam]')
    await expect(panel.getByRole('heading', { name: message('steering.toExam.title', { n: 2 }) })).toBeVisible()
    await panel.getByRole('link', { name: message('steering.toExam.weakest') }).click()
    await answerByKey(page, '3')
    expect((await tailOf(page, isReview)).map(({ mode }) => mode)).toEqual(['study'])
    await page.clock.setFixedTime(new Date(NOON.getTime() + 9 * DAY_MS))
    await page.goto('/settings')
    await untilRead(page)
    await expect(page.getByText(message('steering.exam.over'))).toBeVisible()
    await expect(page.getByLabel(message('steering.exam.date'))).toHaveValue('')
    await expect(page.getByText(message('steering.exam.dateWrong'))).toHaveCount(0)
  })

  test('says on Today how it stands, and moves the dates that lie beyond it when the learner says so', async ({ page }) => {
    await seedHistory(page, { days: 60 })
    await page.goto('/settings')
    await untilRead(page)
    await page.getByLabel(message('steering.exam.date')).fill('2026-12-21')
    await page.getByRole('spinbutton', { name: message('steering.exam.minutes') }).fill('60')
    await page.getByRole('button', { name: message('steering.exam.save') }).click()
    const dates = page.locator('[data-exam-dates]')
    await expect(dates).toContainText(message('steering.exam.dates'))
    const examDay = TODAY + 29
    const beyond = async (): Promise<number> =>
      [...(await dueDaysOf(page)).values()].filter(day => day >= examDay).length
    expect(await beyond()).toBeGreaterThan(0)
    await dates.getByRole('button', { name: message('steering.reschedule.count') }).click()
    await expect(page.locator('[data-preview]')).toBeFocused()
    await page.getByRole('button', { name: message('steering.reschedule.move') }).click()
    await expect(page.locator('[data-confirmation]')).toBeFocused()
    expect(await beyond()).toBe(0)
    await expect(dates).toHaveCount(0)
    await page.goto('/')
    const panel = page.locator('[data-exam]')
    await expect(panel.getByRole('heading', { name: message('steering.toExam.title', { n: 29 }) })).toBeVisible()
    await expect(panel).toContainText(message('steering.toExam.begun'))
    await expectClean(page)
    await panel.getByRole('link', { name: message('steering.toExam.plan') }).click()
    await expect(page.getByRole('heading', { name: message('steering.exam.title') })).toBeFocused()
  })
})

test.describe('after a break of two months', () => {
  test('Today says what is still known, and the backlog is spread without blocking what is new', async ({ page }) => {
    await seedHistory(page, { days: 120, lastDay: TODAY - 60 })
    await page.goto('/')
    const panel = page.locator('[data-break]')
    await expect(panel.getByRole('heading', { name: message('steering.break.title'), level: 1 })).toBeVisible()
    await expect(panel).toContainText(message('steering.break.known', { n: 60 }))
    await expectClean(page)
    const due = [...await dueDaysOf(page)].filter(([, day]) => day <= TODAY).length
    await panel.getByLabel(message('steering.break.days')).selectOption('7')
    await panel.getByRole('button', { name: message('steering.break.spread') }).click()
    await expect(page).toHaveURL(/\/study/)
    const days = [...(await dueDaysOf(page)).values()].filter(day => day <= TODAY + 6)
    expect(days.length).toBeGreaterThanOrEqual(due)
    const today = days.filter(day => day <= TODAY).length
    expect(today).toBeLessThanOrEqual(Math.ceil(due / 7))
    await expect(page.getByRole('article', { name: message('study.card') })).toBeVisible()
    await page.goto('/')
    await expect(page.locator('[data-break]')).toHaveCount(0)
    // A quarter of ten new cards stands beside the dose.
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d+/)
    const shown = Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).textContent() ?? '')![0])
    expect(shown).toBe(today + 3)
  })
})

test.describe('study by choice', () => {
  test('crams flagged cards and leeches, says when there are none, and leaves the schedule alone', { tag: '@thorough' }, async ({ page }) => {
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
    await expect(page.getByRole('heading', { level: 1, name: message('steering.custom.none.flagged') })).toBeVisible()
    await expect(page.getByRole('button', { name: message('summary.more') })).toHaveCount(0)
    const before = await dueDaysOf(page)

    await openStudy(page)
    const flagged = await questionOf(page)
    await page.getByRole('button', { name: message('study.more') }).click()
    await page.getByRole('button', { name: message('actions.flag') }).click()
    await page.getByRole('textbox').fill('Is this so?')
    await page.getByRole('button', { name: message('actions.flagSave') }).click()
    // Leaving the page at once would leave before it is written.
    await expect.poll(async () => (await tailOf(page, ({ mark }) => mark === 'flagged')).length).toBe(1)
    await page.goto('/')
    await page.locator('summary').filter({ hasText: message('steering.custom.title') }).click()
    await page.getByRole('link', { name: message('steering.custom.flagged', { n: 1 }) }).click()
    await expect(page.getByText(message('study.practice'))).toBeVisible()
    expect(await questionOf(page)).toBe(flagged)
    await answerByKey(page, '3')

    await page.goto('/')
    await page.locator('summary').filter({ hasText: message('steering.custom.title') }).click()
    await page.getByRole('link', { name: message('steering.custom.leeches', { n: leeches }) }).click()
    await expect(page.getByText(message('study.practice'))).toBeVisible()
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
    await page.locator('summary').filter({ hasText: message('steering.custom.title') }).click()
    await page.getByRole('link', { name: message('steering.custom.mistakes', { n: 1 }) }).click()
    await expect(page.getByText(message('study.practice'))).toBeVisible()
    await answerByKey(page, '3')
    await page.goto('/')
    await page.locator('summary').filter({ hasText: message('steering.custom.title') }).click()
    await page.getByLabel(message('steering.custom.topic')).selectOption('russia')
    await page.getByRole('link', { name: message('steering.custom.cram') }).click()
    await expect(page.getByText(message('study.practice'))).toBeVisible()
    await answerByKey(page, '4')
    await page.goto('/')
    await page.locator('summary').filter({ hasText: message('steering.custom.title') }).click()
    await page.getByRole('switch', { name: message('steering.custom.counts') }).check()
    await page.getByLabel(message('steering.custom.topic')).selectOption('russia')
    expect(await dueDaysOf(page)).toEqual(before)
    await page.getByRole('link', { name: message('steering.custom.cram') }).click()
    await answerByKey(page, '4')
    const modes = (await tailOf(page, isReview)).map(({ mode }) => mode)
    expect(modes).toEqual(['study', 'study', 'cram', 'cram', 'study'])
    expect(await dueDaysOf(page)).not.toEqual(before)
  })
})
