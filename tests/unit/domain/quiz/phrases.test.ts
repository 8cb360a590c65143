import { describe, expect, it } from 'vitest'
import type { QuizMessages } from '../../../../domain/quiz/phrases.ts'
import { englishMessages, englishPhrases, phrasesFrom } from '../../../../domain/quiz/phrases.ts'
import { gapInWords, promptInWords, rationaleInWords } from '../../../../domain/quiz/plain-text.ts'
import english from '../../../../i18n/locales/en/quiz.json'
import kyrgyz from '../../../../i18n/locales/ky/quiz.json'
import russian from '../../../../i18n/locales/ru/quiz.json'

const languages = [['en', english], ['ru', russian], ['ky', kyrgyz]] as const

/** Keys of all messages with the names of their values. */
function shapeOf(messages: QuizMessages, path = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? `${path}${key}: ${[...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted().join(' ')}`
      : shapeOf(value, `${path}${key}.`))
}

describe('phrases of quizzes', () => {
  it('are the same in files as on screen', () => {
    expect(english).toMatchObject(englishMessages)
  })

  it.each(languages)('of %s say all that the English ones say', (_, messages) => {
    expect(shapeOf(messages as QuizMessages)).toEqual(expect.arrayContaining(shapeOf(englishMessages)))
  })

  it.each(languages)('of %s leave no place empty', (language, messages) => {
    const phrases = phrasesFrom(language, messages as QuizMessages)
    const words = [
      promptInWords({ kind: 'which-lies', km: 3000, point: 'nw' }, phrases),
      promptInWords({ kind: 'odd-presidency', name: 'N', from: '1990', to: '' }, phrases),
      promptInWords({ kind: 'odd-class', entityClass: 'theory' }, phrases),
      promptInWords({ kind: 'which-first' }, phrases),
      rationaleInWords({ kind: 'lies', values: { option: 'O', km: '300', point: 'e' }, factId: null, source: null }, phrases),
    ]
    expect(words.filter(text => /[{}]|undefined/.test(text) || text === '')).toEqual([])
    if (language !== 'en')
      expect(words.join(' ').replaceAll(/\b[NO]\b/g, '')).not.toMatch(/[A-Z]/i)
  })

  it('put a title that has quotation marks between others', () => {
    const phrases = phrasesFrom('ru', russian as QuizMessages)
    const title = 'Россия — «вечный друг»'
    expect(promptInWords({ kind: 'place-happening', title }, phrases)).toContain('«Россия — „вечный друг“»')
    expect(gapInWords([{ text: title }], 0, phrases)).toBe('раньше, чем «Россия — „вечный друг“»')
  })

  it('that are unknown are an error', () => {
    expect(() => englishPhrases.say('prompt.lost')).toThrow('quiz.prompt.lost')
    expect(() => englishPhrases.say('prompt')).toThrow('quiz.prompt')
  })
})
