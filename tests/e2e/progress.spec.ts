// The progress page on a made-up history: figures as the domain has them, nothing axe finds.
import type { Page } from '@playwright/test'
import type { LogRecord } from '../../domain/progress/records.ts'
import type { Deck } from '../../domain/content/deck.ts'
import type { StatisticsFilter } from '../../domain/statistics/filter.ts'
import type { StatisticsReport } from '../../domain/statistics/report.ts'
import { untilRead } from '../support/until-read.ts'
import { foldLog } from '../../domain/progress/card-state.ts'
import { curveFor } from '../../domain/scheduling/parameters.ts'
import { countKnown, knownStateOfCard } from '../../domain/statistics/known.ts'
import { indexDeck } from '../../domain/content/deck-index.ts'
import { statisticsCards } from '../../domain/statistics/filter.ts'
import { createStatistics } from '../../domain/statistics/report.ts'
import { syntheticHistory } from '../../domain/simulation/synthetic-year.ts'
import { NOON, TODAY } from '../support/seeded-page.ts'
import { replaceHistory, writeHistory } from '../support/synthetic-log.ts'
import { spokenDeck } from './deck.ts'
import { addressed, eitherOf, message, numberOf, only, written } from './messages.ts'
import { expect, expectClean, test, unfoldPictures } from './support.ts'

/** A made-up history of a deck's cards; of it the records that are wanted, in a sequence of their own. */
function historyOf(
  deck: Deck,
  days: number,
  today = TODAY,
  isWanted: (record: LogRecord) => boolean = () => true,
): LogRecord[] {
  return syntheticHistory({ cardIds: deck.cards.map(card => card.id), today, days }).filter(isWanted).map((
    record,
    seq,
  ) => ({ ...record, seq }))
}

/** Opens the app at a fixed time, fills its database, and gives what was written. */
async function withHistory(
  page: Page,
  days: number,
  today = TODAY,
  isWanted?: (record: LogRecord) => boolean,
): Promise<{ deck: Deck, records: LogRecord[] }> {
  await page.clock.setFixedTime(NOON)
  await page.goto('/suspended')
  await untilRead(page)
  const deck = await spokenDeck()
  const records = historyOf(deck, days, today, isWanted)
  await writeHistory(page, records)
  return { deck, records }
}

function reportOf(deck: Deck, records: readonly LogRecord[], filter: StatisticsFilter = {}): StatisticsReport {
  const statistics = createStatistics(statisticsCards(indexDeck(deck)))
  for (const record of records)
    statistics.addRecord(record)
  return statistics.result({ filter, moment: { at: NOON.getTime(), studyDay: TODAY } })
}

/** Rows of a picture's table as texts, opened for it. */
async function tableOf(page: Page, key: string): Promise<string[][]> {
  const picture = page.locator(`[data-picture="${key}"]`)
  await picture.scrollIntoViewIfNeeded()
  const closed = picture.locator('details:not([open]) > summary').getByText(message('progress.table'))
  if (await closed.count() > 0)
    await closed.click()
  await expect(picture.locator('tbody tr').first()).toBeVisible()
  const more = picture.getByRole('button', { name: message('progress.showAll') })
  if (await more.count() > 0)
    await more.click()
  return picture.locator('tbody tr').evaluateAll(rows =>
    rows.map(row => [...row.children].map(cell => cell.textContent?.trim() ?? '')),
  )
}

/** What is told of the field's measures, under “What is this?”. */
function measuresText({ logLoss, rmseBins }: { logLoss: number, rmseBins: number }): RegExp {
  const figure = (value: number): string => written(value, 3)
  return message('progress.calibration.measures', { loss: figure(logLoss), rmse: figure(rmseBins) })
}

const sumOf = (rows: string[][], column: number): number => rows.reduce((sum, row) => sum + numberOf(row[column]!), 0)

