import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeckCard, DeckEntity, LanguageCode } from '../../../../domain/content/deck.ts'
import { compareTypedAnswer, isRightAnswer, isTypable } from '../../../../domain/answers/compare-answer.ts'
import { foldName } from '../../../../domain/answers/fold-text.ts'
import { formatDateIn } from '../../../../domain/content/localized-dates.ts'
import { realDecks } from '../../../support/real-deck.ts'
import { everySo } from '../../../support/thorough.ts'
import { kyrgyzCases, kyrgyzPossessedCases, russianCases, russianPersonCases } from './cases.ts'

const decks = await realDecks()
const languages: readonly LanguageCode[] = ['en', 'ru', 'ky']
const { entities } = decks.en
const entityById = new Map(entities.map(entity => [entity.id, entity]))

function entityOf({ expected }: DeckCard): DeckEntity | undefined {
  return expected.type === 'entity' ? entityById.get(expected.entity) : undefined
}
function askFor({ id, names }: DeckEntity): Pick<DeckCard, 'answer' | 'expected'> {
  return { answer: names.en, expected: { type: 'entity', entity: id, accept: [] } }
}

function namesOf({ names, acronyms, aliases }: DeckEntity): string[] {
  return [...Object.values(names), ...Object.values(acronyms ?? {}), ...aliases]
}

/** The cases of the names that an entity has in Russian and Kyrgyz. */
function casesOf({ kind, names, acronyms }: DeckEntity): string[] {
  const { ru = '', ky = '' } = names
  const ownKyrgyz = /^[\p{Script=Cyrillic}\s-]+$/u.test(ky) ? ky : ''
  const isPossessed = ownKyrgyz.includes(' ') && /[лкгнштсм][ыиуү]$/.test(ownKyrgyz)
  return [
    ...kind === 'person' ? russianPersonCases(ru) : russianCases(ru),
    ...ownKyrgyz ? isPossessed && kind !== 'person' ? kyrgyzPossessedCases(ky) : kyrgyzCases(ky) : [],
    ...acronyms?.ky ? kyrgyzCases(acronyms.ky) : [],
  ]
}

const declined = entities.flatMap(entity => casesOf(entity).map(form => ({ entity, form })))

describe('the cases of every name', () => {
  it('are right', () => {
    expect(declined.length).toBeGreaterThan(2000)
    const faults = declined.filter(({ entity, form }) => !isRightAnswer(form, askFor(entity), entity))
    expect(faults.map(({ entity, form }) => `${entity.id}: ${form}`)).toEqual([])
  })

  it('are never right for another entity', () => {
    const entity = fc.constantFrom(...entities)
    fc.assert(fc.property(entity, fc.constantFrom(...declined), (asked, other) => {
      fc.pre(asked !== other.entity)
      expect(isRightAnswer(other.form, askFor(asked), asked)).toBe(false)
    }), { numRuns: 3000 })
  })

  it('are never right for another entity that begins alike', () => {
    const byStart = Map.groupBy(declined, ({ form }) => foldName(form).slice(0, 3))
    const faults = entities.flatMap(asked => [...new Set(casesOf(asked).map(form => foldName(form).slice(0, 3)))]
      .flatMap(start => byStart.get(start) ?? [])
      .filter(({ entity, form }) => entity !== asked && isRightAnswer(form, askFor(asked), asked))
      .map(({ entity, form }) => `${asked.id} takes ${form} of ${entity.id}`))
    expect(faults).toEqual([])
  })
})

function formsOf({ answer, expected }: DeckCard): string[] {
  return [answer, ...'accept' in expected ? expected.accept : []]
}

/** An answer as it stands, and with an ending on its last word. */
function inflected(form: string): string[] {
  return [form, ...kyrgyzCases(form).slice(1, 2), ...russianCases(form).slice(0, 1)]
}

/** What a card takes in another number or gender, though the English answers have more words: “the Western one”. */
function isOtherForm(form: string): boolean {
  return /[лдт][аеоө]р$/.test(form)
    || [
      'гидроэлектростанции', 'взаимовыгодные', 'западный', 'многовекторный', 'возможность', 'мүмкүнчүлүк',
      'льготные кредиты',
    ].includes(form)
}

