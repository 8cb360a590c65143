// Quizzes in hands as they are: keyboards that compose, thumbs that tap twice, drags that are given up, clocks that run
// out.
import type { QuestionKind } from '../../domain/quiz/question-kinds.ts'
import type { CDPSession, Locator, Page } from '@playwright/test'
import { look, middleOf, tapTimes } from './fingers.ts'
import { message, only, startOf } from './messages.ts'
import { askOnly, expect, openContext, openQuizSetup, readTable, recordCount, test } from './support.ts'

const phone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } }
const MINUTE = 60_000

interface Setup {
  exam?: boolean
  minutes?: number
  kinds: readonly QuestionKind[]
}

/** Fills in the form up to the button that begins. */
async function setUp(page: Page, { exam = false, minutes, kinds }: Setup): Promise<void> {
  await openQuizSetup(page)
  await page.getByRole('radio', { name: '5', exact: true }).check()
  if (exam)
    await page.getByRole('radio', { name: startOf('quiz.mode.exam') }).check()
  if (minutes !== undefined)
    await page.getByLabel(message('quiz.setup.minutes')).fill(String(minutes))
  await askOnly(page, kinds)
}

async function beginQuiz(page: Page, setup: Setup): Promise<void> {
  await setUp(page, setup)
  await beginButton(page).click()
  await expect(questionBox(page)).toBeVisible()
}

const beginButton = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name: message('quiz.setup.begin') })
const questionBox = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('article', { name: message('quiz.question') })
const giveButton = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('button', { name: message('quiz.give') })
const feedback = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('region', { name: message('quiz.feedback') })

async function quizRecords(page: Page): Promise<Record<string, unknown>[]> {
  return (await readTable(page, 'tail')).filter(row => row.kind === 'quiz')
}

/** What the log has of written answers, latest last. */
async function writtenTexts(page: Page): Promise<string[]> {
  return (await quizRecords(page)).flatMap(({ response }) =>
    typeof response === 'object' && response !== null && 'text' in response ? [String(response.text)] : [],
  )
}

/** The next letter of a composition, as the keyboards of phones tell it: the whole word so far. */
function composeTo(finger: CDPSession, text: string): Promise<unknown> {
  return finger.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
}

