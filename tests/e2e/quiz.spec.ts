// Quizzes: practice, an exam that is interrupted, keys alone, a narrow phone, links, and what a quiz does to the
// schedule.
import type { QuestionKind } from '../../domain/quiz/question-kinds.ts'
import { questionKinds } from '../../domain/quiz/question-kinds.ts'
import type { Locator, Page } from '@playwright/test'
import { killAgainAndAgain } from './kill-browser.ts'
import { eitherOf, message, only, startOf } from './messages.ts'
import { answerByKey, askOnly, beginOrSkip, expect, expectClean, openContext, openQuizSetup, openStudy, questionOf, readTable, test } from './support.ts'

interface Setup {
  exam?: boolean
  minutes?: number
  kinds?: readonly QuestionKind[]
  count?: '5' | '10'
}

/** Fills in the form and begins. `kinds` are the only types of question asked. */
async function beginQuiz(page: Page, { exam = false, minutes, kinds, count = '5' }: Setup = {}): Promise<void> {
  await openQuizSetup(page)
  await page.getByRole('radio', { name: count, exact: true }).check()
  if (exam)
    await page.getByRole('radio', { name: startOf('quiz.mode.exam') }).check()
  if (minutes !== undefined)
    await page.getByLabel(message('quiz.setup.minutes')).fill(String(minutes))
  if (kinds)
    await askOnly(page, kinds)
  await beginOrSkip(page)
}

function questionBox(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('article', { name: message('quiz.question') })
}

function kindOf(page: Page): Promise<string> {
  return questionBox(page).getAttribute('data-question-kind').then(String)
}

/** The gaps of a line of time. */
function gaps(page: Page): Locator {
  return questionBox(page).getByRole('list', { name: message('quiz.placing.line') }).getByRole('button')
}

/** Responds to whatever is asked, by pointer. */
async function respond(page: Page, option = 0): Promise<void> {
  const box = questionBox(page)
  switch (await kindOf(page)) {
    case 'typed':
      await box.getByRole('textbox').fill('1999')
      break
    case 'ordering':
      await box.getByRole('button', { name: message('quiz.ordering.down') }).first().click()
      break
    case 'matching': {
      const right = box.getByRole('list', { name: message('quiz.matching.options') }).getByRole('button')
      for (let place = 0; place < await right.count(); place++)
        await right.nth(place).click()
      break
    }
    case 'place':
      await gaps(page).nth(option).click()
      break
    default:
      await box.getByRole('radio').nth(option).check()
  }
}

/** Gives the answer that stands there; how sure of it is said before, and only where it changes. */
async function giveAnswer(page: Page, sure?: 1 | 2 | 3): Promise<void> {
  if (sure)
    await page.getByRole('radio', { name: only(`quiz.confidence.${sure}`) }).check()
  await page.getByRole('button', { name: message('quiz.give') }).click()
}

async function quizRecords(page: Page): Promise<Record<string, unknown>[]> {
  return (await readTable(page, 'tail')).filter(row => row.kind === 'quiz')
}

