/** The subjects whose states are rows of one store, each as it is before anything has happened to it. */
import type { SubjectStates } from './record-kind.ts'
import type { KeptSubject } from './subjects-apart.ts'

/** States to which nothing has happened. The compiler asks for one wherever a subject appears. */
export const untouchedStates: { readonly [S in KeptSubject]: (id: string) => SubjectStates[S] } = {
  fact: factId => ({ factId, note: '', isStarred: false, updatedAt: 0 }),
  unit: unit => ({ unit, standing: null, startedAt: null, updatedAt: 0 }),
  ticket: ticket => ({ ticket, taken: [], updatedAt: 0 }),
}

/** Their names. */
export const keptSubjects = Object.keys(untouchedStates) as readonly KeptSubject[]

/** Whether a subject is one of them. */
export function isKeptSubject(of: string | undefined): of is KeptSubject {
  return of !== undefined && Object.hasOwn(untouchedStates, of)
}