/** Composes a text letter by letter, and leaves it so. */
async function compose(finger: CDPSession, text: string): Promise<void> {
  for (let letters = 1; letters <= text.length; letters++)
    await composeTo(finger, text.slice(0, letters))
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

test('a word that the keyboard still composes counts, is on disk without a space, and Enter within it does nothing else', { tag: '@alike' }, async ({ page, context }) => {
  await beginQuiz(page, { kinds: ['typed'] })
  const field = questionBox(page).getByRole('textbox')
  await field.focus()
  const finger = await context.newCDPSession(page)
  await compose(finger, 'Bishkek')
  await expect.poll(() => writtenTexts(page).then(texts => texts.at(-1))).toBe('Bishkek')
  await expect(giveButton(page)).toHaveAttribute('aria-disabled', 'false')
  await field.dispatchEvent('keydown', {
    key: 'Enter',
    code: 'Enter',
    isComposing: true,
    bubbles: true,
    cancelable: true,
  })
  await expect(field).toBeFocused()
  await expect(feedback(page)).toHaveCount(0)
  await page.reload()
  await expect(field).toHaveValue('Bishkek')
})

/** Ways in which letters come into a field, one after another. */
const hands: Record<string, (page: Page) => Promise<(sofar: string) => Promise<unknown>>> = {
  typed: async page => sofar => page.keyboard.type(sofar.at(-1)!),
  composed: async (page) => {
    const finger = await page.context().newCDPSession(page)
    return sofar => composeTo(finger, sofar)
  },
}

for (const [how, begin] of Object.entries(hands)) {
  test(`what stands in the field when an exam’s time is up is the answer, though it is still being ${how}`, { tag: how === 'typed' ? ['@alike'] : ['@alike', '@thorough'] }, async ({ page }) => {
    await page.clock.install()
    await beginQuiz(page, { exam: true, minutes: 1, kinds: ['typed'] })
    const field = questionBox(page).getByRole('textbox')
    await field.focus()
    const end = Number((await quizRecords(page)).find(row => row.event === 'started')?.at) + MINUTE
    await page.clock.fastForward(end - await page.evaluate(() => Date.now()) - 3_000)
    let standing = ''
    const write = await begin(page)
    const name = 'Collective Security Treaty Organization'
    for (let letters = 1; letters <= name.length; letters++) {
      await write(name.slice(0, letters))
      const seen = await page.evaluate(() => ({
        at: Date.now(),
        text: document.querySelector<HTMLInputElement>('article input')?.value,
      }))
      if (seen.text === undefined)
        break
      if (seen.at <= end)
        standing = seen.text
      await page.waitForTimeout(250)
    }
    await expect(page.getByRole('heading', { level: 1, name: message('quiz.result.score', { of: 5 }) })).toBeVisible()
    const last = (await quizRecords(page)).filter(row => row.event === 'answered').at(-1) as {
      at: number
      response: { text: string }
    }
    expect(standing.length).toBeGreaterThan(2)
    expect(last.response.text.startsWith(standing), `${last.response.text} for ${standing}`).toBe(true)
    expect(last.response.text.length, 'at most the letter that came with the end').toBeLessThanOrEqual(
      standing.length + 1,
    )
    expect(last.at).toBeLessThanOrEqual(end)
    await expect(page.getByText(message('quiz.result.unanswered', { n: 4 }))).toBeVisible()
  })
}

test('a hundred thousand pasted letters are cut, and the page goes on', { tag: '@alike' }, async ({ page }) => {
  await beginQuiz(page, { kinds: ['typed'] })
  const field = questionBox(page).getByRole('textbox')
  await field.focus()
  await page.evaluate(() => document.execCommand('insertText', false, 'x'.repeat(100_000)))
  expect((await field.inputValue()).length).toBeLessThanOrEqual(400)
  await expect(page.getByText(message('typed.limit'))).toBeVisible()
  await giveButton(page).click()
  await expect(feedback(page)).toBeVisible()
})

test('two taps on the answer leave its explanation on the screen, and two taps on the next one give nothing away', { tag: ['@alike', '@thorough'] }, async ({ browser, baseURL }) => {
  const context = await openContext(browser, { baseURL, ...phone })
  const page = await context.newPage()
  await beginQuiz(page, { kinds: ['ordering'] })
  await look(page)
  const twice = async (button: Locator): Promise<void> => tapTimes(page, await middleOf(button), 2)
  await twice(giveButton(page))
  await expect(feedback(page)).toBeVisible()
  await look(page)
  await expect(feedback(page)).toBeVisible()
  await twice(page.getByRole('button', { name: message('quiz.next') }))
  await expect(page.getByText(message('quiz.place', { n: 2, of: 5 }))).toBeVisible()
  await look(page)
  await expect(giveButton(page), 'the order that was shown was not given').toBeVisible()
  expect((await quizRecords(page)).filter(row => row.event === 'answered')).toHaveLength(1)
  await context.close()
})

test('a double click begins one quiz, and one round of mistakes', { tag: ['@alike', '@thorough'] }, async ({ page }) => {
  await setUp(page, { kinds: ['typed'] })
  await beginButton(page).dblclick()
  await expect(questionBox(page)).toBeVisible()
  for (let asked = 0; asked < 5; asked++) {
    await page.getByRole('button', { name: message('quiz.dontKnow') }).click()
    await expect(feedback(page).locator('h2')).toHaveText(message('quiz.verdict.unknown'))
    await page.getByRole('button', { name: asked === 4 ? message('quiz.toResult') : message('quiz.next') }).click()
  }
  await page.getByRole('button', { name: message('quiz.result.practise', { n: 5 }) }).dblclick()
  await expect(questionBox(page)).toBeVisible()
  const begun = (await quizRecords(page)).filter(row => row.event === 'started')
  expect(begun.map(({ purpose }) => purpose)).toEqual(['quiz', 'mistakes'])
})

test('a drag that ends where it began pairs nothing, and Escape gives any drag up', { tag: ['@alike', '@thorough'] }, async ({ page }) => {
  // Room for all of it above the bar.
  await page.setViewportSize({ width: 800, height: 1400 })
  await beginQuiz(page, { kinds: ['matching'] })
  const rows = questionBox(page).getByRole('list', { name: message('quiz.matching.rows') }).getByRole('button')
  const options = questionBox(page).getByRole('list', { name: message('quiz.matching.options') }).getByRole('button')
  const { x, y, width, height } = (await options.first().boundingBox())!
  const [middle, centre] = [x + width / 2, y + height / 2]
  await page.mouse.move(middle, centre)
  await page.mouse.down()
  await page.mouse.move(middle + 60, centre + 10, { steps: 4 })
  await page.mouse.move(middle, centre, { steps: 4 })
  await page.mouse.up()
  await expect(rows.filter({ hasText: message('quiz.matching.active') })).toHaveCount(1)
  await expect(rows.filter({ hasText: message('quiz.matching.empty') })).toHaveCount(await rows.count() - 1)
  await look(page)
  const row = (await rows.last().boundingBox())!
  await page.mouse.move(middle, centre)
  await page.mouse.down()
  await page.mouse.move(row.x + 40, row.y + row.height / 2, { steps: 6 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(rows.filter({ hasText: message('quiz.matching.empty') })).toHaveCount(await rows.count() - 1)
  await expect(questionBox(page), 'Escape meant the drag and not the page').toBeVisible()
  // A press afterwards is a press again.
  await look(page)
  await options.first().click()
  await expect(rows.filter({ hasText: message('quiz.matching.empty') })).toHaveCount(await rows.count() - 2)
})

test('Escape gives back the order that was there before the drag', { tag: ['@alike', '@thorough'] }, async ({ page }) => {
  await beginQuiz(page, { kinds: ['ordering'] })
  const items = questionBox(page).getByRole('listitem')
  const before = await items.allTextContents()
  const last = (await items.last().boundingBox())!
  await items.first().hover()
  await page.mouse.down()
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 12 })
  await expect.poll(() => items.allTextContents()).not.toEqual(before)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(() => items.allTextContents()).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/quiz$/)
})

