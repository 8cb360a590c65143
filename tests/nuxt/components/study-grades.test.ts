import type { Memory, Rating } from '#domain/scheduling/scheduler'
import { describe, expect, it } from 'vitest'
import { compareTypedAnswer } from '#domain/answers/compare-answer'
import { StudyGradeBar, StudyTypedVerdict } from '#components'
import { bishkek, DAY, memoryInSteps, memoryWith } from '../../support/builders'
import { cardOf } from '../support/deck'
import { complaintsOf, mountInPage, readable, textsOf } from '../support/screen'

const minutes = (count: number): Memory => memoryInSteps(bishkek(DAY, 12, count))
const days = (count: number): Memory => memoryWith({ intervalDays: count, dueDay: DAY + count })
const previews: Record<Rating, Memory> = { 1: minutes(1), 2: minutes(6), 3: days(10), 4: days(400) }

function mountBar(props: Partial<InstanceType<typeof StudyGradeBar>['$props']> = {}) {
  return mountInPage(StudyGradeBar, { props: { previews, buttons: 'four', suggested: 3, isSaving: false, ...props } })
}

describe('the four grades', () => {
  it('carry each the interval that it leads to', async () => {
    expect(textsOf(await mountBar(), 'button')).toEqual([
      '1 Again 1 min',
      '2 Hard 6 min',
      '3 Good 10 days',
      '4 Easy 13 months',
    ])
  })

  it('change their intervals with the card', async () => {
    const bar = await mountBar()
    await bar.setProps({ previews: { 1: minutes(10), 2: days(1), 3: days(59), 4: days(1000) } })
    expect(textsOf(bar, 'small')).toEqual(['10 min', '1 day', '59 days', '2.7 years'])
  })

  it('say each what it is', async () => {
    const bar = await mountBar()
    for (const button of bar.findAll('button'))
      await button.trigger('click')
    expect(bar.emitted('grade')).toEqual([[1], [2], [3], [4]])
  })

  it('are a named group, each with its key', async () => {
    const bar = await mountBar()
    expect(bar.find('[role=group]').attributes('aria-label')).toBe('How did it go?')
    expect(bar.findAll('button').map(button => button.attributes('aria-keyshortcuts'))).toEqual(['1', '2', '3', '4'])
    expect(await complaintsOf(bar.element)).toEqual([])
  })

  it('are disabled, for whoever listens too, while an answer is being saved', async () => {
    const bar = await mountBar()
    expect(bar.findAll('[aria-disabled=true]')).toHaveLength(0)
    await bar.setProps({ isSaving: true })
    expect(bar.findAll('[aria-disabled=true]')).toHaveLength(4)
  })
})

describe('the two grades', () => {
  it('stand for Again and Good, with their intervals', async () => {
    const bar = await mountBar({ buttons: 'two' })
    expect(textsOf(bar, 'button')).toEqual(['1 Forgot 1 min', '2 Remembered 10 days'])
    await bar.findAll('button')[0]!.trigger('click')
    await bar.findAll('button')[1]!.trigger('click')
    expect(bar.emitted('grade')).toEqual([[1], [3]])
    expect(bar.findAll('button').map(button => button.attributes('aria-keyshortcuts'))).toEqual(['1', '2'])
  })
})

describe('the grade that stands out', () => {
  it.each(
    [
      ['four', 1, 'Again'],
      ['four', 2, 'Hard'],
      ['four', 3, 'Good'],
      ['four', 4, 'Easy'],
      ['two', 1, 'Forgot'],
      ['two', 2, 'Remembered'],
      ['two', 3, 'Remembered'],
      ['two', 4, 'Remembered'],
    ] as const,
  )('of %s is, when %i is suggested, %s alone', async (buttons, suggested, name) => {
    const bar = await mountBar({ buttons, suggested })
    expect(textsOf(bar, 'button.bg-lake').map(text => text.split(' ')[1])).toEqual([name])
  })
})

describe('the verdict on a typed answer', () => {
  const sco = { answer: 'Shanghai Cooperation Organization', expected: { type: 'text' as const, accept: [] } }

  it.each([
    ['1999', cardOf('pca/year'), 'That is right.', ''],
    ['Shanghai Coperation Organization', sco, 'Almost: look at the spelling.', 'The letters differ a little.'],
    ['the 1990s', cardOf('pca/year'), 'Partly right.', 'The answer asks for a more precise date.'],
    ['NATO', sco, 'Not the same. You decide.', ''],
  ])('“%s” is told in words, with the reason when there is one', async (typed, card, words, reason) => {
    const screen = await mountInPage(StudyTypedVerdict, { props: { verdict: compareTypedAnswer(typed, card) } })
    expect(readable(screen.find('p').text())).toBe(words)
    expect(screen.text().endsWith(reason)).toBe(true)
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('shows what is missing and what is too much, so that both texts can be read off it', async () => {
    const screen = await mountInPage(StudyTypedVerdict, {
      props: { verdict: compareTypedAnswer('Shanghai Coperation Organisation', sco) },
    })
    const parts = [...screen.findAll('p')[1]!.find('span').element.children]
    const without = (tag: string): string =>
      parts.filter(part => part.tagName !== tag).map(part => part.textContent).join('')
    expect(without('DEL')).toBe('Shanghai Cooperation Organization')
    expect(without('INS')).toBe('Shanghai Coperation Organisation')
  })

  it('shows no letters when all are right', async () => {
    const screen = await mountInPage(StudyTypedVerdict, {
      props: { verdict: compareTypedAnswer('1999', cardOf('pca/year')) },
    })
    expect(screen.findAll('ins, del')).toHaveLength(0)
  })
})
