// A session is successive relearning: it ends when each of its cards has been recalled once; then a summary and a way
// on.
import { answerByKey, expect, openStudy, questionOf, setNewCardsPerDay, test } from './support.ts'

test('a forgotten card comes back until it is recalled, and only then the session ends', async ({ page }) => {
  await setNewCardsPerDay(page, 2)
  await openStudy(page)
  const forgotten = await questionOf(page)
  await answerByKey(page, '1')
  await answerByKey(page, '4')
  await expect.poll(() => questionOf(page)).toBe(forgotten)
  await answerByKey(page, '1')
  await expect.poll(() => questionOf(page)).toBe(forgotten)
  await answerByKey(page, '3')
  await expect(page.getByRole('heading', { name: 'That was it for now' })).toBeVisible()
  await expect(page.getByText('2 different cards, 2 of them new.')).toBeVisible()
  await expect(page.getByText(/Tomorrow: \d+ to review/)).toBeVisible()
  // It settles still: the day is not done before that is finished, now or in ten minutes.
  await page.getByRole('button', { name: 'Finish 1 card now' }).click()
  await answerByKey(page, '3')
  await page.getByRole('link', { name: 'To the start page' }).or(page.getByRole('link', { name: 'Back to today' }))
    .click()
  await expect(page.getByRole('heading', { name: 'Done for today.' })).toBeVisible()
})

test('after the day’s cards, more new ones can be asked for', async ({ page }) => {
  await setNewCardsPerDay(page, 1)
  await openStudy(page)
  await answerByKey(page, '4')
  await page.getByRole('button', { name: 'Learn 10 more new cards' }).click()
  await answerByKey(page, '3')
})

test('a session about one topic holds only its cards', async ({ page }) => {
  await openStudy(page, '?topic=russia')
  for (let answer = 0; answer < 3; answer++) {
    // Also where the front keeps the topic hidden, as it would give the answer away.
    await expect(page.getByRole('article', { name: 'Card' })).toContainText('· Russia')
    await answerByKey(page, '3')
  }
})
