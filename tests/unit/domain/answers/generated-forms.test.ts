import { describe, expect, it } from 'vitest'
import type { DeckCard, DeckEntity } from '../../../../domain/content/deck.ts'
import { compareTypedAnswer, isTypable } from '../../../../domain/answers/compare-answer.ts'
import { realDeck } from '../../../support/real-deck.ts'
import { everySo } from '../../../support/thorough.ts'

const deck = await realDeck()
const cards = deck.cards.filter(isTypable)

interface Months { nominative: readonly string[], genitive: readonly string[], locative: readonly string[] }

const ru: Months = {
  nominative: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  genitive: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  locative: ['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе', 'сентябре', 'октябре', 'ноябре', 'декабре'],
}
/** Kyrgyz: the month alone, its …, in its …. */
const ky: Months = {
  nominative: ru.nominative,
  genitive: ['январы', 'февралы', 'марты', 'апрели', 'майы', 'июну', 'июлу', 'августу', 'сентябры', 'октябры', 'ноябры', 'декабры'],
  locative: ['январында', 'февралында', 'мартында', 'апрелинде', 'майында', 'июнунда', 'июлунда', 'августунда', 'сентябрында', 'октябрында', 'ноябрында', 'декабрында'],
}
const en = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const weekdays: readonly (readonly string[])[] = [
  ['Sunday', 'воскресенье', 'жекшемби'], ['Monday', 'понедельник', 'дүйшөмбү'], ['Tuesday', 'вторник', 'шейшемби'],
  ['Wednesday', 'среда', 'шаршемби'],
  ['Thursday', 'четверг', 'бейшемби'], ['Friday', 'пятница', 'жума'], ['Saturday', 'суббота', 'ишемби'],
]

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Ways to write an ISO date (day, month or year). */
function formsOfDate(value: string): string[] {
  const [y = '', month, day] = value.split('-')
  if (!month) {
    return [
      y, `in ${y}`, `the year ${y}`, `${y} AD`, `${y} год`, `в ${y} году`, `${y} г.`, `${y}-й`, `${y}-го`, `в ${y}-м`, `${y} года`, `${y}г`,
      `${y}-жыл`, `${y}-жылы`, `${y}-ж.`, `${y} ж.`, `${y}-жылда`, `${y}-жылдын`, `${y}-жылында`, `${y} жыл`, `${y}-жылкы`,
    ]
  }
  const m = Number(month) - 1
  if (!day) {
    return [
      `${en[m]} ${y}`, `in ${en[m]} ${y}`, `${en[m]}, ${y}`, `${en[m]} of ${y}`, `${en[m]!.slice(0, 3)}. ${y}`, `${y}-${month}`, `${month}.${y}`, `${month}/${y}`, `${roman[m]}.${y}`, `${y} ${en[m]}`,
      `${ru.nominative[m]} ${y}`, `${ru.nominative[m]} ${y} года`, `${ru.genitive[m]} ${y}`, `в ${ru.locative[m]} ${y} г.`, `в ${ru.locative[m]} ${y} года`, `в ${ru.locative[m]} ${y}-го`, `${ru.nominative[m]} месяц ${y} г.`,
      `${y}-жылдын ${ky.genitive[m]}`, `${y}-жылдын ${ky.nominative[m]} айы`, `${y}-жылы ${ky.locative[m]}`, `${y}-ж. ${ky.nominative[m]}`, `${ky.nominative[m]}, ${y}-ж.`, `${y}-жылдын ${ky.locative[m]}`, `${y}-жылдын ${ky.nominative[m]} айында`,
    ]
  }
  const d = Number(day)
  const names = weekdays[new Date(`${value}T00:00:00Z`).getUTCDay()]!
  return [
    `${d} ${en[m]} ${y}`, `${en[m]} ${d}, ${y}`, `the ${d}th of ${en[m]}, ${y}`, `on ${names[0]}, ${d} ${en[m]} ${y}`, `${names[0]}, ${en[m]} ${d}, ${y}`, `${d}-${en[m]!.slice(0, 3)}-${y}`, value, `${y} ${en[m]} ${d}`,
    `${two(d)}.${month}.${y}`, `${d}.${Number(month)}.${y}`, `${d}.${roman[m]}.${y}`, `${d} ${roman[m]} ${y}`, `${d}/${roman[m]}/${y}`, `${two(d)}-${month}-${y}`,
    `${d} ${ru.genitive[m]} ${y}`, `${d} ${ru.genitive[m]} ${y} года`, `${d} ${ru.genitive[m]} ${y} г.`, `${d}-го ${ru.genitive[m]} ${y} г.`, `${names[1]}, ${d} ${ru.genitive[m]} ${y} года`, `${d} ${ru.genitive[m]} ${y}-го`, `${d}-е ${ru.genitive[m]} ${y}`,
    `${y}-жылдын ${d}-${ky.genitive[m]}`, `${y}-жылы ${d}-${ky.locative[m]}`, `${y}-ж. ${d}-${ky.nominative[m]}`, `${d}-${ky.nominative[m]}, ${y}-ж.`, `${d}-${ky.nominative[m]} ${y}-жыл`, `${names[2]}, ${y}-жылдын ${d}-${ky.genitive[m]}`, `${y}-жылдын ${d}-${ky.locative[m]}`,
  ]
}

