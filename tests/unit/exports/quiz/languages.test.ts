import { beforeAll, describe, expect, it } from 'vitest'
import type { DeckIndex } from '../../../../domain/content/deck-index.ts'
import type { QuizPhrases } from '../../../../domain/quiz/phrases.ts'
import type { Question } from '../../../../domain/quiz/question.ts'
import type { Wording } from '../../../../domain/quiz/text-in-language.ts'
import { unzipSync } from 'fflate'
import { partsOf } from '../../../../domain/quiz/audit-wording.ts'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { deckOfScope } from '../../../../exports/deck-of-scope.ts'
import { byTopic } from '../../../../exports/quiz/portable-question.ts'
import { buildQuestionBank } from '../../../../exports/quiz/question-bank.ts'
import { writeGift } from '../../../../exports/quiz/write-gift.ts'
import { writeMoodleXml } from '../../../../exports/quiz/write-moodle-xml.ts'
import { writeQti } from '../../../../exports/quiz/write-qti.ts'
import { readPhrases } from '../../../../scripts/content/read-phrases.ts'
import { realDeck, realDecks } from '../../../support/real-deck.ts'

const languages = ['ru', 'ky'] as const
type Language = typeof languages[number]
const TOPIC = 'belt-and-road'

let whole: DeckIndex
let topic: string
let english: Question[]
let wordings: Record<Language, Wording>
let phrases: Record<Language, QuizPhrases>
let banks: Record<Language, { alone: Question[], withEnglish: Question[] }>

async function banksIn(language: Language): Promise<{ alone: Question[], withEnglish: Question[] }> {
  const part = deckOfScope(whole.deck, { kind: 'topic', id: topic })
  const [alone = [], withEnglish = []] = await Promise.all([false, true].map(isWith =>
    buildQuestionBank(whole, part, {}, { wording: wordings[language], withEnglish: isWith })))
  return { alone, withEnglish }
}

beforeAll(async () => {
  const deck = await realDeck()
  whole = indexDeck(deck)
  topic = deck.topics.find(({ id }) => id.includes(TOPIC))?.id ?? deck.topics[0]!.id
  const decks = await realDecks()
  wordings = {
    ru: { language: 'ru', english: whole, translated: indexDeck(decks.ru) },
    ky: { language: 'ky', english: whole, translated: indexDeck(decks.ky) },
  }
  phrases = { ru: await readPhrases('ru'), ky: await readPhrases('ky') }
  english = await buildQuestionBank(whole, deckOfScope(deck, { kind: 'topic', id: topic }))
  banks = { ru: await banksIn('ru'), ky: await banksIn('ky') }
}, 120_000)

describe.each(languages)('a bank of questions in %s', (language) => {
  it('has questions of the English one, all in the language', () => {
    const { alone } = banks[language]
    const ids = new Set(english.map(({ id }) => id))
    expect(alone.length).toBeGreaterThan(10)
    expect(alone.filter(({ id, lang }) => !ids.has(id) || lang !== language)).toEqual([])
  })

  it('brings what is not translated along in English, if wanted', () => {
    const { alone, withEnglish } = banks[language]
    const left = withEnglish.filter(({ lang }) => lang === 'en')
    expect(withEnglish.length).toBe(alone.length + left.length)
    const byId = new Map(english.map(question => [question.id, question]))
    expect(left).toEqual(left.map(({ id }) => ({ ...byId.get(id)!, lang: 'en' })))
  })

  it('says how many it left out, and says nothing when they come along', async () => {
    const part = deckOfScope(whole.deck, { kind: 'topic', id: topic })
    const counts: number[] = []
    const callbacks = { onUntranslatedQuestions: (count: number) => void counts.push(count) }
    for (const withEnglish of [false, true])
      await buildQuestionBank(whole, part, callbacks, { wording: wordings[language], withEnglish })
    const left = banks[language].withEnglish.length - banks[language].alone.length
    expect(counts).toEqual(left > 0 ? [left] : [])
  })

  it('says every word in the language, in every format', async () => {
    const { alone } = banks[language]
    const portable = [...byTopic(alone, phrases[language]).values()].flat()
    expect(portable.filter(({ stem }) => !/[\u0400-\u04FF]/.test(stem))).toEqual([])
    const isWhole = (question: Question): boolean =>
      [question, ...partsOf(question)].every(part => !('rationale' in part) || part.rationale.lang !== 'en')
    const whole = [...byTopic(alone.filter(isWhole), phrases[language]).values()].flat()
    expect(whole.filter(question => /This comes from|another question|Not .+ but /.test(JSON.stringify(question)))).toEqual([])
    const title = (): string => 'Тема'
    expect(writeGift(alone, title, phrases[language]).includes('$CATEGORY: Manaschi/Тема')).toBe(true)
    expect(writeMoodleXml(alone, title, phrases[language]).includes(`<tag><text><![CDATA[${language}]]>`)).toBe(true)
    const files = unzipSync(await writeQti(alone, 'deck', Date.UTC(2026, 10, 30), {}, phrases[language]))
    const texts = Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const)
    const items = texts.filter(([name]) => name.startsWith('items/'))
    expect(items).toHaveLength(alone.length)
    expect(items.every(([, xml]) => xml.includes(`xml:lang="${language}"`))).toBe(true)
    expect(texts.find(([name]) => name === 'imsmanifest.xml')![1]).toMatch(`identifier="MANASCHI_deck_${language}"`)
  })

  it('gives a question that is left in English its English words and language', async () => {
    const left = banks[language].withEnglish.filter(({ lang }) => lang === 'en')
    const portable = [...byTopic(left, phrases[language]).values()].flat()
    expect(portable.every(question => question.language === 'en')).toBe(true)
    expect(portable).toEqual([...byTopic(left).values()].flat())
  })
})
