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

interface Shown {
  /** What is shown: the expression, without what holds its figures. */
  text: string
  /** Whether an element around it says its language. */
  isSaid: boolean
  /** Whether its figures are held to their endings. */
  isUnbroken: boolean
}

/** The texts of the deck that a template shows. */
function shownTexts(source: string): Shown[] {
  const { descriptor } = parse(source)
  const shown: Shown[] = []
  function walk(node: Node, says: boolean): void {
    const isSaid = says || (node.props ?? []).some(prop => prop.name === 'bind' && prop.arg?.content === 'lang')
    const given = (node.content?.content ?? '').trim()
    const text = /^unbroken\((.*)\)$/s.exec(given)?.[1] ?? given
    if (node.type === INTERPOLATION && (deckText.test(text) || nameOfEntity.test(text)))
      shown.push({ text, isSaid, isUnbroken: text !== given })
    node.children?.forEach(child => walk(child, isSaid))
  }
  if (descriptor.template?.ast)
    walk(descriptor.template.ast as unknown as Node, false)
  return shown
}

const files = globSync(['components/**/*.vue', 'pages/**/*.vue'], { cwd: root })

/** Where the components show texts of the deck that are not as they should be. */
function wrongTexts(isWrong: (text: Shown) => boolean): string[] {
  return files.flatMap(file => shownTexts(readFileSync(`${root}/${file}`, 'utf8')).filter(isWrong)
    .map(({ text }) => `${file}: ${text}`))
}

describe('a text of the deck', () => {
  it('is found where its element does not say the language', () => {
    const inTemplate = (html: string): string[] =>
      shownTexts(`<template>${html}</template>`).filter(({ isSaid }) => !isSaid).map(({ text }) => text)
    expect(inTemplate('<p>{{ fact.statement }}</p>')).toEqual(['fact.statement'])
    expect(inTemplate('<p>{{ unbroken(fact.statement) }}</p>')).toEqual(['fact.statement'])
    expect(inTemplate('<p><b>{{ each.unit.title }}</b></p>')).toEqual(['each.unit.title'])
    expect(inTemplate('<p>{{ topicById.get(fact.topic)?.title }}</p>')).toEqual(['topicById.get(fact.topic)?.title'])
    expect(inTemplate('<p>{{ nameOf(entity) }}</p>')).toEqual(['nameOf(entity)'])
    expect(inTemplate('<p :lang="fact.lang">{{ fact.statement }}</p>')).toEqual([])
    expect(inTemplate('<p>{{ $t("fact.why") }}</p>')).toEqual([])
  })

  it('is found where its figures may lose their endings', () => {
    const isUnbroken = (html: string): boolean[] => shownTexts(`<template>${html}</template>`).map(text => text.isUnbroken)
    expect(isUnbroken('<p :lang="fact.lang">{{ fact.statement }}</p>')).toEqual([false])
    expect(isUnbroken('<p :lang="fact.lang">{{ unbroken(fact.statement) }}</p>')).toEqual([true])
  })

  it('says its language wherever it is shown', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(wrongTexts(({ isSaid }) => !isSaid)).toEqual([])
  })

  it('holds its figures to their endings wherever it is shown', () => {
    expect(wrongTexts(({ isUnbroken }) => !isUnbroken)).toEqual([])
  })
})
