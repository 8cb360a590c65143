// One tap too many: what has just come up under the finger does not take it.
import { middleOf, tapTimes } from './fingers.ts'
import { addressed, message } from './messages.ts'
import { expect, openStudy, questionOf, recordCount, showAnswerButton, test } from './support.ts'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

for (const rating of [1, 2, 3, 4]) {
  test(`two quick taps where grade ${rating} comes up show the answer, and grade nothing`, { tag: rating === 3 ? [] : '@thorough' }, async ({ page }) => {
    await openStudy(page)
    await page.keyboard.press('Space')
    const point = await middleOf(page.locator(`button[data-rating="${rating}"]`))
    await page.reload()
    await expect(showAnswerButton(page)).toBeVisible()
    await tapTimes(page, point, 2)
    await expect(page.getByRole('group', { name: message('grade.label') })).toBeVisible()
    await expect.poll(() => recordCount(page)).toBe(0)
    // A tap that comes after a look at the answer counts.
    await page.locator(`button[data-rating="${rating}"]`).tap()
    await expect.poll(() => recordCount(page)).toBe(1)
  })
}

for (const [times, everyMs] of [[3, 100], [5, 100], [5, 200], [5, 250]] as const) {
  test(`${times} taps on Easy, ${everyMs} ms apart, are one answer, and the next card stays covered`, { tag: everyMs === 100 ? [] : '@thorough' }, async ({ page }) => {
    await openStudy(page)
    const question = await questionOf(page)
    await page.keyboard.press('Space')
    await tapTimes(page, await middleOf(page.locator('button[data-rating="4"]')), times, everyMs)
    await expect.poll(() => questionOf(page)).not.toBe(question)
    await expect(showAnswerButton(page)).toBeVisible()
    await expect.poll(() => recordCount(page)).toBe(1)
  })
}

test('a double tap on the way into study opens the page and shows no answer', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: message('today.begin') })).toBeVisible()
  await tapTimes(page, await middleOf(page.locator(`main a[href^="${addressed('/study')}"]`)), 2)
  await expect(page.getByRole('button', { name: message('learn.lessonBegin') })).toBeVisible()
})

test('a double tap that closes a dialog does nothing to what lies behind it', async ({ page }) => {
  await openStudy(page)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: message('study.more') }).tap()
  const close = page.getByRole('button', { name: message('actions.close') })
  await expect(close).toBeVisible()
  await tapTimes(page, await middleOf(close), 2)
  await expect(close).toBeHidden()
  await expect(page.getByRole('group', { name: message('grade.label') })).toBeVisible()
  await expect.poll(() => recordCount(page)).toBe(0)
})
