// The map of vectors: places that open their facts, partners that open their story, what held in a year.
import type { Locator, Page } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { setTextSize } from '../support/layout-faults.ts'
import { acronymOf, nameOf } from './deck.ts'
import { eitherOf, message, only, startOf } from './messages.ts'
import { answerByKey, expect, expectClean, openStudy, test } from './support.ts'

const mark = (page: Page, id: string): Locator => page.locator(`[data-marks~="${id}"]`)
const entry = (page: Page, id: string): Locator => page.locator(`[data-entry="${id}"]`)
const partner = (page: Page, id: string): Locator => page.locator(`[data-partner="${id}"]`)

async function openMap(page: Page, query = '', width = 1440): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`/map${query}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`marks open their facts, partners their story, and a year says what held, ${colorScheme}`, { tag: colorScheme === 'light' ? [] : '@thorough' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openMap(page)
    await expect(mark(page, 'manas-air-base')).toHaveAccessibleName(startOf('map.mark', {
      name: await nameOf('manas-air-base'), facts: message('map.facts', { n: 44 }), state: message('known.new'),
    }))
    await expect(mark(page, 'manas-air-base')).toHaveAccessibleName(message('map.mark', { name: await nameOf('bishkek') }))
    await expectClean(page)
    await mark(page, 'batken').click()
    await expect(entry(page, 'batken').getByRole('button')).toBeFocused()
    await expect(entry(page, 'batken').getByRole('listitem')).toHaveCount(8)
    await expect(entry(page, 'batken').getByRole('link', { name: message('map.open.learn') })).toBeVisible()
    await expect(page).toHaveURL(/at=batken/)
    await page.keyboard.press('Escape')
    await expect(mark(page, 'batken')).toBeFocused()
    await mark(page, 'moscow').click()
    const words = [await nameOf('russia'), message('map.km', { n: /2,?990/ }).source, message('map.compass.nw').source]
    await expect(entry(page, 'moscow')).toContainText(new RegExp(words.join('\\s· ')))

    await page.getByRole('button', { name: only('map.view.region') }).click()
    await expect(page).toHaveURL(/view=region$/)
    await expect(mark(page, 'xinjiang')).toBeVisible()
    await expectClean(page)

    await page.getByRole('button', { name: only('map.view.vectors') }).click()
    await expect(page.locator('[data-partner]')).toHaveCount(19)
    await partner(page, 'japan').focus()
    await page.keyboard.press('Enter')
    const story = page.getByRole('region', { name: message('map.story.title', { name: await nameOf('japan') }) })
    await expect(story).toBeFocused()
    await expect(story.getByRole('link', { name: message('map.open.quiz') }).first()).toBeVisible()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await expect(story).toBeHidden()
    await expect(partner(page, 'japan')).toBeFocused()

    await page.getByRole('button', { name: only('map.view.years') }).click()
    const sentence = page.locator('[data-sentence]')
    await expect(sentence).toHaveText(startOf('map.years.sentence', { year: 2006 }))
    await expect(sentence).toHaveText(message('map.years.base', {
      n: 2, list: new RegExp(['usa', 'russia'].map(side => message(`map.years.of.${side}`).source).join(' .+ ')),
    }))
    await expect(sentence).toHaveText(message('map.years.membership', { list: new RegExp(`.*${await acronymOf('sco')}`) }))
    await page.getByRole('slider').focus()
    await page.keyboard.press('End')
    await expect(sentence).toHaveText(message('map.years.base', { n: 1, list: message('map.years.of.russia') }))
    await expect(sentence).toHaveText(message('map.years.membership', { list: new RegExp(`.*${await acronymOf('eaeu')}`) }))
    await expect(page).toHaveURL(/year=20\d\d/)
    await expectClean(page)
  })
}

test('on a phone of 320 px the list stands in for small marks, and all of it fits with letters twice as large', { tag: '@thorough' }, async ({ page }) => {
  await openMap(page, '?at=osh', 320)
  await expect(mark(page, 'manas-air-base')).toBeVisible()
  await expect(mark(page, 'osh')).toHaveCount(0)
  await expect(entry(page, 'osh').getByRole('link', { name: message('map.open.learn') })).toBeVisible()
  await expectClean(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await setTextSize(page, { root: 2 })
  await expectClean(page)
  await page.getByRole('button', { name: only('map.view.vectors') }).click()
  await expect(page.getByRole('row')).toHaveCount(20)
  await expect(page.locator('[data-partner]')).toHaveCount(0)
  await expectClean(page)
  await page.setViewportSize({ width: 320, height: 740 })
  await setTextSize(page, {})
  await expect(page.locator('[data-partner]')).toHaveCount(14)
  await expectClean(page)
  await page.getByRole('button', { name: only('map.view.years') }).click()
  await expect(page.locator('[data-sentence]')).toBeVisible()
  await expectClean(page)
})

test('a fact that was answered shows in the mark of its place and in the line of its partner', async ({ page }) => {
  await openStudy(page, '?facts=kant-base-opened-2003')
  await answerByKey(page, '4')
  await openMap(page)
  await expect(mark(page, 'kant-air-base')).toHaveAccessibleName(eitherOf('known.learning', 'known.known'))
  await page.getByRole('button', { name: only('map.view.vectors') }).click()
  await expect(partner(page, 'russia')).toHaveAccessibleName(message('known.of', { known: 1, n: /\d+/ }))
})

test('where places lie is practised from the map, by a finger', async ({ page }) => {
  await openMap(page, '', 360)
  await page.getByRole('button', { name: only('map.practise.begin') }).click()
  const question = page.getByRole('article', { name: message('quiz.question') })
  await expect(question).toHaveAttribute('data-question-kind', 'where')
  await expect(page).toHaveURL(/\/quiz\/take\?attempt=/)
  await expectClean(page)
})

test('code and drawings of timeline and map are small, and stand on no other page', { tag: '@alike' }, async () => {
  const folder = new URL('../../.output/public/', import.meta.url)
  const names = (await readdir(new URL('_nuxt/', folder))).filter(name => name.endsWith('.js'))
  const files = await Promise.all(names.map(async (name) => {
    return { name, text: await readFile(new URL(`_nuxt/${name}`, folder), 'utf8') }
  }))
  // What stands in the page, the list and the picture of the timeline, in each view of the map, and in its drawings.
  const marks = [
    /data-happening/,
    /data-frame/,
    /data-entry/,
    /data-map-frame/,
    /data-star/,
    /data-step/,
    /data-sentence/,
    /parallels"?:\[39\.\d+,/,
  ]
  const own = files.filter(({ text }) => marks.some(mark => mark.test(text)))
  expect(own.length).toBeGreaterThanOrEqual(7)
  const size = own.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0)
  console.log(`timeline and map: ${(size / 1024).toFixed(1)} KB gzipped in ${own.length} files`)
  expect(size).toBeLessThanOrEqual(45 * 1024)
  for (const page of ['', 'study/', 'explore/', 'learn/', 'quiz/']) {
    const html = await readFile(new URL(`${page}index.html`, folder), 'utf8')
    expect(own.filter(({ name }) => html.includes(name)).map(({ name }) => name)).toEqual([])
  }
})
