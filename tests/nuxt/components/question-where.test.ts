import type { ChoiceQuestion, Rationale } from '#domain/quiz/question'
import { describe, expect, it } from 'vitest'
import { QuestionChoice, QuizPrintKey } from '#components'
import { choiceQuestion } from '../../unit/domain/quiz/small-deck'
import { complaintsOf, mountInPage, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

const lies = (option: string, km: string, point: string): Rationale =>
  ({ kind: 'lies', values: { option, km, point }, factId: null, source: null })
const base = choiceQuestion(['Moscow', 'Osh', 'Beijing'], { kind: 'where', prompt: { kind: 'which-lies', km: 300, point: 'sw' } })
const [moscow, osh, beijing] = base.options
const question: ChoiceQuestion = {
  ...base,
  options: [
    { ...moscow!, rationale: lies('Moscow', '3000', 'nw') },
    { ...osh!, rationale: lies('Osh', '300', 'sw') },
    { ...beijing!, rationale: lies('Beijing', '3500', 'e') },
  ],
}
const basis = 'of Bishkek (coordinates: general knowledge, not from the articles).'

describe('which of these lies there', () => {
  it('is explained by where each of them lies, which is said to be from outside the articles', async () => {
    await enterWorld()
    const response = { kind: 'choice', optionId: 'a' } as const
    const screen = await mountInPage(QuestionChoice, { props: { question, view: 'explanation', response } })
    expect(textsOf(screen, 'li > p:last-child')).toEqual([
      `About 3,000 km to the north-west ${basis}`, `About 300 km to the south-west ${basis}`,
      `About 3,500 km to the east ${basis}`,
    ])
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('has its basis on the key to print as well, without a source', async () => {
    await enterWorld()
    const { rationale } = question.options[1]!
    const screen = await mountInPage(QuizPrintKey, { props: { answer: 'B: Osh', rationale, isExplained: true } })
    expect(textsOf(screen, 'p')).toEqual(['B: Osh', `About 300 km to the south-west ${basis}`])
  })
})
