// Search: opened everywhere, by keys, a button or a finger; it finds in any spelling, says why, and has an address.
import type { Locator, Page } from '@playwright/test'
import { layoutFaults, setTextSize, smallTargets, unmarkedLanguage } from '../support/layout-faults.ts'
import { inDeck, nameOf } from './deck.ts'
import { addressed, message, only, textOf } from './messages.ts'
import { answerByKey, expect, expectClean, offlineTest, openStudy, readTable, recordCount, setLook, test, untilAlive } from './support.ts'

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

/** The page, when it hears keys: what was pressed before is kept by the head until then (utils/early-presses.ts). */
async function openAlive(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await untilAlive(page)
}

const fieldOf = (page: Page): Locator => page.getByRole('combobox', { name: message('search.label') })
const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: message('search.title') })
const optionsOf = (page: Page): Locator => page.getByRole('listbox', { name: message('search.results') }).getByRole('option')

/** Opens the search by its key and types; resolves when the whole deck is searched. */
async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(fieldOf(page)).toBeFocused()
  await fieldOf(page).fill(text)
  if (text !== '') {
    // Letters are painted before results: only with these is it said that more is being searched.
    const hit = dialogOf(page).locator('[role=combobox][aria-activedescendant]')
    await expect(hit.or(page.getByText(message('search.noneHint'))).first()).toBeVisible()
  }
  await expect(page.getByText(message('search.building'))).toHaveCount(0)
}

/** What the field points at: the option that Enter would open. */
async function activeOption(page: Page): Promise<Locator> {
  await expect(fieldOf(page)).toHaveAttribute('aria-activedescendant', /./)
  return page.locator(`[id="${await fieldOf(page).getAttribute('aria-activedescendant')}"]`)
}

/** Enter, once the whole deck has been searched. */
async function openActive(page: Page): Promise<void> {
  await activeOption(page)
  await expect(page.getByText(message('search.building'))).toHaveCount(0)
  await page.keyboard.press('Enter')
}

for (const typed of ['Zhaparov', 'Japarov', 'Жапаров', 'japrov'] as const) {
  test(`by keyboard alone: ${typed} opens the person`, { tag: typed === 'Жапаров' ? [] : '@thorough' }, async ({ page }) => {
    await openAlive(page, '/learn')
    await searchFor(page, typed)
    const first = optionsOf(page).first()
    const name = await nameOf('sadyr-zhaparov')
    await expect(first).toContainText(name)
    await expect(first).toHaveAttribute('aria-selected', 'true')
    await expect(await activeOption(page)).toContainText(name)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(addressed('/entities/sadyr-zhaparov'))
    await expect(dialogOf(page)).toBeHidden()
    await expect(page.getByRole('main')).toBeFocused()
  })
}

test('the arrows walk through the results and round, Page Down to the next group', async ({ page }) => {
  await openAlive(page, '/')
  await searchFor(page, 'manas')
  const options = optionsOf(page)
  const last = await options.count() - 1
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(options.nth(last)).toHaveAttribute('aria-selected', 'true')
  await expect(options.nth(last)).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('PageDown')
  const second = page.getByRole('listbox').getByRole('group').nth(1).getByRole('option').first()
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await expect(fieldOf(page)).toBeFocused()
})

