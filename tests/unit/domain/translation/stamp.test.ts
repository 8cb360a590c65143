import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseYamlSource } from '#domain/content/yaml-source'
import { englishTexts, hashOfEnglish } from '#domain/translation/english-texts'
import { stampFile } from '#domain/translation/stamp'
import { englishDeck, englishFact, russianFact, sha256 } from './overlays.ts'

const path = 'translations/ru/facts/01-eu.yml'

function stamp(text: string, fact = englishFact, again: string[] = []) {
  return stampFile({ path, text }, 'ru', englishTexts(englishDeck(fact)), new Set(again), sha256)
}

describe('stamping', () => {
  it('adds one line to an entry and changes nothing else: comments, quotes and blank lines stay', () => {
    const text = `# Read this.\n\n${russianFact.replace('года.', 'года.   # for now')}\n\n# The end.\n`
    const { text: stamped } = stamp(text)
    const lines = stamped.split('\n')
    const added = lines.findIndex(line => line.startsWith('  of: {'))
    expect(added).toBeGreaterThan(0)
    lines.splice(added, 1)
    expect(lines.join('\n')).toBe(text)
  })

  it('is done once: stamping again changes nothing', () => {
    const once = stamp(russianFact)
    expect(once.stamped.length).toBe(9)
    expect(stamp(once.text)).toMatchObject({ text: once.text, stamped: [], outdated: [] })
  })

  it('keeps what a text was made from when the English changes, until the entry is asked for by its id', () => {
    const once = stamp(russianFact).text
    const changed = englishFact.replace('What did it bring?', 'What did it create?')
    expect(stamp(once, changed)).toMatchObject({ text: once, stamped: [], outdated: ['pca-in-force'] })
    expect(stamp(once, changed, ['pca-in-force'])).toMatchObject({ stamped: ['pca-in-force: cards.term'], outdated: [] })
  })

  it('keeps an older revision in the same way', () => {
    const once = stamp(russianFact).text
    const raised = englishFact.replace('changedAt', 'revision: 2\n  changedAt')
    expect(stamp(once, raised)).toMatchObject({ text: once, outdated: ['pca-in-force'] })
    expect(stamp(once, raised, ['pca-in-force']).text).toContain('of: { revision: 2, statement')
  })

  it('stamps what is added, and drops the stamp of what is gone', () => {
    const less = russianFact.replace('  why: Оно связывает обе стороны.\n', '')
    const once = stamp(less).text
    expect(once).not.toContain('\n  why:')
    const more = stamp(once.replace('  note:', '  why: Оно связывает обе стороны.\n  note:'))
    expect(more.stamped).toEqual(['pca-in-force: why'])
    expect(stamp(more.text.replace('  why: Оно связывает обе стороны.\n', '')).text).toBe(once)
  })

  it('goes into entries in braces too', () => {
    const topics = { path: 'translations/ru/topics.yml', text: '- { id: european-union, title: ЕС, description: Всё. }\n' }
    const { text, faults } = stampFile(topics, 'ru', englishTexts(englishDeck()), new Set(), sha256)
    expect(faults).toEqual([])
    expect(text).toMatch(/^- \{ id: european-union, title: ЕС, description: Всё\., of: \{ title: \S+, description: \S+ \} \}\n$/)
  })

  it('writes a study guide’s above it', () => {
    const deck = englishDeck()
    const english = { ...englishTexts(deck), guides: new Map([['doe-2020', { texts: new Map([['guide', 'A guide.']]) }]]) }
    const stampGuide = (text: string) =>
      stampFile({ path: 'translations/ru/guides/doe-2020.md', text }, 'ru', english, new Set(), sha256)
    const stamped = `---\nof: { guide: ${hashOfEnglish('A guide.', sha256)} }\n---\n\nОбзор.\n`
    expect(stampGuide('Обзор.\n').text).toBe(stamped)
    // Front matter with nothing in it is front matter, and a second one is no text.
    expect(stampGuide('---\n---\n\nОбзор.\n').text).toBe(stamped)
    expect(stampGuide('---\n---\n\n---\n---\n\nОбзор.\n').faults.length).toBe(1)
  })

  it('leaves a file with faults as it is', () => {
    const text = russianFact.replace('statement', 'satz')
    expect(stamp(text)).toMatchObject({ text, stamped: [] })
    expect(stamp(text).faults.length).toBeGreaterThan(0)
  })

  it('is read back as text, whatever digits a hash has', () => {
    const hashes = fc.oneof(...[/^\d{8}$/, /^\d{3}e\d{4}$/, /^[0-9a-f]{8}$/].map(form => fc.stringMatching(form)))
    fc.assert(fc.property(hashes, (digits) => {
      const { text, faults } = stampFile({ path, text: russianFact }, 'ru', englishTexts(englishDeck()), new Set(), () => digits)
      expect(faults).toEqual([])
      const [entry] = parseYamlSource(path, text).value as { of: Record<string, unknown> }[]
      expect(new Set(Object.values(entry!.of))).toEqual(new Set([digits]))
    }), { numRuns: 50 })
  })
})
