/** The last days before an exam, and the date to which intervals are drawn in. */
import { hashText } from '../random.ts'

export interface ExamDates { finalDay: number, examDay: number }

/**
 * The study day on which a card should come back after an answer when an exam is near: its own if that is before the
 * final days, else one of the final days, always the same for the same card, so that the last repetition falls near the
 * date and not all on one day. An answer in the final days is that repetition: from then on the card keeps its own day.
 */
export function examDueDay(cardId: string, studyDay: number, dueDay: number, { finalDay, examDay }: ExamDates): number {
  if (studyDay >= finalDay || dueDay < finalDay || finalDay >= examDay)
    return dueDay
  return finalDay + hashText(cardId) % (examDay - finalDay)
}

/** Whether an exam about some topics is about this one; about none in particular means about all. */
export function coversTopic(topics: readonly string[], topic: string): boolean {
  return topics.length === 0 || topics.includes(topic)
}

/** Whether a study day is one of the final ones before an exam. */
export function isFinalDay(exam: ExamDates | null, studyDay: number): boolean {
  return exam !== null && studyDay >= exam.finalDay && studyDay < exam.examDay
}