/** Holds every table on the page to a report; `days` is what the time filter leaves, 0 for all. */
async function expectFigures(page: Page, report: StatisticsReport, days: number): Promise<void> {
  // The last one first: pictures take new figures one after the other.
  await expect.poll(async () => (await tableOf(page, 'quizTopics')).map(row => numberOf(row[3]!))).toEqual(
    report.quizTopics.map(topic => topic.right.of),
  )
  const quizDays = await tableOf(page, 'quizDays')
  expect(sumOf(quizDays, 1)).toBe(report.quizDays.reduce((sum, day) => sum + day.attempts, 0))
  expect(sumOf(quizDays, 3)).toBe(report.quizDays.reduce((sum, day) => sum + day.right.of, 0))

  const stages = await tableOf(page, 'stages')
  expect(stages.map(row => numberOf(row[1]!))).toEqual([
    report.stages.new,
    report.stages.learning,
    report.stages.young,
    report.stages.mature,
    report.stages.suspended,
  ])
  const knowledge = await tableOf(page, 'knowledge')
  expect(numberOf(knowledge[0]![1]!)).toBe(report.knowledge.cards)
  expect(numberOf(knowledge[1]![1]!)).toBe(report.knowledge.started)
  expect(numberOf(knowledge[2]![1]!)).toBeCloseTo(report.knowledge.recalled, 0)
  for (const [key, groups] of [['byTopic', report.byTopic], ['byArticle', report.byArticle]] as const) {
    expect((await tableOf(page, key)).map(row => [numberOf(row[1]!), numberOf(row[2]!)])).toEqual(
      groups.map(group => [group.cards, group.started]),
    )
  }

  const forecast = await tableOf(page, 'forecast')
  expect(forecast.slice(0, 31).map(row => numberOf(row[1]!))).toEqual([
    report.forecast.backlog,
    ...report.forecast.days.slice(0, 30),
  ])
  expect(sumOf(forecast, 1)).toBe(
    report.forecast.backlog + report.forecast.later + report.forecast.days.reduce((sum, count) => sum + count, 0),
  )
  const forgetting = await tableOf(page, 'forgetting')
  expect(numberOf(forgetting[0]![1]!)).toBeCloseTo(report.forgetting.knownNow, 0)
  expect(numberOf(forgetting[0]![2]!)).toBeCloseTo(report.forgetting.knownThen, 0)
  expect(forgetting).toHaveLength(1 + report.forgetting.fading.length)

  expect((await tableOf(page, 'calendar')).map(row => [numberOf(row[1]!), numberOf(row[2]!)])).toEqual(
    report.days.toReversed().map(day => [day.answers, day.quizzes]),
  )
  expect(sumOf(await tableOf(page, 'answers'), 1)).toBe(
    report.days.filter(day => day.studyDay > TODAY - (days || 90)).reduce((sum, day) => sum + day.answers, 0),
  )
  const minutes
    = report.days.filter(day => day.studyDay > TODAY - (days || 90)).reduce((sum, day) => sum + day.durationMs, 0)
      / 60_000
  expect(Math.abs(sumOf(await tableOf(page, 'time'), 1) - minutes)).toBeLessThan(5)
  expect((await tableOf(page, 'hours')).map(row => numberOf(row[1]!))).toEqual(report.hours.map(hour => hour.answers))
  expect((await tableOf(page, 'buttons')).map(row => row.slice(1).map(numberOf))).toEqual(
    (['new', 'learning', 'young', 'mature'] as const).map(stage =>
      ([1, 2, 3, 4] as const).map(rating => report.buttons[stage][rating]),
    ),
  )

  const periods = (['today', 'yesterday', 'week', 'month', 'year', 'all'] as const).slice(0, days === 30 ? 4 : 6)
  expect((await tableOf(page, 'retention')).map(row => numberOf(row[4]!))).toEqual(
    periods.map(period => report.retention[period].all.of),
  )
  if (report.calibration.isEnough) {
    const calibration = await tableOf(page, 'calibration')
    expect(calibration.map(row => numberOf(row[2]!))).toEqual(report.calibration.bins.map(bin => bin.recalled.of))
    await expect(page.locator('[data-picture="calibration"]')).toContainText(
      measuresText(report.calibration),
    )
  }
  if (report.quizConfidence.isEnough) {
    const confidence = await tableOf(page, 'confidence')
    expect(confidence.map(row => numberOf(row[3]!))).toEqual(
      report.quizConfidence.levels.map(level => level.right.of),
    )
    await expect(page.locator('[data-picture="confidence"]')).toContainText(measuresText(report.quizConfidence))
  }

  for (const measure of ['stability', 'difficulty', 'recall'] as const) {
    expect((await tableOf(page, measure)).map(row => numberOf(row[1]!))).toEqual(
      report.memory[measure].map(bin => bin.count),
    )
  }
  expect((await tableOf(page, 'hardest')).map(row => numberOf(row[1]!))).toEqual(
    report.hardest.map(fact => fact.lapses),
  )
  if (report.leeches.length > 0) {
    expect((await tableOf(page, 'leeches')).map(row => numberOf(row[1]!))).toEqual(
      report.leeches.map(leech => leech.lapses),
    )
  }
}

