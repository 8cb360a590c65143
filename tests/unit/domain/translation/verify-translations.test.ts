import { describe, expect, it } from 'vitest'
import { translateDeck } from '#domain/content/translate'
import { compileOverlay } from '#domain/translation/compile-overlay'
import { statedFigures } from '#domain/translation/stated-figures'
import { nameBook, statedNames } from '#domain/translation/stated-names'
import { pairFaults, textPairs, verifyTranslations } from '#domain/translation/verify-translations'
import { readTranslations } from '../../../../scripts/content/read-translations.ts'
import { realDeck } from '../../../support/real-deck.ts'
import { everySo } from '../../../support/thorough.ts'
import { compiledRussian, englishDeck, russianFact, sha256 } from './overlays.ts'
import samples from './samples.json'

const deck = await realDeck()
const files = (await readTranslations()).filter(({ path }) => /\/16-turn-of-2009\.yml$|topics\.yml$|parts\.yml$/.test(path))
const book = nameBook(deck.entities)

/** Right translations, read one by one. */
const right = (['ru', 'ky'] as const).flatMap((language) => {
  const { overlay, states } = compileOverlay(files, deck, language, sha256)
  const pairs = textPairs(deck, translateDeck(deck, overlay), states)
  return [
    ...pairs.map(({ english, translated, context }) => ({ language, english, translated, context })),
    ...samples.map(sample => ({ language, english: sample.en, translated: sample[language], context: '' })),
  ]
})

/** The figures of a text without the loose ones, by their keys. */
function keysOf(text: string, language: 'en' | 'ru' | 'ky'): string[] {
  return statedFigures(text, language).filter(({ isLoose }) => !isLoose).map(({ key }) => key).sort()
}

describe('figures', () => {
  it.each([
    ['In July 1999 it had 1,500 men and $1.7 billion.', 'В июле 1999 года у него было 1500 человек и 1,7 млрд долларов.', '1999-жылдын июлунда анын 1500 кишиси жана 1,7 миллиард доллары болгон.'],
    ['on 7 July 1999', '7 июля 1999 года', '1999-жылдын 7-июлунда'],
    ['in the 1990s', 'в 1990-х годах', '1990-жылдары'],
    ['in the nineties', 'в девяностые годы', '90-жылдары'],
    ['twenty-five states', 'двадцать пять государств', 'жыйырма беш мамлекет'],
    ['three threats', 'три угрозы', 'үч коркунуч'],
    ['the third place', 'третье место', 'үчүнчү орун'],
    ['42 %', '42 процента', '42 пайызын'],
    ['by 1998', 'к 1998-му', '1998-жылга'],
    ['200 million dollars', '200 миллионов долларов', '200 миллион доллар'],
    ['from 150 to 200', '150–200', '150дөн 200гө чейин'],
    ['over 4,600 students', 'более 4600 студентов', '4600дөн ашык студент'],
    ['World War II', 'Вторая мировая война', 'Экинчи дүйнөлүк согуш'],
    ['the Shanghai Five', 'Шанхайская пятёрка', 'Шанхай бештиги'],
    ['the July election', 'июльские выборы', 'июль шайлоосу'],
    ['in 1999–2000', 'в 1999–2000 годах', '1999–2000-жылдары'],
    ['in 2005 and 2010', 'в 2005 и 2010 годах', '2005- жана 2010-жылдары'],
    ['in the 1950s and 1960s', 'в 1950-е и 1960-е годы', '1950- жана 1960-жылдары'],
    ['belongs to the 1990s', 'относится к 1990-м годам', '1990-жылдарга таандык'],
    ['in the twentieth century', 'в XX веке', 'XX кылымда'],
    ['seventeen million dollars', 'семнадцать миллионов долларов', 'он жети миллион доллар'],
    ['a gift, a hundred and fifty million', 'подарок в сто пятьдесят миллионов', 'жүз элүү миллиондук белек'],
    ['from $2 to $200 million', 'с 2 млн до 200 млн долларов', '2 миллиондон 200 миллион долларга'],
    ['not two. Two months later', 'не две. Два месяца спустя', 'эки эмес. Эки айдан кийин'],
    ['petrol stations', 'автозаправки', 'май куюучу жайлар'],
    ['about a tenth', 'примерно десятая часть', 'болжол менен ондон бири'],
    ['two hundred men', 'двести человек', 'эки жүз киши'],
  ])('%s', (en, ru, ky) => {
    expect(keysOf(ru, 'ru')).toEqual(keysOf(en, 'en'))
    expect(keysOf(ky, 'ky')).toEqual(keysOf(en, 'en'))
  })

  it.each([
    ['both sides', 'обе стороны', 'эки тарап'],
    ['a bilateral agreement', 'двустороннее соглашение', 'эки тараптуу макулдашуу'],
    ['a decade later', 'через десять лет', 'он жылдан кийин'],
    ['one of them', 'один из них', 'алардын бири'],
    ['the two compete', 'они соперничают', 'алар атаандашат'],
  ])('that are put otherwise are let be: %s', (english, ru, ky) => {
    expect(pairFaults({ english, translated: ru }, 'ru', book)).toEqual([])
    expect(pairFaults({ english, translated: ky }, 'ky', book)).toEqual([])
  })

  it('are no part of words that look like them', () => {
    expect(keysOf('Бул эмне үчүн оң жакта, дүйнө жүзүндө маанилүү?', 'ky')).toEqual([])
    expect(keysOf('Семья живёт на востоке, стоит и смотрит.', 'ru')).toEqual([])
  })
})

