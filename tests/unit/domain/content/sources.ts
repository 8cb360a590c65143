/** Small contents for tests: a valid base, of which each test changes what it is about. */
import type { ParsedSources } from '#domain/content/parse-sources'
import type { SourceFile } from '#domain/content/yaml-source'
import { parseSources } from '#domain/content/parse-sources'

/** Article map of two sections, two paragraphs and one. */
export const article = `---
id: doe-2020
title: Treaties of a Small State
shortTitle: Doe (2020)
kind: journal-article
authors:
  - { family: Doe, given: Jane }
year: 2020
language: en
scope: full
sections:
  - id: eu
    title: Relations with the EU
    paragraphs:
      - "The agreement of 1995"
      - { opens: "In March 2005", continues: ["the second half"] }
  - id: bases
    title: Bases
    paragraphs:
      - "The Manas base"
apparatus:
  - "A pull-quote"
---
`

export const topics = `- id: european-union
  title: The European Union
  description: Agreements with Brussels.
`

export const entities = `- id: eu
  kind: organization
  names: { en: European Union, ru: Европейский союз }
  acronyms: { en: EU }
  description: A union of European states.
- id: pca
  kind: document
  names: { en: Partnership and Cooperation Agreement }
  acronyms: { en: PCA }
  description: A treaty with the EU.
`

export const fact = `- id: pca-in-force
  kind: treaty
  topic: european-union
  statement: The Partnership and Cooperation Agreement with the EU has been in force since 1999.
  importance: 3
  when: { value: 1999, precision: year, what: in-force }
  entities: [eu, pca]
  evidence:
    - { article: doe-2020, section: eu, paragraph: 1 }
  changedAt: 2026-01-01
  cards:
    - key: year
      kind: question
      front: In which year did the Partnership and Cooperation Agreement enter into force?
      answer: { type: date, value: 1999, precision: year }
`

/** The files of the base, with some replaced or added by path. */
export function filesWith(changes: Readonly<Record<string, string>> = {}): SourceFile[] {
  const base = {
    'articles/doe-2020.md': article,
    'topics.yml': topics,
    'entities/all.yml': entities,
    'facts/eu.yml': fact,
  }
  return Object.entries({ ...base, ...changes }).map(([path, text]) => ({ path, text }))
}

export function parsedWith(changes: Readonly<Record<string, string>> = {}): ParsedSources {
  return parseSources(filesWith(changes))
}

/** The base fact with one piece of its source replaced. */
export function factWith(from: string, to: string): string {
  if (!fact.includes(from))
    throw new Error(`the base fact has no "${from}"`)
  return fact.replace(from, to)
}

/** The base fact with other cards. */
export function factWithCards(cards: string): string {
  return `${fact.slice(0, fact.indexOf('    - key: year'))}${cards}`
}

/** Line of a text on which a piece of it stands, counted from 1. */
export function lineOf(text: string, piece: string): number {
  const index = text.indexOf(piece)
  if (index < 0)
    throw new Error(`the text has no "${piece}"`)
  return text.slice(0, index).split('\n').length
}
