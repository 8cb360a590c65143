// The timeline: lanes that a keyboard can walk through, the same as a list on a phone, filters in the address, what one
// knows in its signs.
import type { Locator, Page } from '@playwright/test'
import { formatDateIn } from '../../domain/content/localized-dates.ts'
import { escapePattern } from '../../domain/escape-pattern.ts'
import { setTextSize } from '../support/layout-faults.ts'
import { inDeck, nameOf } from './deck.ts'
import { language, message, only, startOf } from './messages.ts'
import { answerByKey, expect, expectClean, openStudy, test, untilAlive } from './support.ts'

const marks = (page: Page): Locator => page.locator('[data-mark]')
const mark = (page: Page, id: string): Locator => page.locator(`[data-mark="${id}"]`)
const listed = (page: Page, id: string): Locator => page.locator(`[data-happening="${id}"]`)

/** The timeline, alive: on a desk the frame of its picture stands in the page once its code runs. */
async function openTimeline(page: Page, query = '', width = 1440): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`/timeline${query}`)
  await (width >= 900 ? expect(page.locator('[data-frame]')).toBeAttached() : untilAlive(page))
  await expect(width >= 900 ? marks(page).first() : listed(page, 'independence')).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the picture is clean on a desk, with and without an open mark, ${colorScheme}`, { tag: colorScheme === 'light' ? [] : '@thorough' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openTimeline(page)
    await expectClean(page)
    await openTimeline(page, '?at=americans-leave-manas')
    const { title } = await inDeck('happenings', 'americans-leave-manas')
    await expect(page.getByRole('region', { name: title }).getByRole('listitem')).toHaveCount(4)
    await expectClean(page)
  })
}

test('one stop of Tab leads into the picture, arrows through it, Enter opens and Escape goes back', async ({ page }) => {
  await openTimeline(page)
  await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
  await page.locator('[data-mark][tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  const lane = page.getByRole('group', { name: message('timeline.picture.lane', { side: message('timeline.side.russia') }) })
  await expect(lane.locator('[data-mark]:focus')).toHaveCount(1)
  await page.keyboard.press('Home')
  await expect(mark(page, 'first-treaty-with-russia')).toBeFocused()
  await page.keyboard.press('End')
  await expect(mark(page, 'kulubaev-syromolotov')).toBeFocused()
  await page.keyboard.press('Enter')
  const { title } = await inDeck('happenings', 'kulubaev-syromolotov')
  const card = page.getByRole('region', { name: title })
  await expect(card).toBeFocused()
  await expect(card.getByRole('link', { name: message('timeline.open.learn') })).toBeVisible()
  await expect(page).toHaveURL(/at=kulubaev-syromolotov/)
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(mark(page, 'kulubaev-syromolotov')).toBeFocused()
})

test('a mark says its date, its lane, its doubts and other dates in words', async ({ page }) => {
  await openTimeline(page)
  const { title, when, otherDates } = await inDeck('happenings', 'osce-academy')
  const academy = mark(page, 'osce-academy')
  await expect(academy).toHaveAccessibleName(startOf('timeline.mark', {
    date: formatDateIn(language, when), title, side: message('timeline.side.europe'),
  }))
  // A Kyrgyz date is held together at its hyphens.
  const written = (text: string): RegExp => new RegExp(escapePattern(text).replace(/-/g, '-\u2060?'))
  for (const date of otherDates!)
    await expect(academy).toHaveAccessibleName(message('timeline.dated.other', { date: written(formatDateIn(language, date)) }))
  await expect(mark(page, 'americans-to-leave')).toHaveAccessibleName(
    new RegExp(`${message('timeline.planned').source}, ${message('timeline.deed.not-done').source}`),
  )
})

test('looking closer keeps all marks and goes back to all years', async ({ page }) => {
  await openTimeline(page)
  const count = await marks(page).count()
  const all = page.getByRole('button', { name: only('timeline.zoom.all') })
  await expect(all).toBeDisabled()
  await page.getByRole('button', { name: only('timeline.zoom.in') }).click()
  await page.getByRole('button', { name: only('timeline.zoom.in') }).click()
  await expect(all).toBeEnabled()
  expect(await marks(page).count()).toBe(count)
  await mark(page, 'batken').focus()
  await page.keyboard.press('0')
  await expect(all).toBeDisabled()
  await expect(mark(page, 'batken')).toBeFocused()
})

test('what is shown stands in the address and comes back with it', async ({ page }) => {
  await openTimeline(page)
  await page.locator('summary').filter({ hasText: message('timeline.filter.title') }).click()
  await page.getByRole('checkbox', { name: only('timeline.side.usa') }).check()
  await expect(page).toHaveURL(/lane=usa/)
  const count = await marks(page).count()
  await page.reload()
  await expect(marks(page).first()).toBeVisible()
  await expect(marks(page)).toHaveCount(count)
  await page.getByRole('button', { name: only('timeline.showAll') }).click()
  await expect(mark(page, 'kant-opens')).toBeVisible()
  await page.getByRole('button', { name: only('timeline.view.list') }).click()
  await expect(marks(page)).toHaveCount(0)
  await expect(listed(page, 'kant-opens')).toBeVisible()
})

test('what is shown is practised with its dates hidden, by a finger', async ({ page }) => {
  await openTimeline(page, '?lane=home', 360)
  await page.getByRole('button', { name: only('timeline.practise.begin') }).click()
  const question = page.getByRole('article', { name: message('quiz.question') })
  await expect(question).toHaveAttribute('data-question-kind', /^(?:place|ordering|before-after|president)$/)
  await expect(page).toHaveURL(/\/quiz\/take\?attempt=/)
  await page.goBack()
  await expect(listed(page, 'independence')).toBeVisible()
})

for (const width of [320, 360]) {
  test(`at ${width} px the list is the timeline, and opens its facts in their place`, { tag: width === 360 ? [] : '@thorough' }, async ({ page }) => {
    await openTimeline(page, '', width)
    await expect(marks(page)).toHaveCount(0)
    await expect(page.getByRole('heading', { name: await nameOf('askar-akayev') })).toBeVisible()
    await listed(page, 'batken').getByRole('button').click()
    await expect(listed(page, 'batken').getByRole('listitem')).toHaveCount(14)
    await expectClean(page)
    await listed(page, 'batken').getByRole('link', { name: message('timeline.open.learn') }).click()
    await expect(page).toHaveURL(/\/study\?facts=[\w.~-]{1,300}$/)
  })
}

test('at twice the size of letters the list stands in for the picture', { tag: '@thorough' }, async ({ page }) => {
  await openTimeline(page, '', 1024)
  await setTextSize(page, { root: 2 })
  await expect(listed(page, 'independence')).toBeVisible()
  await expect(marks(page).first()).toBeHidden()
  await expectClean(page)
})

test('a fact that was answered shows in the mark of its happening', async ({ page }) => {
  await openStudy(page, '?facts=kulubaev-syromolotov-meeting-march-2023')
  await answerByKey(page, '4')
  await openTimeline(page, '?known=known')
  await expect(marks(page)).toHaveCount(1)
  await expect(mark(page, 'kulubaev-syromolotov')).toHaveAttribute('data-known', 'known')
})
