import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addsToCard, tellsAnswer } from '../../../../domain/content/revealed-words.ts'

describe('the sentence of a fact', () => {
  it.each([
    [
      'In which year did Russia open its military base at Kant?', '2003',
      'The Russian military base at Kant was opened in 2003.',
    ],
    ['Kyrgyzstan joined the WTO in …', '1998', 'Kyrgyzstan joined the WTO in 1998.'],
    [
      'В каком году Россия открыла военную базу в Канте?', '2003',
      'Российская военная база в Канте была открыта в 2003 году.',
    ],
    ['Канттагы россиялык база кайсы жылы ачылган?', '2003', 'Россиянын Канттагы базасы 2003-жылы ачылган.'],
  ])('adds nothing where question and answer have said it: %s %s', (front, answer, sentence) => {
    expect(addsToCard(sentence, { front, answer })).toBe(false)
  })

  it.each([
    [
      'In which year did Russia open its base at Kant?', '2003',
      'Russia opened its base at Kant in 2003, near Bishkek.',
    ],
    ['In which year did Russia open its base at Kant?', '2003', 'Russia opened its base at Kant in October 2003.'],
    ['How much was it?', '50', 'It was 500.'],
    [
      'В каком году Россия открыла базу в Канте?', '2003',
      'Россия открыла базу в Канте в 2003 году, недалеко от Бишкека.',
    ],
    ['Россия Канттагы базаны кайсы жылы ачкан?', '2003', 'Россия Канттагы базаны 2003-жылдын октябрында ачкан.'],
  ])('adds what neither has said: %s %s', (front, answer, sentence) => {
    expect(addsToCard(sentence, { front, answer })).toBe(true)
  })

  it('that is made of the question and the answer alone never adds anything', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (front, answer) => {
      expect(addsToCard(`${answer}; ${front}`, { front, answer })).toBe(false)
    }))
  })
})

describe('two words are forms of one', () => {
  /** Two words of so many letters that begin with the same ones, and no further letter is the same. */
  const pair = (letters: string, common: number, length: number): [string, string] =>
    ['\u0430', '\u043E'].map((end) => {
      const own = letters < 'z' ? { а: 'a', о: 'o' }[end]! : end
      return letters.slice(0, common) + own.repeat(length - common)
    }) as [string, string]
  const areForms = ([one, other]: [string, string]): boolean => !addsToCard(one, { front: other, answer: '' })

  it.each([
    [4, 2, false], [4, 3, true], [5, 2, false], [5, 3, true], [6, 3, false], [6, 4, true], [10, 5, false],
    [10, 6, true],
    [11, 6, false], [11, 7, true], [15, 8, false], [15, 9, true], [20, 11, false], [20, 12, true],
  ])('in Cyrillic, of %d letters, where the first %d are the same: %s', (length, common, isOne) => {
    expect(areForms(pair('бвгджзклмнпрстфхцчшщ', common, length))).toBe(isOne)
  })

  it.each([
    [4, 3, false], [5, 3, false], [5, 4, true], [6, 4, false], [6, 5, true], [12, 10, false], [12, 11, true],
  ])('in Latin letters, of %d letters, where the first %d are the same: %s', (length, common, isOne) => {
    expect(areForms(pair('bcdfghjklmnpqrstvwxz', common, length))).toBe(isOne)
  })

  it.each([['open', 'opened', true], ['ope', 'opened', false], ['2003', '20035', false], ['мир', 'мира', true], ['ми', 'мира', false]])(
    'or where the shorter one begins the other, with four letters or three: %s, %s', (one, other, isOne) => {
      expect(areForms([one, other])).toBe(isOne)
    },
  )
})

describe('the words that tell a card', () => {
  it.each([['bcd', false], ['bcdf', true], ['12', true], ['1', false]])(
    'have four letters or two figures, where there are such: %s', (word, isTelling) => {
      const card = { front: 'bcdfgh', answer: `${word} mnpqrs` }
      expect(tellsAnswer(`bcdfgh ${word}`, card)).toBe(isTelling)
      expect(tellsAnswer(`bcdfgh ${word}`, { ...card, answer: word })).toBe(true)
    },
  )
})

describe('a sentence beside a card', () => {
  const card = { front: 'When was the Manas base closed?', answer: '3 June 2014' }
  it.each([
    ['The Manas base was closed in 2014.', true],
    ['In June the Manas base was handed over.', true],
    ['The Manas base was opened in 2001.', false],
    ['Russia cancelled a debt in 2014.', false],
  ])('%s: might answer it: %s', (sentence, tells) => {
    expect(tellsAnswer(sentence, card)).toBe(tells)
  })

  it.each([
    ['Базу «Манас» закрыли в 2014 году.', true],
    ['Базу «Манас» открыли в 2001 году.', false],
    ['Россия списала долг в 2014 году.', false],
  ])('%s: might answer it in Russian: %s', (sentence, tells) => {
    expect(tellsAnswer(sentence, { front: 'Когда закрыли базу «Манас»?', answer: '3 июня 2014 г.' })).toBe(tells)
  })

  it('that says question and answer is always one that answers', () => {
    const words = fc.array(fc.stringMatching(/^[b-z]{5,8}$/), { minLength: 1 }).map(list => list.join(' '))
    fc.assert(fc.property(words, words, (front, answer) => {
      fc.pre([front, answer].every(text => !/\b(?:their|where|which|whose)\b/.test(text)))
      expect(tellsAnswer(`${front} ${answer}`, { front, answer })).toBe(true)
    }))
  })
})
