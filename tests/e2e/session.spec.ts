// A session is successive relearning: it ends when each of its cards has been recalled once; then a summary and a way
// on.
import { inDeck } from './deck.ts'
import { message } from './messages.ts'
import { answerByKey, expect, expectClean, openStudy, questionOf, setNewCardsPerDay, test } from './support.ts'

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
  await expect(page.getByRole('heading', { name: message('summary.title') })).toBeVisible()
  await expect(page.getByText(message('summary.cards', { n: 2 }))).toBeVisible()
  await expect(page.getByText(message('summary.tomorrow'))).toBeVisible()
  // What was learnt is told by name.
  const learnt = page.getByRole('region', { name: message('summary.learnt') })
  await expect(learnt.getByRole('link')).toHaveCount(2)
  await expectClean(page)
  // It settles still: the day is not done before that is finished, now or in ten minutes.
  await page.getByRole('button', { name: message('summary.finish', { n: 1 }) }).click()
  await answerByKey(page, '3')
  await page.getByRole('link', { name: message('error.home') }).or(page.getByRole('link', { name: message('summary.toToday') }))
    .click()
  await expect(page.getByRole('heading', { name: message('today.done') })).toBeVisible()
})

test('after the day’s cards, more new ones can be asked for', async ({ page }) => {
  await setNewCardsPerDay(page, 1)
  await openStudy(page)
  await answerByKey(page, '4')
  await page.getByRole('button', { name: message('summary.more', { n: 10 }) }).click()
  await answerByKey(page, '3')
})

test('a session about one topic holds only its cards', async ({ page }) => {
  const { title } = await inDeck('topics', 'russia')
  await openStudy(page, '?topic=russia')
  for (let answer = 0; answer < 3; answer++) {
    // Also where the front keeps the topic hidden, as it would give the answer away.
    await expect(page.getByRole('article', { name: message('study.card') })).toContainText(`· ${title}`)
    await answerByKey(page, '3')
  }
})
