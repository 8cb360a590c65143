// Answers in the other languages come when they are asked for, into whatever has come before and comes after.
import type { Deck } from '#domain/content/deck'
import { describe, expect, it } from 'vitest'
import { deckFiles } from '../../../scripts/content/deck-files'
import { createDeckLoader } from '~/utils/deck-loader'
import { testDeck } from '../support/deck'

const card = testDeck.cards.find(({ expected }) => 'accept' in expected)!
const deck: Deck = {
  ...testDeck,
  cards: testDeck.cards.map(each => each.id === card.id && 'accept' in each.expected
    ? { ...each, expected: { ...each.expected, alsoAccepted: ['ответ'] } }
    : each),
}

/** A loader of the deck, the names that it fetched, and whether the answers come. */
function open() {
  const { index, files, later } = deckFiles(deck)
  const fetched: string[] = []
  const network = { isDown: false }
  const loader = createDeckLoader(index, async (name) => {
    fetched.push(name)
    if (network.isDown && later.includes(name))
      throw new Error('offline')
    return JSON.parse(files.get(name)!) as never
  })
  const alsoAccepted = () => {
    const { expected } = loader.texts.value.cardById.get(card.id)!
    return 'accept' in expected ? expected.alsoAccepted : undefined
  }
  return { loader, fetched, network, later, alsoAccepted }
}

describe('the answers in the other languages', () => {
  it('are no part of the whole deck', async () => {
    const { loader, fetched, later, alsoAccepted } = open()
    await loader.load('whole')
    expect(fetched).not.toContain(later[0])
    expect(alsoAccepted()).toBeUndefined()
  })

  it('reach cards that came before them, and those of the whole', async () => {
    const { loader, alsoAccepted } = open()
    await loader.load('whole')
    const { cardById } = loader.whole.value!
    await loader.load('answers')
    expect(alsoAccepted()).toEqual(['ответ'])
    expect(cardById.get(card.id)!.expected).toMatchObject({ alsoAccepted: ['ответ'] })
  })

  it('reach cards that come after them', async () => {
    const { loader, alsoAccepted } = open()
    await loader.load('answers')
    await loader.loadUnits({ facts: [card.factId] })
    expect(alsoAccepted()).toEqual(['ответ'])
  })

  it('that did not come are asked for again', async () => {
    const { loader, network, fetched, later, alsoAccepted } = open()
    await loader.load('whole')
    network.isDown = true
    await expect(loader.load('answers')).rejects.toThrow('offline')
    expect(alsoAccepted()).toBeUndefined()
    network.isDown = false
    await Promise.all([loader.load('answers'), loader.load('answers')])
    expect(alsoAccepted()).toEqual(['ответ'])
    expect(fetched.filter(name => name === later[0])).toHaveLength(2)
  })
})

describe('the texts of units that travel together', () => {
  it('are fetched once, and read as they are asked for', async () => {
    const { loader, fetched } = open()
    await Promise.all(deck.facts.map(({ id }) => loader.loadUnits({ facts: [id] })))
    expect(new Set(fetched).size).toBe(fetched.length)
    expect([...loader.texts.value.factById.values()]).toEqual(expect.arrayContaining(deck.facts))
  })
})
