/** A share, with how sure one can be of it. */
export interface Proportion {
  /** How many of `of`. */
  count: number
  of: number
  /** 0–1; null of nothing. */
  share: number | null
  /** Bounds (0–1) between which the true share lies with 95 % confidence. */
  low: number
  high: number
}

/** The 97.5 % quantile of the normal distribution: an interval of 95 %. */
const Z = 1.959963984540054

/**
 * A share and its Wilson score interval, without continuity correction, which holds for small numbers and for shares
 * near 0 and 1. Source: E. B. Wilson 1927, Journal of the American Statistical Association 22, 209–212, as given by
 * R. G. Newcombe 1998, Statistics in Medicine 17, 857–872 (method 3), whose table the test repeats.
 */
export function proportionOf(count: number, of: number): Proportion {
  if (of === 0)
    return { count, of, share: null, low: 0, high: 1 }
  const share = count / of
  const denominator = 1 + Z * Z / of
  const centre = (share + Z * Z / (2 * of)) / denominator
  const margin = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4 * of * of)) / denominator
  return { count, of, share, low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) }
}
