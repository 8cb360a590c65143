/** Where the browser remembers, beside the log, that the learner was asked about persistent storage. */
export const PERSISTENCE_ASKED_KEY = 'manaschi-keep-asked'