test('every picture’s figures are the domain’s, of the whole and of what is chosen', { tag: '@thorough' }, async ({ page }) => {
  const { deck, records } = await withHistory(page, 200)
  await page.goto('/progress')
  await unfoldPictures(page)
  const whole = reportOf(deck, records)
  expect([whole.calibration.isEnough, whole.quizConfidence.isEnough, whole.leeches.length > 0]).toEqual([
    true,
    true,
    true,
  ])
  await expectFigures(page, whole, 0)

  await page.getByLabel(only('progress.filter.article')).selectOption('ozdilek-2025')
  await page.getByLabel(message('progress.filter.kind')).selectOption('concept')
  await page.getByLabel(only('progress.filter.days')).selectOption('30')
  await expectFigures(
    page,
    reportOf(deck, records, { article: 'ozdilek-2025', kind: 'concept', fromDay: TODAY - 29, toDay: TODAY }),
    30,
  )
})

test('a topic is chosen; time bears on the past alone', async ({ page }) => {
  const { deck, records } = await withHistory(page, 60)
  const topic = deck.topics[0]!.id
  await page.goto('/progress')
  await unfoldPictures(page)
  await page.getByLabel(only('progress.filter.topic')).selectOption(topic)
  const report = reportOf(deck, records, { topic })
  await expect(page.locator('[data-picture="knowledge"] h3')).toContainText(message('progress.knowledge.title', { cards: message('count.cards', { n: report.knowledge.cards }) }))
  await page.getByLabel(only('progress.filter.days')).selectOption('7')
  await expect(page.locator('[data-picture="answers"] h3')).toContainText(message('count.days', { n: 7 }))
  await expect(page.locator('[data-picture="knowledge"] h3')).toContainText(message('progress.knowledge.title', { cards: message('count.cards', { n: report.knowledge.cards }) }))
})

test('a card’s whole history is drawn on the page of its fact, and told as a table', async ({ page }) => {
  const { deck, records } = await withHistory(page, 60)
  const { id, factId, front } = deck.cards[0]!
  const answers = records.filter(record => record.kind === 'review' && record.cardId === id)
  await page.goto(`/facts/${factId}`)
  const card = page.getByRole('article').filter({ hasText: front })
  await card.getByText(only('memory.history')).click()
  await expect(card.getByRole('img', { name: message('memory.curve', { n: answers.length }) })).toBeVisible()
  await expect(card.locator('tbody tr')).toHaveCount(answers.length)
  await expect(card.locator('svg circle')).toHaveCount(answers.length)
  await expect(card.locator('tbody tr').first().locator('td').nth(2)).toHaveText(/^\d+\s?%$/)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0)
})

test('a new learner is told what is missing', async ({ page }) => {
  await page.goto('/progress')
  await expect(page.getByRole('heading', { name: message('progress.empty.title') })).toBeVisible()
  await expect(page.getByText(message('progress.empty.calibration', { n: 300 }))).toBeVisible()
})

