// Time goes on while a page is open.
import { message } from './messages.ts'
import { answerByKey, expect, openStudy, questionOf, setNewCardsPerDay, showAnswerButton, test } from './support.ts'

const NOON = new Date('2026-11-22T06:00:00Z')

test('a card in steps of minutes comes back while the summary is open', async ({ page }) => {
  await page.clock.install({ time: NOON })
  await setNewCardsPerDay(page, 1)
  await openStudy(page)
  const question = await questionOf(page)
  await answerByKey(page, '3')
  await expect(page.getByRole('button', { name: message('summary.finish', { n: 1 }) })).toBeVisible()
  await page.clock.fastForward('11:00')
  await page.getByRole('button', { name: message('summary.goOn', { n: 1 }) }).click()
  await expect(showAnswerButton(page)).toBeVisible()
  expect(await questionOf(page)).toBe(question)
})

test('what settles can be finished at once, and then the day is done', async ({ page }) => {
  await page.clock.install({ time: NOON })
  await setNewCardsPerDay(page, 2)
  await openStudy(page)
  await answerByKey(page, '3')
  await answerByKey(page, '3')
  await page.getByRole('button', { name: message('summary.finish', { n: 2 }) }).click()
  await answerByKey(page, '3')
  await answerByKey(page, '3')
  await expect(page.getByRole('heading', { name: message('summary.title') })).toBeVisible()
  await page.getByRole('link', { name: message('summary.toToday') }).click()
  await expect(page.getByRole('heading', { name: message('today.done') })).toBeVisible()
  await page.clock.fastForward('20:00')
  await expect(page.getByRole('heading', { name: message('today.done') })).toBeVisible()
})

test('a tab left open over the turn of the study day has the new day’s cards', async ({ page }) => {
  await page.clock.install({ time: NOON })
  await setNewCardsPerDay(page, 1)
  await openStudy(page)
  await answerByKey(page, '4')
  await expect(page.getByRole('heading', { name: message('summary.title') })).toBeVisible()
  await page.getByRole('button', { name: message('summary.more', { n: 10 }) }).click()
  await answerByKey(page, '4')
  await page.clock.fastForward('22:00:00')
  await expect(showAnswerButton(page)).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: message('today.title', { n: 1 }) })).toBeVisible()
})

test('one answer while the clock said 2030, then the right clock: the card is asked, and due from now', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2030-01-01T06:00:00Z'))
  await openStudy(page)
  const question = await questionOf(page)
  await answerByKey(page, '4')
  await page.clock.setFixedTime(NOON)
  await page.goto('/study')
  await expect(showAnswerButton(page)).toBeVisible()
  expect(await questionOf(page)).toBe(question)
  await answerByKey(page, '3')
  const due = await page.evaluate(() =>
    new Promise<number>((resolve, reject) => {
      const open = indexedDB.open('manaschi')
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        const all = open.result.transaction('cards').objectStore('cards').getAll()
        all.onsuccess = () =>
          resolve(Math.max(...(all.result as { memory: { dueDay: number } }[]).map(({ memory }) => memory.dueDay)))
      }
    }),
  )
  expect(due * 86_400_000).toBeLessThan(Date.parse('2027-06-01'))
})

test('u in practice takes back an answer of the schedule, and asks it again for the schedule', async ({ page }) => {
  await setNewCardsPerDay(page, 2)
  await openStudy(page)
  await answerByKey(page, '1')
  const question = await questionOf(page)
  await answerByKey(page, '4')
  await page.goto('/study?custom=mistakes')
  await expect(showAnswerButton(page)).toBeVisible()
  await expect(page.getByText(message('study.practice'))).toBeVisible()
  await page.keyboard.press('u')
  await expect.poll(() => questionOf(page)).toBe(question)
  await expect(page.getByText(message('study.practice'))).toBeHidden()
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: message('grade.label') }).getByRole('button').first()).toContainText(message('interval.minutes'))
})
