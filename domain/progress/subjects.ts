/** What the log says of facts, units and tickets. */
import type { KeptSubject, LogRecord, SubjectRecord } from '../log/records.ts'
import type { SubjectStates } from '../log/record-kind.ts'
import { foldRecord, subjectOf } from '../log/catalogue.ts'
import { compareRecords } from '../log/record-order.ts'
import { isKeptSubject, keptSubjects, untouchedStates } from '../log/kept-subjects.ts'
import { isSubjectRecord, withoutVoided } from '../log/records.ts'

/** The state of one subject, with its name: a row of the cache. */
export type SubjectRow = { [S in KeptSubject]: { of: S, id: string, state: SubjectStates[S] } }[KeptSubject]

/** The states of all that has some, by subject and id. */
export type KeptStates = { [S in KeptSubject]: Map<string, SubjectStates[S]> }

/** A subject that nothing has happened to. */
export function untouchedSubject(of: KeptSubject, id: string): SubjectRow {
  return { of, id, state: untouchedStates[of](id) } as SubjectRow
}

/** What a record is about; throws for one that is about no kept subject. */
export function keptSubjectOf(record: Pick<SubjectRecord, 'kind'>): { of: KeptSubject, id: string } {
  const { of, id } = subjectOf(record as SubjectRecord) ?? { of: undefined, id: '' }
  if (!isKeptSubject(of))
    throw new Error(`Inconsistent: a record of kind ${record.kind} is about no ${keptSubjects.join(', ')}`)
  return { of, id }
}

/** A subject's state after one more record. */
export function applySubjectRecord({ of, id, state }: SubjectRow, record: SubjectRecord): SubjectRow {
  const touched = { ...state, updatedAt: Math.max(state.updatedAt, record.at) }
  return { of, id, state: foldRecord(of, touched as never, record as never) } as SubjectRow
}

/** The rows of all subjects that the log speaks of: what the cache must always equal. */
export function foldSubjects(records: readonly LogRecord[]): SubjectRow[] {
  const rows = new Map<string, SubjectRow>()
  for (const record of withoutVoided(records).filter(isSubjectRecord).sort(compareRecords)) {
    const { of, id } = keptSubjectOf(record)
    const key = `${of} ${id}`
    rows.set(key, applySubjectRecord(rows.get(key) ?? untouchedSubject(of, id), record))
  }
  return [...rows.values()]
}

/** Rows by subject and id. */
export function keptStatesOf(rows: readonly SubjectRow[]): KeptStates {
  const states = Object.fromEntries(keptSubjects.map(of => [of, new Map()])) as KeptStates
  for (const { of, id, state } of rows)
    (states[of] as Map<string, typeof state>).set(id, state)
  return states
}
