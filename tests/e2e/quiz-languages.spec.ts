// A quiz is the same quiz in every language: on paper, by its link, and in the middle of a sitting.
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, expectClean, openQuizSetup, readTable, test, untilAlive } from './support.ts'

interface Words { [key: string]: string | Words }

/** What the quizzes say under a key in a language. */
function say(language: string, key: string): string {
  const file = new URL(`../../i18n/locales/${language}/quiz.json`, import.meta.url)
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Words
  return key.split('.').reduce<Words | string>((at, part) => (at as Words)[part]!, messages) as string
}

/** The link of a quiz of ten that was made on an English page. */
async function makeQuiz(page: Page): Promise<string> {
  await openQuizSetup(page)
  await page.getByRole('button', { name: say('en', 'setup.print') }).click()
  await expect(page.getByRole('list', { name: say('en', 'print.heading') }).locator('> li')).toHaveCount(10)
  return new URL(page.url()).searchParams.get('quiz')!
}

const cyrillic = /[\u0400-\u04FF]/

for (const [language, locale] of [['ru', 'ru-RU'], ['ky', 'ky-KG']] as const) {
  test.describe(`in a browser in ${locale}`, { tag: '@thorough' }, () => {
    test.use({ locale })

    test(`a quiz made in English is printed in ${language}, with what is not translated marked`, async ({ page }) => {
      const code = await makeQuiz(page)
      await page.goto(`/${language}/quiz/print?quiz=${code}`)
      await untilAlive(page)
      const questions = page.getByRole('list', { name: say(language, 'print.heading') }).locator('> li')
      await expect(questions).toHaveCount(10)
      await expect(page.getByRole('region', { name: say(language, 'print.key') }).getByRole('listitem')).toHaveCount(10)
      for (const question of await questions.all()) {
        const isEnglish = await question.locator('[lang=en]').count() > 0
        expect(isEnglish || cyrillic.test(await question.textContent() ?? '')).toBe(true)
      }
    })

    test(`a sitting that was begun in ${language} by a link goes on in English`, async ({ page }) => {
      const code = await makeQuiz(page)
      await page.goto(`/${language}/quiz?quiz=${code}`)
      await untilAlive(page)
      await page.getByRole('button', { name: say(language, 'shared.begin') }).click()
      const article = page.getByRole('article', { name: say(language, 'question') })
      await expect(article).toBeVisible()
      await expectClean(page)
      const id = await article.getAttribute('data-question-id')
      await page.getByRole('button', { name: say(language, 'dontKnow') }).click()
      await expect(page.getByRole('region', { name: say(language, 'feedback') })).toBeVisible()
      const begun = (await readTable(page, 'tail')).filter(({ kind }) => kind === 'quiz')
      expect(JSON.stringify(begun)).not.toMatch(cyrillic)
      await page.goto(new URL(page.url()).pathname.replace(`/${language}`, '') + new URL(page.url()).search)
      const same = page.getByRole('article', { name: say('en', 'question') })
      await expect(same).toHaveAttribute('data-question-id', id!)
      expect(await same.getByRole('heading').textContent()).not.toMatch(cyrillic)
      await expect(page.getByRole('region', { name: say('en', 'feedback') })).toBeVisible()
    })
  })
}
