import fc from 'fast-check'
import type { GIFTQuestion } from 'gift-pegjs'
import { parse } from 'gift-pegjs'
import { describe, expect, it } from 'vitest'
import { writeGift } from '../../../../exports/quiz/write-gift.ts'
import { anyTexts, plainTexts } from '../fixture.ts'
import { questionsWith } from './fixture.ts'

const read = (texts = plainTexts): GIFTQuestion[] => parse(writeGift(questionsWith(texts), topic => `Topic ${topic}`))

function ofType<T extends GIFTQuestion['type']>(
  questions: GIFTQuestion[],
  type: T,
  place = 0,
): Extract<GIFTQuestion, { type: T }> {
  return questions.filter((question): question is Extract<GIFTQuestion, { type: T }> => question.type === type)[place]!
}

/** What GIFT cannot keep: spaces in a row and at the ends, and `->` inside an answer. */
const kept = (text: string): string => text.trim().replace(/[^\S\n]+/g, ' ')
const keptAnswer = (text: string): string => kept(text.replaceAll('->', '→'))

/** gift-pegjs leaves the right side of a pair with its own marks for escaped characters; Moodle does not. */
function unmarked(text: string): string {
  return text.replace(/&&0(\d\d);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(
    /&&(\d{3});/g,
    (_, code: string) => String.fromCharCode(Number(code)),
  ).replaceAll('&&010', '\n')
}

describe('GIFT', () => {
  it('reads as written', () => {
    expect(writeGift(questionsWith(plainTexts).slice(0, 2), () => 'The EU')).toBe([
      '$CATEGORY: Manaschi/The EU',
      '',
      '::choice\\:pca/year::[plain]In which year did the PCA enter into force? {',
      '~Signed is not in force.#This comes from another fact\\: Signed is not in force. [Sarı (2012), Relations with the EU, ¶ 2]',
      '=1999#The PCA, signed in 1995, entered into force in 1999. [Sarı (2012), Relations with the EU, ¶ 2]',
      '~1999 Signed is not in force.#Signed is not in force. [Sarı (2012), Relations with the EU, ¶ 2]',
      '####The PCA, signed in 1995, entered into force in 1999. [Sarı (2012), Relations with the EU, ¶ 2]',
      '}',
      '',
      '::true-false\\:pca/year::[plain]The PCA, signed in 1995, entered into force in 1999. {',
      'F#Not a but b\\: The PCA, signed in 1995, entered into force in 1999. [Sarı (2012), Relations with the EU, ¶ 2]#Not a but b\\: The PCA, signed in 1995, entered into force in 1999. [Sarı (2012), Relations with the EU, ¶ 2]',
      '####Not a but b\\: The PCA, signed in 1995, entered into force in 1999. [Sarı (2012), Relations with the EU, ¶ 2]',
      '}',
      '',
    ].join('\n'))
  })

  it('is read by a GIFT parser as the same kinds, in categories', () => {
    expect(read().map(({ type }) => type)).toEqual([
      'Category',
      'MC',
      'TF',
      'Short',
      'Category',
      'Matching',
      'Matching',
      'Matching',
      'MC',
      'MC',
      'MC',
      'MC',
    ])
    expect(read()[0]).toMatchObject({ title: 'Manaschi/Topic european-union' })
  })

  it('keeps stems, options, keys, feedback and sources, whatever their texts hold', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const questions = read(texts)
        const { front, answer, statement, note } = texts
        const choice = ofType(questions, 'MC')
        expect(choice.title).toBe('choice:pca/year')
        expect(choice.stem.text).toBe(kept(front))
        expect(choice.choices.map(({ text }) => 'text' in text && text.text)).toEqual(
          [note, answer, `${answer} ${note}`].map(keptAnswer),
        )
        expect(choice.choices.map(({ isCorrect }) => isCorrect)).toEqual([false, true, false])
        expect(choice.choices[1]!.feedback?.text).toBe(
          keptAnswer(`${statement.trim()} [Sarı (2012), Relations with the EU, ¶ 2]`),
        )
        const short = ofType(questions, 'Short')
        expect(short.stem.text).toBe(kept(`${front} _____`))
        expect(short.choices.map(({ text }) => 'text' in text && text.text)).toEqual(
          [...new Set([answer.trim(), note.trim()])].map(text => keptAnswer(text.replaceAll('*', '\\*'))),
        )
        const truth = ofType(questions, 'TF')
        expect(truth.isTrue).toBe(false)
        expect(truth.stem.text).toBe(kept(statement))
        const matching = ofType(questions, 'Matching')
        expect(matching.matchPairs.map(({ subquestion, subanswer }) => [subquestion.text, unmarked(subanswer)]))
          .toEqual([[front, answer], [`${front} 2`, `${answer} 2`]].map(pair => pair.map(keptAnswer)))
      }),
      { numRuns: 300 },
    )
  })

  it('begins no answer like a weight: after the mark of a right choice Moodle reads none, and before a wrong one it would', () => {
    fc.assert(
      fc.property(anyTexts, fc.constantFrom('', '%', '%50%', '%-5.5%', '[html]', '[', '%100%%'), (texts, start) => {
        const answer = `${start}${texts.answer}`
        expect(writeGift(questionsWith({ ...texts, answer }), topic => topic)).not.toMatch(/^[=~]%/m)
        expect(
          ofType(read({ ...texts, answer }), 'MC').choices.map((
            { text, weight },
          ) => ['text' in text && text.text, weight]),
        ).toEqual([texts.note, answer, `${answer} ${texts.note}`].map(text => [keptAnswer(text), null]))
      }),
    )
  })

  it('asks for places where it cannot ask for an order, equal places for equal ranks', () => {
    const pairs = (place: number): string[] =>
      ofType(read(), 'Matching', place).matchPairs.map(({ subquestion, subanswer }) =>
        `${subquestion.text}=${subanswer}`,
      )
    expect(pairs(1)).toEqual(['1999 first=1', 'Signed is not in force. second=2', 'third=3'])
    expect(pairs(2)).toEqual(['early=1', 'late=2', 'also late=2'])
  })
})