describe('the answer of another card', () => {
  const cardIn = Object.fromEntries(languages.map(language =>
    [language, new Map(decks[language].cards.map(card => [card.id, card]))],
  ))
  const startOf = (form: string): string => foldName(form).replace(/[^a-z0-9]/g, '').slice(0, 4)
  const isWorded = (card: DeckCard): boolean => isTypable(card) && ['entity', 'term', 'text'].includes(card.expected.type)

  /** By key: the forms of an answer, and the cards that have it. */
  const answers = new Map<string, { forms: string[], cards: Set<string> }>()
  for (const card of languages.flatMap(language => decks[language].cards).filter(isWorded)) {
    const key = foldName(card.answer)
    const known = answers.get(key) ?? { forms: inflected(card.answer), cards: new Set() }
    known.cards.add(card.id)
    answers.set(key, known)
  }
  const byStart = Map.groupBy(
    [...answers].map(([key, answer]) => ({ key, ...answer })),
    ({ forms }) => startOf(forms[0]!),
  )

  it.each(languages)('is right for a card in %s only where the English answers mean the same', (language) => {
    const faults = everySo(5, decks[language].cards.filter(isWorded)).flatMap((card) => {
      const entity = entityOf(card)
      const names = entity ? namesOf(entity) : []
      const also = 'alsoAccepted' in card.expected ? card.expected.alsoAccepted ?? [] : []
      const own = [...formsOf(card), ...also, ...names]
      const keys = new Set(own.map(foldName))
      const isSynonym = (other: string): boolean => formsOf(cardIn['en']!.get(other)!)
        .some(form => isRightAnswer(form, card, entity))
      return [...new Set(own.map(startOf))].flatMap(start => byStart.get(start) ?? [])
        .filter(({ key, cards }) => !cards.has(card.id) && !keys.has(key))
        .filter(({ forms }) => !isOtherForm(forms[0]!) && forms.some(form => isRightAnswer(form, card, entity)))
        .filter(({ cards }) => ![...cards].some(isSynonym))
        .map(({ forms }) => `${card.id} (${card.answer}) takes ${forms.join(' or ')}`)
    })
    expect(faults).toEqual([])
  })
})

describe('a denied answer', () => {
  it.each(languages)('is never right for a card in %s', (language) => {
    const faults = decks[language].cards.filter(isTypable).flatMap(card =>
      [`не ${card.answer}`, `not ${card.answer}`, `${card.answer} эмес`]
        .filter(typed => isRightAnswer(typed, card, entityOf(card))),
    )
    expect(faults).toEqual([])
  })
})

const months = {
  ru: 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' '),
  ky: [
    'январында февралында мартында апрелинде майында июнунда',
    'июлунда августунда сентябрында октябрында ноябрында декабрында',
  ].join(' ').split(' '),
}
interface Month { year: number, month: number }
const month: fc.Arbitrary<Month> = fc.record({
  year: fc.integer({ min: 1900, max: 2029 }),
  month: fc.integer({ min: 1, max: 12 }),
})
const way = fc.constantFrom<(date: Month) => string>(
  ({ year, month: m }) => `в ${months.ru[m - 1]} ${year} года`,
  ({ year, month: m }) => `в ${months.ru[m - 1]} ${year}-го`,
  ({ year, month: m }) => `${year}-жылдын ${months.ky[m - 1]}`,
  ({ year, month: m }) => `${year}-жылы ${months.ky[m - 1]}`,
  date => formatDateIn('ru', { value: isoOf(date), precision: 'month' }),
  date => formatDateIn('ky', { value: isoOf(date), precision: 'month' }),
  ({ year, month: m }) => `${m}.${year}`,
)
function isoOf({ year, month: m }: Month): string {
  return `${year}-${String(m).padStart(2, '0')}`
}
function askForMonth(date: Month, language: LanguageCode): Pick<DeckCard, 'answer' | 'expected'> {
  const precise = { value: isoOf(date), precision: 'month' } as const
  return { answer: formatDateIn(language, precise), expected: { type: 'date', ...precise } }
}

describe('a month of a year', () => {
  it('is right in every way to write it, under a card in any language', () => {
    fc.assert(fc.property(month, way, fc.constantFrom(...languages), (date, write, language) => {
      expect(isRightAnswer(write(date), askForMonth(date, language))).toBe(true)
    }))
  })

  it('is never right for another month or year, nor near it', () => {
    fc.assert(fc.property(month, month, way, fc.constantFrom(...languages), (date, other, write, language) => {
      fc.pre(isoOf(date) !== isoOf(other))
      expect(compareTypedAnswer(write(other), askForMonth(date, language)).verdict).toBe('wrong')
    }))
  })
})

describe('a share in per cent', () => {
  const ways = fc.constantFrom<(value: number) => string>(
    value => `${value} %`, value => `${value} процентов`, value => `${value} пайыз`, value => `${value} пайызы`,
  )
  const bounds = fc.constantFrom<(value: number) => string>(
    value => `более ${value} %`, value => `свыше ${value} процентов`, value => `${value} пайыздан ашык`,
    value => `${value} пайыздан көп`, value => `менее ${value} %`, value => `${value} пайыздан аз`,
  )
  const share = fc.integer({ min: 1, max: 100 })
  const ask = (value: number): Pick<DeckCard, 'answer' | 'expected'> => ({
    answer: `${value} %`,
    expected: { type: 'quantity', value, unit: '%', accept: [] },
  })

  it('is right in every way, and wrong with another number', () => {
    fc.assert(fc.property(share, share, ways, (value, other, write) => {
      expect(isRightAnswer(write(value), ask(value))).toBe(true)
      expect(isRightAnswer(write(other), ask(value))).toBe(value === other)
    }))
  })

  it('is not right as a bound', () => {
    fc.assert(fc.property(share, share, bounds, (value, other, write) => {
      expect(isRightAnswer(write(other), ask(value))).toBe(false)
    }))
  })
})
