import type { DeckCard, DeckFact } from '#domain/content/deck'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTypedAnswer } from '#domain/answers/compare-answer'
import { addsToCard } from '#domain/content/revealed-words'
import { StudyCard } from '#components'
import { cardOf, factOf, testDeck } from '../support/deck'
import { complaintsOf, mountInPage, readable, textsOf } from '../support/screen'

function mountCard(
  id: string,
  isRevealed = false,
  changes: { card?: Partial<DeckCard>, fact?: Partial<DeckFact> } = {},
) {
  const card = { ...cardOf(id), ...changes.card }
  return mountInPage(StudyCard, { props: { card, fact: { ...factOf(card.factId), ...changes.fact }, isRevealed } })
}

const orderingOf = (items: string[]): Partial<DeckCard> => ({
  answer: items.join(' → '),
  expected: { type: 'order', items },
})

describe('the front of a card', () => {
  it.each(testDeck.cards.filter(card => card.kind !== 'cloze'))(
    'of $id is its question, and nothing of what is behind it',
    async (card) => {
      const screen = await mountCard(card.id)
      expect(readable(screen.find('h1').text())).toBe(card.front)
      expect(screen.text()).not.toContain(card.answer)
      expect(screen.text()).not.toContain(factOf(card.factId).statement)
      expect(screen.find('a').exists()).toBe(false)
    },
  )

  it('tells topic and kind of the fact', async () => {
    expect(readable((await mountCard('pca/year')).find('p').text())).toBe('Treaty · Treaties')
  })

  it('keeps a topic that gives the answer away for the back, and its place meanwhile', async () => {
    const topicOf = (screen: Awaited<ReturnType<typeof mountCard>>) =>
      screen.findAll('p span').find(span => span.text().startsWith('·'))!
    const screen = await mountCard('sco/name')
    expect([topicOf(screen).text(), topicOf(screen).classes('invisible')]).toEqual(['· Regional organizations', true])
    await screen.setProps({ isRevealed: true })
    expect(topicOf(screen).classes('invisible')).toBe(false)
    expect(topicOf(await mountCard('sco/founded')).classes('invisible')).toBe(false)
  })

  it('asks to be turned when it is touched', async () => {
    const screen = await mountCard('pca/year')
    await screen.trigger('click')
    expect(screen.emitted('reveal')).toHaveLength(1)
  })

  it('is an article that names itself, and axe finds nothing wrong with it', async () => {
    const screen = await mountCard('pca/year')
    expect(screen.element.tagName).toBe('ARTICLE')
    expect(screen.attributes('aria-label')).toBe('Card')
    expect(screen.attributes('data-card-id')).toBe('pca/year')
    expect(await complaintsOf(screen.element)).toEqual([])
  })
})

describe('the back of a card', () => {
  it.each(testDeck.cards.filter(card => !['cloze', 'ordering'].includes(card.kind)))(
    'of $id keeps the question, says the answer once, and the fact where that says more',
    async (card) => {
      const screen = await mountCard(card.id)
      await screen.setProps({ isRevealed: true })
      expect(readable(screen.find('h1').text())).toBe(card.front)
      const { statement } = factOf(card.factId)
      const texts = textsOf(screen, 'h1 ~ div p')
      expect(texts.slice(0, 2)).toEqual(['Answer:', card.answer])
      expect(texts.includes(statement)).toBe(addsToCard(statement, card))
      expect(await complaintsOf(screen.element)).toEqual([])
    },
  )

  it('says as of when a fact held', async () => {
    expect((await mountCard('waves/order', true)).text()).toContain('As of 1 September 2012.')
  })

  it('leaves the fact out where question and answer have said it', async () => {
    const statement = 'Kant was opened in 2003.'
    const card = { front: 'When was Kant opened?', answer: '2003' }
    const screen = await mountCard('pca/year', true, { card, fact: { statement } })
    expect(screen.text()).not.toContain(statement)
    await screen.setProps({ fact: { ...factOf('pca'), statement: 'Kant was opened in October 2003.' } })
    expect(screen.text()).toContain('Kant was opened in October 2003.')
  })

  it('shows how a typed answer compares, when one was typed', async () => {
    const screen = await mountCard('pca/year', true)
    expect(screen.text()).not.toContain('That is right.')
    await screen.setProps({ verdict: compareTypedAnswer('1999', cardOf('pca/year')) })
    await expect.poll(() => screen.text()).toContain('That is right.')
  })
})

describe('a gap', () => {
  it('is heard as a blank, and stays one: the answer stands below, once', async () => {
    const screen = await mountCard('pca/gap')
    expect(readable(screen.find('h1').text())).toBe('The PCA was signed in …blank, in Brussels.')
    await screen.setProps({ isRevealed: true })
    expect(readable(screen.find('h1').text())).toBe('The PCA was signed in …blank, in Brussels.')
    expect(textsOf(screen, 'h1 ~ div p').slice(0, 2)).toEqual(['Answer:', cardOf('pca/gap').answer])
  })

  it.each(['[…] was first.', 'The first was […]'])('may stand anywhere: “%s”', async (front) => {
    const screen = await mountCard('pca/gap', true, { card: { front, answer: 'the CIS' } })
    expect(readable(screen.find('h1').text())).toBe(front.replace('[…]', '…blank'))
  })
})

describe('things to put in order', () => {
  it('stand by the alphabet on the front, whatever their order', async () => {
    const screen = await mountCard('waves/order')
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(['CIS', 'EAEU', 'OSCE', 'SCO', 'UN', 'WTO'], { minLength: 2 }),
        async (items) => {
          await screen.setProps({ card: { ...cardOf('waves/order'), ...orderingOf(items) } })
          expect(textsOf(screen, 'ul > li')).toEqual(items.toSorted())
        },
      ),
      { numRuns: 30 },
    )
  })

  it('stand in their order on the back, numbered', async () => {
    const screen = await mountCard('waves/order', true)
    expect(textsOf(screen, 'ol > li')).toEqual(['UN', 'CIS', 'EAEU'])
  })

  it('stay in the deck as they were', async () => {
    const items = ['UN', 'CIS', 'EAEU']
    await mountCard('waves/order', false, { card: orderingOf(items) })
    expect(items).toEqual(['UN', 'CIS', 'EAEU'])
  })
})

describe('the focus', () => {
  it('goes to the question of a new card, to its answer when it is turned, and back when that is taken back', async () => {
    const screen = await mountCard('pca/year')
    expect(document.activeElement).toBe(screen.find('h1').element)
    await screen.setProps({ isRevealed: true })
    await expect.poll(() => document.activeElement?.textContent).toMatch(/^Answer:\s*1999$/)
    await screen.setProps({ isRevealed: false })
    await expect.poll(() => document.activeElement).toBe(screen.find('h1').element)
  })
})
