/** A record of every kind. A kind that the catalogue gains does not compile here until it has one. */
import type { KindName, KnownRecord } from '../../domain/log/catalogue.ts'
import { bishkek, DAY, markRecord, reviewRecord, settingRecord, voidRecord } from './builders.ts'

const base = { device: 'phone', seq: 0, at: bishkek(DAY) }

export const oneOfEach: { [K in KindName]: Extract<KnownRecord, { kind: K }> } = {
  review: reviewRecord({ confidence: 2, chosen: 'Минск', dueDay: DAY + 3 }),
  void: voidRecord({ device: 'tablet', seq: 4 }),
  setting: settingRecord('theme', 'dark'),
  mark: markRecord({ mark: 'flagged', value: 'typo' }),
  quiz: { ...base, kind: 'quiz', attemptId: 'first', event: 'retried', questionId: 'choice:eaeu/joined' },
  note: { ...base, kind: 'note', factId: 'eaeu', text: 'кызык' },
  star: { ...base, kind: 'star', factId: 'eaeu', value: true },
  unit: { ...base, kind: 'unit', unit: 'first-steps', action: 'start' },
  ticket: {
    ...base,
    kind: 'ticket',
    ticket: 'multi-vector',
    studyDay: DAY,
    recalled: ['eaeu'],
    missed: [],
    isCounted: true,
  },
}

/** A record of a kind that only a later version of the app knows. */
export const laterRecord = {
  ...base,
  kind: 'hologram',
  cardId: 'eaeu/joined',
  body: { layers: [1, null, { deep: 'ы' }] },
}
