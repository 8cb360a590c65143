// Study: reveal, grade, undo, put away, flag, two buttons, typed answers.
import { readFile } from 'node:fs/promises'
import { eitherOf, message, startOf } from './messages.ts'
import { answerByKey, answerUntilTyped, expect, openStudy, questionOf, readTable, recordCount, setNewCardsPerDay, showAnswerButton, test } from './support.ts'

test('the back keeps the question in sight and shows answer, statement, status and every source with its place', async ({ page }) => {
  await openStudy(page)
  const question = await questionOf(page)
  await page.getByRole('article', { name: message('study.card') }).click()
  const card = page.getByRole('article', { name: message('study.card') })
  await expect(card.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(card.getByRole('heading', { level: 1 })).toContainText(question.split('…')[0]!.trim())
  await expect(card.getByRole('list', { name: message('fact.sources') }).getByText(message('fact.locator')).first()).toBeVisible()
  await expect(card.getByText(eitherOf('status.single-source', 'status.corroborated', 'status.disputed', 'status.doubtful', 'status.compared', 'status.outdated'))).toBeVisible()
})

test('focus goes to the answer when it unfolds and to the question when the next card comes', async ({ page }) => {
  await openStudy(page)
  await page.keyboard.press('Space')
  await expect(page.locator(':focus')).toContainText(message('study.answer'))
  await page.keyboard.press('3')
  await expect(page.locator('h1:focus')).toBeVisible()
})

test('what a grade button says is what happens', async ({ page }) => {
  await openStudy(page)
  for (const rating of ['2', '4', '1', '3'] as const) {
    await page.keyboard.press('Space')
    const button = page.locator(`button[data-rating="${rating}"]`)
    const promised = await button.locator('small').textContent() ?? ''
    const before = await recordCount(page)
    await button.click()
    await expect.poll(() => recordCount(page)).toBe(before + 1)
    await expect(page.getByRole('status').filter({ hasText: message('study.saved') })).toContainText(promised)
    await expect(showAnswerButton(page)).toBeVisible()
  }
})

test('u and Ctrl+Z take back any number of answers, also after a reload', async ({ page }) => {
  await openStudy(page)
  const questions: string[] = []
  for (let answer = 0; answer < 3; answer++) {
    questions.push(await questionOf(page))
    await answerByKey(page, '3')
  }
  await page.keyboard.press('u')
  await expect.poll(() => questionOf(page)).toBe(questions[2])
  await page.reload()
  await expect(showAnswerButton(page)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => questionOf(page)).toBe(questions[1])
  await page.keyboard.press('u')
  await expect.poll(() => questionOf(page)).toBe(questions[0])
  await expect.poll(async () => (await readTable(page, 'cards')).length).toBe(0)
})

test('undo works after the last card of a session too', async ({ page }) => {
  await setNewCardsPerDay(page, 1)
  await openStudy(page)
  const question = await questionOf(page)
  await answerByKey(page, '4')
  await expect(page.getByRole('heading', { name: message('summary.title') })).toBeVisible()
  await page.keyboard.press('u')
  await expect.poll(() => questionOf(page)).toBe(question)
})

test('a card can be put away until tomorrow, and the next one comes', async ({ page }) => {
  await openStudy(page)
  const question = await questionOf(page)
  await page.getByRole('button', { name: message('study.more') }).click()
  await page.getByRole('button', { name: message('actions.bury') }).click()
  await expect.poll(() => questionOf(page)).not.toBe(question)
  await page.reload()
  await expect(showAnswerButton(page)).toBeVisible()
  expect(await questionOf(page)).not.toBe(question)
})

test('a card can be set aside, and brought back from the page of its fact', async ({ page }) => {
  await openStudy(page)
  const question = await questionOf(page)
  await page.getByRole('button', { name: message('study.more') }).click()
  await page.getByRole('button', { name: message('actions.suspend') }).click()
  await expect.poll(() => questionOf(page)).not.toBe(question)
  const [state] = await readTable(page, 'cards')
  const factId = String(state?.cardId).split('/')[0]
  await page.goto(`/facts/${factId}`)
  await expect(page.getByText(message('memory.suspended.learner'))).toBeVisible()
  await page.getByRole('button', { name: message('memory.unsuspend') }).click()
  await expect(page.getByText(message('memory.suspended.learner'))).toBeHidden()
})

test('a remark that a card looks wrong is kept here and can be downloaded', async ({ page }) => {
  await openStudy(page)
  await page.getByRole('button', { name: message('study.more') }).click()
  await page.getByRole('button', { name: message('actions.flag') }).click()
  await page.getByLabel(message('actions.flagAsk')).fill('The year, I think: 1998?')
  await page.getByRole('button', { name: message('actions.flagSave') }).click()
  await expect.poll(() => recordCount(page)).toBe(1)
  await page.goto('/suspended')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: message('suspended.export') }).click()
  const report: unknown = JSON.parse(await readFile(await (await downloading).path(), 'utf8'))
  expect(report).toMatchObject({ flagged: [{ remark: 'The year, I think: 1998?' }] })
})