function formsOfYears(from: string, to: string): string[] {
  return [
    `${from}–${to}`, `from ${from} to ${to}`, `between ${from} and ${to}`, `from ${from} until ${to}`, `${from} through ${to}`, `${from}-${to}`, `${from} — ${to}`,
    `с ${from} по ${to}`, `с ${from} по ${to} год`, `с ${from} г. по ${to} г.`, `от ${from} до ${to} года`, `между ${from} и ${to} годами`, `в ${from}–${to} годах`, `${from}–${to} гг.`,
    `${from}-жылдан ${to}-жылга чейин`, `${from}–${to}-жж.`, `${from}–${to}-жылдары`, `${from}–${to}-жылдар`, `${from} менен ${to}-жылдардын ортосунда`, `${from}-жылдан баштап ${to}-жылга чейин`,
  ]
}

const dated = cards.flatMap((card) => {
  const { expected } = card
  if (expected.type !== 'date')
    return []
  const [from = '', to] = expected.value.split('/')
  return (to ? formsOfYears(from, to) : formsOfDate(from)).map(form => ({ card, form }))
})

type Quantity = Extract<DeckCard['expected'], { type: 'quantity' }>

/** The unit in three languages; what is merely counted has none here. */
const units: Readonly<Record<string, readonly [en: string, ru: string, ky: string]>> = {
  '%': [' percent', ' процентов', ' пайыз'],
  'km': [' kilometres', ' километров', ' километр'],
  'kWh': [' kilowatt-hours', ' кВт·ч', ' кВт·саат'],
  'days': [' days', ' дней', ' күн'],
  'years': [' years', ' лет', ' жыл'],
  'USD': [' dollars', ' долларов США', ' АКШ доллары'],
  'EUR': [' euros', ' евро', ' евро'],
}

function figure(value: number): readonly [en: string, ru: string, ky: string] {
  const scale = [1e9, 1e6].find(one => value >= one)
  const number = String(Number((value / (scale ?? 1)).toPrecision(12)))
  const words = scale === 1e9 ? [' billion', ' миллиардов', ' миллиард'] : scale === 1e6 ? [' million', ' млн', ' миллион'] : ['', '', '']
  return [number + words[0], number.replace('.', ',') + words[1], number.replace('.', ',') + words[2]]
}

