// Two tabs: the second sees the first's answers at once; no card is answered twice, no queue is stale.
import { message } from './messages.ts'
import { answerByKey, expect, openStudy, questionOf, readTable, test } from './support.ts'

test('an answer in one tab moves the other tab on', async ({ context }) => {
  const first = await context.newPage()
  const second = await context.newPage()
  await openStudy(first)
  await openStudy(second)
  const question = await questionOf(first)
  expect(await questionOf(second)).toBe(question)
  await answerByKey(first, '4')
  await expect.poll(() => questionOf(second)).not.toBe(question)
  await expect(second.getByText(message('study.progress', { answered: 1, total: 10 }))).toBeAttached()
})

test('two tabs that answer in turn write one sequence without gaps and never the same card twice', async ({ context }) => {
  const tabs = [await context.newPage(), await context.newPage()]
  for (const tab of tabs)
    await openStudy(tab)
  for (let answer = 0; answer < 6; answer++) {
    const tab = tabs[answer % 2]!
    const other = tabs[(answer + 1) % 2]!
    await answerByKey(tab, '4')
    const question = await questionOf(tab)
    await expect.poll(() => questionOf(other)).toBe(question)
  }
  const reviews = (await readTable(tabs[0]!, 'tail')).filter(row => row.kind === 'review')
  expect(reviews.map(row => row.seq)).toEqual([0, 1, 2, 3, 4, 5])
  expect(new Set(reviews.map(row => row.cardId)).size).toBe(6)
})
