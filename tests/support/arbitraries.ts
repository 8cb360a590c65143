/** Random things for properties: everything that the types and the schema allow. */
import type { KnownRecord } from '../../domain/log/catalogue.ts'
import type { LogRecord } from '../../domain/progress/records.ts'
import type { Rating } from '../../domain/scheduling/scheduler.ts'
import fc from 'fast-check'
import { DAYS_AHEAD, EARLIEST_AT, LATEST_AT } from '../../domain/log/bounds.ts'
import { catalogue } from '../../domain/log/catalogue.ts'
import { recordKey } from '../../domain/progress/records.ts'
import { DAY_MS } from '../../domain/scheduling/study-day.ts'
import { anyJson, anyOf } from './arbitrary-of-schema.ts'
import { anyParametersText } from './parameters.ts'
import { bishkek, DAY, logOf, markRecord, reviewRecord, settingRecord, voidRecord } from './builders.ts'

export const anyRating: fc.Arbitrary<Rating> = fc.constantFrom(1, 2, 3, 4)

/** Parameters as the log spells them, or none, which are the standard ones. */
export const anyParameters = fc.option(anyParametersText, { nil: undefined })

export const anyCardId = fc.constantFrom(
  'cis-charter/date',
  'cis-charter/place',
  'eaeu/joined',
  'манас/жыл',
  '__proto__',
)

export const anyFactId = fc.constantFrom('cis-charter', 'eaeu', 'манас', '__proto__')

const anySettingPair: fc.Arbitrary<[string, unknown]> = fc.oneof(
  fc.tuple(fc.constant('newCardsPerDay'), fc.integer({ min: -5, max: 250 })),
  fc.tuple(fc.constant('desiredRetention'), fc.double({ min: 0.5, max: 1, noNaN: true })),
  fc.tuple(fc.constant('theme'), fc.constantFrom('dark', 'light', 'neon')),
  fc.tuple(fc.constantFrom('__proto__', 'constructor', 'later'), anyJson),
)

/**
 * The content of a record; its device and sequence come from `anyLog`, its target, when it takes something back, too.
 */
