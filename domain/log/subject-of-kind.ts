/** What each kind of record is about, for whoever is told of records and needs no parser. */
import type { SubjectByKind } from './catalogue.ts'
import type { SubjectName } from './record-kind.ts'

/** Subjects whose states have a place of their own: a store of cards, the records of quizzes, a row of settings. */
export const subjectsApart = ['card', 'attempt', 'settings'] as const satisfies readonly SubjectName[]
/** The subjects whose states are kept side by side: every one that has no place of its own. */
export type KeptSubject = Exclude<SubjectName, typeof subjectsApart[number]>

/** By kind; null for what takes other records back. The compiler holds it to the catalogue. */
export const subjectOfKind: SubjectByKind = {
  review: 'card',
  void: null,
  setting: 'settings',
  mark: 'card',
  quiz: 'attempt',
  note: 'fact',
  star: 'fact',
  unit: 'unit',
  ticket: 'ticket',
}

/** Whether a record of a kind may change the state of a kept subject; also one that is not known, or takes back. */
export function mayChangeKept(kind: string): boolean {
  const of = Object.entries<SubjectName | null>(subjectOfKind).find(([name]) => name === kind)?.[1]
  return !(subjectsApart as readonly unknown[]).includes(of)
}
