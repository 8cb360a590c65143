/** What records fold into where it is no card, quiz or setting. */

interface SubjectState {
  /** UTC ms of the last record that changed anything here; the next one is never given an earlier time. */
  updatedAt: number
}

/** What a learner keeps about a fact. */
export interface FactState extends SubjectState {
  factId: string
  /** The learner's own text; empty when there is none. */
  note: string
  isStarred: boolean
}

/** How a learner stands to a unit of the course, as far as that was decided. */
export interface UnitState extends SubjectState {
  unit: string
  /** The last decision; null when there was none. */
  standing: 'started' | 'left' | 'known' | null
  /** UTC ms of its last beginning; null before. */
  startedAt: number | null
}

/** One time that a ticket was taken. */
export interface TicketTaken {
  /** UTC ms. */
  at: number
  studyDay: number
  recalled: readonly string[]
  missed: readonly string[]
  isCounted: boolean
}

/** How often a ticket was taken, oldest first. */
export interface TicketState extends SubjectState {
  ticket: string
  taken: readonly TicketTaken[]
}
