// Storage that is missing, full or damaged: told at once, and study never pretends to have saved.
import { message } from './messages.ts'
import { answerByKey, expect, expectCopyOf, openStudy, questionOf, readTable, recordCount, showAnswerButton, test } from './support.ts'

test('without IndexedDB the app says so, cards can be read on, and no grade is offered', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
  await page.goto('/study')
  await expect(page.getByRole('alert')).toContainText(message('fault.unavailable.title'))
  await page.keyboard.press('Space')
  const question = await questionOf(page)
  await expect(page.getByRole('group', { name: message('grade.label') })).toBeHidden()
  await page.getByRole('button', { name: message('study.readOnlyNext') }).click()
  await expect.poll(() => questionOf(page)).not.toBe(question)
})

test('a refused database is told like a missing one', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError')
    }
  })
  await page.goto('/study')
  await expect(page.getByRole('alert')).toContainText(message('fault.unavailable.title'))
})

test('when the disk is full the answer is not shown as saved, the card stays, and it can be answered again', async ({ page }) => {
  await openStudy(page)
  await answerByKey(page, '3')
  const card = page.getByRole('article', { name: message('study.card') })
  const cardId = await card.getAttribute('data-card-id') ?? ''
  await page.evaluate(() => {
    const add = IDBObjectStore.prototype.add
    Object.assign(globalThis, { restoreAdd: () => IDBObjectStore.prototype.add = add })
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no space', 'QuotaExceededError')
    }
  })
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByRole('alert')).toContainText(message('fault.full.title'))
  await expect(card).toHaveAttribute('data-card-id', cardId)
  await expect.poll(() => recordCount(page)).toBe(1)
  await page.evaluate(() => (globalThis as unknown as { restoreAdd: () => void }).restoreAdd())
  await page.keyboard.press('3')
  await expect.poll(() => recordCount(page)).toBe(2)
  await expect(page.getByRole('alert')).toBeHidden()
})

test('a damaged record is suspended and kept, comes back from the second copy, and study goes on', async ({ page }) => {
  await openStudy(page)
  await answerByKey(page, '4')
  await answerByKey(page, '4')
  await expectCopyOf(page, 2)
  const [first, second] = await readTable(page, 'tail')
  await page.evaluate(() =>
    new Promise<void>((resolve) => {
      const open = indexedDB.open('manaschi')
      open.onsuccess = () => {
        const store = open.result.transaction('tail', 'readwrite').objectStore('tail')
        const all = store.getAll()
        all.onsuccess = () => {
          const [row] = all.result as Record<string, unknown>[]
          store.put({ ...row, rating: 'seven' }).onsuccess = () => {
            open.result.close()
            resolve()
          }
        }
      }
    }),
  )
  await page.goto('/study')
  await expect(page.getByText(message('data.notice.restored', { n: 1 }))).toBeVisible()
  expect(await readTable(page, 'tail')).toEqual([first, second])
  expect(await readTable(page, 'quarantine')).toEqual([{ id: 1, table: 'tail', row: { ...first, rating: 'seven' } }])
  expect((await readTable(page, 'cards')).map(state => state.cardId).sort()).toEqual(
    [first?.cardId, second?.cardId].sort(),
  )
  await page.getByRole('button', { name: message('data.notice.dismiss') }).click()
  await answerByKey(page, '3')
  await page.goto('/study')
  await expect(showAnswerButton(page)).toBeVisible()
  await expect(page.getByText(message('data.notice.quarantined', { n: 1 }))).toBeHidden()
})