test('how sure one is stays until it is changed, over questions, quizzes and reloads, and can be left out', { tag: '@thorough' }, async ({ page }) => {
  await beginQuiz(page, { kinds: ['choice'] })
  await page.getByRole('radio', { name: only('quiz.confidence.3') }).check()
  for (let asked = 0; asked < 2; asked++) {
    await questionBox(page).getByRole('radio').first().check()
    await giveButton(page).click()
    await page.getByRole('button', { name: message('quiz.next') }).click()
    await expect(page.getByRole('radio', { name: only('quiz.confidence.3') })).toBeChecked()
  }
  const confidences = async (): Promise<unknown[]> =>
    (await quizRecords(page)).filter(row => row.event === 'answered').map(({ confidence }) => confidence)
  expect(await confidences()).toEqual([3, 3])
  await beginQuiz(page, { kinds: ['choice'] })
  await expect(page.getByRole('radio', { name: only('quiz.confidence.3') })).toBeChecked()
  const before = await recordCount(page)
  await page.goto('/settings')
  await page.getByRole('switch', { name: startOf('settings.confidence') }).uncheck()
  await expect.poll(() => recordCount(page)).toBe(before + 1)
  await beginQuiz(page, { kinds: ['choice'] })
  await expect(page.getByRole('radio', { name: only('quiz.confidence.3') })).toHaveCount(0)
  await questionBox(page).getByRole('radio').first().check()
  await giveButton(page).click()
  await expect(feedback(page)).toBeVisible()
  expect(await confidences()).toEqual([3, 3, null])
})

test('a question of an exam is skipped and come back to', async ({ page }) => {
  await beginQuiz(page, { exam: true, kinds: ['choice'] })
  await page.getByRole('button', { name: message('quiz.following') }).click()
  await expect(page.getByText(message('quiz.place', { n: 2, of: 5 }))).toBeVisible()
  await page.getByRole('button', { name: message('quiz.dontKnow') }).click()
  await expect(page.getByText(message('quiz.place', { n: 3, of: 5 }))).toBeVisible()
  await page.getByRole('button', { name: message('quiz.overview') }).click()
  const overview = page.getByRole('dialog', { name: message('quiz.navigator.title') })
  await expect(overview.getByText(message('quiz.navigator.answered', { n: 1, of: 5 }))).toBeVisible()
  await overview.getByRole('button', { name: startOf('quiz.question') }).first().click()
  await questionBox(page).getByRole('radio').first().check()
  await giveButton(page).click()
  await expect(page.getByText(message('quiz.place', { n: 2, of: 5 }))).toBeVisible()
})
