/** Runs work that is done in steps to its end at one go. Gives what it gives. */
export function runThrough<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done)
      return step.value
  }
}
