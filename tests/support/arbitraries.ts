/** Random things for properties: everything that the types and the schema allow. */
import type { LogRecord } from '../../domain/progress/records.ts'
import type { Rating } from '../../domain/scheduling/scheduler.ts'
import fc from 'fast-check'
import { spellParameters } from '../../domain/scheduling/parameters.ts'
import { recordKey } from '../../domain/progress/records.ts'
import { OTHER_WEIGHTS } from './simulated-learners.ts'
import { bishkek, DAY, logOf, markRecord, reviewRecord, settingRecord, voidRecord } from './builders.ts'

export const anyRating: fc.Arbitrary<Rating> = fc.constantFrom(1, 2, 3, 4)

/** Parameters as the log spells them, or none, which are the standard ones. */
export const anyParameters = fc.constantFrom(undefined, spellParameters(OTHER_WEIGHTS), spellParameters(OTHER_WEIGHTS.map(weight => weight * 1.1)))

export const anyCardId = fc.constantFrom('cis-charter/date', 'cis-charter/place', 'eaeu/joined', 'манас/жыл', '__proto__')

const anySettingPair: fc.Arbitrary<[string, unknown]> = fc.oneof(
  fc.tuple(fc.constant('newCardsPerDay'), fc.integer({ min: -5, max: 250 })),
  fc.tuple(fc.constant('desiredRetention'), fc.double({ min: 0.5, max: 1, noNaN: true })),
  fc.tuple(fc.constant('theme'), fc.constantFrom('dark', 'light', 'neon')),
  fc.tuple(fc.constantFrom('__proto__', 'constructor', 'later'), fc.jsonValue().filter(value => !hasNegativeZero(value))),
)

/** JSON has no −0; structured clones and JSON would disagree on it. */
function hasNegativeZero(value: unknown): boolean {
  return Object.is(value, -0) || (typeof value === 'object' && value !== null && Object.values(value).some(hasNegativeZero))
}

/** The content of a record; its device and sequence come from `anyLog`, its target, when it takes something back, too. */
function anyRecord(device: string, seq: number, earlier: readonly LogRecord[]): fc.Arbitrary<LogRecord> {
  const at = fc.integer({ min: bishkek(DAY), max: bishkek(DAY + 60) })
  const place = { device, seq }
  const card = fc.record({ at, cardId: anyCardId })
  return fc.oneof(
    { weight: 8, arbitrary: fc.tuple(card, anyRating, fc.constantFrom('study', 'study', 'quiz', 'cram'), fc.constantFrom(0.8, 0.9, 0.95), fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: DAY, max: DAY + 90 })), anyParameters)
      .map(([base, rating, mode, desiredRetention, day, dueDay, parameters]) => reviewRecord({ ...base, ...place, rating, mode: mode as 'study', desiredRetention, studyDay: DAY + day, ...dueDay !== null && { dueDay }, ...parameters !== undefined && { parameters } })) },
    { weight: 2, arbitrary: fc.tuple(card, fc.boolean()).map(([base, value]) => markRecord({ mark: 'suspended', value }, { ...base, ...place })) },
    { weight: 1, arbitrary: fc.tuple(card, fc.option(fc.integer({ min: DAY, max: DAY + 9 }))).map(([base, value]) => markRecord({ mark: 'buried', value }, { ...base, ...place })) },
    { weight: 1, arbitrary: fc.tuple(card, fc.option(fc.string())).map(([base, value]) => markRecord({ mark: 'flagged', value }, { ...base, ...place })) },
    { weight: 1, arbitrary: fc.tuple(card, fc.integer({ min: DAY, max: DAY + 90 })).map(([base, value]) => markRecord({ mark: 'rescheduled', value }, { ...base, ...place })) },
    { weight: 1, arbitrary: fc.tuple(card, anyParameters).map(([base, value]) => markRecord({ mark: 'reassessed', value: value ?? null }, { ...base, ...place })) },
    { weight: 1, arbitrary: fc.tuple(at, anySettingPair).map(([time, [key, value]]) => settingRecord(key, value, { ...place, at: time })) },
    ...(earlier.length === 0
      ? []
      : [{ weight: 2, arbitrary: fc.tuple(at, fc.nat(earlier.length - 1)).map(([time, index]) => voidRecord(earlier[index]!, { ...place, at: time })) }]),
  )
}

