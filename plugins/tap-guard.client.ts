import { createTapGuard } from '~/utils/tap-guard'

/**
 * What a tap acts on. An element that is no control by its kind, and acts on a tap all the same, says so with
 * `data-tappable`.
 */
const CONTROLS = 'a, button, input, select, textarea, label, summary, [role="button"], [data-tappable]'

/**
 * One guard for every page against taps on what has just come up under the finger: nothing need be done where a control
 * is drawn.
 */
export default defineNuxtPlugin({
  name: 'tap-guard',
  setup() {
    const shield = document.createElement('div')
    shield.className = 'tap-shield'
    const observer = new MutationObserver(() => {
      if (!guard.look())
        observer.disconnect()
    })

    const guard = createTapGuard({
      // The clock of the frames runs with that of the taps.
      now: () => Number(document.timeline.currentTime ?? performance.now()),
      controlAt: ({ x, y }) => document.elementFromPoint(x, y)?.closest(CONTROLS) ?? null,
      // Kept by the compositor: no page timer has to come round for it while a card is being drawn.
      after(ms, work) {
        const clock = document.documentElement.animate([], { duration: ms })
        clock.onfinish = work
        return () => clock.cancel()
      },
      onGuard(place) {
        if (!place) {
          shield.remove()
          return
        }
        shield.style.left = `${place.x}px`
        shield.style.top = `${place.y}px`
        // A modal dialog lies above all else and makes it deaf, so its shield lies inside.
        const host = document.querySelector('dialog:modal') ?? document.body
        if (shield.parentElement !== host)
          host.append(shield)
      },
    })
    let isIgnored = false

    window.addEventListener('pointerdown', ({ clientX, clientY, isPrimary, timeStamp }) => {
      if (!isPrimary)
        return
      isIgnored = guard.press({ x: clientX, y: clientY }, timeStamp)
      const attributeFilter = ['open', 'hidden', 'disabled']
      observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter })
    }, { capture: true })
    window.addEventListener('pointercancel', () => guard.cancel(), { capture: true })
    window.addEventListener('click', (event) => {
      // Keys and screen readers press what has the focus, and no finger lies on the page: those clicks count nothing
      // (detail 0).
      if (!isIgnored || event.detail === 0)
        return
      event.preventDefault()
      event.stopImmediatePropagation()
    }, { capture: true })
  },
})
