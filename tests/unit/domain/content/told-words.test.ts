import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addsToCard, tellsAnswer } from '../../../../domain/content/told-words.ts'

describe('the sentence of a fact', () => {
  it.each([
    ['In which year did Russia open its military base at Kant?', '2003', 'The Russian military base at Kant was opened in 2003.'],
    ['Kyrgyzstan joined the WTO in …', '1998', 'Kyrgyzstan joined the WTO in 1998.'],
    ['В каком году Россия открыла военную базу в Канте?', '2003', 'Российская военная база в Канте была открыта в 2003 году.'],
    ['Канттагы россиялык база кайсы жылы ачылган?', '2003', 'Россиянын Канттагы базасы 2003-жылы ачылган.'],
  ])('adds nothing where question and answer have said it: %s %s', (front, answer, sentence) => {
    expect(addsToCard(sentence, { front, answer })).toBe(false)
  })

  it.each([
    ['In which year did Russia open its base at Kant?', '2003', 'Russia opened its base at Kant in 2003, near Bishkek.'],
    ['In which year did Russia open its base at Kant?', '2003', 'Russia opened its base at Kant in October 2003.'],
    ['How much was it?', '50', 'It was 500.'],
    ['В каком году Россия открыла базу в Канте?', '2003', 'Россия открыла базу в Канте в 2003 году, недалеко от Бишкека.'],
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
