import { describe, expect, it } from 'vitest'
import { parseOverlays } from '#domain/translation/parse-overlays'
import { formatTranslationReport, reportOnTranslations } from '#domain/translation/report-translations'
import { compiledRussian, englishDeck, russianFact, russianFile } from './overlays.ts'

const deck = englishDeck()
const report = (text: string, of = deck) => reportOnTranslations(
  of, compiledRussian(text, deck, of).states, parseOverlays([russianFile(text)], 'ru').entries.facts.map(({ value }) => value))
const counts = (rows: readonly { translated: number, of: number }[]) =>
  rows.map(({ translated, of }) => [translated, of])

describe('a report on the translations', () => {
  it('counts facts with all their cards, and cards, by importance', () => {
    const { importances, cards } = report(russianFact)
    expect(counts(importances)).toEqual([[0, 0], [0, 0], [1, 1]])
    expect(counts(cards)).toEqual([[0, 0], [0, 0], [5, 5]])
  })

  it('counts no fact that lacks a card', () => {
    const { importances, cards } = report(russianFact.replace(/ {4}member: .*\n/, ''))
    expect(counts(importances)).toEqual([[0, 0], [0, 0], [0, 1]])
    expect(counts(cards)).toEqual([[0, 0], [0, 0], [4, 5]])
  })

  it('counts the texts of each kind', () => {
    expect(report(russianFact).kinds.find(({ name }) => name === 'facts')).toMatchObject({ translated: 9, of: 9 })
    expect(report(russianFact).kinds.find(({ name }) => name === 'topics')).toMatchObject({ translated: 0, of: 2 })
  })

  it('lists what nobody else has read, and what no native speaker has approved', () => {
    const lists = (more: string) => {
      const { unread, unreviewed } = report(russianFact.replace('  cards:', `${more}  cards:`))
      return [unread, unreviewed]
    }
    expect(lists('')).toEqual([['pca-in-force'], ['pca-in-force']])
    expect(lists('  read: 2026-11-30\n')).toEqual([[], ['pca-in-force']])
    expect(lists('  reviewed: 2026-11-30\n')).toEqual([[], []])
  })

  it('is text that can be read', () => {
    const lines = formatTranslationReport('ru', report(russianFact)).split('\n')
    expect(lines[0]).toBe('Translated into ru: facts with all their cards')
    expect(lines.find(line => line.includes('importance 3'))).toMatch(/^ {2}importance 3 +1 of +1 +100 %$/)
    expect(lines.find(line => line.includes('importance 1'))).toMatch(/0 of +0 +0 %$/)
    expect(lines.at(-1)).toBe('Facts that no native speaker of the field has approved: 1')
  })

  it.each([[19, 19, false], [20, 20, false], [21, 20, true]])('lists twenty at most: of %d', (count, shown, isCut) => {
    const unread = Array.from({ length: count }, (_, place) => `unread-${place}`)
    const text = formatTranslationReport('ru', { ...report(russianFact), unread })
    expect(text.match(/ {2}unread-/g)).toHaveLength(shown)
    expect(text.includes('  …')).toBe(isCut)
    expect(text).toContain(`Facts that no second reader has read: ${count}`)
  })
})
