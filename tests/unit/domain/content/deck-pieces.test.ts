import { describe, expect, it } from 'vitest'
import { indexDeck, indexHeads } from '../../../../domain/content/deck-index.ts'
import type { Deck } from '../../../../domain/content/deck.ts'
import type { DeckPieces } from '../../../../domain/content/deck-pieces.ts'
import type { UnitTexts } from '../../../../domain/content/unit-texts.ts'
import {
  cutDeck, joinDeck, namesOfFacts, NO_UNIT, partOfDeck, readAnswers, readHeads, readNames, takeAnswers,
  textsIndexes, unitBundles,
  yearOf,
} from '../../../../domain/content/deck-pieces.ts'
import { deckVersionOf } from '../../../support/quiz-context.ts'
import { readTexts } from '../../../../domain/content/unit-texts.ts'
import { deckFiles } from '../../../../scripts/content/deck-files.ts'
import { realDeck, realDecks } from '../../../support/real-deck.ts'

const deck = await realDeck()
const withoutCourse = { ...deck, units: [] }
const decks = await realDecks()

/** As it comes over the network. */
function travelled<T>(piece: T): T {
  return JSON.parse(JSON.stringify(piece)) as T
}

function readUnits({ index, units }: DeckPieces): Map<string, UnitTexts> {
  const { heads, after } = readHeads(index)
  const indexes = textsIndexes({ heads, after }, namesOfFacts(heads))
  return new Map([...indexes].map(([unit, of]) => [unit, readTexts(units[unit]!, of)]))
}

function joined(pieces: DeckPieces): Deck {
  const { heads } = readHeads(pieces.index)
  const { index: _, units: _units, answers: _answers, ...others } = pieces
  return joinDeck({ heads, ...readNames(others, namesOfFacts(heads)) }, readUnits(pieces))
}

describe('the pieces of a deck', () => {
  it.each(Object.entries(decks))('put together give the deck that was cut, and the same quizzes (%s)', (_, of) => {
    const pieces = travelled(cutDeck(of))
    const whole = joined(pieces)
    expect(JSON.stringify(whole)).not.toContain('alsoAccepted')
    expect(deckVersionOf(whole)).toBe(deckVersionOf(of))
    takeAnswers(whole.cards, readAnswers(pieces.answers, readHeads(pieces.index)))
    expect(whole).toStrictEqual(travelled(of))
  })

  it('hold facts that no unit names as well', () => {
    const pieces = travelled(cutDeck(withoutCourse))
    expect(joined(pieces)).toEqual(withoutCourse)
    expect(readUnits(pieces).get(NO_UNIT)!.facts).toEqual(deck.facts)
    expect(cutDeck(deck).units[NO_UNIT]!.facts).toEqual([])
  })

  it('refuse texts of another unit than the index has', () => {
    const { index, units } = cutDeck(deck)
    const [one, other] = deck.units.map(({ id }) => id)
    const { heads, after } = readHeads(index)
    const of = textsIndexes({ heads, after }, namesOfFacts(heads)).get(one!)!
    expect(() => readTexts({ ...units[one!]!, facts: units[other!]!.facts.slice(1) }, of)).toThrow('Inconsistent')
  })

  it.each([['the deck', deck], ['a deck without a course', withoutCourse]])('have the queue of the whole in the index of %s', (_, of) => {
    const whole = indexDeck(of)
    const heads = indexHeads(readHeads(travelled(cutDeck(of).index)))
    expect(heads.queueCards).toEqual(whole.queueCards)
    const idsOf = (facts: ReadonlyMap<string, readonly { id: string }[]>): [string, string[]][] =>
      [...facts].map(([key, list]) => [key, list.map(({ id }) => id)])
    expect(heads.deck.facts.map(yearOf)).toEqual(of.facts.map(yearOf))
    expect(idsOf(heads.factsOfTopic)).toEqual(idsOf(whole.factsOfTopic))
    expect(idsOf(heads.factsOfArticle)).toEqual(idsOf(whole.factsOfArticle))
  })

  it('hold the units of a part together, but those of the first part each alone and nowhere more than seven', () => {
    const unit = (id: number, part: string) => ({ id: String(id), part })
    const units = [unit(1, 'a'), unit(2, 'a'), ...Array.from({ length: 9 }, (_, place) => unit(place + 3, 'b')), unit(12, 'c')]
    expect(unitBundles(units)).toEqual([
      ['1'], ['2'], ['3', '4', '5', '6', '7', '8', '9'], ['10', '11'], ['12'],
    ])
    expect(unitBundles(deck.units).flat()).toEqual(deck.units.map(({ id }) => id))
  })

  it('are few, and none of them grows with the deck but by its units', () => {
    const { files } = deckFiles(deck)
    expect(files.size).toBe(unitBundles(deck.units).length + 8)
    const lengths = [...files].filter(([name]) => name.startsWith('unit-')).map(([, text]) => text.length)
    expect(Math.max(...lengths)).toBeLessThan(7 * 25_000)
  })

  it('change with what they say alone: an edit of a unit changes its own piece, the index and nothing else', () => {
    const { facts: [first], part } = deck.units.at(-1)!
    const edited = {
      ...deck,
      facts: deck.facts.map(fact => fact.id === first ? { ...fact, statement: `${fact.statement} Now.` } : fact),
    }
    const [before, after] = [deckFiles(deck), deckFiles(edited)].map(({ files }) => new Set(files.keys()))
    const changed = [...after!].filter(name => !before!.has(name)).map(name => name.split('.')[0])
    const unitsOfPart = deck.units.filter(unit => unit.part === part).map(({ id }) => `unit-${id}`)
    expect(changed).toHaveLength(2)
    expect(changed).toContain('index')
    expect(unitsOfPart).toContain(changed.find(name => name !== 'index'))
  })

  it('of a reordered unit leave those of the others as they were', () => {
    const [unit, ...others] = deck.units
    const reordered = { ...deck, units: [{ ...unit!, facts: unit!.facts.toReversed() }, ...others] }
    const [before, after] = [deckFiles(deck), deckFiles(reordered)].map(({ files }) => new Set(files.keys()))
    expect([...after!].filter(name => !before!.has(name)).map(name => name.split('.')[0]).toSorted())
      .toEqual(['index', `unit-${unit!.id}`])
  })
})

describe('a part of a deck', () => {
  const ids = new Set(deck.facts.slice(3, 9).map(({ id }) => id))
  const part = partOfDeck(deck, ids)

  it('has these facts with their cards, and no others', () => {
    expect(new Set(part.facts.map(({ id }) => id))).toEqual(ids)
    expect(part.cards).toEqual(deck.cards.filter(({ factId }) => ids.has(factId)))
    expect(part.units.flatMap(({ facts, depth }) => [...facts, ...depth]).sort()).toEqual([...ids].sort())
  })

  it('names the topics and articles that its cards show', () => {
    const { topicById, articleById } = indexDeck(part)
    for (const fact of part.facts) {
      expect(topicById.get(fact.topic)?.title).toBeTruthy()
      for (const { article, section } of fact.evidence)
        expect(articleById.get(article)?.sections.some(({ id }) => id === section)).toBe(true)
    }
  })
})
