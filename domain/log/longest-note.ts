/** UTF-16 units in a learner's longest note, as a text field counts them. Apart, for fields that need no parser. */
export const LONGEST_NOTE = 10_000
