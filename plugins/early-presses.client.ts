import { endEarlyAnswer, holdEarlyKeys, isOneMore, replay, takeEarlyKeys } from '~/utils/early-presses'
import { GUARD_MS } from '~/utils/tap-guard'

/** What was pressed before the code came is done as soon as the page is alive. */
export default defineNuxtPlugin({
  name: 'early-presses',
  setup() {
    if (window.manaschiEarly)
      holdEarlyKeys(window.manaschiEarly.keys)
  },
  hooks: {
    'app:suspense:resolve': () => {
      const early = window.manaschiEarly
      if (!early)
        return
      early.stop()
      delete window.manaschiEarly
      // Keys are meant for the page that they were pressed on.
      useRouter().afterEach(() => void takeEarlyKeys())
      replay(early.kept)
      void nextTick(endEarlyAnswer)

      const until = performance.now() + GUARD_MS
      function ignore(event: KeyboardEvent | MouseEvent): void {
        if (!event.isTrusted || event.timeStamp > until || !isOneMore(event, early!.kept))
          return
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      addEventListener('keydown', ignore, { capture: true })
      addEventListener('click', ignore, { capture: true })
      setTimeout(() => {
        removeEventListener('keydown', ignore, { capture: true })
        removeEventListener('click', ignore, { capture: true })
      }, 2 * GUARD_MS)
    },
  },
})
