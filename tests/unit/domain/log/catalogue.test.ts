import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, foldRecord, isUndoable, kindOf, LOG_VERSION, subjectOf } from '../../../../domain/log/catalogue.ts'
import { parseLogRecord } from '../../../../domain/log/parse-record.ts'
import { kindTable } from '../../../support/kind-table.ts'
import { packSegment } from '../../../../domain/progress/pack-segment.ts'
import { unpackSegment } from '../../../../domain/progress/segment.ts'
import { anyKnownRecord, anyStoredRecord } from '../../../support/arbitraries.ts'
import { markRecord, reviewRecord } from '../../../support/builders.ts'
import { laterRecord, oneOfEach } from '../../../support/one-of-each.ts'

describe('the catalogue', () => {
  it('names each kind once, and remembers in which version it appeared', () => {
    expect(Object.fromEntries(catalogue.map(({ kind, since }) => [kind, since]))).toEqual({
      review: 1,
      void: 1,
      setting: 1,
      mark: 1,
      quiz: 1,
      note: 2,
      star: 2,
      unit: 2,
      ticket: 2,
    })
    expect(new Set(catalogue.map(({ kind }) => kind)).size).toBe(catalogue.length)
    expect(LOG_VERSION).toBe(2)
  })

  it('is the table in docs/log.md', () => {
    expect(readFileSync(new URL('../../../../docs/log.md', import.meta.url), 'utf8')).toContain(kindTable())
  })

  it.each(catalogue)('gives a record of kind $kind back from the parser, a segment and JSON', ({ kind, schema }) => {
    const record = oneOfEach[kind]
    expect(schema.safeParse(record).success).toBe(true)
    expect(parseLogRecord(record)).toEqual(record)
    expect(parseLogRecord(JSON.parse(JSON.stringify(record)))).toEqual(record)
    expect(unpackSegment(structuredClone(packSegment([record])))).toEqual([record])
  })

  it('gives any record back from the parser, a segment and JSON', () => {
    fc.assert(
      fc.property(anyStoredRecord, (record) => {
        expect(parseLogRecord(record)).toEqual(record)
        expect(parseLogRecord(JSON.parse(JSON.stringify(record)))).toEqual(record)
        expect(unpackSegment(structuredClone(packSegment([record])))).toEqual([record])
      }),
      { numRuns: 500 },
    )
  })

  it('knows of every record what it is about, or that it is about other records', () => {
    fc.assert(fc.property(anyKnownRecord, (record) => {
      const about = subjectOf(record)
      expect(about === null).toBe(record.kind === 'void')
      if (about)
        expect(about.id).toBeTypeOf('string')
    }))
  })

  it('says nothing of kinds that it does not know', () => {
    expect(kindOf('hologram')).toBeUndefined()
    expect(kindOf('constructor')).toBeUndefined()
    expect(subjectOf(laterRecord)).toBeNull()
    expect(isUndoable(laterRecord)).toBe(false)
  })

  it('lets undo take back what stands by itself, and leaves what is part of something larger', () => {
    expect(Object.keys(oneOfEach).filter(kind => isUndoable(oneOfEach[kind as keyof typeof oneOfEach]))).toEqual([
      'review',
      'mark',
      'note',
      'star',
    ])
    expect(isUndoable(reviewRecord({ mode: 'quiz' }))).toBe(false)
    expect(isUndoable(reviewRecord({ mode: 'cram' }))).toBe(true)
    expect(isUndoable(markRecord({ mark: 'rescheduled', value: 20_000 }))).toBe(false)
    expect(isUndoable(markRecord({ mark: 'reassessed', value: null }))).toBe(false)
  })

  it('refuses to fold a record into what it is not about', () => {
    const fact = { factId: 'eaeu', note: '', isStarred: false, updatedAt: 0 }
    expect(() => foldRecord('fact', fact, oneOfEach.review as never)).toThrow('says nothing about a fact')
  })
})
