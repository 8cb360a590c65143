import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deck } from '../../../../domain/content/deck.ts'
import { deckOfScope } from '../../../../exports/deck-of-scope.ts'
import { datedStamps, stampsIn, undatedIn } from '../../../../exports/anki/stamps.ts'
import { writeAnkiPackage } from '../../../../exports/anki/write-package.ts'
import { inEnglish, inputWith, smallDeck } from '../fixture.ts'
import { notesOf } from './notes-of.ts'
import { realDeck } from '../../../support/real-deck.ts'

const NOON = Date.UTC(2026, 10, 30, 12)
const SECOND = NOON / 1000
const cards = ['pca/gap', 'pca/year', 'waves/order']

/** A deck with one thing in it changed. */
function changed(change: (deck: Deck) => void): Deck {
  const deck = smallDeck()
  change(deck)
  return deck
}

const first = datedStamps('', inEnglish(smallDeck()), NOON)

describe('the dates of notes', () => {
  it('are those of the run that first saw them, for all notes and both types', () => {
    expect([...stampsIn(first)]).toEqual(['note-type:basic', 'note-type:cloze', ...cards].map(id => [id, SECOND]))
    expect(undatedIn(first, inEnglish(smallDeck()))).toEqual([])
    expect(undatedIn('', inEnglish(smallDeck()))).toHaveLength(5)
  })

  it('stay as they are when nothing has changed, whenever it is looked at again', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e12 }), (later) => {
      expect(datedStamps(first, inEnglish(smallDeck()), NOON + later)).toBe(first)
    }))
  })

  it.each<[string, (deck: Deck) => void, string[]]>([
    ['the wording of a question', deck => deck.cards[0]!.front += ' ', ['pca/year']],
    ['an answer', deck => deck.cards[0]!.answer = '2000', ['pca/year']],
    ['a statement', deck => deck.facts[0]!.statement += ' Really.', ['pca/gap', 'pca/year']],
    ['a note', deck => deck.facts[0]!.note = 'Other.', ['pca/gap', 'pca/year']],
    ['the place in a source', deck => deck.facts[0]!.evidence[0]!.paragraph = 3, ['pca/gap', 'pca/year']],
    ['a title that is cited', deck => deck.articles[2]!.title = 'Other steps', ['waves/order']],
    ['who wrote an article', deck => deck.articles[2]!.authors[0]!.family = 'Basaran', ['waves/order']],
    ['the name of a section', deck => deck.articles[0]!.sections[0]!.title = 'EU', ['pca/gap', 'pca/year']],
    ['the name of a topic', deck => deck.topics[1]!.title = 'States that are small', ['waves/order']],
    ['how far a fact can be trusted', deck => deck.facts[1]!.status = 'single-source', ['waves/order']],
    ['how much it matters', deck => deck.facts[1]!.importance = 2, ['waves/order']],
    ['what a fact is about', deck => deck.facts[1]!.topic = 'european-union', ['waves/order']],
    ['nothing that leaves', deck => deck.facts[0]!.revision = 7, []],
  ])('follow a change of %s, in those notes alone', (_, change, ids) => {
    const deck = changed(change)
    expect(undatedIn(first, inEnglish(deck))).toEqual(ids)
    const next = stampsIn(datedStamps(first, inEnglish(deck), NOON + 60_000))
    expect([...next].filter(([, at]) => at > SECOND)).toEqual(ids.map(id => [id, SECOND + 60]))
  })

  it('rise with every correction, several in one second and with a clock that went back', () => {
    let text = first
    for (const [round, now] of [NOON, NOON, NOON - 86_400_000].entries()) {
      const deck = changed(each => each.cards[0]!.answer = `answer ${round}`)
      text = datedStamps(text, inEnglish(deck), now)
      expect(stampsIn(text).get('pca/year')).toBe(SECOND + round + 1)
      expect(undatedIn(text, inEnglish(deck))).toEqual([])
    }
    // Back to what it once was: a correction like any other.
    expect(stampsIn(datedStamps(text, inEnglish(smallDeck()), NOON)).get('pca/year')).toBe(SECOND + 4)
  })

  it('go with a note that leaves the deck, and are new when it comes back', () => {
    const without = changed((deck) => {
      deck.cards.pop()
    })
    const text = datedStamps(first, inEnglish(without), NOON + 1000)
    expect(stampsIn(text).has('waves/order')).toBe(false)
    expect(stampsIn(datedStamps(text, inEnglish(smallDeck()), NOON + 5000)).get('waves/order')).toBe(SECOND + 5)
  })

  it('of two branches can stand side by side: the later counts if it is what is there, and otherwise the note is dated anew', () => {
    const mine = changed(deck => deck.cards[0]!.answer = 'mine')
    const theirs = changed(deck => deck.cards[0]!.answer = 'theirs')
    const both = datedStamps(first, inEnglish(mine), NOON + 1000) + datedStamps(first, inEnglish(theirs), NOON + 2000)
    expect([undatedIn(both, inEnglish(theirs)), undatedIn(both, inEnglish(mine)), undatedIn(both, inEnglish(smallDeck()))]).toEqual([[], ['pca/year'], [
      'pca/year',
    ]])
    expect(stampsIn(datedStamps(both, inEnglish(mine), NOON)).get('pca/year')).toBe(SECOND + 3)
    expect(datedStamps(both, inEnglish(theirs), NOON)).toBe(datedStamps(first, inEnglish(theirs), NOON + 2000))
  })

  it('refuses a line that is none, with the way out', () => {
    expect(() => undatedIn(`${first}<<<<<<< HEAD\n`, inEnglish(smallDeck()))).toThrow(
      /^line 7 is no stamp: "<<<<<<< HEAD"; .* npm run anki:stamps$/,
    )
  })
})

describe('an Anki package', () => {
  it('has the dates of its notes and types, never later than the export, and the same guids and ids whatever they are', async () => {
    const read = async (stamps: ReadonlyMap<string, number>) =>
      notesOf(await writeAnkiPackage({ ...inputWith(), noteStamps: async () => stamps }))
    const { exportedAt } = inputWith()
    const now = Math.floor(exportedAt / 1000)
    const dated = await read(
      new Map([['pca/year', now - 7], ['pca/gap', now + 86_400], ['note-type:basic', now - 9], [
        'note-type:cloze',
        now + 9,
      ]]),
    )
    expect(dated.mods).toMatchObject({ 'manaschi-pca/year': now - 7, 'manaschi-pca/gap': now })
    expect(dated.typeMods).toEqual([now - 9, now])
    expect(dated.ids).toEqual((await read(new Map())).ids)
  })
})

describe('a part of the deck', () => {
  it('has the notes of the whole deck, so that one date holds for both', async () => {
    const deck = await realDeck()
    const whole = datedStamps('', inEnglish(deck), NOON)
    const parts = [
      ...deck.topics.map(({ id }) => deckOfScope(deck, { kind: 'topic', id })),
      ...deck.articles.map(({ id }) => deckOfScope(deck, { kind: 'article', id })),
    ]
    expect(parts.flatMap(part => undatedIn(whole, inEnglish(part)))).toEqual([])
  })
})