test('with two buttons, Forgot is Again and Remembered is Good', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('radio', { name: startOf('settings.two') }).check()
  await expect.poll(() => recordCount(page)).toBe(1)
  await openStudy(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: message('grade.label') }).getByRole('button')).toHaveCount(2)
  await page.getByRole('button', { name: message('grade.remembered') }).click()
  await expect.poll(async () => (await readTable(page, 'tail')).find(row => row.kind === 'review')?.rating).toBe(3)
})

test('a typed answer is compared, its difference shown, and the learner keeps the last word', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('switch', { name: startOf('settings.typed') }).check()
  await expect.poll(() => recordCount(page)).toBe(1)
  await page.goto('/study')
  // Before the log is read, nothing is known of the setting.
  await expect(page.locator('[data-saved-records="1"]')).toBeAttached()
  const field = await answerUntilTyped(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(page.getByRole('button', { name: message('typed.check') })).toBeInViewport({ ratio: 1 })
  await field.fill('certainly not this')
  await field.press('Enter')
  await expect(page.getByText(message('typed.wrong'))).toBeVisible()
  await page.getByRole('button', { name: startOf('grade.3') }).click()
  await expect.poll(async () => (await readTable(page, 'tail')).filter(row => row.kind === 'review').at(-1)?.rating)
    .toBe(3)
})

test('answers in other languages come with typing and not before, and are asked for again when they did not', async ({ page, watchdog }) => {
  let asked = 0
  let isCut = true
  await page.route(/\/deck\/answers\./, async (route) => {
    asked++
    if (isCut)
      return route.abort('internetdisconnected')
    const answers = await (await route.fetch()).json() as (string[] | 0)[]
    return route.fulfill({ json: answers.map(forms => [...forms || [], 'көк жалбырак']) })
  })
  await openStudy(page)
  await answerByKey(page, '3')
  await page.goto('/settings')
  await page.getByRole('switch', { name: startOf('settings.typed') }).check()
  await expect.poll(() => recordCount(page)).toBe(2)
  expect(asked).toBe(0)
  await page.goto('/study')
  await expect(page.locator('[data-saved-records="2"]')).toBeAttached()
  const type = async (verdict: string): Promise<void> => {
    const field = await answerUntilTyped(page)
    await expect.poll(() => asked).toBeGreaterThan(0)
    await field.fill('көк жалбырак')
    await field.press('Enter')
    await expect(page.getByText(message(verdict))).toBeVisible()
  }
  await type('typed.wrong')
  isCut = false
  const come = page.waitForEvent('requestfinished', request => request.url().includes('/deck/answers.'))
  await page.getByRole('button', { name: startOf('grade.3') }).click()
  await come
  await type('typed.right')
  watchdog.length = 0
})

test('Space and Enter show the answer and then say Good, and a key that is held does no more', { tag: '@alike' }, async ({ page }) => {
  await openStudy(page)
  const ratings = async (): Promise<unknown[]> =>
    (await readTable(page, 'tail')).filter(row => row.kind === 'review').map(({ rating }) => rating)
  const grades = page.getByRole('group', { name: message('grade.label') })
  for (const key of ['Space', 'Enter']) {
    const before = (await ratings()).length
    await page.keyboard.down(key)
    await expect(grades).toBeVisible()
    for (let repeat = 0; repeat < 5; repeat++)
      await page.keyboard.down(key)
    await page.keyboard.up(key)
    await expect(grades, 'held, it grades nothing').toBeVisible()
    expect((await ratings()).length).toBe(before)
    await page.keyboard.press(key)
    await expect.poll(async () => (await ratings()).length).toBe(before + 1)
    await expect(showAnswerButton(page)).toBeVisible()
  }
  expect(await ratings()).toEqual([3, 3])
})

test('? shows the keys, Escape puts them away and then leaves, and letters count by place on other layouts', async ({ page }) => {
  await openStudy(page)
  const question = await questionOf(page)
  await answerByKey(page, '3')
  await page.locator('body').dispatchEvent('keydown', { key: 'г', code: 'KeyU', bubbles: true, cancelable: true })
  await expect.poll(() => questionOf(page)).toBe(question)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: message('shortcuts.title') })
  await expect(help).toBeVisible()
  await expect(help.getByText(message('shortcuts.study.undo'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(showAnswerButton(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/$/)
})

test('a grade button shows its digit where there are keys', async ({ page }) => {
  await openStudy(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: message('grade.label') }).locator('kbd')).toHaveText(['1', '2', '3', '4'])
})

test('an answer that is still being composed is there after the page was closed', { tag: '@alike' }, async ({ page, context }) => {
  await page.goto('/settings')
  await page.getByRole('switch', { name: startOf('settings.typed') }).check()
  await expect.poll(() => recordCount(page)).toBe(1)
  await page.goto('/study')
  await expect(page.locator('[data-saved-records="1"]')).toBeAttached()
  const field = await answerUntilTyped(page)
  await field.focus()
  await (await context.newCDPSession(page)).send('Input.imeSetComposition', {
    text: 'Bishk',
    selectionStart: 5,
    selectionEnd: 5,
  })
  await page.close()
  const again = await context.newPage()
  await again.goto('/study')
  await expect(again.getByLabel(message('typed.label'))).toHaveValue('Bishk')
})
