const wideClasses: ReadonlySet<string> = new Set(['concept', 'economic-concept', 'policy'])

/**
 * Whether a class of terms is so wide that its members stand beside each other only when they are of one sort, as free
 * answers are.
 */
export function isWideClass(name: string | undefined): boolean {
  return name !== undefined && wideClasses.has(name)
}
