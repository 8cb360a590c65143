import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLogRecord } from '../../../../domain/progress/record-schema.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { anyBlock } from '../../../support/arbitraries.ts'
import { markRecord, reviewRecord, settingRecord, voidRecord } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const whole = reviewRecord({ confidence: 2, chosen: 'Minsk' })

describe('the door to the log', () => {
  it('lets through every record that the app writes, unchanged', () => {
    for (const record of [
      reviewRecord(),
      whole,
      voidRecord({ device: 'tablet', seq: 0 }),
      settingRecord('theme', 'dark'),
      settingRecord('later', { nested: [1, null] }),
      markRecord({ mark: 'suspended', value: true }),
      markRecord({ mark: 'buried', value: null }),
      markRecord({ mark: 'buried', value: 20_000 }),
      markRecord({ mark: 'flagged', value: '' }),
    ])
      expect(parseLogRecord(record)).toEqual(record)
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'review'],
    ['a list', [whole]],
    ['an unknown kind', { ...whole, kind: 'rumour' }],
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
    ['parameters in another spelling', { ...whole, parameters: spellParameters(OTHER_WEIGHTS).replace(/^0\.1/, '0.10') }],
    ['a card seen anew by no parameters', { ...markRecord({ mark: 'reassessed', value: null }), value: 'mine' }],
    ['a mark with another mark’s value', { ...markRecord({ mark: 'flagged', value: '' }), mark: 'suspended' }],
    ['a burial until no number', { ...markRecord({ mark: 'buried', value: 1 }), value: Number.NaN }],
  ])('refuses %s', (_, value) => {
    expect(parseLogRecord(value)).toBeUndefined()
  })

  it('does not take a field from the prototype of what it is given', () => {
    expect(parseLogRecord(JSON.parse(`{ "__proto__": ${JSON.stringify(whole)} }`))).toBeUndefined()
  })

  it('drops what it does not know, prototype keys too', () => {
    const hostile = JSON.parse(JSON.stringify(whole).replace('{', '{ "__proto__": { "isAdmin": true }, "constructor": { "prototype": {} }, "extra": 1,'))
    const parsed = parseLogRecord(hostile)
    expect(parsed).toEqual(whole)
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  })

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSymbol: false } as never), (value) => {
      expect(parseLogRecord(value)).toBeUndefined()
    }))
  })

  it('refuses any record in which a needed field is missing', () => {
    fc.assert(fc.property(anyBlock, fc.nat(), ([record], place) => {
      const keys = Object.keys(record!).filter(key => !['confidence', 'chosen', 'dueDay', 'parameters'].includes(key) && !(record!.kind === 'setting' && key === 'value'))
      const missing = keys[place % keys.length]!
      const { [missing as never]: _, ...rest } = record!
      expect(parseLogRecord(rest)).toBeUndefined()
    }))
  })
})
