import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { starterOf } from '../../../domain/planning/first-day.ts'
import { FIRST_LETTERS } from '../../../scripts/fonts/first-letters.ts'
import { realDecks } from '../../support/real-deck.ts'

function textsOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).map(textsOf).join('\n') : String(value)
}

/** What a string shows: its places for values and its forms for counts are seen by nobody. */
function wordsOf(path: string): string {
  return textsOf(JSON.parse(readFileSync(path, 'utf8'))).replace(/\{\w+\}/g, '').replaceAll('|', '')
}

const has = (letter: string): boolean => FIRST_LETTERS.includes(letter)
/** Letters of other scripts and of names have faces of their own; arrows and joiners the makers' files lack. */
const isOfOthers = (letter: string): boolean =>
  letter < ' ' || '←→\u2060'.includes(letter) || (/\p{L}/u.test(letter) && !/[a-z]/i.test(letter))

describe('the faces of the first screens', () => {
  it('have whatever the words of every page and the cards of a first day are written with', async () => {
    const decks = Object.values(await realDecks()).map(starterOf)
    const shown = decks.flatMap(({ cards, facts }) => [
      ...cards.map(({ front, answer }) => front + answer),
      ...facts.map(({ statement, why = '', note = '' }) => statement + why + note),
    ])
    const words = ['en', 'ru', 'ky'].map(language => wordsOf(`i18n/locales/${language}.json`))
    const missing = [...new Set([...shown, ...words].join(''))].filter(letter => !has(letter) && !isOfOthers(letter))
    expect(missing).toEqual([])
  })

  it('have nothing that no page shows', async () => {
    const all = readdirSync('i18n/locales', { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.json')).map(name => wordsOf(`i18n/locales/${name}`)).concat(textsOf(await realDecks())).join('').toLowerCase()
    expect([...FIRST_LETTERS].filter(letter => !all.includes(letter.toLowerCase()))).toEqual([])
  })
})
