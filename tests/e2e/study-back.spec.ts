// The back of a card: what stands beside it or below it, its source, one's own note and star.
import { message, textOf } from './messages.ts'
import { answerByKey, expect, expectClean, expectReadable, openStudy, readTable, recordCount, test, untilAlive } from './support.ts'
import type { Locator, Page } from '@playwright/test'

const cardOf = (page: Page): Locator => page.getByRole('article', { name: message('study.card') })
const gradesOf = (page: Page): Locator => page.getByRole('group', { name: message('grade.label') })
const sourcesOf = (page: Page): Locator => page.getByRole('list', { name: message('fact.sources') }).getByRole('link')
const noteField = (page: Page): Locator => page.getByRole('textbox', { name: message('margin.note') })

const NOTE = 'Кант is not Kant: 3 + 1'

/** Where the card begins and how wide it is: what must never change. */
async function placeOf(page: Page): Promise<number[]> {
  // It comes in by a short way from the side.
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished)))
  const { x, y, width } = (await cardOf(page).boundingBox())!
  return [x, y, width]
}

async function reveal(page: Page): Promise<void> {
  await page.keyboard.press('Space')
  await expect(gradesOf(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: message('margin.note') })).toBeVisible()
}

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  test('the card stays in the middle, its grades are its foot, and the source opens beside it and gives the focus back', async ({ page }) => {
    await openStudy(page)
    const before = await placeOf(page)
    expect(before[2]).toBe(704)
    const room = await page.evaluate(() => document.body.clientWidth)
    expect(before[0]).toBe((room - 704) / 2)
    await reveal(page)
    expect(await placeOf(page)).toEqual(before)
    const [card, grades] = [await cardOf(page).boundingBox(), await gradesOf(page).boundingBox()]
    expect(Math.abs(grades!.y + grades!.height - card!.y - card!.height)).toBeLessThanOrEqual(2)
    const margin = page.getByRole('complementary', { name: message('study.source') })
    await expect(margin.getByText(message('fact.locator')).first()).toBeInViewport()
    await expectClean(page)

    const link = sourcesOf(page).first()
    const name = await link.textContent() ?? ''
    await link.click()
    await expect(margin.getByRole('heading', { name, level: 2 })).toBeFocused()
    await expect(margin.getByText(message('margin.looking'))).toBeHidden()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await expect(link).toBeFocused()
    await expect(gradesOf(page)).toBeVisible()
    expect(await placeOf(page)).toEqual(before)

    await page.keyboard.press('4')
    await expect(gradesOf(page)).toBeHidden()
    expect(await placeOf(page)).toEqual(before)
  })

  test('e writes a note and s stars the fact; both stand on the back, in other tabs and on the fact’s page, and u takes them back', async ({ page, context }) => {
    await openStudy(page)
    await page.keyboard.press('s')
    await expect.poll(() => recordCount(page)).toBe(1)
    await reveal(page)
    const star = page.getByRole('button', { name: message('margin.star') })
    await expect(star).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('e')
    await expect(noteField(page)).toBeFocused()
    await page.keyboard.type(NOTE)
    await page.keyboard.press('Control+Enter')
    await expect(noteField(page)).toBeHidden()
    await expect(page.getByText(NOTE).first()).toBeVisible()
    await expect(page.locator(':focus'), 'Space means the card again').toContainText(message('study.answer'))
    expect(await recordCount(page)).toBe(2)
    await expectClean(page)

    const fact = (await cardOf(page).getAttribute('data-card-id'))!.split('/')[0]!
    const other = await context.newPage()
    await other.goto(`/facts/${fact}`)
    await expect(other.getByText(NOTE).first()).toBeVisible()
    await expect(other.getByRole('button', { name: message('margin.star') })).toHaveAttribute('aria-pressed', 'true')
    await other.getByRole('button', { name: message('margin.star') }).click()
    await expect(star).toHaveAttribute('aria-pressed', 'false')
    await other.getByRole('button', { name: message('margin.star') }).click()
    await expect(star).toHaveAttribute('aria-pressed', 'true')

    await other.goto('/search')
    await untilAlive(other)
    const kept = other.getByRole('group', { name: message('search.group.kept') }).getByRole('option')
    await other.getByRole('combobox').fill(textOf('search.kept.starred').split(' ')[0]!)
    await expect(kept).toHaveCount(1)
    await other.getByRole('combobox').fill('is not kant')
    await expect(kept.getByText('Кант').first()).toBeVisible()
    await other.goto(`/facts/${fact}`)
    await expect(other.getByText(NOTE).first()).toBeVisible()

    for (const step of ['false', 'true']) {
      await page.keyboard.press('u')
      await expect(star).toHaveAttribute('aria-pressed', step)
    }
    await page.keyboard.press('u')
    await expect(page.getByText(NOTE)).toHaveCount(0)
    await expect(other.getByText(NOTE)).toHaveCount(0)
    await expect(gradesOf(page), 'the card stays as it was').toBeVisible()
  })

  test('a note that is still being written is there after the page was closed', { tag: '@thorough' }, async ({ page, context }) => {
    await openStudy(page)
    await answerByKey(page, '3')
    await reveal(page)
    await page.keyboard.press('e')
    await noteField(page).pressSequentially('half a th')
    await page.close()
    const again = await context.newPage()
    await openStudy(again)
    await reveal(again)
    await again.getByRole('button', { name: message('margin.goOn') }).click()
    await expect(noteField(again)).toHaveValue('half a th')
    await again.getByRole('button', { name: message('margin.save') }).click()
    await expect.poll(async () => (await readTable(again, 'tail')).find(row => row.kind === 'note')?.text).toBe('half a th')
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('sources stand above the grades, nothing is cut, fingers hear of no keys, and a sheet shows the source', async ({ page }) => {
    await openStudy(page)
    await expect(page.getByText(message('study.revealHint'))).toBeVisible()
    await expect(page.getByText(message('study.revealKeys'))).toBeHidden()
    await page.getByRole('button', { name: message('study.reveal') }).tap()
    await expect(page.getByRole('heading', { name: message('margin.note') })).toBeVisible()
    await expectClean(page)
    const link = sourcesOf(page).first()
    await link.tap()
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByText(message('margin.looking'))).toBeHidden()
    await expectClean(page)
    await sheet.getByRole('button', { name: message('margin.closeSource') }).tap()
    await expect(sheet).toBeHidden()
    await expect(link).toBeFocused()
    await expect(gradesOf(page)).toBeVisible()
    await expectReadable(page)
  })
})
