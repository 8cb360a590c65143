/** Small builders: each gives a plain valid thing, and a test says only what matters to it. */
import type {
  CardMark,
  LogRecord,
  MarkRecord,
  RecordId,
  ReviewRecord,
  SettingRecord,
  VoidRecord,
} from '../../domain/progress/records.ts'
import type { CardState } from '../../domain/progress/card-state.ts'
import type { Memory, SchedulingOptions } from '../../domain/scheduling/scheduler.ts'
import type { QueueCard } from '../../domain/scheduling/queue.ts'
import type { StudyClock, UtcOffsetAt } from '../../domain/scheduling/study-day.ts'
import { untouchedCard } from '../../domain/progress/card-state.ts'
import { DEFAULT_SCHEDULING } from '../../domain/scheduling/scheduler.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/scheduling/study-day.ts'

/** Study day 20 000 is 4 October 2024. */
export const DAY = 20_000

/** UTC ms of an hour on a study day in Bishkek (UTC+6, no summer time). Hours may exceed 24. */
export function bishkek(day: number, hour = 12, minute = 0): number {
  return day * DAY_MS + (hour - 6) * HOUR_MS + minute * MINUTE_MS
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes that a zone is ahead of UTC at an instant, by the platform's own tables. */
export function utcOffsetOf(zone: string): UtcOffsetAt {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  const reader = format
  return (at) => {
    const part: Record<string, number> = {}
    for (const { type, value } of reader.formatToParts(at))
      part[type] = Number(value)
    const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!)
    return Math.round((local - Math.floor(at / 1000) * 1000) / MINUTE_MS)
  }
}

/** An instant at which a zone's offset changes, with the offset from then on. */
export interface OffsetChange {
  at: number
  from: number
  to: number
}

/** All changes of a zone's offset in some years, to the millisecond. */
export function offsetChanges(zone: string, firstYear: number, lastYear = firstYear): OffsetChange[] {
  const offsetAt = utcOffsetOf(zone)
  const changes: OffsetChange[] = []
  for (let day = Date.UTC(firstYear, 0, 1); day < Date.UTC(lastYear + 1, 0, 1); day += DAY_MS) {
    const from = offsetAt(day)
    if (offsetAt(day + DAY_MS) === from)
      continue
    let [before, after] = [day, day + DAY_MS]
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (offsetAt(middle) === from)
        before = middle
      else
        after = middle
    }
    changes.push({ at: after, from, to: offsetAt(after) })
  }
  return changes
}

/** The offset around one change, quicker than asking the platform. */
export function offsetAround({ at, from, to }: OffsetChange): UtcOffsetAt {
  return instant => instant < at ? from : to
}

/** A learner's clock in an IANA zone. */
export function clockIn(zone: string, dayStartHour = 4): StudyClock {
  return { utcOffsetAt: utcOffsetOf(zone), dayStartHour }
}

/** Options without fuzz, so that intervals can be read off a table. */
export function plainScheduling(options: Partial<SchedulingOptions> = {}): SchedulingOptions {
  return { ...DEFAULT_SCHEDULING, fuzz: false, ...options }
}

/** A card in review, due ten days after its last answer. */
export function memoryWith(memory: Partial<Memory> = {}): Memory {
  return {
    phase: 'review',
    stability: 10,
    difficulty: 5,
    learningStep: 0,
    reps: 3,
    lapses: 0,
    lastAt: bishkek(DAY),
    lastStudyDay: DAY,
    dueAt: null,
    dueDay: DAY + 10,
    intervalDays: 10,
    ...memory,
  }
}

/** A card in steps of minutes, due at an instant. */
export function memoryInSteps(dueAt: number, memory: Partial<Memory> = {}): Memory {
  return memoryWith({ phase: 'learning', stability: 0.2, reps: 1, dueAt, dueDay: DAY, intervalDays: 0, ...memory })
}

export function stateWith(cardId: string, state: Partial<CardState> = {}): CardState {
  const { memory = null } = state
  return {
    ...untouchedCard(cardId),
    lastRating: memory ? 3 : null,
    introducedOn: memory ? DAY - 30 : null,
    updatedAt: memory?.lastAt ?? 0,
    ...state,
  }
}

export function statesOf(...states: CardState[]): Map<string, CardState> {
  return new Map(states.map(state => [state.cardId, state]))
}

/** A card of a fact: `fact/key`. */
export function queueCard(id: string, card: Partial<QueueCard> = {}): QueueCard {
  return { id, factId: id.split('/')[0]!, topic: 'treaties', importance: 2, revision: 1, ...card }
}

export function reviewRecord(record: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    kind: 'review',
    device: 'phone',
    seq: 0,
    at: bishkek(DAY),
    cardId: 'cis-charter/date',
    factRevision: 1,
    utcOffset: 360,
    studyDay: DAY,
    mode: 'study',
    rating: 3,
    durationMs: 4_000,
    desiredRetention: 0.9,
    ...record,
  }
}

/** An answer at noon of a study day in Bishkek. */
export function reviewOn(studyDay: number, record: Partial<ReviewRecord> = {}): ReviewRecord {
  return reviewRecord({ at: bishkek(studyDay), studyDay, ...record })
}

export function markRecord(mark: CardMark, record: Partial<Omit<MarkRecord, 'mark' | 'value'>> = {}): MarkRecord {
  return { kind: 'mark', device: 'phone', seq: 0, at: bishkek(DAY), cardId: 'cis-charter/date', ...record, ...mark }
}

export function voidRecord(target: RecordId, record: Partial<VoidRecord> = {}): VoidRecord {
  return {
    kind: 'void',
    device: 'phone',
    seq: 0,
    at: bishkek(DAY),
    target: { device: target.device, seq: target.seq },
    ...record,
  }
}

export function settingRecord(key: string, value: unknown, record: Partial<SettingRecord> = {}): SettingRecord {
  return { kind: 'setting', device: 'phone', seq: 0, at: bishkek(DAY), key, value, ...record }
}

/** A log of one device: the records get its name and their places in its sequence. */
export function logOf(records: readonly LogRecord[], device = 'phone', firstSeq = 0): LogRecord[] {
  return records.map((record, index) => ({ ...record, device, seq: firstSeq + index }))
}