/** Kyrgyz endings without their harmony: all are read. */
function formsOfQuantity({ value, upTo, unit, currency }: Quantity, answer: string): string[] {
  const [enUnit, ruUnit, kyUnit] = units[currency ?? unit ?? ''] ?? ['', '', '']
  const [enNumber, ruNumber, kyNumber] = figure(value)
  if (upTo !== undefined) {
    const [enTo, ruTo, kyTo] = figure(upTo)
    return [
      `from ${enNumber} to ${enTo}${enUnit}`, `between ${enNumber} and ${enTo}${enUnit}`, `${enNumber}–${enTo}${enUnit}`, `от ${ruNumber} до ${ruTo}${ruUnit}`, `между ${ruNumber} и ${ruTo}${ruUnit}`, `${ruNumber}–${ruTo}${ruUnit}`,
      `${kyNumber}дан ${kyTo}${kyUnit || 'гө'}${kyUnit ? 'га' : ''} чейин`, `${kyNumber}${kyUnit}дан ${kyTo}${kyUnit}га чейин`, `${kyNumber} менен ${kyTo}${kyUnit}дын ортосунда`,
    ]
  }
  if (/^(?:the )?(?:\d+th|third)$/.test(answer))
    return [`№ ${value}`, `no. ${value}`, `#${value}`, `${value}-й`, `${value}-ая`, `${value}-е место`, `${value}-чи`, `${value}-нчи орун`, `${value}`, `${value}-орун`]
  const plain = [enNumber + enUnit, ruNumber + ruUnit, kyNumber + kyUnit, `${value}${enUnit}`]
  if (answer.startsWith('over')) {
    return [
      ...plain, `over ${plain[0]}`, `more than ${plain[0]}`, `at least ${plain[0]}`, `свыше ${plain[1]}`, `более ${plain[1]}`, `больше ${plain[1]}`, `не менее ${plain[1]}`,
      `${plain[2]}дан ашык`, `${plain[2]}дөн ашуун`, `кем дегенде ${plain[2]}`, `кеминде ${plain[2]}`,
    ]
  }
  return [...plain, `about ${plain[0]}`, `около ${plain[1]}`, `ровно ${plain[1]}`, `болжол менен ${plain[2]}`]
}

const measured = cards.flatMap(card => card.expected.type === 'quantity' ? formsOfQuantity(card.expected, card.answer).map(form => ({ card, form })) : [])

function verdictOf(typed: string, card: Pick<DeckCard, 'answer' | 'expected' | 'front'>, entity?: DeckEntity): string {
  return compareTypedAnswer(typed, card, entity).verdict
}
function notRight(typed: readonly { card: DeckCard, form: string }[]): string[] {
  return typed.filter(({ card, form }) => verdictOf(form, card) !== 'right').map(({ card, form }) => `${card.id} (${card.answer}): ${form}`)
}

describe('every date and quantity of the deck', () => {
  it('is right in all forms of three languages', () => {
    expect(dated.length).toBeGreaterThan(1500)
    expect(notRight(dated)).toEqual([])
    expect(notRight(measured)).toEqual([])
  })

  it('is never right for another date: another year, month or day, or one less precise', () => {
    const dates = [...new Map(dated.map(({ card }) => [JSON.stringify(card.expected), card])).values()]
    const faults = everySo(4, dates).flatMap(card => dated
      .filter(({ card: other }) => isAnotherDate(valueOf(card), valueOf(other)))
      .filter(({ form }) => verdictOf(form, card) === 'right')
      .map(({ form }) => `${card.answer} takes ${form}`))
    expect(faults).toEqual([])
  })

  it('is never right for another quantity: another number, currency, measure or bound', () => {
    const asked = [...new Map(measured.map(({ card }) => [`${card.answer} ${JSON.stringify(card.expected)}`, card])).values()]
    const faults = everySo(4, asked).flatMap(card => measured
      .filter(({ card: other }) => isAnotherQuantity(card.expected as Quantity, other.expected as Quantity))
      .filter(({ form }) => verdictOf(form, card) === 'right')
      .map(({ form }) => `${card.answer} takes ${form}`))
    expect(faults).toEqual([])
  })
})

function valueOf({ expected }: DeckCard): string {
  return expected.type === 'date' ? expected.value : ''
}
/** Dates of years beside each other, but for a more precise date within the one asked for, which is right. */
function isAnotherDate(asked: string, other: string): boolean {
  return asked !== other && !other.startsWith(`${asked}-`) && Math.abs(Number(asked.slice(0, 4)) - Number(other.slice(0, 4))) <= 1
}
/** Quantities that begin with the same figure. */
function isAnotherQuantity(asked: Quantity, other: Quantity): boolean {
  return (asked.value !== other.value || asked.upTo !== other.upTo) && String(asked.value)[0] === String(other.value)[0]
}

