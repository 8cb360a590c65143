/** What the course asks of a card's state: whether it was ever answered, and whether it was put away for good. */
export interface BegunCard {
  /** Null until the first answer. */
  memory: object | null
  /** By whom it was put away; null while it takes part. */
  suspended: string | null
}
