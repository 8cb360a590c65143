/** Free room (px) between two labels of an axis. */
const GAP = 9

/**
 * Which places of an axis are labelled: the first and the last always, and between them as many as leave room, evenly.
 * Places whose label has no width are left out of account. `widths` are those of all labels and `step` the way from one
 * place to the next, both in px.
 */
export function labelledPlaces(widths: readonly number[], step: number): number[] {
  const first = widths.findIndex(width => width > 0)
  const last = widths.findLastIndex(width => width > 0)
  const length = last - first
  const spread = (parts: number): number[] =>
    Array.from({ length: parts + 1 }, (_, part) => first + Math.round(part * length / parts))
  const hasRoom = (places: readonly number[]): boolean =>
    places.every((place, order) =>
      order === 0 || (place - places[order - 1]!) * step >= (widths[place]! + widths[places[order - 1]!]!) / 2 + GAP,
    )
  const fitting = Array.from({ length: Math.max(0, length) }, (_, place) => length - place).filter(parts =>
    hasRoom(spread(parts)),
  )
  const [most] = fitting
  if (most === undefined)
    return last < 0 ? [] : [last]
  // Steps of one length are easier to read, if that does not cost more than half of the labels.
  const even = fitting.find(parts => length % parts === 0) ?? 0
  return spread(even * 2 >= most ? even : most)
}
