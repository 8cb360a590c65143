/** The size of text (CSS px) that the learner has set: what `rem` counts. In the browser alone. */
export function textSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
