/** Subjects and kinds of records that have a place of their own, for whoever is told of records and needs no parser. */
import type { RecordAbout } from './catalogue.ts'
import type { SubjectName } from './record-kind.ts'

/** Subjects whose states have a place of their own: a store of cards, the records of quizzes, a row of settings. */
export const subjectsApart = ['card', 'attempt', 'settings'] as const satisfies readonly SubjectName[]
type SubjectApart = typeof subjectsApart[number]
/** The subjects whose states are kept side by side: every one that has no place of its own. */
export type KeptSubject = Exclude<SubjectName, SubjectApart>

/** The kinds of records about those with a place of their own. The compiler holds them to the catalogue. */
const kindsApart: { readonly [K in RecordAbout<SubjectApart>['kind']]: true } = {
  review: true,
  mark: true,
  quiz: true,
  setting: true,
}

/** Whether a record of a kind may change the state of a kept subject; also one that is not known, or takes back. */
export function mayChangeKept(kind: string): boolean {
  return !Object.hasOwn(kindsApart, kind)
}
