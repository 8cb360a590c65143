import type { TextPair } from '#domain/translation/verify-translations'
import { describe, expect, it } from 'vitest'
import { translateDeck } from '#domain/content/translate'
import { compileOverlay } from '#domain/translation/compile-overlay'
import { statedFigures } from '#domain/translation/stated-figures'
import { nameBook, statedNames } from '#domain/translation/stated-names'
import { pairFaults, textPairs, verifyTranslations } from '#domain/translation/verify-translations'
import { readTranslations } from '../../../../scripts/content/read-translations.ts'
import { realDeck, realNames } from '../../../support/real-deck.ts'
import { everySo } from '../../../support/thorough.ts'
import { compiledRussian, englishDeck, russianFact, sha256 } from './overlays.ts'
import samples from './samples.json'

const deck = await realDeck()
const files = (await readTranslations()).filter(({ path }) => /\/16-turn-of-2009\.yml$|topics\.yml$|parts\.yml$/.test(path))
const manyFiles = (await readTranslations()).filter(({ path }) => /\/facts\/(?:10|19|27|39)-/.test(path))
const nameWords = await realNames()
const book = nameBook(deck.entities, nameWords)

/** Right translations, read one by one. */
const right = (['ru', 'ky'] as const).flatMap((language) => {
  const { overlay, states } = compileOverlay(files, deck, language, sha256)
  const pairs = textPairs(deck, translateDeck(deck, overlay), states)
  return [
    ...pairs.map(pair => ({ ...pair, language })),
    ...samples.map(({ en, ...sample }) =>
      ({ language, english: en, translated: sample[language], context: '', accepted: undefined }),
    ),
  ]
})

/** The figures of a text without the loose ones, by their keys. */
function keysOf(text: string, language: 'en' | 'ru' | 'ky'): string[] {
  return statedFigures(text, language).filter(({ isLoose }) => !isLoose).map(({ key }) => key).sort()
}

