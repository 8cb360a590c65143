import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLogRecord } from '../../../../domain/log/parse-record.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { isKnown } from '../../../../domain/log/records.ts'
import { anyBlock } from '../../../support/arbitraries.ts'
import { bishkek, DAY, markRecord, reviewRecord, settingRecord, voidRecord } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const whole = reviewRecord({ confidence: 2, chosen: 'Minsk' })

describe('the door to the log', () => {
  it('lets through every record that the app writes, unchanged', () => {
    for (
      const record of [
        reviewRecord(),
        whole,
        voidRecord({ device: 'tablet', seq: 0 }),
        settingRecord('theme', 'dark'),
        settingRecord('later', { nested: [1, null] }),
        markRecord({ mark: 'suspended', value: true }),
        markRecord({ mark: 'buried', value: null }),
        markRecord({ mark: 'buried', value: 20_000 }),
        markRecord({ mark: 'flagged', value: '' }),
      ]
    )
      expect(parseLogRecord(record)).toEqual(record)
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'review'],
    ['a list', [whole]],
    ['a kind without a name', { ...whole, kind: '' }],
    ['a kind that is no text', { ...whole, kind: 7 }],
    ['no kind', { ...whole, kind: undefined }],
    ['a device without a name', { ...whole, device: '' }],
    ['a negative sequence', { ...whole, seq: -1 }],
    ['half a sequence', { ...whole, seq: 0.5 }],
    ['a sequence that is text', { ...whole, seq: '0' }],
    ['a time that is no number', { ...whole, at: Number.NaN }],
    ['an endless time', { ...whole, at: Infinity }],
    ['a time before 1970', { ...whole, at: -1 }],
    ['a date for a time', { ...whole, at: new Date() }],
    ['a card without a name', { ...whole, cardId: '' }],
    ['a card that is an object', { ...whole, cardId: { name: 'a' } }],
    ['rating 0', { ...whole, rating: 0 }],
    ['rating 5', { ...whole, rating: 5 }],
    ['rating "3"', { ...whole, rating: '3' }],
    ['rating 2.5', { ...whole, rating: 2.5 }],
    ['an unknown mode', { ...whole, mode: 'exam' }],
    ['a negative duration', { ...whole, durationMs: -1 }],
    ['a revision 0', { ...whole, factRevision: 0 }],
    ['half a study day', { ...whole, studyDay: 0.5 }],
    ['a study day beyond all calendars', { ...whole, studyDay: 2 ** 40 }],
    ['an offset of two days', { ...whole, utcOffset: 2880 }],
    ['a retention of 1', { ...whole, desiredRetention: 1 }],
    ['a retention of 0', { ...whole, desiredRetention: 0 }],
    ['no retention', { ...whole, desiredRetention: undefined }],
    ['a confidence below 0', { ...whole, confidence: -1 }],
    ['a choice that is no text', { ...whole, chosen: 3 }],
    ['a void without a target', { ...voidRecord(whole), target: undefined }],
    ['a void of a negative sequence', { ...voidRecord(whole), target: { device: 'phone', seq: -1 } }],
    ['a void of NaN', { ...voidRecord(whole), target: { device: 'phone', seq: Number.NaN } }],
    ['a setting whose key is no text', { ...settingRecord('theme', 'dark'), key: 7 }],
    ['an unknown mark', { ...markRecord({ mark: 'flagged', value: '' }), mark: 'starred' }],
    ['parameters that are not 21', { ...whole, parameters: '1 2 3' }],
    ['parameters out of bounds', { ...whole, parameters: spellParameters(OTHER_WEIGHTS).replace(/\S+$/, '9') }],
    ['parameters in another spelling', {
      ...whole,
      parameters: spellParameters(OTHER_WEIGHTS).replace(/^0\.1/, '0.10'),
    }],
    ['a card seen anew by no parameters', { ...markRecord({ mark: 'reassessed', value: null }), value: 'mine' }],
    ['a mark with another mark’s value', { ...markRecord({ mark: 'flagged', value: '' }), mark: 'suspended' }],
    ['a burial until no number', { ...markRecord({ mark: 'buried', value: 1 }), value: Number.NaN }],
  ])('refuses %s', (_, value) => {
    expect(parseLogRecord(value)).toBeUndefined()
  })

  it('does not take a field from the prototype of what it is given', () => {
    expect(parseLogRecord(JSON.parse(`{ "__proto__": ${JSON.stringify(whole)} }`))).toBeUndefined()
  })

  it('keeps the fields that it does not know, at any depth, and nothing that names a prototype', () => {
    const hostile = JSON.parse(
      JSON.stringify(whole).replace(
        '{',
        '{ "__proto__": { "isAdmin": true }, "constructor": { "prototype": {} }, "extra": { "nested": [1, null] },',
      ),
    )
    const parsed = parseLogRecord(hostile)
    expect(parsed).toEqual({ ...whole, constructor: { prototype: {} }, extra: { nested: [1, null] } })
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
    const target = { device: 'tablet', seq: 0, part: 'whole' }
    expect(parseLogRecord({ ...voidRecord(whole), target })).toEqual({ ...voidRecord(whole), target })
  })

  it('lets a kind of a later version through as it is, and none of its names is taken for one of ours', () => {
    for (const kind of ['hologram', 'constructor', 'toString', '__proto__', 'x'.repeat(64)]) {
      const record = { kind, device: 'phone', seq: 3, at: bishkek(DAY), body: { deep: [{ er: true }] }, cardId: 7 }
      expect(parseLogRecord(record)).toEqual(record)
      expect(isKnown(parseLogRecord(record)!)).toBe(false)
    }
  })

  it.each([
    ['without a place', { kind: 'hologram', device: 'phone', at: bishkek(DAY) }],
    ['without a time', { kind: 'hologram', device: 'phone', seq: 0 }],
    ['with a name too long', { kind: 'x'.repeat(65), device: 'phone', seq: 0, at: bishkek(DAY) }],
    ['with what JSON cannot say', { kind: 'hologram', device: 'phone', seq: 0, at: bishkek(DAY), when: new Date(0) }],
    ['with a number that JSON cannot say', {
      kind: 'hologram',
      device: 'phone',
      seq: 0,
      at: bishkek(DAY),
      n: [Infinity],
    }],
  ])('refuses a later kind %s', (_, record) => {
    expect(parseLogRecord(record)).toBeUndefined()
  })

  it('refuses what it does not know when it is nested deeper than anything that is kept', () => {
    const nested = (depth: number): unknown => depth === 0 ? 1 : [nested(depth - 1)]
    expect(parseLogRecord({ ...whole, extra: nested(32) })).toBeDefined()
    expect(parseLogRecord({ ...whole, extra: nested(33) })).toBeUndefined()
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSymbol: false } as never),
        (value) => {
          expect(parseLogRecord(value)).toBeUndefined()
        },
      ),
    )
  })

  it('refuses any record in which a needed field is missing', () => {
    fc.assert(fc.property(anyBlock, fc.nat(), ([record], place) => {
      const keys = Object.keys(record!).filter(key =>
        !['confidence', 'chosen', 'dueDay', 'parameters', 'later', 'body'].includes(key),
      )
        .filter(key => isKnown(record!) ? !(record.kind === 'setting' && key === 'value') : key !== 'cardId')
      const missing = keys[place % keys.length]!
      const { [missing as never]: _, ...rest } = record!
      expect(parseLogRecord(rest)).toBeUndefined()
    }))
  })
})
