import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { revealsAnswer } from '../../../../domain/content/title-reveals.ts'

describe('a title', () => {
  it.each([
    ['Russia', 'Russia'],
    ['The United States', 'United States'],
    ['Russia', 'finance minister of Russia'],
    ['Akayev’s presidency', 'Askar Akayev'],
    ['The European Union', 'European Bank for Reconstruction and Development'],
    ['Security', 'a multi-layered, multi-level security system'],
    ['Neighbours and regional organizations', 'Shanghai Cooperation Organization'],
    ['China', 'Chinas Gürtel und Straße'],
  ])('%s gives away %s', (title, answer) => {
    expect(revealsAnswer(title, answer)).toBe(true)
  })

  it.each([
    ['Russia', 'Moscow'],
    ['China', '2001'],
    ['The United States', 'the rent of the base'],
    ['Security', 'Kant'],
    ['', ''],
  ])('%s does not give away %s', (title, answer) => {
    expect(revealsAnswer(title, answer)).toBe(false)
  })

  it('gives away whatever holds a long word of it, and is given away by it, in small letters and capitals alike', () => {
    const anyWord = fc.stringMatching(/^[a-zңөүжшч]{4,12}$/u)
    fc.assert(fc.property(anyWord, fc.string(), (word, around) => {
      expect(revealsAnswer(word.toUpperCase(), `${around} ${word} ${around}`)).toBe(true)
      expect(revealsAnswer(`${around} ${word} ${around}`, word.toUpperCase())).toBe(true)
    }))
  })

  it('gives away no less when title and answer change places', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (title, answer) => {
      expect(revealsAnswer(title, answer)).toBe(revealsAnswer(answer, title))
    }))
  })
})
