import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../../../domain/content/deck.ts'
import type { ChoiceQuestion, Prompt, QuestionOption } from '../../../../domain/quiz/question.ts'
import type { Wording } from '../../../../domain/quiz/text-in-language.ts'
import { wordingFaults } from '../../../../domain/quiz/wording-faults.ts'
import {
  choiceQuestion, dated, entity, matchingQuestion, orderingQuestion, placeItem, placeQuestion, smallDeck, typedQuestion,
} from './small-deck.ts'

const president = (id: string, en: string, ru: string) =>
  entity(id, en, { kind: 'person', class: 'president', names: { en, ru, ky: ru } })
const deck = smallDeck([
  dated('day', 'the pact', '1999'),
  {
    id: 'sum', statement: 'It is 5 million dollars.',
    cards: [{ front: 'How much?', answer: '5 million dollars', expected: { type: 'quantity', value: 5, unit: 'dollar', scale: 1e6 } }],
  },
] as Parameters<typeof smallDeck>[0], [
  president('akaev', 'Askar Akaev', 'Аскар Акаев'), entity('putin', 'Vladimir Putin', { names: { en: 'Vladimir Putin', ru: 'Владимир Путин' } }),
])
const wordingOf = (language: LanguageCode): Wording => ({ english: deck, translated: deck, language })

/** The faults of a choice of three, its key first; `areWords`: the options are words of cards. */
function faultsOf(
  asked: string,
  [key, ...others]: readonly [string, string, string],
  { areWords = false, language = 'ru', ...rest }: Partial<ChoiceQuestion> & { areWords?: boolean, language?: LanguageCode } = {},
) {
  const question = choiceQuestion([others[0]!, key, others[1]!], { prompt: { kind: 'card', text: asked }, ...rest })
  const options = question.options.map((option): QuestionOption =>
    areWords ? { ...option, ref: { of: 'answer', card: 'day/0' } } : option)
  return wordingFaults({ ...question, options }, wordingOf(language))
}

describe('options that read the same', () => {
  it.each([
    [['Китай', 'Россия', 'Турция'], []], [['Китай', 'Россия', 'россия'], ['same-text']],
    [['Китай', 'Россия', '«Россия»'], ['same-text']], [['Китай', 'китай', 'Россия'], ['same-text']],
  ] as const)('are a fault, whatever their case and marks: %j', (texts, faults) => {
    expect(faultsOf('Кто?', texts)).toEqual(faults)
  })

  it('are looked for in whatever is ordered, paired or placed', () => {
    const items = [{ id: 'a', text: 'Договор' }, { id: 'b', text: 'Договор' }].map((item, rank) => ({ ...item, rank }))
    expect(wordingFaults(orderingQuestion(items), wordingOf('ru'))).toEqual(['same-text'])
    const matching = matchingQuestion({ Один: 'х', Два: 'у' })
    expect(wordingFaults(matching, wordingOf('ru'))).toEqual([])
    expect(wordingFaults({ ...matching, right: matching.right.map(each => ({ ...each, text: 'Так' })) }, wordingOf('ru')))
      .toEqual(['same-text'])
    expect(wordingFaults(placeQuestion(placeItem('Пакт', '1999'), [placeItem('Пакт', '2001')]), wordingOf('ru')))
      .toEqual(['same-text'])
  })

  it('are none where nothing is read side by side', () => {
    const same = choiceQuestion(['Да', 'Да', 'Да'], { kind: 'true-false', prompt: { kind: 'true-false', statement: 'Так.' } })
    expect(wordingFaults(same, wordingOf('ru'))).toEqual([])
  })
})

