// Long lists come to life one after the other, and what is touched at once.
import type { App, Component } from 'vue'
import { createSSRApp, defineComponent, h } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderToString } from 'vue/server-renderer'
import { inTurn } from '~/utils/in-turn'
import { eventually } from '../support/screen'

const COUNT = 5
const pressed = vi.fn()
/** The places that have come to life, in order. */
let alive: string[] = []
let app: App | undefined

const Item: Component = defineComponent({
  props: { name: { type: String, required: true }, holds: { type: Boolean, default: false } },
  setup(props) {
    const Inner = props.holds ? inTurn(Item) : undefined
    const id = useId()
    onMounted(() => alive.push(props.name))
    return () => h('li', [
      h('button', { id, onClick: () => pressed(props.name) }, props.name),
      Inner && h('ul', [h(Inner, { name: `${props.name} inside` })]),
    ])
  },
})

/** A page that was drawn beforehand, coming to life. */
async function hydrate(holds = false, names = Array.from({ length: COUNT }, (_, place) => `place ${place}`)) {
  const shown = shallowRef(names)
  const Page = defineComponent({
    setup() {
      const Place = inTurn(Item)
      return () => h('ul', shown.value.map(name => h(Place, { name, holds, key: name })))
    },
  })
  const nuxtApp = useNuxtApp()
  nuxtApp.isHydrating = true
  const page = document.createElement('div')
  document.body.append(page)
  page.innerHTML = await renderToString(createSSRApp(Page))
  const drawn = page.innerHTML
  app = createSSRApp(Page)
  app.mount(page)
  nuxtApp.isHydrating = false
  return { page, drawn, shown, button: (name: string) => [...page.querySelectorAll('button')].find(each => each.textContent === name)! }
}

afterEach(() => {
  app?.unmount()
  document.body.innerHTML = ''
  alive = []
  pressed.mockClear()
})

describe('places of a page that was drawn beforehand', () => {
  it('come to life in the order of the page, and not with the page', async () => {
    const { page, drawn } = await hydrate()
    expect(alive).toEqual([])
    expect(page.innerHTML).toBe(drawn)
    await eventually(() => expect(alive).toEqual(Array.from({ length: COUNT }, (_, place) => `place ${place}`)))
    expect(page.innerHTML).toBe(drawn)
  })

  it('come to life at once when they are touched, before what the touch means is heard', async () => {
    const { button } = await hydrate()
    await nextTick()
    await nextTick()
    button('place 3').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    button('place 3').click()
    expect(pressed).toHaveBeenCalledExactlyOnceWith('place 3')
    await nextTick()
    expect(alive).toEqual(['place 3'])
    await eventually(() => expect(alive).toHaveLength(COUNT))
    expect(alive.toSorted()).toEqual(Array.from({ length: COUNT }, (_, place) => `place ${place}`))
  })

  it('hold places that wait for their turn as well, and no element is drawn anew', async () => {
    const { page, drawn, button } = await hydrate(true)
    const inside = button('place 1 inside')
    await eventually(() => expect(alive).toHaveLength(2 * COUNT))
    expect(alive.indexOf('place 1 inside')).toBeGreaterThan(alive.indexOf(`place ${COUNT - 1}`))
    expect(button('place 1 inside')).toBe(inside)
    expect(page.innerHTML).toBe(drawn)
    inside.click()
    expect(pressed).toHaveBeenCalledExactlyOnceWith('place 1 inside')
  })

  it('that are gone before their turn never come', async () => {
    const { page, shown } = await hydrate()
    shown.value = ['place 4']
    await eventually(() => expect(alive).toEqual(['place 4']))
    expect(page.querySelectorAll('li')).toHaveLength(1)
  })
})

describe('a place of a page that is drawn in the browser', () => {
  it('is there with its page', async () => {
    const Place = inTurn(Item)
    expect(Place).toBe(Item)
  })
})
