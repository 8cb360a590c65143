/** What stands beside a fact in its unit. */

/**
 * The nearest facts before and after a fact in the order in which those of its unit are taught, as far as they may be
 * shown; at most so many, in that order. None where the fact is not among them.
 */
export function neighboursOf(
  factId: string, order: readonly string[], mayShow: (factId: string) => boolean, most = 2,
): string[] {
  const place = order.indexOf(factId)
  if (place === -1)
    return []
  return order
    .map((id, at) => ({ id, distance: Math.abs(at - place) }))
    .sort((a, b) => a.distance - b.distance)
    .filter(({ id, distance }) => distance > 0 && mayShow(id))
    .slice(0, most)
    .map(({ id }) => id)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
}