const russianEndings = ['а', 'у', 'ом', 'е']
const kyrgyzEndings = ['га', 'нын', 'ны', 'да', 'дан', 'ге', 'нин', 'нун', 'ко', 'тин', 'тан', 'дө']

/** Cyrillic forms of an entity with the endings that their last letter takes, and acronyms with those of Kyrgyz. */
function declinedForms({ kind, names, acronyms, aliases }: DeckEntity): string[] {
  const cyrillic = [names.ru, names.ky, ...aliases].filter(form => form !== undefined && /^[\p{Script=Cyrillic}\s-]+$/u.test(form))
  return [
    ...cyrillic.flatMap(form => kyrgyzEndings.map(ending => form + ending)),
    ...[names.ru].filter(form => form !== undefined && /^[\p{Script=Cyrillic}\s-]*[бвгдзклмнпрстфх]$/u.test(form)).flatMap(form => russianEndings.filter(ending => kind !== 'person' || ending !== 'ом').map(ending => form + ending)),
    ...[names.ru].filter(form => form !== undefined && /^[\p{Script=Cyrillic} -]+ия$/u.test(form)).flatMap(form => ['ии', 'ию', 'ией'].map(ending => form!.replace(/ия$/, ending))),
    ...[acronyms?.ru, acronyms?.ky].filter(form => form !== undefined)
      .flatMap(form => kyrgyzEndings.map(ending => form + ending)),
  ]
}

/** A person in Russian, though Kyrgyz with its vowels out of harmony. */
const otherWord = 'Россиянин'

const declined = deck.entities.flatMap(entity => declinedForms(entity).filter(form => form !== otherWord)
  .map(form => ({ entity, form })))

function askFor(entity: DeckEntity): Pick<DeckCard, 'answer' | 'expected' | 'front'> {
  return { answer: entity.names.en, expected: { type: 'entity', entity: entity.id, accept: [] }, front: '' }
}

describe('every name of the deck', () => {
  it('is right with its endings in Russian and Kyrgyz', () => {
    expect(declined.length).toBeGreaterThan(3000)
    const wrong = everySo(5, declined).filter(({ entity, form }) => !['right', ...(isFamilyOnly(entity) ? ['partial'] : [])].includes(verdictOf(form, askFor(entity), entity)))
    expect(wrong.map(({ entity, form }) => `${entity.id}: ${form}`)).toEqual([])
  })

  it('is never right with the endings of another name', () => {
    const bySound = Map.groupBy(declined, ({ form }) => beginningOf(form))
    const faults = everySo(5, deck.entities).flatMap(entity => [...new Set(declinedForms(entity).map(beginningOf))]
      .flatMap(beginning => bySound.get(beginning) ?? [])
      .filter(({ entity: other, form }) => other !== entity && verdictOf(form, askFor(entity), entity) === 'right')
      .map(({ entity: other, form }) => `${entity.id} takes ${form} of ${other.id}`))
    expect(faults).toEqual([])
  })

  it('is right with the initials of a person, and wrong with those of another', () => {
    const people = deck.entities.filter(({ kind, names }) => kind === 'person' && names.en.split(' ').length > 1 && !/^(?:Xi|Du|S\.)/.test(names.en))
    for (const person of people) {
      for (const name of [person.names.en, person.names.ru].filter(form => form !== undefined && !/—/.test(form))) {
        const words = name!.split(' ')
        const [given = '', family = ''] = [words[0], words.at(-1)]
        expect([name, verdictOf(`${given[0]}. ${family}`, askFor(person), person)]).toEqual([name, 'right'])
        expect([name, verdictOf(`${family} ${given[0]}.`, askFor(person), person)]).toEqual([name, 'right'])
        expect([name, verdictOf(`${/^\p{Script=Cyrillic}/u.test(given) ? 'Щ' : 'Q'}. ${family}`, askFor(person), person)]).toEqual([name, 'wrong'])
      }
    }
  })
})

/** Names that do not begin alike are not taken for each other. */
function beginningOf(form: string): string {
  return form.slice(0, 5).toLowerCase()
}
function isFamilyOnly({ kind }: DeckEntity): boolean {
  return kind === 'person'
}
