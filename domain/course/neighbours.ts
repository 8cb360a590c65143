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
  const nearest = order
    .map((id, at) => ({ id, distance: Math.abs(at - place) }))
    .sort((a, b) => a.distance - b.distance)
  const found: string[] = []
  // No more are asked about than are wanted: it may take long to know whether one may be shown.
  for (const { id, distance } of nearest) {
    if (found.length < most && distance > 0 && mayShow(id))
      found.push(id)
  }
  return found.sort((a, b) => order.indexOf(a) - order.indexOf(b))
}