describe('a key that is longer than the others', () => {
  // The mean of 130, 85 and 85 letters is 100.
  it.each([[129, []], [130, []], [131, ['key-too-long']], [200, ['key-too-long']]])(
    'is told by its length when it has more than 1.3 times the mean of 100: %d letters',
    (length, faults) => {
      const rest = 300 - length
      const texts = ['к'.repeat(length), 'л'.repeat(Math.floor(rest / 2)), 'м'.repeat(Math.ceil(rest / 2))] as const
      expect(faultsOf('Что?', texts)).toEqual(faults)
      const odd = { kind: 'odd-one-out', prompt: { kind: 'odd-class', entityClass: 'theory' } } as const
      expect(faultsOf('', texts, odd)).toEqual(faults)
    },
  )

  it.each([['к', 'л'.repeat(99), 'м'.repeat(99)], ['к'.repeat(100), 'л'.repeat(1), 'м'.repeat(200)]] as const)(
    'is not told by others that are', (...texts) => {
      expect(faultsOf('Что?', texts)).toEqual([])
    },
  )
})

describe('a key that the question tells', () => {
  it.each([
    ['стоит в нём', 'Что дал Китай?', ['Китай', 'Иран', 'Чад'], true],
    ['другой стоит в нём', 'Что дал Иран?', ['Китай', 'Иран', 'Чад'], true],
    ['пять букв общие', 'Кто из балкарцев?', ['балканец', 'татарин', 'киргиз'], true],
    ['четыре буквы общие', 'Кто из банкиров?', ['банкет', 'татарин', 'киргиз'], false],
    ['слово из пяти букв', 'Кто за наукой?', ['науко', 'татарин', 'киргиз'], true],
    ['слово из четырёх букв', 'Чей это банк?', ['банк-то', 'татарин', 'киргиз'], false],
    ['слово из четырёх букв с окончанием', 'Чей закон мира?', ['мира-1', 'татарин', 'киргиз'], false],
    ['есть и у другого', 'Какие реформы?', ['реформа', 'реформатор', 'указ'], false],
    ['есть только у другого', 'Какие реформы?', ['закон', 'реформатор', 'указ'], false],
    ['есть у всех', 'Какие реформы?', ['реформа', 'реформатор', 'реформация'], false],
    ['пропуск — не слово', 'Это […] и […].', ['закон', 'указ', 'приказ'], false],
    ['слова с цифрами не в счёт', 'Что было в 20025-м?', ['20025-я', 'татарин', 'киргиз'], false],
  ] as const)('%s: %s', (_, asked, texts, isTold) => {
    expect(faultsOf(asked, texts).includes('told-by-stem')).toBe(isTold)
  })

  it.each([['day/0', false], ['sum/0', false], ['none/0', true]])(
    'is not sought among dates and amounts, whose words all options share: %s', (cardId, isTold) => {
      expect(faultsOf('Сколько долларами?', ['5 доллар', '6 рублей', '7 сомов'], { cardId }).includes('told-by-stem'))
        .toBe(isTold)
    },
  )

  it('is told where it is to be typed and stands in the question', () => {
    const typed = (text: string) =>
      wordingFaults(typedQuestion('Китай', { type: 'text', accept: [] }, { prompt: { kind: 'card', text } }), wordingOf('ru'))
    expect(typed('Что дал Китай?')).toEqual(['told-by-stem'])
    expect(typed('Кто дал Китаю?')).toEqual([])
  })
})