/** A log of one device, which may take back its own records and those of logs it knows of. */
export function anyLog(device: string, known: readonly LogRecord[] = [], maxLength = 30): fc.Arbitrary<LogRecord[]> {
  return fc.nat(maxLength).chain(length => Array.from({ length }).reduce<fc.Arbitrary<LogRecord[]>>(
    log => log.chain(records => anyRecord(device, records.length, [...known, ...records]).map(record => [...records, record])),
    fc.constant([]),
  ))
}

/** Logs of three devices; the second and third have seen what came before them. */
export const anyLogs: fc.Arbitrary<[LogRecord[], LogRecord[], LogRecord[]]> = anyLog('phone', [], 12)
  .chain(phone => anyLog('tablet', phone, 12)
    .chain(tablet => anyLog('laptop', [...phone, ...tablet], 12).map((laptop): [LogRecord[], LogRecord[], LogRecord[]] => [phone, tablet, laptop])))

/** A block fit for a segment: consecutive records of one device with every optional field and every kind. */
export const anyBlock: fc.Arbitrary<LogRecord[]> = fc.tuple(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.nat(2 ** 40),
  fc.array(fc.oneof(
    { weight: 3, arbitrary: fc.record({
      at: fc.double({ min: 0, max: 8.64e15, noNaN: true }).map(at => at + 0),
      cardId: fc.string({ unit: 'grapheme', minLength: 1 }),
      factRevision: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      utcOffset: fc.integer({ min: -1440, max: 1440 }),
      studyDay: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      mode: fc.constantFrom('study' as const, 'quiz' as const, 'cram' as const),
      rating: anyRating,
      durationMs: fc.maxSafeNat(),
      desiredRetention: fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
      dueDay: fc.nat(2 ** 31 - 1),
      parameters: anyParameters,
      confidence: fc.nat(127),
      chosen: fc.string({ unit: 'grapheme' }),
    }, { requiredKeys: ['at', 'cardId', 'factRevision', 'utcOffset', 'studyDay', 'mode', 'rating', 'durationMs', 'desiredRetention'] })
      .map(({ parameters, ...fields }): LogRecord => ({ kind: 'review', device: '', seq: 0, ...fields, ...parameters !== undefined && { parameters } })) },
    fc.tuple(fc.nat(), fc.string({ minLength: 1 }), fc.nat()).map(([at, device, seq]): LogRecord => voidRecord({ device, seq }, { at })),
    fc.tuple(fc.nat(), anySettingPair).map(([at, [key, value]]): LogRecord => settingRecord(key, value, { at })),
    fc.tuple(fc.nat(), fc.string({ unit: 'grapheme', minLength: 1 }), fc.option(fc.string({ unit: 'grapheme' })))
      .map(([at, cardId, value]): LogRecord => markRecord({ mark: 'flagged', value }, { at, cardId })),
    fc.tuple(fc.nat(), anyCardId, fc.boolean()).map(([at, cardId, value]): LogRecord => markRecord({ mark: 'suspended', value }, { at, cardId })),
    fc.tuple(fc.nat(), anyCardId, fc.option(fc.integer())).map(([at, cardId, value]): LogRecord => markRecord({ mark: 'buried', value }, { at, cardId })),
    fc.tuple(fc.nat(), anyCardId, anyParameters).map(([at, cardId, value]): LogRecord => markRecord({ mark: 'reassessed', value: value ?? null }, { at, cardId })),
    fc.tuple(fc.nat(), anyCardId, fc.nat(2 ** 31 - 1)).map(([at, cardId, value]): LogRecord => markRecord({ mark: 'rescheduled', value }, { at, cardId })),
  ), { minLength: 1, maxLength: 40 }),
).map(([device, first, records]) => logOf(records, device, first))

/** Nothing that a random log contains twice. */
export function idsOf(records: readonly LogRecord[]): string[] {
  return records.map(recordKey)
}
