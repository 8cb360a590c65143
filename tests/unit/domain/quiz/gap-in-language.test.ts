import { describe, expect, it } from 'vitest'
import { agreementOf, fillGap, gapIn } from '../../../../domain/quiz/gap-in-language.ts'

const date = { type: 'date', isPerson: false } as const
const quantity = { type: 'quantity', isPerson: false } as const
const entity = { type: 'entity', isPerson: false } as const
const person = { type: 'entity', isPerson: true } as const

describe('a translated statement with a gap', () => {
  it.each([
    ['a year', 'ru', 'База открылась в 2003 году.', '2003', date, 'База открылась в […] году.'],
    [
      'a day, its year written out', 'ru', 'Его приняли 7 июля 1999 года в Оше.', '7\u00A0июля 1999\u00A0г.', date,
      'Его приняли […] в Оше.',
    ],
    ['a year before its Kyrgyz word', 'ky', 'База 2003-жылы ачылган.', '2003', date, 'База […]-жылы ачылган.'],
    ['money', 'ru', 'Долг вырос до 1,7\u00A0млрд долларов.', '1,7 млрд долларов', quantity, 'Долг вырос до […].'],
    ['a share', 'ru', 'Кредиты составляли 42\u00A0% долга.', '42\u00A0%', quantity, 'Кредиты составляли […] долга.'],
    ['a subject', 'ru', 'Россия открыла базу.', 'Россия', entity, '[…] открыла базу.'],
    ['after a dash', 'ru', 'Главный партнёр\u00A0— Китай.', 'Китай', entity, 'Главный партнёр\u00A0— […].'],
    [
      'an abbreviation anywhere', 'ru', 'Кыргызстан вступил в ВТО в том году.', 'ВТО', entity,
      'Кыргызстан вступил в […] в том году.',
    ],
    ['a man in his first form', 'ru', 'К власти пришёл Аскар Акаев.', 'Аскар Акаев', person, 'К власти пришёл […].'],
    ['a Kyrgyz word without endings', 'ky', 'Лидери Аскар Акаев болгон.', 'Аскар Акаев', person, 'Лидери […] болгон.'],
  ] as const)('has %s left out', (_, language, statement, answer, kind, gapped) => {
    expect(gapIn(language, statement, answer, kind)).toBe(gapped)
  })

  it.each([
    ['it is not there', 'ru', 'База открылась.', '2003', date],
    ['it is there twice', 'ru', 'В 2003 году и снова в 2003 году.', '2003', date],
    ['it has an ending', 'ky', 'Кыргызстан ШКУга кирген.', 'ШКУ', entity],
    ['a month has another case', 'ru', 'В июле 1999 года.', 'июль 1999\u00A0г.', date],
    ['it is part of a span', 'ru', 'В 2003–2005 годах.', '2003', date],
    ['a day has an ending', 'ky', '1999-жылдын 7-июлунда кабыл алынган.', '1999-жылдын 7-июлу', date],
    ['a bare figure decides the form of the next word', 'ru', 'Открыто 4 института.', '4', quantity],
    ['a name could be an object', 'ru', 'Киргизы увидели Китай.', 'Китай', entity],
    ['a woman’s name could be an object', 'ru', 'Выбрали в тот год Меркель.', 'Меркель', person],
    ['words are declined', 'ru', 'Это баланс.', 'баланс', { type: 'term', isPerson: false }],
    ['it is long', 'ru', `${'слово '.repeat(40)}в 2003 году.`, '2003', date],
  ] as const)('has no gap where %s', (_, language, statement, answer, kind) => {
    expect(gapIn(language, statement, answer, kind)).toBe(undefined)
  })

  it.each([[29, true], [30, true], [31, false]])('has 30 words around it at most: %d', (words, isGiven) => {
    const statement = `${'слово '.repeat(words - 2)}в 2003 году.`
    expect(gapIn('ru', statement, '2003', date) !== undefined).toBe(isGiven)
  })

  it('takes a day with its year written out', () => {
    expect(fillGap('Его приняли […].', '7\u00A0июля 1999\u00A0г.')).toBe('Его приняли 7\u00A0июля 1999\u00A0года.')
    expect(fillGap('Он вырос до […].', '$1 & 2')).toBe('Он вырос до $1 & 2.')
  })

  it.each([
    ['Роза Отунбаева', 'feminine'], ['Аскар Акаев', 'masculine'], ['Шанхайская организация', 'feminine'],
    ['Содружество Независимых Государств', 'neuter'], ['Соединённые Штаты', 'plural'], ['ШОС', 'acronym'],
    ['«Манас»', 'masculine'],
  ])('agrees with %s as %s', (name, agreement) => {
    expect(agreementOf(name)).toBe(agreement)
  })
})
