/** How sure a learner was: 1 guessing, 2 fairly sure, 3 sure. Apart, for whoever needs no parser. */
export const confidences = [1, 2, 3] as const
export type Confidence = typeof confidences[number]
