// @vitest-environment node
import type { DeckIndex } from '#domain/content/deck-index'
import type { PageHead } from '~/plugins/page-head/pages'
import { describe, expect, it } from 'vitest'
import { indexDeck } from '../../domain/content/deck-index'
import { headOfPage } from '../../plugins/page-head/pages'
import { headTags } from '../../plugins/page-head/tags'
import { translatorOf } from '../../plugins/page-head/translate'
import { realDeck } from '../support/real-deck.ts'

const deck: DeckIndex = indexDeck(await realDeck())

function headOf(name: string, parameter = ''): PageHead | undefined {
  return headOfPage(name, {
    deck,
    addressOf: path => path,
    language: 'en',
    t: translatorOf('en'),
    param: () => parameter,
  })
}

const { facts, entities, articles, topics, tickets, units } = deck.deck
const pages: [name: string, things: readonly { id: string }[]][] = [
  ['facts-fact', facts],
  ['entities-entity', entities],
  ['articles-article', articles],
  ['topics-topic', topics],
  ['tickets-ticket', tickets],
  ['learn-unit', units],
  ['learn-unit-check', units],
]

describe('the description of a page', () => {
  it.each(pages)('of %s is as long as others show, for each thing of the deck', (name, things) => {
    for (const { id } of things) {
      const { description } = headOf(name, id)!
      expect(description.length, `${id}: ${description}`).toBeGreaterThanOrEqual(50)
      expect(description.length, `${id}: ${description}`).toBeLessThanOrEqual(160)
    }
  })

  it.each(pages.filter(([name]) => name !== 'tickets-ticket'))('of %s is its own', (name, things) => {
    const descriptions = things.map(({ id }) => headOf(name, id)!.description)
    const repeated = descriptions.filter((description, place) => descriptions.indexOf(description) !== place)
    expect(repeated).toEqual([])
  })

  it.each(pages)('of %s is not there where the thing is not', name => expect(headOf(name, 'no-such-thing')).toBeUndefined())

  it('is not there for addresses that lead nowhere', () => {
    expect(['path', 'set-aside', 'toString', '', undefined].map(name => headOf(name as string))).toEqual(
      [undefined, undefined, undefined, undefined, undefined],
    )
  })
})

describe('the tags of a page', () => {
  const site = { name: 'Manaschi', pictureWords: 'Words', paths: [['en', '/facts/a'], ['ru', '/ru/facts/a']] as const }
  const page = headOf('facts-fact', 'kant-base-opened-2003')!

  it('say where it is, and name a picture, by whole addresses where the origin is known', () => {
    const origin = 'https://example.org'
    const { link, meta } = headTags(page, '/facts/a', { ...site, origin, addressOf: path => `${origin}/app${path}` })
    expect(link).toEqual([
      { rel: 'canonical', href: 'https://example.org/app/facts/a' },
      { rel: 'alternate', hreflang: 'en', href: 'https://example.org/app/facts/a' },
      { rel: 'alternate', hreflang: 'ru', href: 'https://example.org/app/ru/facts/a' },
      { rel: 'alternate', hreflang: 'x-default', href: 'https://example.org/app/facts/a' },
    ])
    expect(meta).toContainEqual({ property: 'og:url', content: 'https://example.org/app/facts/a' })
    expect(meta).toContainEqual({ property: 'og:image', content: 'https://example.org/app/share/fact.png' })
  })

  it('leave out what may only be whole where it is not known', () => {
    const { link, meta, data } = headTags(page, '/facts/a', { ...site, origin: undefined, addressOf: path => path })
    expect(link).toEqual([])
    expect(meta.map(tag => 'name' in tag ? tag.name : tag.property)).toEqual(['description', 'og:type', 'og:site_name'])
    expect(data).toContain('"Quiz"')
  })
})
