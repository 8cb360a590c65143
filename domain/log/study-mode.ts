/**
 * What an answer to a card was given for. Apart, for whoever needs no parser. New ones come last: segments name them by
 * their places.
 */
export const studyModes = ['study', 'quiz', 'cram'] as const
export type StudyMode = typeof studyModes[number]