describe('options of unlike form', () => {
  it.each([
    ['one word and two', ['закон', 'новый закон', 'указан'], []],
    ['two words and one', ['новый закон', 'важнейший', 'указанный'], []],
    ['one word and three', ['закон', 'самый новый закон', 'указан'], ['unlike-form']],
    ['three words and one', ['новый мой закон', 'большой важный закон', 'слон'], ['unlike-form']],
  ] as const)('differ by more than a word: %s', (_, texts, faults) => {
    expect(faultsOf('Что?', texts, { areWords: true, language: 'ky' })).toEqual(faults)
  })

  it.each([
    ['договор', 'Переговор', 'ky', false], ['договор', 'переговор', 'ru', true], ['договор', 'переговоры', 'ru', false],
    ['договор', 'переговоры', 'ky', true], ['«Договор»', 'Переговор', 'ky', true],
    ['«Договор»', 'переговор', 'ky', false],
  ] as const)('begin alike, and in Russian end alike: %s beside %s in %s', (key, other, language, isAlike) => {
    const faults = faultsOf('Что?', [key, other, key.replace(/договор/i, each => `${each[0] === 'Д' ? 'П' : 'п'}риговор`)], { areWords: true, language })
    expect(faults).toEqual(isAlike ? [] : ['unlike-form'])
  })

  it('are no fault of names, which have the form they have', () => {
    expect(faultsOf('Что?', ['закон', 'самый новый закон', 'Указ'])).toEqual([])
  })

  it.each([
    ['the same measure', ['5 долларов', '6 долларов', '7 доллара'], []],
    ['a measure of one stem of five letters', ['5 сомами', '6 сомамх', '7 сомам'], []],
    ['measures that differ in the fifth letter', ['5 сомами', '6 сомаха', '7 сомами'], ['unlike-form']],
    ['another measure', ['5 рублей', '6 долларов', '7 долларов'], ['unlike-form']],
    ['figures with commas, points and hard spaces', ['1 500 км', '2,5\u00A0км', '8\u00A0000 км'], []],
  ] as const)('are amounts of unlike measure: %s', (_, texts, faults) => {
    expect(faultsOf('Сколько?', texts, { cardId: 'sum/0' })).toEqual(faults)
  })

  it('are none among dates', () => {
    expect(faultsOf('Когда?', ['май 1999', '7 июля 2001', '2003'], { cardId: 'day/0' })).toEqual([])
  })

  it.each([
    ['ru', ['Иран', 'Китай', 'Россия'], ['unlike-form']], ['ru', ['Иран', 'Китай', 'Узбекистан'], []],
    ['ky', ['Иран', 'Китай', 'Россия'], []],
  ] as const)('in a gap agree with its verb in Russian: %s, %j', (language, texts, faults) => {
    expect(faultsOf('[…] подписал договор.', texts, { language }).filter(each => each !== 'key-too-long')).toEqual(faults)
    expect(faultsOf('Кто?', texts, { language }).filter(each => each !== 'key-too-long')).toEqual([])
  })
})

describe('pairs', () => {
  const faultsOfPairs = (pairs: Readonly<Record<string, string>>, areWords = false) => {
    const question = matchingQuestion(pairs)
    const right = question.right.map(each => areWords ? { ...each, ref: { of: 'answer', card: 'day/0' } as const } : each)
    return wordingFaults({ ...question, right }, wordingOf('ru'))
  }

  it.each([
    ['nothing', { 'Кто ушёл?': 'Акаев', 'Кто пришёл?': 'Бакиев' }, []],
    ['a stem that not all share', { 'Чья реформа?': 'реформатор', 'Чей указ?': 'деятель' }, ['told-by-stem']],
    ['a stem that all share', { 'Чья реформа?': 'реформатор', 'Чей указ?': 'реформист' }, []],
    ['a stem of the other side', { 'Чья реформа?': 'деятель', 'Чей указ?': 'реформист' }, []],
    ['the answer itself', { 'Что такое ООН?': 'ООН', 'Что такое ЕС?': 'Союз' }, ['told-by-stem']],
  ])('are told by %s', (_, pairs, faults) => {
    expect(faultsOfPairs(pairs)).toEqual(faults)
  })

  it.each([
    [['союз', 'блок', 'альянс'], []], [['союз', 'блок', 'Альянс'], ['unlike-form']],
    [['Союз', 'блок', 'альянс'], ['unlike-form']],
  ])('of words begin alike: %j', ([a, b, c], faults) => {
    expect(faultsOfPairs({ А: a!, Б: b!, В: c! }, true)).toEqual(faults)
    expect(faultsOfPairs({ А: a!, Б: b!, В: c! })).toEqual([])
  })
})