describe('names', () => {
  it.each([
    ['the Kyrgyz and the Russian army', 'кыргызская и российская армии', 'кыргыз жана россиялык аскер'],
    ['membership of the SCO', 'членство в ШОС', 'ШКУга мүчөлүк'],
    ['Bakiyev in Moscow', 'Бакиев в Москве', 'Бакиев Москвада'],
    ['the Shanghai Cooperation Organization', 'Шанхайской организации сотрудничества', 'Шанхай кызматташтык уюмунун'],
    ['the American base at Manas', 'американская база в «Манасе»', '«Манастагы» америкалык база'],
    ['a bridge between West and East', 'мост между Западом и Востоком', 'Батыш менен Чыгыштын ортосундагы көпүрө'],
    ['South and East Asia', 'Южная и Восточная Азия', 'Түштүк жана Чыгыш Азия'],
    ['the OSCE Academy', 'академия ОБСЕ', 'ЕККУ Академиясы'],
    ['Bishkek’s oil plant', 'нефтяной завод в Бишкеке', 'Бишкектин мунай заводу'],
    ['bought by TBEA', 'купила TBEA', 'TBEA сатып алган'],
    ['China’s Eximbank', 'Эксимбанк Китая', 'Кытайдын Эксимбанкы'],
  ])('%s', (english, ru, ky) => {
    expect(pairFaults({ english, translated: ru }, 'ru', book)).toEqual([])
    expect(pairFaults({ english, translated: ky }, 'ky', book)).toEqual([])
  })

  it('may stand for a “he” whose name another text of the entry has', () => {
    const pair = { english: 'Was it his alone?', translated: 'Держалось ли это на одном Акаеве?' }
    expect(pairFaults(pair, 'ru', book)).toEqual(['adds the name "Акаеве"'])
    expect(pairFaults({ ...pair, context: 'Akayev was overthrown.' }, 'ru', book)).toEqual([])
    expect(pairFaults({ ...pair, context: 'Bakiyev was overthrown.' }, 'ru', book)).toEqual(['adds the name "Акаеве"'])
  })

  it('swapped or left out are told, with their words', () => {
    expect(pairFaults({ english: 'Bakiyev went to Moscow.', translated: 'Акаев поехал в Пекин.' }, 'ru', book)).toEqual([
      'lacks the name "Bakiyev"', 'lacks the name "Moscow"', 'adds the name "Акаев"', 'adds the name "Пекин"',
    ])
  })
})

