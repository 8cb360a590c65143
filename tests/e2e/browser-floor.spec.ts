// Browsers of the floor lack some of what the code uses, and get it; older ones are told so, politely.
import { expect, test } from '@playwright/test'
import { message } from './messages.ts'
import { answerByKey, openStudy, recordCount, speakLanguage } from './support.ts'

test.beforeEach(({ context }) => speakLanguage(context))

test('a browser of the floor, without what came later, studies and sees its progress', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.addInitScript(() => {
    for (
      const name of [
        'union',
        'intersection',
        'difference',
        'symmetricDifference',
        'isSubsetOf',
        'isSupersetOf',
        'isDisjointFrom',
      ]
    )
      Reflect.deleteProperty(Set.prototype, name)
    Reflect.deleteProperty(Map, 'groupBy')
  })
  await openStudy(page)
  await answerByKey(page, '3')
  await expect.poll(() => recordCount(page)).toBe(1)
  for (const path of ['/', '/topics', '/quiz', '/progress', '/glossary', '/settings', '/export']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await expect(page.getByText(message('app.browserFloor'))).toBeHidden()
  expect(errors).toEqual([])
})

test('a browser below the floor is told so, in the page itself', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'CSSPropertyRule'))
  await page.goto('/')
  await expect(page.getByText(message('app.browserFloor'))).toBeVisible()
})

test('without any script of ours but the one in the head the note shows all the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'CSSPropertyRule'))
  await page.route(/\/_nuxt\/.*\.js/, route => route.abort())
  await page.goto('/')
  await expect(page.getByText(message('app.browserFloor'))).toBeVisible()
})
