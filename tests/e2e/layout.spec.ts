// Every page and every state of a session: no violation that axe can find, narrow and light, wide and dark; with large
// text nothing sideways, nothing cut, nothing behind a bar; targets that a finger hits; Cyrillic with its language.
// The routes come from the pages folder, so that a new page is held to it too.
import type { QuestionKind } from '../../domain/quiz/question-kinds.ts'
import { questionKinds } from '../../domain/quiz/question-kinds.ts'
import type { Page } from '@playwright/test'
import { allRoutes } from '../support/routes.ts'
import { seedHistory } from '../support/seeded-page.ts'
import { message, startOf } from './messages.ts'
import {
  answerUntilTyped,
  askOnly,
  beginOrSkip,
  expect,
  expectClean,
  expectReadable,
  openQuizSetup,
  openStudy,
  recordCount,
  setLook,
  setNewCardsPerDay,
  test,
  unfoldPictures,
} from './support.ts'

const looks = [
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
] as const

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

for (const route of allRoutes()) {
  test(`${route} is clean, and can be read and reached at every size`, async ({ page }) => {
    await page.goto(route)
    await expect(page.getByText(message('study.loading'))).toHaveCount(0)
    await expect(page.getByRole('main')).not.toBeEmpty()
    await page.waitForLoadState('networkidle')
    for (const look of looks) {
      await setLook(page, look)
      await expectClean(page)
    }
    await expectReadable(page)
  })
}

test('an address that leads nowhere can be read and reached at every size', async ({ page, watchdog }) => {
  await page.goto('/facts/no-such-fact')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expectReadable(page)
  watchdog.length = 0
})

test('a session from its first card to its end', async ({ page }) => {
  test.slow()
  await setNewCardsPerDay(page, 1)
  await openStudy(page)
  await expectReadable(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: message('grade.label') })).toBeVisible()
  await expectReadable(page)
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('link', { name: message('summary.toToday') })).toBeVisible()
  await expectReadable(page)
})

test('a typed answer, compared', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('switch', { name: startOf('settings.typed') }).check()
  await expect.poll(() => recordCount(page)).toBe(1)
  await page.goto('/study')
  await expect(page.locator('[data-saved-records="1"]')).toBeAttached()
  const field = await answerUntilTyped(page)
  await expectReadable(page)
  await field.fill('Договор о коллективной безопасности')
  await field.press('Enter')
  await expect(page.getByText(message('typed.wrong'))).toBeVisible()
  await expectReadable(page)
})

async function beginQuiz(page: Page, kind: QuestionKind, isExam: boolean): Promise<void> {
  await openQuizSetup(page)
  await page.getByRole('radio', { name: '5', exact: true }).check()
  if (isExam)
    await page.getByRole('radio', { name: startOf('quiz.mode.exam') }).check()
  await askOnly(page, [kind])
  await beginOrSkip(page)
}

/** Gives some response to what is asked. */
async function respond(page: Page): Promise<void> {
  const question = page.getByRole('article', { name: message('quiz.question') })
  switch (await question.getAttribute('data-question-kind')) {
    case 'typed':
      return question.getByRole('textbox').fill('Организация Договора')
    case 'ordering':
      return question.getByRole('button', { name: message('quiz.ordering.down') }).first().click()
    case 'matching':
      for (const right of await question.getByRole('list', { name: message('quiz.matching.options') }).getByRole('button').all())
        await right.click()
      return
    case 'place':
      return question.getByRole('list', { name: message('quiz.placing.line') }).getByRole('button').first().click()
    default:
      return question.getByRole('radio').first().check()
  }
}

// What came first, who was President and which lies there are choices like the others.
for (const kind of questionKinds.filter(each => !['before-after', 'president', 'where'].includes(each))) {
  test(`a question of a quiz and what became of its answer: ${kind}`, async ({ page }) => {
    await beginQuiz(page, kind, false)
    await respond(page)
    await expectReadable(page)
    await page.getByRole('button', { name: message('quiz.give') }).click()
    await expect(page.getByRole('region', { name: message('quiz.feedback') })).toBeVisible()
    await expectReadable(page)
  })
}

test('an exam, its overview and its result', async ({ page }) => {
  test.slow()
  await beginQuiz(page, 'choice', true)
  await respond(page)
  await expectReadable(page)
  await page.getByRole('button', { name: message('quiz.overview') }).click()
  await expect(page.getByRole('dialog', { name: message('quiz.navigator.title') })).toBeVisible()
  await expectReadable(page)
  await page.getByRole('button', { name: message('quiz.handIn') }).click()
  await expect(page.getByRole('heading', { level: 1, name: message('quiz.result.score', { of: 5 }) })).toBeVisible()
  await expectReadable(page)
})

test('progress, settings, a fact and what is suspended after a year', async ({ page }) => {
  test.slow()
  const { records } = await seedHistory(page, { days: 365 })
  for (
    const path of [
      '/progress',
      '/settings',
      '/',
      `/facts/${records[0]!.cardId.split('/')[0]}`,
      '/suspended',
      '/data',
      '/quiz',
    ]
  ) {
    await page.goto(path)
    if (path === '/progress')
      await unfoldPictures(page)
    await expect(page.getByText(message('study.loading'))).toHaveCount(0)
    await page.waitForLoadState('networkidle')
    await expectReadable(page)
  }
})
