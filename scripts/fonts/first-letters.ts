/** Letters of English, and the one in Sarı’s name, which stands under many answers. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzı'
/**
 * Figures, marks and spaces of the first screens in every language. What else a keyboard has is seldom shown, and makes
 * a face a seventh heavier: it comes with the text that has it.
 */
const SIGNS = ` "%&'()+,-./0123456789:;?\u00A0«»·¶–—’“”…`

/** What Kyrgyz has and Russian has not; the letters of neighbours’ names come with those. */
const KYRGYZ = 'ҢңӨөҮү'

/** What the faces of the first screens have, beside the letters that Russian has. */
export const FIRST_LETTERS = LETTERS + SIGNS + KYRGYZ
