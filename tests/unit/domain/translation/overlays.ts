/** A small English deck and overlays of it, for tests. */
import type { Deck } from '#domain/content/deck'
import type { SourceFile } from '#domain/content/yaml-source'
import type { OverlayCompilation } from '#domain/translation/compile-overlay'
import { createHash } from 'node:crypto'
import { compileContent } from '#domain/content/compile'
import { compileOverlay } from '#domain/translation/compile-overlay'
import { englishTexts } from '#domain/translation/english-texts'
import { stampFile } from '#domain/translation/stamp'
import { factWith, filesWith } from '../content/sources.ts'

/** SHA-256 as hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A fact with a card of each kind that translations treat in their own way. */
export const englishFact = factWith('changedAt', 'why: It binds both.\n  note: Signed in 1995.\n  changedAt') + `    - key: gap
      kind: cloze
      front: The agreement was signed in Brussels, [[1995]].
      answer: { type: date, value: 1995, precision: year }
    - key: term
      kind: question
      front: What did it bring?
      answer: { type: text, text: joint bodies, accept: [bodies] }
      distractors:
        - { text: a base, why: it did not }
        - { text: a loan, why: it did not either }
    - key: order
      kind: ordering
      front: Put in order, the earliest first.
      items: [signing, ratification, force]
    - key: member
      kind: question
      front: Who signed it?
      answer: { type: entity, entity: eu }
`

/** The English deck of the base content with a fact. */
export function englishDeck(fact = englishFact): Deck {
  const { deck, faults } = compileContent(filesWith({ 'facts/eu.yml': fact }))
  if (faults.length > 0)
    throw new Error(JSON.stringify(faults))
  return deck
}

/** The Russian of every text of the fact. */
export const russianFact = `- id: pca-in-force
  statement: Соглашение с ЕС действует с 1999 года.
  why: Оно связывает обе стороны.
  note: Подписано в 1995 году.
  cards:
    year: В каком году соглашение вступило в силу?
    gap: { front: "Соглашение подписали в Брюсселе, год — [[1995]].", gap: nominative }
    term:
      front: Что оно принесло?
      answer: общие органы
      accept: [органы]
      distractors:
        - { text: база, why: её не было }
        - { text: кредит, why: его тоже не было }
    order: { front: "Расставьте по порядку.", items: [подписание, ратификация, вступление в силу] }
    member: Кто его подписал?
`

/** A file of Russian translations, stamped against a deck. */
export function russianFile(text: string, deck = englishDeck(), path = 'translations/ru/facts/01-eu.yml'): SourceFile {
  return { path, text: stampFile({ path, text }, 'ru', englishTexts(deck), new Set(), sha256).text }
}

/** What the lint knows of Russian words here. */
const lintWords: SourceFile = {
  path: 'translations/ru/words.yml', text: 'latin: [USAID, Open.kg]\nwithoutYo: [партнер*]\n',
}

/** What comes of Russian facts, stamped against one deck and compiled against another. */
export function compiledRussian(text: string, made = englishDeck(), now = made): OverlayCompilation {
  return compileOverlay([russianFile(text, made), lintWords], now, 'ru', sha256)
}
