/** Dragging by pointer: mouse from anywhere on the thing, touch from its grip, so that a page can still be scrolled. */
export interface PointerDrag {
  /** What is being dragged. */
  draggedId: Ref<string | undefined>
  /** What it is held over. */
  overId: Ref<string | undefined>
  /** For `pointerdown` on the thing. */
  start: (event: PointerEvent, id: string) => void
}

/** Movement (px) from which a press is a drag. */
const DRAG_FROM = 6

/** `over` is told each time the thing comes over another place (`data-drop`), `drop` where it was let go. */
export function usePointerDrag({ over = () => {}, drop = () => {} }: { over?: (id: string, overId: string) => void, drop?: (id: string, overId: string) => void }): PointerDrag {
  const draggedId = ref<string>()
  const overId = ref<string>()

  function placeUnder({ clientX, clientY }: PointerEvent): string | undefined {
    const element = document.elementFromPoint(clientX, clientY)
    return element?.closest<HTMLElement>('[data-drop]')?.dataset.drop
  }

  function follow(id: string, first: PointerEvent): AbortController {
    const stop = new AbortController()
    const { signal } = stop
    const end = (): void => {
      stop.abort()
      draggedId.value = undefined
      overId.value = undefined
    }
    document.addEventListener('pointermove', (event) => {
      if (draggedId.value === undefined && Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) < DRAG_FROM)
        return
      draggedId.value = id
      const place = placeUnder(event)
      if (place !== undefined && place !== overId.value)
        over(id, place)
      overId.value = place
    }, { signal })
    document.addEventListener('pointerup', (event) => {
      const place = placeUnder(event)
      if (draggedId.value !== undefined && place !== undefined)
        drop(id, place)
      end()
    }, { signal })
    document.addEventListener('pointercancel', end, { signal })
    return stop
  }

  let following: AbortController | undefined
  onBeforeUnmount(() => following?.abort())

  function start(event: PointerEvent, id: string): void {
    const isOnGrip = event.target instanceof Element && event.target.closest('[data-grip]') !== null
    if (event.button !== 0 || (event.pointerType === 'touch' && !isOnGrip))
      return
    // A finger is tied to what it touched first; let go, so that the places under it are found.
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId))
      event.target.releasePointerCapture(event.pointerId)
    following?.abort()
    following = follow(id, event)
  }

  return { draggedId, overId, start }
}
