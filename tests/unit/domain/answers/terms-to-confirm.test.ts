import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { DeckEntity } from '../../../../domain/content/deck.ts'
import { isRightAnswer } from '../../../../domain/answers/compare-answer.ts'
import { realDeck } from '../../../support/real-deck.ts'

const { entities } = await realDeck()
const entityById = new Map(entities.map(entity => [entity.id, entity]))

/** The rows of docs/terms.md whose last column names an entity. */
const rows = (await readFile('docs/terms.md', 'utf8')).split('\n').flatMap((line) => {
  const [, , russian = '', kyrgyz = '', alternatives = '', , where = ''] = line.split('|').map(cell => cell.trim())
  const id = /^\w+\.yml `([^`]+)`$/.exec(where)?.[1]
  return id === undefined ? [] : [{ id, russian, kyrgyz, alternatives }]
})

interface Alternative { text: string, note: string }

/** «ky Еврокомиссия (press); ru …»: the forms of a cell of alternatives, with what stands in brackets behind them. */
function alternativesIn(cell: string): Alternative[] {
  return cell === '—'
    ? []
    : cell.replace(/\([^)]*\)/g, note => note.replaceAll(';', ',')).split(';').map((part) => {
        const [, text = '', note = ''] = /^\s*(?:ru|ky) ([^(]*[^\s(])\s*(?:\(([^)]*)\)\s*)?$/u.exec(part) ?? []
        return { text, note }
      })
}

function isRightBy({ id, names }: DeckEntity, typed: string): boolean {
  const expected = { type: 'entity' as const, entity: id, accept: [] }
  return isRightAnswer(typed, { answer: names.en, expected }, entityById.get(id))
}

const alternatives = rows.flatMap(row =>
  alternativesIn(row.alternatives).map(alternative => ({ ...row, ...alternative })),
)

describe('a term that waits for a lecturer', () => {
  it('names an entity of the deck', () => {
    expect(rows.length).toBeGreaterThan(140)
    expect(rows.filter(({ id }) => !entityById.has(id))).toEqual([])
  })

  it('has its alternatives written out, with their language', () => {
    expect(alternatives.length).toBeGreaterThan(30)
    expect(alternatives.filter(({ text }) => text === '' || /…/.test(text))).toEqual([])
  })

  it('is right by each alternative, but for those that say why they are no answer', () => {
    const refused = alternatives.filter(({ id, text }) => !isRightBy(entityById.get(id)!, text))
    expect(refused.filter(({ note }) => !/no answer: \S/.test(note)).map(({ id, text }) => `${id}: ${text}`)).toEqual([])
  })

  it('is not right by an alternative that is no answer', () => {
    const none = alternatives.filter(({ note }) => /no answer/.test(note))
    expect(none.filter(({ id, text }) => isRightBy(entityById.get(id)!, text))).toEqual([])
  })

  it('has no alternative that is right by another entity', () => {
    const shared = alternatives.flatMap(({ id, text, note }) => note.includes('no answer')
      ? []
      : entities.filter(entity => entity.id !== id && isRightBy(entity, text)).map(entity => `${text}: ${id}, ${entity.id}`))
    expect(shared).toEqual([])
  })

  it('is right as the table writes it in Russian and in Kyrgyz', () => {
    const refused = rows.flatMap(({ id, russian, kyrgyz }) => [russian, kyrgyz]
      .flatMap(cell => cell.split(';')).map(form => form.trim().replace(/\s*\([^)]*\)$/, ''))
      .filter(form => form !== '—' && !isRightBy(entityById.get(id)!, form)).map(form => `${id}: ${form}`))
    expect(refused).toEqual([])
  })
})
