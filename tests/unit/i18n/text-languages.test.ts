import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'vue/compiler-sfc'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Node {
  type: number
  children?: Node[]
  content?: { content?: string }
  props?: { name: string, arg?: { content: string } }[]
  loc: { start: { line: number } }
}

const INTERPOLATION = 5
/** Texts of the deck: what a thing of it says, by the names that components give to such things. */
const deckText = /(?:^|[\s(])(?:\w+\.)?(?:fact|card|unit|part|topic|ticket|debate|position|happening|entity|point)(?:ById\.get\([^)]*\)+|s\[[^\]]*\])?[!?]?\.(?:statement|why|note|front|answer|title|aim|description|question|says|ground|sum|since|expect)\s*$/
const nameOfEntity = /^\s*nameOf\((?:\w+\.)*entity\)\s*$/

/** The texts of the deck that a template shows in an element that does not say their language. */
function silentTexts(source: string): string[] {
  const { descriptor } = parse(source)
  const silent: string[] = []
  function walk(node: Node, says: boolean): void {
    const own = says || (node.props ?? []).some(prop => prop.name === 'bind' && prop.arg?.content === 'lang')
    const text = node.content?.content ?? ''
    if (node.type === INTERPOLATION && !own && (deckText.test(text) || nameOfEntity.test(text)))
      silent.push(text.trim())
    node.children?.forEach(child => walk(child, own))
  }
  if (descriptor.template?.ast)
    walk(descriptor.template.ast as unknown as Node, false)
  return silent
}

describe('a text of the deck', () => {
  it('is found where its element does not say the language', () => {
    const inTemplate = (html: string): string[] => silentTexts(`<template>${html}</template>`)
    expect(inTemplate('<p>{{ fact.statement }}</p>')).toEqual(['fact.statement'])
    expect(inTemplate('<p><b>{{ each.unit.title }}</b></p>')).toEqual(['each.unit.title'])
    expect(inTemplate('<p>{{ topicById.get(fact.topic)?.title }}</p>')).toEqual(['topicById.get(fact.topic)?.title'])
    expect(inTemplate('<p>{{ nameOf(entity) }}</p>')).toEqual(['nameOf(entity)'])
    expect(inTemplate('<p :lang="fact.lang">{{ fact.statement }}</p>')).toEqual([])
    expect(inTemplate('<p>{{ $t("fact.why") }}</p>')).toEqual([])
  })

  it('says its language wherever it is shown', () => {
    const files = globSync(['components/**/*.vue', 'pages/**/*.vue'], { cwd: root })
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap(file => silentTexts(readFileSync(`${root}/${file}`, 'utf8')).map(text => `${file}: ${text}`)))
      .toEqual([])
  })
})
