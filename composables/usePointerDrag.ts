/** Dragging by pointer: mouse from anywhere on the thing, touch from its grip, so that a page can still be scrolled. */
export interface PointerDrag {
  /** What is being dragged. */
  draggedId: Ref<string | undefined>
  /** What it is held over. */
  overId: Ref<string | undefined>
  /** For `pointerdown` on the thing. */
  start: (event: PointerEvent, id: string) => void
}

interface PointerDragActions {
  /** It has come over another place (`data-drop`). */
  over?: (id: string, overId: string) => void
  /** It was let go over a place. */
  drop?: (id: string, overId: string) => void
  /** A drag begins: what `cancel` goes back to can be remembered. */
  begin?: (id: string) => void
  /** The drag is given up, by Escape or by the system: all is as it was before. */
  cancel?: (id: string) => void
}

/** Movement (px) from which a press is a drag. */
const DRAG_FROM = 6

const nothing = (): void => {}

/** Follows one drag at a time. A drag is no click: whatever it is let go over, nothing is pressed by it. */
export function usePointerDrag(
  { over = nothing, drop = nothing, begin = nothing, cancel = nothing }: PointerDragActions,
): PointerDrag {
  const draggedId = ref<string>()
  const overId = ref<string>()

  function placeUnder({ clientX, clientY }: PointerEvent): string | undefined {
    const element = document.elementFromPoint(clientX, clientY)
    return element?.closest<HTMLElement>('[data-drop]')?.dataset.drop
  }

  /**
   * The browser makes a click of a press and a release over one thing, in the same task: it is caught, and none after
   * it.
   */
  function swallowClick(): void {
    const stop = new AbortController()
    document.addEventListener('click', (event) => {
      event.preventDefault()
      event.stopPropagation()
    }, { capture: true, signal: stop.signal })
    setTimeout(() => stop.abort(), 0)
  }

  function follow(id: string, first: PointerEvent): AbortController {
    const stop = new AbortController()
    const { signal } = stop
    const isOther = (event: PointerEvent): boolean => event.pointerId !== first.pointerId
    const end = (): void => {
      stop.abort()
      draggedId.value = undefined
      overId.value = undefined
    }
    const giveUp = (): void => {
      const wasDragged = draggedId.value !== undefined
      end()
      if (wasDragged)
        cancel(id)
    }
    document.addEventListener('pointermove', (event) => {
      if (isOther(event))
        return
      if (draggedId.value === undefined) {
        if (Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) < DRAG_FROM)
          return
        draggedId.value = id
        begin(id)
      }
      const place = placeUnder(event)
      if (place !== undefined && place !== overId.value)
        over(id, place)
      overId.value = place
    }, { signal })
    document.addEventListener('pointerup', (event) => {
      if (isOther(event))
        return
      const wasDragged = draggedId.value !== undefined
      const place = placeUnder(event)
      end()
      if (!wasDragged)
        return
      swallowClick()
      if (place !== undefined)
        drop(id, place)
    }, { signal })
    document.addEventListener('pointercancel', event => isOther(event) || giveUp(), { signal })
    window.addEventListener('blur', giveUp, { signal })
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || draggedId.value === undefined)
        return
      // Here Escape means the drag, and not the page or a dialog around it.
      event.preventDefault()
      event.stopPropagation()
      giveUp()
      // The button is still held: letting it go presses nothing either.
      document.addEventListener('pointerup', swallowClick, { once: true })
    }, { signal, capture: true })
    return stop
  }

  let following: AbortController | undefined
  onBeforeUnmount(() => following?.abort())

  function start(event: PointerEvent, id: string): void {
    const isOnGrip = event.target instanceof Element && event.target.closest('[data-grip]') !== null
    if (event.button !== 0 || draggedId.value !== undefined || (event.pointerType === 'touch' && !isOnGrip))
      return
    // A finger is tied to what it touched first; let go, so that the places under it are found.
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId))
      event.target.releasePointerCapture(event.pointerId)
    following?.abort()
    following = follow(id, event)
  }

  return { draggedId, overId, start }
}