function anyRecord(device: string, seq: number, earlier: readonly LogRecord[]): fc.Arbitrary<LogRecord> {
  const at = fc.integer({ min: bishkek(DAY), max: bishkek(DAY + 60) })
  const place = { device, seq }
  const card = fc.record({ at, cardId: anyCardId })
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(
        card,
        anyRating,
        fc.constantFrom('study', 'study', 'quiz', 'cram'),
        fc.constantFrom(0.8, 0.9, 0.95),
        fc.integer({ min: 0, max: 60 }),
        fc.option(fc.integer({ min: DAY, max: DAY + 90 })),
        anyParameters,
      )
        .map(([base, rating, mode, desiredRetention, day, dueDay, parameters]) =>
          reviewRecord({
            ...base,
            ...place,
            rating,
            mode: mode as 'study',
            desiredRetention,
            studyDay: Math.min(DAY + day, Math.floor(base.at / DAY_MS) + DAYS_AHEAD),
            ...dueDay !== null && { dueDay },
            ...parameters !== undefined && { parameters },
          }),
        ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(card, fc.boolean()).map(([base, value]) =>
        markRecord({ mark: 'suspended', value }, { ...base, ...place }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(card, fc.option(fc.integer({ min: DAY, max: DAY + 9 }))).map(([base, value]) =>
        markRecord({ mark: 'buried', value }, { ...base, ...place }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(card, fc.option(fc.string())).map(([base, value]) =>
        markRecord({ mark: 'flagged', value }, { ...base, ...place }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(card, fc.integer({ min: DAY, max: DAY + 90 })).map(([base, value]) =>
        markRecord({ mark: 'rescheduled', value }, { ...base, ...place }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(card, anyParameters).map(([base, value]) =>
        markRecord({ mark: 'reassessed', value: value ?? null }, { ...base, ...place }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(at, anySettingPair).map(([time, [key, value]]) =>
        settingRecord(key, value, { ...place, at: time }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(
        at,
        fc.oneof(anyStoredRecord).filter(({ kind }) => !['review', 'mark', 'setting', 'void'].includes(kind)),
      )
        .map(([time, record]) => ({ ...record, ...place, at: time })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(at, anyFactId, fc.string({ maxLength: 9 })).map(([time, factId, text]): LogRecord => ({
        kind: 'note',
        ...place,
        at: time,
        factId,
        text,
      })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(at, anyFactId, fc.boolean()).map(([time, factId, value]): LogRecord => ({
        kind: 'star',
        ...place,
        at: time,
        factId,
        value,
      })),
    },
    ...(earlier.length === 0
      ? []
      : [{
          weight: 2,
          arbitrary: fc.tuple(at, fc.nat(earlier.length - 1)).map(([time, index]) =>
            voidRecord(earlier[index]!, { ...place, at: time }),
          ),
        }]),
  )
}

/** A log of one device, which may take back its own records and those of logs it knows of. */
export function anyLog(device: string, known: readonly LogRecord[] = [], maxLength = 30): fc.Arbitrary<LogRecord[]> {
  return fc.nat(maxLength).chain(length =>
    Array.from({ length }).reduce<fc.Arbitrary<LogRecord[]>>(
      log =>
        log.chain(records =>
          anyRecord(device, records.length, [...known, ...records]).map(record => [...records, record]),
        ),
      fc.constant([]),
    ),
  )
}

/** Logs of three devices; the second and third have seen what came before them. */
export const anyLogs: fc.Arbitrary<[LogRecord[], LogRecord[], LogRecord[]]> = anyLog('phone', [], 12)
  .chain(phone =>
    anyLog('tablet', phone, 12)
      .chain(tablet =>
        anyLog('laptop', [...phone, ...tablet], 12).map((
          laptop,
        ): [LogRecord[], LogRecord[], LogRecord[]] => [phone, tablet, laptop]),
      ),
  )

/** A record of any kind of the catalogue, with anything in its fields that its schema lets through. */
export const anyKnownRecord: fc.Arbitrary<KnownRecord> = fc.oneof(...catalogue.map(({ kind, schema }) => ({
  weight: kind === 'review' ? 8 : 2,
  arbitrary: anyOf(schema).filter(record => schema.safeParse(record).success) as fc.Arbitrary<KnownRecord>,
})))

/** A record of a kind that only a later version knows. */
export const anyLaterRecord: fc.Arbitrary<LogRecord> = fc.record({
  device: fc.constant('phone'),
  seq: fc.nat(),
  at: fc.integer({ min: EARLIEST_AT, max: LATEST_AT }),
  kind: fc.constantFrom('hologram', 'review2', 'constructor', 'toString'),
  cardId: anyCardId,
  body: anyJson,
}, { requiredKeys: ['device', 'seq', 'at', 'kind'], noNullPrototype: true }) as fc.Arbitrary<never>

/** A record of this version with a field that only a later one knows. */
export const anyExtendedRecord: fc.Arbitrary<LogRecord> = fc.tuple(anyKnownRecord, anyJson)
  .map(([record, later]) => ({ ...record, later }))

/** Any record that a log may hold, whoever wrote it. */
export const anyStoredRecord: fc.Arbitrary<LogRecord> = fc.oneof(
  { weight: 8, arbitrary: anyKnownRecord },
  { weight: 1, arbitrary: anyLaterRecord },
  { weight: 1, arbitrary: anyExtendedRecord },
)

/** A block fit for a segment: consecutive records of one device with every field and every kind. */
export const anyBlock: fc.Arbitrary<LogRecord[]> = fc.tuple(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.nat(2 ** 40),
  fc.array(anyStoredRecord, { minLength: 1, maxLength: 40 }),
).map(([device, first, records]) => logOf(records, device, first))

/** Nothing that a random log contains twice. */
export function idsOf(records: readonly LogRecord[]): string[] {
  return records.map(recordKey)
}