test('a learner of quizzes alone sees them and the days of study, and is told what the other pictures take', { tag: '@thorough' }, async ({ page }) => {
  const { deck, records } = await withHistory(page, 60, TODAY, ({ kind }) => kind === 'quiz')
  const report = reportOf(deck, records)
  await page.goto('/progress')
  await unfoldPictures(page)
  expect((await tableOf(page, 'quizTopics')).map(row => numberOf(row[3]!))).toEqual(
    report.quizTopics.map(topic => topic.right.of),
  )
  expect((await tableOf(page, 'calendar')).map(row => [numberOf(row[1]!), numberOf(row[2]!)])).toEqual(
    report.days.toReversed().map(({ quizzes }) => [0, quizzes]),
  )
  await expect(page.locator('[data-picture="calendar"] h3')).toContainText(
    message('progress.calendar.title', { studied: report.daysStudied.studied, passed: 22 }),
  )
  await expect(page.locator('[data-picture="buttons"]')).toContainText(message('progress.buttons.missing'))

  const quiet = report.byTopic.find(({ id }) => !report.quizTopics.some(({ key }) => key === id))?.id
    ?? deck.topics[0]!.id
  await page.getByLabel(only('progress.filter.topic')).selectOption(quiet)
  await page.getByLabel(only('progress.filter.days')).selectOption('7')
  await expect(page.locator('[data-picture="quizDays"]')).toBeAttached()
  await expect(page.getByLabel(only('progress.filter.topic'))).toHaveValue(quiet)
})

test('a log that has lost records since the last look is read anew, without a reload', { tag: ['@alike', '@thorough'] }, async ({ page, context }) => {
  const { deck, records } = await withHistory(page, 60)
  await page.goto('/progress')
  await unfoldPictures(page)
  const fewer = historyOf(deck, 20)
  expect(fewer.length).toBeLessThan(records.length)
  const answersIn = (rows: string[][]): number => sumOf(rows, 1)
  const answersOf = (log: readonly LogRecord[]): number => log.filter(({ kind }) => kind === 'review').length
  expect(answersIn(await tableOf(page, 'hours'))).toBe(answersOf(records))

  await page.getByRole('link', { name: message('nav.learn') }).first().click()
  await expect(page).toHaveURL(/\/learn/)
  const other = await context.newPage()
  await other.goto('/favicon.svg')
  await replaceHistory(other, fewer)
  await page.getByRole('link', { name: message('nav.progress') }).first().click()
  await unfoldPictures(page)
  await expect.poll(async () => answersIn(await tableOf(page, 'hours'))).toBe(answersOf(fewer))
})

test.describe('a worker that does not load', () => {
  test.use({ serviceWorkers: 'block' })

  test('is told, and another is started when the page is entered again', { tag: '@alike' }, async ({ page, watchdog }) => {
    await withHistory(page, 7)
    const script = /\/statistics-[^/]+\.js$/
    await page.route(script, route => route.abort())
    await page.goto('/progress')
    await expect(page.getByRole('alert')).toContainText(message('piece.broken'))
    await page.unroute(script)
    watchdog.length = 0
    await page.getByRole('link', { name: message('nav.learn') }).first().click()
    await expect(page).toHaveURL(/\/learn/)
    await page.getByRole('link', { name: message('nav.progress') }).first().click()
    await unfoldPictures(page)
    await expect(page.getByText(message('piece.broken'))).toBeHidden()
  })
})

test('a learner of one week is told how many answers calibration still takes', { tag: '@thorough' }, async ({ page }) => {
  const { deck, records } = await withHistory(page, 7)
  await page.goto('/progress')
  const { calibration } = reportOf(deck, records)
  expect(calibration.isEnough).toBe(false)
  await unfoldPictures(page)
  await expect(page.locator('[data-picture="calibration"]')).toContainText(message('count.answers', { n: calibration.answers }))
})

