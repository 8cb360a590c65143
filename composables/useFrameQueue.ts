/** Works that wait for their turn: one a frame, so that many small ones never add up to one long task. */
const waiting: (() => void)[] = []
let isRunning = false

function next(): void {
  const work = waiting.shift()
  if (!work) {
    isRunning = false
    return
  }
  work()
  // After the frame was drawn, not before: what one work costs to draw is its own.
  requestAnimationFrame(() => setTimeout(next, 0))
}

/** Resolves when it is the caller's turn to do something dear, such as drawing a chart. Browser only. */
export function useFrameQueue(): () => Promise<void> {
  return () => new Promise((resolve) => {
    waiting.push(resolve)
    if (isRunning)
      return
    isRunning = true
    requestAnimationFrame(() => setTimeout(next, 0))
  })
}