describe('figures', () => {
  it.each([
    [
      'In July 1999 it had 1,500 men and $1.7 billion.',
      'В июле 1999 года у него было 1500 человек и 1,7 млрд долларов.',
      '1999-жылдын июлунда анын 1500 кишиси жана 1,7 миллиард доллары болгон.',
    ],
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
    expect(right.flatMap(({ language, english, translated, context, accepted }) =>
      pairFaults({ english, translated, context, ...accepted && { accepted } }, language, book).map(reason => `${reason}: ${english} | ${translated}`),
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

/** Words that a hasty hand puts for one another, by language. */
const swaps: Readonly<Record<'ru' | 'ky', readonly (readonly [from: RegExp, to: string])[]>> = {
  ru: [
    [/(?<!\p{L})юг(?=\p{L}{0,2}(?!\p{L}))/u, 'север'], [/(?<!\p{L})южн/u, 'северн'], [/(?<!\p{L})Южн/u, 'Северн'],
    [/(?<!\p{L})Запад(?=\p{L}{0,2}(?!\p{L}))/u, 'Восток'], [/западн/u, 'восточн'], [/восточн/u, 'западн'],
    [/(?<!\p{L})министр(?=\p{L}{0,2}(?!\p{L}))/u, 'президент'],
    [/(?<!\p{L})президент(?=\p{L}{0,2}(?!\p{L}))/u, 'министр'],
    [/(?<!\p{L})первый/u, 'второй'], [/(?<!\p{L})второй/u, 'первый'], [/(?<!\p{L})первая/u, 'третья'],
    [/(?<=\d)\s?%/u, ''],
  ],
  ky: [
    [/түштүк/u, 'түндүк'], [/Түштүк/u, 'Түндүк'], [/Батыш/u, 'Чыгыш'], [/батыш/u, 'чыгыш'],
    [/(?<!\p{L})министр(?!л)/u, 'президент'], [/(?<!\p{L})президент(?!т)/u, 'министр'],
    [/биринчи/u, 'экинчи'], [/экинчи(?!си)/u, 'биринчи'], [/(?<=\d) пайыз(?:ы|ын|дан)?(?!\p{L})/u, ''],
  ],
}

/** «Экинчи колдоочу» may be “the other supporter”, which is not this test’s concern. */
const isPlace = /^(?:перв|втор|трет|биринчи|экинчи)/
const englishPlace = /\b(?:first|second|third)\b/i

/** A text of the deck with one word exchanged, one of its names in another’s place, one figure of a form altered. */
function exchangedIn({ english, translated, accepted }: Exchangeable, language: 'ru' | 'ky'): Exchangeable[] {
  const named = statedNames(translated, language, book).said.filter(({ id }) => id !== 'kyrgyzstan')
  const others = named.flatMap(({ id, start, end }) => {
    const other = named.find(name => name.id !== id && name.start !== start)
    return other ? [translated.slice(0, start) + other.text + translated.slice(end)] : []
  })
  const texts = [
    ...swaps[language].flatMap(([from, to]) =>
      from.test(translated) && (!isPlace.test(to) || englishPlace.test(english)) ? [translated.replace(from, to)] : [],
    ),
    ...others.slice(0, 2),
  ]
  const forms = accepted?.translated.filter(form => /\d/.test(form)) ?? []
  return [
    ...texts.map(text => ({ english, translated: text, accepted })),
    ...forms.map(form => form.replace(/\d(?!\d)/, digit => `${(Number(digit) + 3) % 10}`)).map(form =>
      ({ english, translated, accepted: { english: accepted!.english, translated: [form] } }),
    ),
  ]
}

type Exchangeable = Pick<TextPair, 'english' | 'translated' | 'accepted'>

/** By what each fault puts another word in the place of a right one, where both may stand in the text. */
const exchanges: readonly (readonly [kind: string, language: 'ru' | 'ky', english: string, right: string, wrong: readonly string[]])[] = [
  [
    'direction', 'ru', 'the south of Kyrgyzstan', 'юг Кыргызстана',
    ['север Кыргызстана', 'восток Кыргызстана', 'Кыргызстан'],
  ],
  ['direction', 'ky', 'the south of Kyrgyzstan', 'Кыргызстандын түштүгү', ['Кыргызстандын түндүгү', 'Кыргызстан']],
  [
    'direction', 'ru', 'northern and southern regions', 'северные и южные области',
    ['северные и северные области', 'южные области'],
  ],
  ['direction', 'ky', 'from west to east', 'батыштан чыгышка', ['чыгыштан чыгышка', 'батыштан түштүккө']],
  ['direction', 'ru', 'Southeast and South Asia', 'Юго-Восточная и Южная Азия', ['Северо-Восточная и Южная Азия']],
  ['direction', 'ky', 'Southeast Asia', 'Түштүк-Чыгыш Азия', ['Түндүк-Чыгыш Азия', 'Түштүк-Батыш Азия']],
  ['office', 'ru', 'the foreign minister told the president', 'министр иностранных дел сказал президенту', [
    'президент сказал президенту', 'министр иностранных дел сказал министру', 'министр иностранных дел сказал послу',
  ]],
  ['office', 'ky', 'the ambassador and the prime minister', 'элчи менен премьер-министр', [
    'элчи менен президент', 'министр менен премьер-министр', 'элчи менен министр',
  ]],
  [
    'place', 'ru', 'the first of two periods', 'первый из двух периодов',
    ['второй из двух периодов', 'третий из двух периодов'],
  ],
  ['place', 'ky', 'the first of two periods', 'эки мезгилдин биринчиси', ['эки мезгилдин экинчиси']],
  [
    'scale', 'ru', 'several million dollars', 'несколько миллионов долларов',
    ['несколько миллиардов долларов', 'несколько тысяч долларов'],
  ],
  [
    'scale', 'ky', 'several million dollars', 'бир нече миллион доллар',
    ['бир нече миллиард доллар', 'бир нече миң доллар'],
  ],
  ['digits', 'ru', 'both met on 1 January', 'оба встретились 1 января', ['оба встретились 2 января']],
  ['digits', 'ky', 'both met on 1 January', 'экөө 1-январда жолуккан', ['экөө 2-январда жолуккан']],
  [
    'small number', 'ru', 'three threats, of which the third', 'три угрозы, третья из которых',
    ['угрозы, третья из которых'],
  ],
  [
    'small number', 'ky', 'three threats, of which the third', 'үч коркунуч, анын үчүнчүсү',
    ['коркунуч, анын үчүнчүсү'],
  ],
  [
    'share', 'ru', '42 % of the debt and 24 % of GDP', '42 % долга и 24 % ВВП',
    ['42 долга и 24 % ВВП', '42 % долга и 24 ВВП'],
  ],
  ['share', 'ky', '42 % of the debt and 24 % of GDP', 'карыздын 42 пайызы жана ИДПнин 24 пайызы', [
    'карыздын 42 пайызы жана ИДПнин 24', 'карыздын 42 жана ИДПнин 24 пайызы',
  ]],
  ['name', 'ru', 'Russia and China trade; China lends', 'Россия и Китай торгуют; Китай даёт кредиты', [
    'Россия и Китай торгуют; Россия даёт кредиты', 'Россия и Россия торгуют; Китай даёт кредиты',
  ]],
  ['name', 'ky', 'Russia and China trade; China lends', 'Россия менен Кытай соодалашат; Кытай насыя берет', [
    'Россия менен Кытай соодалашат; Россия насыя берет',
  ]],
]

describe('a word in the place of another', () => {
  it('is found in at least 97 of 100 texts of the deck: directions, offices, places, shares, names, accepted forms', () => {
    const planted = (['ru', 'ky'] as const).flatMap((language) => {
      const { overlay, states } = compileOverlay(manyFiles, deck, language, sha256)
      return everySo(2, textPairs(deck, translateDeck(deck, overlay), states)).flatMap(pair =>
        exchangedIn(pair, language).map(({ translated, accepted }) => ({ ...pair, translated, accepted, language })),
      )
    })
    const missed = planted.filter(({ accepted, language, ...pair }) =>
      pairFaults({ ...pair, ...accepted && { accepted } }, language, book).length === 0,
    )
    expect(planted.length).toBeGreaterThanOrEqual(250)
    expect(missed.length / planted.length, missed.map(({ english, translated, accepted }) =>
      `${english} | ${translated} | ${accepted?.translated.join(' / ') ?? ''}`).join('\n')).toBeLessThanOrEqual(0.03)
  })

  it.each(exchanges)('is told: %s (%s), %s', (_, language, english, translated, wrong) => {
    expect(pairFaults({ english, translated }, language, book)).toEqual([])
    expect(wrong.filter(text => pairFaults({ english, translated: text }, language, book).length === 0)).toEqual([])
  })

  it.each([
    ['ru', 'a president and his ministers', 'президент и его министры; президент'],
    ['ru', 'NATO and the North Atlantic treaty', 'НАТО и Североатлантический договор'],
    ['ru', 'after the ambassador', 'после посла'],
    ['ru', 'Middle Eastern states', 'ближневосточные государства'],
    ['ky', 'turmoil is possible', 'башаламандык чыгышы мүмкүн'],
    ['ky', 'one decided, the other carried it out', 'бири чечкен, экинчиси аткарган'],
    ['ru', 'from 1.86 % to 2.5 %', 'от 1,86 до 2,5 %'],
    ['ru', 'the US Secretary of Defense', 'министр обороны США'],
    ['ru', 'Which two are they?', 'Какие это?'],
  ] as const)('is none where a language says a thing in its own way: %s, %s', (language, english, translated) => {
    expect(pairFaults({ english, translated }, language, book)).toEqual([])
  })
})

describe('the forms that a card takes', () => {
  const pair = { english: 'How many projects does China finance? four', translated: 'Сколько проектов финансирует Китай? четыре' }
  const faultsOf = (forms: string[]): string[] =>
    pairFaults({ ...pair, accepted: { english: ['4', 'four projects'], translated: forms } }, 'ru', book)

  it('say no figure and no name that the English front, answer and forms have not', () => {
    expect(faultsOf(['4', 'четыре проекта', 'четыре китайских проекта'])).toEqual([])
    expect(faultsOf(['5', '4 проекта в Японии'])).toEqual([
      'accepts "5" with "5", which the English has not',
      'accepts "4 проекта в Японии" with "Японии", which the English has not',
    ])
  })

  it('may name the year of their fact', () => {
    const accepted = { english: [], translated: ['четыре (2017)'] }
    expect(pairFaults({ ...pair, accepted, context: 'In 2017 it had four.' }, 'ru', book)).toEqual([])
    expect(pairFaults({ ...pair, accepted, context: 'In 2018 it had four.' }, 'ru', book)).toHaveLength(1)
  })
})

describe('what is left to a reader', () => {
  it('are pairs with a word on which the meaning turns, told apart by whether both have one', () => {
    const text = russianFact.replace('Соглашение с ЕС действует с 1999 года.', 'Соглашение с ЕС подписали в 1999 году.')
    const english = englishDeck()
    const { overlay, states } = compiledRussian(text)
    const { delicate, pairs } = verifyTranslations(english, translateDeck(english, overlay), states, 'ru', nameWords)
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
