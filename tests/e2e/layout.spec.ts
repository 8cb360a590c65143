// Every page and every state of a session with large text, on a narrow and on a wide window: nothing sideways, nothing
// cut, nothing behind a bar; targets that a finger hits; Cyrillic that says its language. The routes come from the
// pages folder, so that a new page is held to it too.
import type { Page } from '@playwright/test'
import quiz from '../../i18n/locales/en/quiz.json' with { type: 'json' }
import { layoutFaults, setTextSize, smallTargets, unmarkedCyrillic } from '../support/layout-faults.ts'
import { allRoutes } from '../support/routes.ts'
import { seedHistory } from '../support/seeded-page.ts'
import { answerByKey, expect, openStudy, recordCount, setNewCardsPerDay, showAnswerButton, test } from './support.ts'

const sizes = [
  { name: '320 px', width: 320, height: 640, text: {} },
  { name: '360 px, text at 200 %', width: 360, height: 640, text: { root: 2 } },
  { name: '360 px, text alone at 150 %', width: 360, height: 740, text: { textOnly: 1.5 } },
  { name: '1440 px', width: 1440, height: 900, text: {} },
  { name: '1440 px, text at 200 %', width: 1440, height: 900, text: { root: 2 } },
] as const

/** What shows is readable and within reach at every size. */
async function expectReadable(page: Page): Promise<void> {
  const faults: Record<string, string[]> = {}
  for (const { name, text, ...viewport } of sizes) {
    await page.setViewportSize(viewport)
    await setTextSize(page, text)
    faults[name] = [...await layoutFaults(page), ...await smallTargets(page)]
  }
  await setTextSize(page, {})
  faults.language = await unmarkedCyrillic(page)
  expect(Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))).toEqual({})
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

for (const route of allRoutes()) {
  test(`${route} can be read and reached at every size`, async ({ page }) => {
    await page.goto(route)
    await expect(page.getByText('Reading your progress')).toHaveCount(0)
    await expect(page.getByRole('main')).not.toBeEmpty()
    await page.waitForLoadState('networkidle')
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
  await expect(page.getByRole('group', { name: 'How did it go?' })).toBeVisible()
  await expectReadable(page)
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Back to today' })).toBeVisible()
  await expectReadable(page)
})

test('a typed answer, compared', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('switch', { name: /^Type answers/ }).check()
  await expect.poll(() => recordCount(page)).toBe(1)
  await page.goto('/study')
  await expect(page.locator('[data-saved-records="1"]')).toBeAttached()
  const field = page.getByLabel('Your answer')
  for (let tries = 0; tries < 12; tries++) {
    await field.or(showAnswerButton(page)).first().waitFor()
    if (await field.isVisible())
      break
    await answerByKey(page, '3')
  }
  await expectReadable(page)
  await field.fill('Договор о коллективной безопасности')
  await field.press('Enter')
  await expect(page.getByText('Not the same. You decide.')).toBeVisible()
  await expectReadable(page)
})

const kinds = [
  'Choose',
  'Fill the gap',
  'Write it',
  'Put in order',
  'Match',
  'Who says what',
  'Odd one out',
  'True or false (warm-up)',
]

async function beginQuiz(page: Page, kind: string, isExam: boolean): Promise<void> {
  await page.goto('/quiz')
  await page.getByRole('radio', { name: '5', exact: true }).check()
  if (isExam)
    await page.getByRole('radio', { name: /^Exam/ }).check()
  await page.getByText('Types of question').click()
  for (const box of await page.getByRole('group', { name: 'The better you know a fact' }).getByRole('checkbox').all()) {
    const name = await box.evaluate(element => element.closest('label')?.textContent?.trim() ?? '')
    await box.setChecked(name === kind)
  }
  await page.getByRole('button', { name: /^Begin \d+ question/ }).click()
  await expect(page.getByRole('article', { name: 'Question' })).toBeVisible()
}

/** Gives some response to what is asked. */
async function respond(page: Page): Promise<void> {
  const question = page.getByRole('article', { name: 'Question' })
  switch (await question.getAttribute('data-question-kind')) {
    case 'typed':
      return question.getByRole('textbox').fill('Организация Договора')
    case 'ordering':
      return question.getByRole('button', { name: /move down$/ }).first().click()
    case 'matching':
      for (const right of await question.getByRole('list', { name: 'What belongs to them' }).getByRole('button').all())
        await right.click()
      return
    default:
      return question.getByRole('radio').first().check()
  }
}

for (const kind of kinds) {
  test(`a question of a quiz and what became of its answer: ${kind}`, async ({ page }) => {
    await beginQuiz(page, kind, false)
    await respond(page)
    await expectReadable(page)
    await page.getByRole('button', { name: quiz.give }).click()
    await expect(page.getByRole('region', { name: 'What became of the answer' })).toBeVisible()
    await expectReadable(page)
  })
}

test('an exam, its overview and its result', async ({ page }) => {
  test.slow()
  await beginQuiz(page, 'Choose', true)
  await respond(page)
  await expectReadable(page)
  await page.getByRole('button', { name: 'Overview' }).click()
  await expect(page.getByRole('dialog', { name: 'All questions' })).toBeVisible()
  await expectReadable(page)
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /of 5 right/ })).toBeVisible()
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
      await expect(page.locator('[data-picture="quizTopics"]')).toBeAttached()
    await expect(page.getByText('Reading your progress')).toHaveCount(0)
    await page.waitForLoadState('networkidle')
    await expectReadable(page)
  }
})
