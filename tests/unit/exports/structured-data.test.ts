import type { StructuredContext, StructuredThing } from '../../../exports/structured-data/structured-data.ts'
import { describe, expect, it } from 'vitest'
import { indexDeck } from '../../../domain/content/deck-index.ts'
import * as data from '../../../exports/structured-data/structured-data.ts'
import { structuredData } from '../../support/structured-data-schema.ts'
import { deckInLanguage } from '../../../scripts/content/deck-in-language.ts'
import { realDeck } from '../../support/real-deck.ts'

const deck = indexDeck(await realDeck())
const { articles, units, facts, topics, tickets, entities } = deck.deck
const words = { name: 'A name', description: 'A description.' }

function everyThing(context: StructuredContext): StructuredThing[][] {
  return [
    [data.siteData(words, context)],
    [data.courseData(words, context)],
    [data.quizData(words, context)],
    [data.glossaryData(words, context)],
    ...units.map(unit => [data.unitData(unit, 'Learn', context), data.checkData(unit, words, context)]),
    ...facts.map(fact => [data.factData(fact, context)]),
    ...topics.map(topic => [data.topicData(topic, context)]),
    ...tickets.map(ticket => [data.ticketData(ticket, 'A description.', context)]),
    ...entities.map(entity => [data.entityData(entity, { ...words, name: entity.names.en }, 'Glossary', context.addressOf)]),
    ...articles.map(each => [data.guideData(each, words, context), data.articleData(each, context.addressOf)]),
  ]
}

const whole: StructuredContext = { deck, addressOf: path => `https://example.org/app${path}`, language: 'en' }
const relative: StructuredContext = { deck, addressOf: path => path, language: 'en' }

describe('what pages say of themselves in the words of schema.org', () => {
  it.each([['whole', whole], ['relative', relative]])('has what its type asks for, with %s addresses', (_, context) => {
    for (const things of everyThing(context)) {
      const { error } = structuredData.safeParse(JSON.parse(data.writeStructuredData(things)))
      expect(error?.issues, JSON.stringify(things)).toBeUndefined()
    }
  })

  it('calls every thing by an address of its own', () => {
    const ids = everyThing(whole).flat().map(thing => (thing as { '@id': string })['@id'])
    expect(ids.length).toBe(new Set(ids).size)
  })

  it('names an article as its publisher does: a paper of a journal with its issue, a text without author by its house', () => {
    const sari = articles.find(({ id }) => id === 'sari-2012')!
    expect(data.articleData(sari, relative.addressOf)).toMatchObject({
      '@type': 'ScholarlyArticle',
      'url': sari.url,
      'isPartOf': { '@type': 'PublicationIssue', 'isPartOf': { isPartOf: { '@type': 'Periodical', 'name': 'Perceptions' } } },
    })
    const page = articles.find(({ id }) => id === 'open-kg')!
    expect(data.articleData(page, relative.addressOf)).toMatchObject({ '@type': 'Article', 'author': { '@type': 'Organization' } })
  })

  it('says in which language a page is: that of the app, or of the thing that it is about', async () => {
    const { spoken } = await deckInLanguage(deck.deck, 'ky')
    const kyrgyz: StructuredContext = { ...relative, deck: indexDeck(spoken.deck), language: 'ky' }
    for (const fact of spoken.deck.facts)
      expect(data.factData(fact, kyrgyz)).toMatchObject({ inLanguage: fact.lang, name: fact.statement })
    const [fact] = facts
    expect(data.factData({ ...fact!, lang: 'en' }, kyrgyz)).toMatchObject({ inLanguage: 'en' })
    expect(data.factData(fact!, kyrgyz)).toMatchObject({ inLanguage: 'ky' })
    expect(data.siteData(words, kyrgyz)).toMatchObject({ inLanguage: 'ky' })
    expect(data.siteData(words, relative)).toMatchObject({ inLanguage: 'en' })
    const terms = entities.map(({ names }) => expect.objectContaining({ name: names.ky ?? names.en }) as object)
    expect(data.glossaryData(words, kyrgyz)).toMatchObject({ hasDefinedTerm: terms })
  })

  it('stays inside the element that it stands in, whatever it says', () => {
    const text = data.writeStructuredData([data.siteData({ ...words, name: '</script><script>alert(1)' }, relative)])
    expect(text).not.toContain('<')
    expect(JSON.parse(text)['@graph'][0].name).toBe('</script><script>alert(1)')
  })
})