describe('the odd one out', () => {
  const odd = (texts: readonly [string, string, string], prompt: Prompt) => faultsOf('', texts, { kind: 'odd-one-out', prompt })
  const ofClass = { kind: 'odd-class', entityClass: 'regional-organization' } as const

  it.each([
    ['members share a word that it lacks', ['Фонд развития', 'Союз севера', 'Союз юга'], []],
    ['members share a stem of five letters', ['Фонд помощи', 'Альянс севера', 'Альянсы юга'], ['told-by-stem']],
    ['members share four letters', ['Фонд помощи', 'Банкир', 'Банкет юга'], []],
    ['it shares the stem as well', ['Альянс труда', 'Альянс севера', 'Альянсы юга'], []],
    ['one member alone has it', ['Фонд помощи', 'Альянс севера', 'Лига юга'], []],
  ] as const)('of a class is told when %s', (_, texts, faults) => {
    expect(odd(texts, ofClass)).toEqual(faults)
  })

  it('of a presidency is told by no word', () => {
    const prompt = { kind: 'odd-presidency', name: 'Askar Akaev', from: '1990', to: '2005' } as const
    expect(odd(['Фонд помощи', 'Альянс севера', 'Альянсы юга'], prompt)).toEqual([])
  })
})

describe('a title whose time is asked for', () => {
  const place = (title: string) => wordingFaults(placeQuestion(placeItem(title, '1999'), []), wordingOf('ru'))

  it.each([
    ['Договор 1899 года', false], ['Договор 1999 года', true], ['Договор 2010 года', true],
    ['Договор 2110 года', false],
    ['Договор 12010', false], ['Договор 20100', false], ['Июльский договор', true], ['Договор в мае', true],
    ['Договор: май', true], ['Майский договор', true], ['Майдан', false], ['Договор', false],
    ...['январь', 'февраль', 'март', 'апрель', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']
      .map((month): [string, boolean] => [`Договор: ${month}`, true]),
  ])('tells it by a year of these centuries or a month: %s', (title, isTold) => {
    expect(place(title)).toEqual(isTold ? ['tells-time'] : [])
  })

  it.each([
    [{ kind: 'order-by-date' }, true], [{ kind: 'order-happenings' }, true],
    [{ kind: 'card', text: 'В каком порядке?' }, false],
  ] as const)('is one of what is put in order by time: %j', (prompt, isTimed) => {
    const items = [{ id: 'a', text: 'Договор 1999 года' }, { id: 'b', text: 'Пакт' }].map((item, rank) => ({ ...item, rank }))
    expect(wordingFaults(orderingQuestion(items, { prompt }), wordingOf('ru'))).toEqual(isTimed ? ['tells-time'] : [])
  })

  it.each([
    ['which-first', true], ['match-leaders', false],
  ] as const)('is an option of %s: %s', (kind, isTimed) => {
    const question = choiceQuestion(['Пакт 1999 года', 'Союз и фонд', 'Лига и мир'], { kind: 'before-after', prompt: { kind } as Prompt })
    expect(wordingFaults(question, wordingOf('ru'))).toEqual(isTimed ? ['tells-time'] : [])
  })
})

describe('a title whose president is asked for', () => {
  const then = (title: string, language: LanguageCode = 'ru') => {
    const prompt = { kind: 'president-then', title } as const
    return wordingFaults(choiceQuestion(['Аа', 'Бб', 'Вв'], { kind: 'president', prompt }), wordingOf(language))
  }

  it.each([
    ['Визит Акаева', true], ['Визит Аскара', false], ['Визит Путина', false], ['Указ президента', true],
    ['Президентский указ', true], ['Визит гостя', false],
  ])('tells it by his family name in any case, or by the office: %s', (title, isTold) => {
    expect(then(title)).toEqual(isTold ? ['tells-president'] : [])
  })

  it('is one of the odd ones of a presidency, and of nothing else', () => {
    const prompt = { kind: 'odd-presidency', name: 'Askar Akaev', from: '1990', to: '2005' } as const
    const texts = ['Визит Акаева', 'Союз и мир', 'Лига и мир'] as const
    expect(faultsOf('', texts, { kind: 'odd-one-out', prompt })).toEqual(['tells-president'])
    expect(faultsOf('', texts, { kind: 'before-after', prompt: { kind: 'which-first' } })).toEqual([])
  })
})