async function finishPractice(page: Page): Promise<void> {
  const end = page.getByRole('button', { name: message('quiz.toResult') })
  for (let asked = 0; asked < 20; asked++) {
    await respond(page)
    await giveAnswer(page)
    await expect(page.getByRole('region', { name: message('quiz.feedback') })).toBeVisible()
    if (await end.isVisible())
      break
    await page.getByRole('button', { name: message('quiz.next') }).click()
    await expect(page.getByRole('region', { name: message('quiz.feedback') })).toBeHidden()
  }
  await end.click()
  await expect(page.getByRole('heading', { level: 1, name: message('quiz.result.score') })).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

test('practice explains every option with its source, statement and status, and the focus goes to the verdict', async ({ page }) => {
  await beginQuiz(page, { kinds: ['choice'] })
  await page.getByRole('radio').nth(1).check()
  await giveAnswer(page, 3)
  const feedback = page.getByRole('region', { name: message('quiz.feedback') })
  await expect(feedback.locator('h2:focus')).toHaveText(eitherOf('quiz.verdict.right', 'quiz.verdict.rightGuessed', 'quiz.verdict.wrong', 'quiz.verdict.wrongSure'))
  await expect(feedback.getByText(message('quiz.isRight'))).toHaveCount(1)
  await expect(feedback.locator('li').filter({ hasText: message('quiz.isWrong') })).toHaveCount(2)
  await expect(feedback.getByText(message('quiz.yours'))).toHaveCount(1)
  await expect(feedback.getByRole('list', { name: message('fact.sources') }).getByText(message('fact.locator')).first()).toBeVisible()
  await expect(feedback.getByText(eitherOf('status.single-source', 'status.corroborated', 'status.disputed', 'status.doubtful', 'status.compared', 'status.outdated')).first()).toBeVisible()
})

test('a practice quiz survives a reload after every step, and its result shows both answers to every question', async ({ page }) => {
  await beginQuiz(page)
  await respond(page)
  await expect.poll(async () => (await quizRecords(page)).length, 'the beginning and the draft are on disk').toBe(2)
  const before = await quizRecords(page)
  await page.reload()
  await expect(questionBox(page)).toBeVisible()
  expect(await quizRecords(page)).toEqual(before)
  await giveAnswer(page)
  const feedback = page.getByRole('region', { name: message('quiz.feedback') })
  await expect(feedback).toBeVisible()
  const verdict = await feedback.locator('h2').textContent()
  await page.reload()
  await expect(feedback.locator('h2')).toHaveText(verdict ?? '')
  await page.getByRole('button', { name: message('quiz.next') }).click()
  await finishPractice(page)
  await expect(page.getByRole('heading', { name: message('quiz.result.questions') })).toBeVisible()
  await expect(page.locator('details:has(h2), li > details')).toHaveCount(5)
  await page.goto('/quiz')
  await expect(page.getByRole('heading', { name: message('quiz.history.title') })).toBeVisible()
})

test('an exam lets one move freely, is left and gone on with, keeps answers and flags over a reload, and tells nothing before its end', async ({ page }) => {
  await beginQuiz(page, { exam: true, minutes: 30, kinds: ['choice'] })
  await expect(page.getByRole('timer')).toHaveText(/(?:30:00|29:\d\d)$/)
  await page.getByRole('radio').nth(2).check()
  await giveAnswer(page, 1)
  await expect(page.getByText(message('quiz.place', { n: 2, of: 5 }))).toBeVisible()
  await page.getByRole('button', { name: message('quiz.flag.label') }).click()
  await page.getByRole('radio').nth(0).check()
  await expect.poll(async () => (await quizRecords(page)).length).toBe(6)
  await page.reload()
  await expect(page.getByText(message('quiz.place', { n: 2, of: 5 }))).toBeVisible()
  await expect(page.getByRole('radio').nth(0)).toBeChecked()
  await page.getByRole('button', { name: message('quiz.previous') }).click()
  await expect(page.getByRole('radio').nth(2)).toBeChecked()
  await page.getByRole('link', { name: message('quiz.leave') }).click()
  await page.getByRole('link', { name: message('quiz.continue') }).click()
  await expect(page.getByText(message('quiz.place', { n: 2, of: 5 }))).toBeVisible()
  await page.getByRole('button', { name: message('quiz.overview') }).click()
  const overview = page.getByRole('dialog', { name: message('quiz.navigator.title') })
  await expect(overview.getByText(message('quiz.navigator.answered', { n: 2, of: 5 }))).toBeVisible()
  await expectClean(page)
  await overview.getByRole('button', { name: startOf('quiz.question') }).nth(4).click()
  await expect(page.getByText(message('quiz.place', { n: 5, of: 5 }))).toBeVisible()
  await expect(page.getByRole('region', { name: message('quiz.feedback') })).toHaveCount(0)
  await page.getByRole('button', { name: message('quiz.overview') }).click()
  await page.getByRole('button', { name: message('quiz.handIn') }).click()
  await expect(page.getByRole('heading', { level: 1, name: message('quiz.result.score', { of: 5 }) })).toBeVisible()
  await expect(page.getByText(message('quiz.result.unanswered', { n: 3 }))).toBeVisible()
  await expect(page.getByText(message('quiz.schedule.exam'))).toBeVisible()
  expect((await readTable(page, 'tail')).filter(row => row.kind === 'review')).toEqual([])
  // One button leads to what was missed, whether it is due or not.
  await page.getByRole('link', { name: message('quiz.result.studyMissed') }).click()
  await expect(page.getByRole('button', { name: message('study.reveal') })).toBeVisible()
})

test('a ready-made quiz begins with one tap; what is skipped comes back at its end, and the search is at hand', async ({ page }) => {
  await page.goto('/quiz')
  await expectClean(page)
  await page.getByRole('listitem').filter({ hasText: message('quiz.preset.mixed.title') }).getByRole('button').click()
  const first = await questionBox(page).getAttribute('data-question-id')
  await page.getByRole('button', { name: message('quiz.following') }).click()
  await expect(page.getByText(message('quiz.place', { n: 2, of: 10 }))).toBeVisible()
  await page.getByRole('button', { name: message('nav.search') }).click()
  await expect(page.getByRole('dialog', { name: message('search.title') })).toBeVisible()
  await page.keyboard.press('Escape')
  for (let asked = 1; asked < 10; asked++) {
    await page.getByRole('button', { name: message('quiz.dontKnow') }).click()
    await page.getByRole('button', { name: message('quiz.next') }).click()
  }
  await expect(questionBox(page)).toHaveAttribute('data-question-id', String(first))
  await expect(page.getByRole('button', { name: message('quiz.following') })).toHaveAttribute('aria-disabled', 'true')
})

test('an exam whose time ran out while the browser was away is over', { tag: '@thorough' }, async ({ page }) => {
  await beginQuiz(page, { exam: true, minutes: 1, kinds: ['choice'] })
  await page.getByRole('radio').first().check()
  await expect.poll(async () => (await quizRecords(page)).length).toBe(2)
  const address = page.url()
  await page.clock.install({ time: Date.now() + 5 * 60_000 })
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: message('quiz.result.score', { of: 5 }) })).toBeVisible()
})