test('the slash opens it, but not from a field; Escape gives the focus back to where it was', async ({ page }) => {
  await openAlive(page, '/glossary')
  const field = page.getByRole('searchbox')
  await field.pressSequentially('a/b')
  await expect(field).toHaveValue('a/b')
  await expect(dialogOf(page)).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(fieldOf(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(field).toBeFocused()
  await page.getByRole('button', { name: message('nav.search') }).focus()
  await page.keyboard.press('/')
  await expect(fieldOf(page)).toBeFocused()
  await expect(fieldOf(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: message('nav.search') })).toBeFocused()
})

test('it opens on a Cyrillic layout, and reads what that layout made of a word', { tag: '@thorough' }, async ({ page }) => {
  await openAlive(page, '/topics')
  await page.evaluate(() => {
    const press = { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', press))
  })
  await expect(fieldOf(page)).toBeFocused()
  await fieldOf(page).fill('лфте')
  await expect(page.getByText(message('search.readAs', { text: 'kant' }))).toBeVisible()
  await expect(optionsOf(page).filter({ hasText: await nameOf('kant-air-base') }).first()).toBeVisible()
})

test('what is typed before its code has come is not lost', async ({ page }) => {
  await openAlive(page, '/topics')
  let release = (): void => {}
  const isReleased = new Promise<void>(resolve => release = resolve)
  await page.route('**/_nuxt/**/*.js', async (route) => {
    await isReleased
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('kanr')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('t')
  release()
  await expect(fieldOf(page)).toHaveValue('kant')
  await page.unrouteAll({ behavior: 'wait' })
})

test('a treaty of 1992 is found by its year and kind, with the reason', async ({ page }) => {
  await openAlive(page, '/')
  const kind = textOf('kind.treaty')
  await searchFor(page, `1992 ${kind}`)
  const facts = page.getByRole('group', { name: message('search.group.facts') }).getByRole('option')
  await expect(facts.first().locator('mark')).toHaveText(['1992', new RegExp(`^${kind}`, 'i')])
  await expect(facts.nth(1)).toContainText(message('search.reason.kind'))
})

test('a card opens its fact, at the card', async ({ page }) => {
  await openAlive(page, '/')
  const { front } = await inDeck('cards', 'tulip-revolution-2005-colour-revolution/year')
  await searchFor(page, front.replace(/^\S+|\?$/g, ''))
  await optionsOf(page).filter({ hasText: front }).click()
  await expect(page).toHaveURL(addressed('/facts/tulip-revolution-2005-colour-revolution#card-year'))
  await expect(page.locator('#card-year')).toBeInViewport()
})

test('an action does what it says', async ({ page }) => {
  await openAlive(page, '/')
  const [darkMode] = textOf('search.place.dark.words').split(', ')
  await searchFor(page, darkMode!)
  await openActive(page)
  await expect(page.locator('html')).toHaveClass(/dark/)
  await expect.poll(async () => (await readTable(page, 'tail')).map(({ key, value }) => [key, value]))
    .toEqual([['theme', 'dark']])
  const [examDate] = textOf('search.place.exam.words').split(', ')
  await searchFor(page, examDate!)
  await openActive(page)
  await expect(page).toHaveURL(addressed('/settings#exam'))
})

test('one group alone, by a filter or from the list itself', async ({ page }) => {
  await openAlive(page, '/')
  await searchFor(page, 'manas')
  const groups = page.getByRole('listbox').getByRole('group')
  await expect(groups).not.toHaveCount(1)
  await page.getByRole('button', { name: message('search.group.cards') }).click()
  await expect(groups).toHaveCount(1)
  await page.getByRole('button', { name: only('search.all') }).click()
  await optionsOf(page).filter({ hasText: message('search.more') }).first().click()
  await expect(groups).toHaveCount(1)
  await expect(fieldOf(page)).toBeFocused()
})

test('searches are remembered here, and forgotten when asked', async ({ page }) => {
  await openAlive(page, '/')
  await searchFor(page, 'kant')
  await openActive(page)
  await expect(dialogOf(page)).toBeHidden()
  // The page that was chosen closes whatever search is open when it comes.
  await page.waitForURL(url => url.pathname !== addressed('/'))
  await page.keyboard.press('Control+k')
  const recent = page.getByRole('group', { name: message('search.recent') }).getByRole('option')
  await expect(recent).toHaveText(['kant'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(fieldOf(page)).toHaveValue('kant')
  await page.getByRole('button', { name: message('search.clear') }).click()
  await page.getByRole('button', { name: message('search.forget') }).click()
  await expect(recent).toHaveCount(0)
})

test('Enter before anything is found leads to the page of the search', async ({ page }) => {
  await openAlive(page, '/')
  await page.keyboard.press('Control+k')
  await expect(fieldOf(page)).toBeFocused()
  await fieldOf(page).fill('qqqwwwxx')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=qqqwwwxx$/)
  await expect(dialogOf(page)).toBeHidden()
})

test('nothing found says so, and shows ways out', async ({ page }) => {
  await openAlive(page, '/')
  await searchFor(page, 'qqqwwwxx')
  await expect(page.getByText(message('search.none', { text: 'qqqwwwxx' }))).toBeVisible()
  await page.getByRole('button', { name: message('search.wayOut.glossary') }).click()
  await expect(page).toHaveURL(addressed('/glossary'))
})

test('a screen reader hears a combobox, groups of options, and how many there are', async ({ page }) => {
  await openAlive(page, '/')
  const name = await nameOf('roza-otunbayeva')
  // In other cases the last letter is another.
  const family = name.split(' ').at(-1)!.slice(0, -1)
  await searchFor(page, 'Otunbaeva')
  await expect(dialogOf(page).getByRole('status').filter({ hasText: message('search.found') })).toBeAttached()
  await expect(fieldOf(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(dialogOf(page)).toMatchAriaSnapshot(`
    - listbox:
      - group /${textOf('search.group.people')}/:
        - option /${name}/ [selected]
      - group /${textOf('search.group.facts')}/:
        - option /${family}/
  `)
})

test('a search has an address: back and forward, reload, and from a page that is not there', async ({ page, watchdog }) => {
  await openAlive(page, '/search?q=manas')
  await expect(fieldOf(page)).toHaveValue('manas')
  await expect(optionsOf(page).first()).toContainText(await nameOf('manas-air-base'))
  await fieldOf(page).fill('kant')
  await expect(page).toHaveURL(addressed('/search?q=kant'))
  await fieldOf(page).press('Enter')
  await fieldOf(page).fill('wto')
  await expect(page).toHaveURL(addressed('/search?q=wto'))
  await expect(optionsOf(page).first()).toContainText(await nameOf('wto'))
  await page.goBack()
  await expect(fieldOf(page)).toHaveValue('kant')
  await page.goBack()
  await expect(fieldOf(page)).toHaveValue('manas')
  await page.goForward()
  await expect(fieldOf(page)).toHaveValue('kant')
  await optionsOf(page).filter({ hasText: await nameOf('kant-air-base') }).first().click()
  await expect(page).toHaveURL(/\/entities\/kant-air-base$/)
  await page.goBack()
  await expect(page).toHaveURL(addressed('/search?q=kant'))
  await expect(optionsOf(page).filter({ hasText: await nameOf('kant-air-base') }).first()).toBeVisible()
  await openAlive(page, '/facts/no-such-fact')
  await page.getByRole('searchbox').fill('batken')
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(addressed('/search?q=batken'))
  await expect(optionsOf(page).first()).toContainText(await nameOf('batken'))
  watchdog.length = 0
})

test('in a session it takes the keys, and gives them back', async ({ page }) => {
  await openStudy(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('/')
  await expect(fieldOf(page)).toBeFocused()
  await page.keyboard.type('1992')
  await page.keyboard.press('Tab')
  await page.keyboard.press('3')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect.poll(() => recordCount(page)).toBe(0)
  await page.keyboard.press('3')
  await expect.poll(() => recordCount(page)).toBe(1)
})

offlineTest('after a first session it works offline', { tag: '@thorough' }, async ({ page, context, connection, watchdog }) => {
  await openStudy(page)
  for (const key of ['3', '3', '3'] as const)
    await answerByKey(page, key)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await connection.cut(context)
  await openAlive(page, '/learn')
  await searchFor(page, 'Батыкен')
  await expect(optionsOf(page).first()).toContainText(await nameOf('batken'))
  await openAlive(page, '/search?q=manas')
  await expect(optionsOf(page).first()).toContainText(await nameOf('manas-air-base'))
  watchdog.length = 0
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('the button opens it, a tap opens what was found, the arrow closes it', async ({ page }) => {
    await openAlive(page, '/learn')
    const button = page.getByRole('button', { name: message('nav.search') })
    await button.tap()
    await expect(fieldOf(page)).toBeFocused()
    await page.getByRole('button', { name: message('search.close') }).tap()
    await expect(dialogOf(page)).toBeHidden()
    await expect(button).toBeFocused()
    await button.tap()
    await fieldOf(page).fill('kumtor batken 1999')
    await fieldOf(page).fill('batken')
    await optionsOf(page).filter({ hasText: await nameOf('batken-events') }).first().tap()
    await expect(page).toHaveURL(addressed('/entities/batken-events'))
  })
})

const looks = [
  { width: 360, height: 740, colorScheme: 'light', root: 1, isAudited: true },
  { width: 320, height: 640, colorScheme: 'dark', root: 1, isAudited: false },
  { width: 360, height: 640, colorScheme: 'light', root: 2, isAudited: false },
  { width: 1440, height: 900, colorScheme: 'dark', root: 1, isAudited: true },
] as const

test('every state of it is clean, on a phone and on a desk, and holds large text', { tag: '@thorough' }, async ({ page }) => {
  test.slow()
  await openAlive(page, '/topics')
  await searchFor(page, '')
  for (const text of ['', 'Жапаров', '1992 treaty', 'лфте', 'кумтор', 'qqqwwwxx']) {
    await fieldOf(page).fill(text)
    await expect(page.getByText(message('search.building'))).toHaveCount(0)
    for (const { root, isAudited, ...look } of looks) {
      await setLook(page, look)
      await setTextSize(page, { root })
      if (isAudited)
        await expectClean(page)
      const faults = [...await layoutFaults(page), ...await smallTargets(page), ...await unmarkedLanguage(page)]
      expect(faults, `${text}, ${look.width} px`).toEqual([])
    }
  }
})
