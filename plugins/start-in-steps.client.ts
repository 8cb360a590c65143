/** Lets the browser paint, and hear what is pressed, before what follows. */
async function takeTurns(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  await (scheduler?.yield?.() ?? new Promise<void>(resolve => setTimeout(resolve)))
}

/** The app starts in steps: its code, plugins and pages at one go would block a slow phone for half a second. */
export default defineNuxtPlugin({
  name: 'start-in-steps',
  enforce: 'pre',
  setup: takeTurns,
  hooks: { 'app:beforeMount': takeTurns },
})