test('a whole quiz can be taken with keys alone', async ({ page }) => {
  await beginQuiz(page, { kinds: ['choice', 'ordering', 'matching', 'typed', 'place'] })
  const feedback = page.getByRole('region', { name: message('quiz.feedback') })
  for (let asked = 0; asked < 5; asked++) {
    await expect(questionBox(page).locator('h1:focus')).toBeVisible()
    const kind = await kindOf(page)
    if (kind === 'choice') {
      await page.keyboard.press('2')
      await expect(page.getByRole('radio').nth(1)).toBeChecked()
      await page.keyboard.press('ArrowUp')
      await expect(page.getByRole('radio').nth(0)).toBeChecked()
    }
    else if (kind === 'ordering') {
      const texts = (): Promise<string[]> => questionBox(page).getByRole('listitem').allTextContents()
      const [first] = await texts()
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await expect.poll(async () => (await texts())[1]?.replace(/^\d/, '')).toBe(first?.replace(/^\d/, ''))
      await expect(page.getByRole('status').filter({ hasText: message('quiz.ordering.moved', { place: 2 }) })).toBeAttached()
      await page.keyboard.press('Shift+Tab')
      await questionBox(page).locator('h1').focus()
    }
    else if (kind === 'matching') {
      for (let place = 1; place <= await questionBox(page).locator('[data-digit]').count(); place++)
        await page.keyboard.press(String(place))
      await questionBox(page).locator('h1').focus()
    }
    else if (kind === 'place') {
      await page.keyboard.press('2')
      await expect(gaps(page).nth(1)).toHaveAttribute('aria-pressed', 'true')
    }
    else {
      await page.keyboard.press('Tab')
      await page.keyboard.type('kant')
    }
    if (asked === 0 && kind !== 'typed') {
      await page.keyboard.press('g')
      await expect(page.getByRole('radio', { name: message('quiz.confidence.1') })).toBeChecked()
    }
    await page.keyboard.press('Enter')
    await expect(feedback.locator('h2:focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(feedback).toBeHidden()
  }
  await expect(page.locator('h1:focus')).toHaveText(message('quiz.result.score', { of: 5 }))
})

test('things can be dragged into order, by a mouse', { tag: '@alike' }, async ({ page }) => {
  await beginQuiz(page, { kinds: ['ordering'] })
  const items = questionBox(page).getByRole('listitem')
  const first = await items.first().textContent()
  await items.first().hover()
  await page.mouse.down()
  const box = await items.last().boundingBox()
  await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2, { steps: 12 })
  await page.mouse.up()
  await expect.poll(async () => (await items.last().textContent())?.replace(/^\d/, '')).toBe(first?.replace(/^\d/, ''))
})

// What came first, who was President and which lies there are choices like the others.
for (const kind of questionKinds.filter(each => !['before-after', 'president', 'where'].includes(each))) {
  test(`every state of a question is clean on a phone of 360 px and in the dark: ${kind}`, { tag: ['@alike', '@thorough'] }, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await beginQuiz(page, { kinds: [kind] })
    await expectClean(page)
    await respond(page)
    await expectClean(page)
    await giveAnswer(page)
    await expect(page.getByRole('region', { name: message('quiz.feedback') })).toBeVisible()
    await expectClean(page)
  })
}

test('setting up, the result and Explore are clean on a phone of 360 px and in the dark', { tag: '@thorough' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await openQuizSetup(page)
  await expect(page.getByRole('button', { name: message('quiz.setup.begin') })).toBeVisible()
  await expectClean(page)
  await beginQuiz(page)
  await finishPractice(page)
  await expectClean(page)
  await page.goto('/explore')
  await expectClean(page)
})

