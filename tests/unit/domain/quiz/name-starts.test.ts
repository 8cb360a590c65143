import { describe, expect, it } from 'vitest'
import { plainStart } from '../../../../domain/quiz/distractors-text.ts'
import { nameStartsOf } from '../../../../domain/quiz/name-starts.ts'

const isNameStart = nameStartsOf({
  articles: [{
    id: 'a',
    title: 'A',
    shortTitle: 'A',
    kind: 'analysis',
    authors: [{ family: 'Quill', given: 'Ada' }],
    language: 'en',
    scope: 'full',
    sections: [],
    guide: '',
  }],
  entities: [
    { id: 'z', kind: 'person', names: { en: 'Zora Quint' }, aliases: [], offices: [] },
    { id: 'f', kind: 'place', names: { en: 'Frunze oil refinery' }, aliases: [], offices: [] },
    { id: 't', kind: 'term', names: { en: 'Soft power' }, aliases: [], offices: [] },
  ],
})

describe('the name of a country of four letters', () => {
  it.each([['Iranian oil', true], ['Iran', true], ['Irate men', false], ['Usable', false]])('or more begins a name, with its people: %s', (text, isName) => {
    expect(isNameStart(text)).toBe(isName)
  })
})

describe('a text that begins with a name', () => {
  it.each([
    'Zora had it',
    'Quint',
    'Quill’s view',
    'Frunze refinery',
    'Russian credit',
    'Kyrgyz voters',
    'UN members',
    'Soft Power',
    'December storms',
  ])('is told by its first word: %s', (text) => {
    expect(isNameStart(text)).toBe(true)
    expect(plainStart(text, false, isNameStart)).toBe(text)
  })

  it.each([['Soft power', 'soft power'], ['Quintessence', 'quintessence'], ['Grants', 'grants'], [
    'The threat',
    'the threat',
  ]])('is no %s', (text, plain) => {
    expect(plainStart(text, false, isNameStart)).toBe(plain)
  })
})