/** Numbers from a seed, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const names = {
  ru: ['Казахстан', 'Япония', 'Путин', 'Акаев', 'НАТО', 'Пекин', 'Атамбаев', 'ВТО', 'Узбекистан', 'Иманалиев'],
  ky: ['Казакстан', 'Жапония', 'Путин', 'Акаев', 'НАТО', 'Пекин', 'Атамбаев', 'ДСУ', 'Өзбекстан', 'Иманалиев'],
} as const
const numberWords = { ru: ['семь', 'девять', 'четыре'], ky: ['жети', 'тогуз', 'төрт'] } as const
const months = { ru: ['мае', 'ноябре'], ky: ['майында', 'ноябрында'] } as const
const scales: readonly [RegExp, string][] = [
  [/млрд/, 'млн'], [/млн/, 'млрд'], [/миллиард/, 'миллион'], [/миллион/, 'миллиард'],
]

/** Wrong texts made of a right one, each with one fault. */
function plantedIn(text: string, language: 'ru' | 'ky', held: ReadonlySet<string>, next: () => number): string[] {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!
  const put = (start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end)
  const digits = [...text.matchAll(/\d+(?:,\d+)?/g)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const last = Number(match[0].at(-1))
    return [
      put(start, end, `${match[0].slice(0, -1)}${(last + 1 + Math.floor(next() * 8)) % 10}`),
      put(start, end, ''),
      ...match[0].includes(',') ? [put(start, end, match[0].replace(',', ''))] : [],
    ]
  })
  const words = statedFigures(text, language).filter(({ isLoose, text: said, key }) =>
    !isLoose && !/\d/.test(said) && /^[nm]:/.test(key),
  ).flatMap(({ text: said, key }) => {
    const start = text.indexOf(said)
    const other = pick(key.startsWith('m:') ? months[language] : numberWords[language])
    const isSame = statedFigures(other, language).some(figure => figure.key === key)
    return isSame ? [] : [put(start, start + said.length, other), put(start, start + said.length, '')]
  })
  const scaled = scales.flatMap(([from, to]) => from.test(text) ? [text.replace(from, to)] : [])
  const named = statedNames(text, language, book).said.filter(({ id }) => id !== 'kyrgyzstan').flatMap(({ id, start, end }) => {
    const other = names[language].filter(name => ![...statedNames(name, language, book).held].some(id => held.has(id)))
    const without = put(start, end, '')
    // A name that is said twice may be left out once.
    return [put(start, end, pick(other)), ...statedNames(without, language, book).held.has(id) ? [] : [without]]
  })
  return [...digits, ...words, ...scaled, ...named]
}

describe('the comparison with the English', () => {
  it('says nothing of right translations', () => {
    expect(right.length).toBeGreaterThan(150)
    expect(right.flatMap(({ language, english, translated, context }) =>
      pairFaults({ english, translated, context }, language, book).map(reason => `${reason}: ${english} | ${translated}`),
    )).toEqual([])
  })

  it('finds at least 97 of 100 planted faults: figures, scales, commas, number words, months, names', () => {
    const next = seeded(18)
    const planted = everySo(4, right).flatMap(({ language, english, translated, context }) =>
      plantedIn(translated, language, statedNames(english, 'en', book).held, next).map(text =>
        ({ language, english, context, text }),
      ),
    )
    const missed = planted.filter(({ language, english, context, text }) =>
      pairFaults({ english, translated: text, context }, language, book).length === 0,
    )
    expect(planted.length).toBeGreaterThanOrEqual(250)
    expect(missed.length / planted.length, missed.map(({ english, text }) => `${english} | ${text}`).join('\n'))
      .toBeLessThanOrEqual(0.03)
  })
})

describe('what is left to a reader', () => {
  it('are pairs with a word on which the meaning turns, told apart by whether both have one', () => {
    const text = russianFact.replace('Соглашение с ЕС действует с 1999 года.', 'Соглашение с ЕС подписали в 1999 году.')
    const english = englishDeck()
    const { overlay, states } = compiledRussian(text)
    const { delicate, pairs } = verifyTranslations(english, translateDeck(english, overlay), states, 'ru')
    expect(pairs).toBe(9)
    expect(delicate.map(({ name, about, differs }) => [name, about, differs])).toEqual([
      ['statement', 'signed, in force, planned', false],
      ['note', 'signed, in force, planned', false],
      ['cards.year', 'signed, in force, planned', false],
      ['cards.gap', 'signed, in force, planned', false],
      ['distractors.term', 'negation', false],
      ['cards.order', 'signed, in force, planned', false],
      ['cards.member', 'signed, in force, planned', false],
    ])
  })
})