test('a link gives another person the very same quiz, and says so when the cards have changed', async ({ page, browser, baseURL }) => {
  await beginQuiz(page)
  const prompt = await questionBox(page).getByRole('heading', { level: 1 }).textContent()
  const ids = (await quizRecords(page)).find(row => row.event === 'started')?.specification
  await finishPractice(page)
  const address = await page.getByLabel(message('quiz.share.intro')).inputValue()
  const context = await openContext(browser, { baseURL })
  const other = await context.newPage()
  await other.goto(address)
  await other.getByRole('button', { name: message('quiz.shared.begin') }).click()
  await expect(questionBox(other).getByRole('heading', { level: 1 })).toHaveText(prompt ?? '')
  expect((await quizRecords(other)).find(row => row.event === 'started')?.specification).toEqual(ids)
  await other.goto(address.replace(/\.([0-9a-f]{8})\./, '.00000000.'))
  await expect(other.getByRole('heading', { name: message('quiz.shared.deck-changed.title') })).toBeVisible()
  await other.goto('/quiz?quiz=nonsense')
  await expect(other.getByRole('heading', { name: message('quiz.shared.malformed.title') })).toBeVisible()
  await context.close()
})

test('the print view has the key on a page of its own', async ({ page }) => {
  await openQuizSetup(page)
  await page.getByRole('button', { name: message('quiz.setup.print') }).click()
  await expect(page.getByRole('list', { name: message('quiz.print.heading') }).locator('> li')).toHaveCount(10)
  const key = page.getByRole('region', { name: message('quiz.print.key') })
  await expect(key.getByRole('listitem')).toHaveCount(10)
  expect(await key.evaluate(element => getComputedStyle(element).breakBefore)).toBe('page')
  await expectClean(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: message('nav.label') })).toBeHidden()
})

test('nothing changes before the learner agrees; the whole quiz can be declined, accepted and taken back', async ({ page }) => {
  await beginQuiz(page, { kinds: ['typed'] })
  for (let asked = 0; asked < 5; asked++) {
    await page.getByRole('button', { name: message('quiz.dontKnow') }).click()
    await page.getByRole('button', { name: eitherOf('quiz.next', 'quiz.toResult') }).click()
  }
  const panel = page.getByRole('region', { name: message('quiz.schedule.title') })
  await expect(panel.getByText(message('quiz.schedule.open', { n: 5 }))).toBeVisible()
  await expect(panel.getByText(message('quiz.schedule.reason.wrong-new'))).toHaveCount(5)
  expect(await readTable(page, 'cards')).toEqual([])
  await panel.getByRole('button', { name: message('quiz.schedule.decline') }).click()
  await expect(panel.getByText(message('quiz.schedule.declined'))).toBeVisible()
  expect(await readTable(page, 'cards')).toEqual([])
  await panel.getByRole('button', { name: message('quiz.schedule.reconsider') }).click()
  await panel.getByRole('button', { name: message('quiz.schedule.accept') }).click()
  await expect(panel.getByText(message('quiz.schedule.accepted', { n: 5 }))).toBeVisible()
  await expect(panel.locator('h2')).toBeFocused()
  const cards = await readTable(page, 'cards')
  expect(cards.map(card => card.lastRating)).toEqual([1, 1, 1, 1, 1])
  await expectClean(page)
  await page.goto('/study')
  await expect(page.getByRole('button', { name: message('study.reveal') }).or(page.locator('h1:focus')).first()).toBeVisible()
  await expect(page.getByRole('button', { name: message('study.undo') }).first()).toBeEnabled()
  await page.keyboard.press('u')
  await expect(page.getByRole('status').filter({ hasText: message('study.nothingToUndo') })).toBeAttached()
  expect(await readTable(page, 'cards')).toHaveLength(5)
  await page.goBack()
  await panel.getByRole('button', { name: message('quiz.schedule.undo') }).click()
  await expect(panel.getByText(message('quiz.schedule.open'))).toBeVisible()
  expect(await readTable(page, 'cards')).toEqual([])
})