for (
  const look of [{ width: 390, height: 844, colorScheme: 'dark' }, {
    width: 1440,
    height: 900,
    colorScheme: 'light',
  }] as const
) {
  test(`three answers and what was known stand on two screens, and all is clean at ${look.width} px, ${look.colorScheme}`, { tag: look.width === 390 ? [] : '@thorough' }, async ({ page }) => {
    await page.setViewportSize(look)
    await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
    const { deck, records } = await withHistory(page, 60)
    await page.goto('/progress')
    const states = foldLog(records)
    const moment = { states, at: NOON.getTime(), curve: curveFor(undefined) }
    const index = indexDeck(deck)
    const keyFacts = deck.units.flatMap(({ facts }) => facts.map(id => index.factById.get(id)!))
    await expect(page.locator('[data-answer="known"]')).toContainText(message('progress.known.keyFacts', {
      known: countKnown(keyFacts, moment).known,
      n: keyFacts.length,
    }))
    await expect(page.locator('[data-answer="ready"]')).toContainText(
      message('progress.ready.range', { n: keyFacts.length }), { timeout: 30_000 })
    await expect(page.locator('[data-answer="now"]').getByRole('link')).toHaveAttribute('href', addressed('/study'))
    await expect(page.locator('[data-section]')).toHaveCount(6)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2 * look.height)
    const knownCards = deck.cards.filter(({ id }) => knownStateOfCard(id, moment) === 'known').length
    const rows = await tableOf(page, 'overTime')
    expect(rows.find(([day]) => !message('progress.overTime.expected').test(day!))!.slice(1).map(numberOf)[0]).toBe(knownCards)
    await unfoldPictures(page)
    for (const key of ['forecast', 'byArticle', 'byTopic', 'retention', 'hardest'])
      await tableOf(page, key)
    await expectClean(page)
  })
}

test('after two days it is too early to say whether one will be ready', { tag: '@thorough' }, async ({ page }) => {
  await withHistory(page, 2)
  await page.goto('/progress')
  await expect(page.locator('[data-answer="ready"]')).toContainText(message('progress.ready.tooEarly'))
  await expect(page.locator('[data-answer="ready"]')).toContainText(message('progress.ready.daysLeft', { n: 12 }))
})

test('after a break, Today says what is still known and spreads the backlog', async ({ page }) => {
  await withHistory(page, 60, TODAY - 12)
  await page.goto('/')
  const panel = page.locator('[data-break]')
  await expect(panel.getByRole('heading', { name: message('steering.break.title') })).toBeFocused()
  await panel.getByLabel(message('steering.break.days')).selectOption('14')
  await panel.getByRole('button', { name: message('steering.break.spread') }).click()
  await expect(page).toHaveURL(/\/study/)
  await page.goto('/')
  await expect(page.locator('[data-break]')).toHaveCount(0)
})

test('an exam says honestly whether it can be done', { tag: '@thorough' }, async ({ page }) => {
  await withHistory(page, 30)
  await page.goto('/settings')
  await page.getByLabel(message('steering.exam.date')).fill('2026-12-02')
  await page.getByLabel(message('steering.exam.minutes')).first().fill('5')
  const verdict = page.locator('[data-exam-verdict]')
  await expect(verdict).toContainText(eitherOf('steering.exam.tooMuch', 'steering.exam.impossible'))
  await page.getByLabel(message('steering.exam.minutes')).first().fill('1440')
  await expect(verdict).toContainText(message('steering.exam.fits'))
  await page.getByRole('button', { name: message('steering.exam.save') }).click()
  await expect(page.getByText(message('steering.exam.set'))).toBeVisible()
})

test('cramming a topic leaves the schedule alone', async ({ page }) => {
  await withHistory(page, 30)
  await page.goto('/study?custom=topic&topic=russia')
  await expect(page.getByText(message('study.practice'))).toBeVisible()
  const before = await page.evaluate(() =>
    document.querySelector('[data-saved-records]')?.getAttribute('data-saved-records'),
  )
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.locator(`[data-saved-records="${Number(before) + 1}"]`)).toBeAttached()
  await expect(page.getByText(message('study.practised'))).toBeAttached()
})