test('mistakes are practised again until they are right, and can be studied as cards', { tag: '@thorough' }, async ({ page }) => {
  await openStudy(page)
  await answerByKey(page, '3')
  const cards = await readTable(page, 'cards')
  await beginQuiz(page, { kinds: ['typed'] })
  const feedback = page.getByRole('region', { name: message('quiz.feedback') })
  const prompt = questionBox(page).getByRole('heading', { level: 1 })
  const answers = new Map<string, string>()
  for (let asked = 0; asked < 5; asked++) {
    await page.getByRole('button', { name: message('quiz.dontKnow') }).click()
    answers.set(String(await prompt.textContent()), String(await feedback.locator('[data-right-answer]').textContent()))
    await page.getByRole('button', { name: eitherOf('quiz.next', 'quiz.toResult') }).click()
    await expect(feedback).toBeHidden()
  }
  await expect(page.getByRole('link', { name: message('quiz.result.study') })).toHaveAttribute('href', /\/study\?custom=cards&cards=/)
  await page.getByRole('button', { name: message('quiz.result.practise', { n: 5 }) }).click()
  // The first answer is wrong once more, so that its question has to come back.
  for (let asked = 0; asked < 6; asked++) {
    await expect(prompt).toBeVisible()
    await questionBox(page).getByRole('textbox').fill(
      asked === 0 ? 'nothing of the kind' : answers.get(String(await prompt.textContent())) ?? '',
    )
    await giveAnswer(page, 1)
    await expect(feedback.locator('h2')).toHaveText(asked === 0
      ? eitherOf('quiz.verdict.wrong', 'quiz.verdict.wrongSure')
      : eitherOf('quiz.verdict.right', 'quiz.verdict.rightGuessed'))
    await page.getByRole('button', { name: eitherOf('quiz.next', 'quiz.nextAgain', 'quiz.toResult') }).click()
    await expect(feedback).toBeHidden()
  }
  await expect(page.getByRole('heading', { level: 1, name: message('quiz.result.mistakesDone') })).toBeVisible()
  // The schedule was left alone, and still they are mistakes of today.
  expect(await readTable(page, 'cards')).toEqual(cards)
  await page.goto('/')
  await page.locator('summary').filter({ hasText: message('steering.custom.title') }).click()
  await page.getByRole('link', { name: message('steering.custom.mistakes', { n: 5 }) }).click()
  await expect(page.getByText(message('study.practice'))).toBeVisible()
  // By its address the session finds them too.
  await page.reload()
  await expect(page.getByRole('button', { name: message('study.reveal') })).toBeVisible()
  expect([...answers.keys()]).toContain(await questionOf(page))
})

test('a finger drags things into order by their grip', { tag: ['@alike', '@thorough'] }, async ({ browser, baseURL }) => {
  const context = await openContext(browser, {
    baseURL,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await beginQuiz(page, { kinds: ['ordering'] })
  const items = questionBox(page).getByRole('listitem')
  const first = await items.first().textContent()
  const from = (await items.first().locator('[data-grip]').boundingBox())!
  const to = (await items.last().boundingBox())!
  const finger = await context.newCDPSession(page)
  const at = (y: number): { x: number, y: number }[] => [{ x: from.x + from.width / 2, y }]
  const [start, end] = [from.y + from.height / 2, to.y + to.height / 2]
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(start) })
  for (let step = 1; step <= 12; step++) {
    await finger.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(start + (end - start) * step / 12),
    })
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect.poll(async () => (await items.last().textContent())?.replace(/^\d/, '')).toBe(first?.replace(/^\d/, ''))
  await context.close()
})

test('a killed browser loses neither an answer nor a draft', { tag: ['@alike', '@thorough'] }, async () => {
  const goOn = async (page: Page): Promise<void> => {
    await page.goto('/quiz')
    await page.getByRole('link', { name: message('quiz.continue') }).click()
  }
  const found = [
    (page: Page) => beginQuiz(page, { kinds: ['choice'] }),
    async (page: Page) => {
      await goOn(page)
      await expect(page.getByRole('region', { name: message('quiz.feedback') }).getByText(message('quiz.yours')))
        .toBeVisible()
    },
    async (page: Page) => {
      await goOn(page)
      await expect(page.getByText(message('quiz.place', { n: 2, of: 5 }))).toBeVisible()
      await expect(page.getByRole('radio').nth(2)).toBeChecked()
    },
  ]
  const done = [
    async (page: Page) => {
      await page.getByRole('radio').nth(1).check()
      await giveAnswer(page, 3)
      await expect(page.getByRole('region', { name: message('quiz.feedback') })).toBeVisible()
    },
    async (page: Page) => {
      await page.getByRole('button', { name: message('quiz.next') }).click()
      await page.getByRole('radio').nth(2).check()
      await expect.poll(async () => (await quizRecords(page)).length).toBe(5)
    },
  ]
  let round = 0
  await killAgainAndAgain({
    kills: done.length,
    check: page => found[round++]!(page),
    begin: (page, kill) => done[kill]!(page),
    delayOf: () => 0,
  })
})
