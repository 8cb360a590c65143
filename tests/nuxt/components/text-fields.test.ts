import { flushPromises } from '@vue/test-utils'
import { mountSuspended } from '@nuxt/test-utils/runtime'
import { beforeEach, describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import BaseTextField from '~/components/base/BaseTextField.vue'
import StudyActions from '~/components/study/StudyActions.vue'
import StudyTypedAnswer from '~/components/study/StudyTypedAnswer.vue'
import { testDeck } from '../support/deck'
import { bishkek, DAY } from '../../support/builders'
import { buttonNamed, eventually } from '../support/screen'
import { enterWorld, setClock } from '../support/world'

const LIMIT = 10

/** A field in which something is typed, and what the page has heard of it. */
async function mountField(props: { rows?: number } = {}) {
  const heard: string[] = []
  let enters = 0
  const screen = await mountSuspended(BaseTextField, {
    props: {
      'limit': LIMIT,
      'modelValue': '',
      'onUpdate:modelValue': (text: string) => {
        heard.push(text)
        void screen.setProps({ modelValue: text })
      },
      'onEnter': () => {
        enters++
      },
      ...props,
    },
  })
  const field = screen.find<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  return {
    screen,
    field,
    heard,
    enters: () => enters,
    /** What the keyboard of a phone does: the field holds the letters, and the word is not done. */
    compose: async (text: string) => {
      field.element.value = text
      field.element.dispatchEvent(new InputEvent('input', { isComposing: true }))
      await nextTick()
    },
    press: async (init: KeyboardEventInit & { keyCode?: number }) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, bubbles: true, ...init })
      field.element.dispatchEvent(event)
      await nextTick()
      return event
    },
  }
}

describe.each([['of one line', {}], ['of several lines', { rows: 3 }]])('a field %s', (_, props) => {
  it('tells every letter of a word that is still composed', async () => {
    const { compose, heard, field } = await mountField(props)
    for (const text of ['B', 'Bi', 'Bis', 'Bish'])
      await compose(text)
    expect(heard).toEqual(['B', 'Bi', 'Bis', 'Bish'])
    expect(field.element.value, 'and leaves the keyboard its text').toBe('Bish')
  })

  it.each([[LIMIT - 1, LIMIT - 1, false], [LIMIT, LIMIT, true], [LIMIT + 1, LIMIT, true], [100_000, LIMIT, true]])(
    'takes %i pasted letters as %i, and says so when it is full',
    async (pasted, kept, isFull) => {
      const { field, heard, screen } = await mountField(props)
      await field.setValue('x'.repeat(pasted))
      expect(heard.at(-1)).toHaveLength(kept)
      expect(field.element.value).toHaveLength(kept)
      expect(screen.find('[role="status"]').text() !== '').toBe(isFull)
    },
  )

  it('hears Enter, but not the one that ends a composition', async () => {
    const { press, enters } = await mountField(props)
    expect((await press({ isComposing: true })).defaultPrevented).toBe(true)
    expect((await press({ keyCode: 229 })).defaultPrevented).toBe(true)
    expect(enters()).toBe(0)
    await press({})
    expect(enters()).toBe(1)
  })
})

describe('the fields of the app', () => {
  it('for text are all of the one kind that hears composed letters', () => {
    const folders = ['components', 'pages', 'layouts']
    const inFolders = folders.flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.vue')).map(file =>
        join(folder, file),
      ),
    )
    const files = ['app.vue', 'error.vue', ...inFolders]
    const others = files.flatMap((file) => {
      const source = readFileSync(file, 'utf8')
      const elements = [...source.matchAll(/<(?:input|textarea)\b(?:[^>"]|"[^"]*")*>/g)].map(([element]) => element)
      return elements.filter(element => !/type="(?:radio|checkbox|number|date|range|file)"|readonly/.test(element)).map(
        element => `${file}: ${element}`,
      )
    })
    expect(others).toEqual([])
  })
})

describe('what is typed on a card', () => {
  beforeEach(() => localStorage.clear())

  it('is there again when the page was closed, and on another card or another day it is not', async () => {
    await enterWorld()
    const typeIn = async (cardId: string) => (await mountSuspended(StudyTypedAnswer, { props: { cardId } }))
    const first = await typeIn('sco/name')
    await first.find('input').setValue('Shanghai Co')
    first.unmount()
    expect((await typeIn('sco/name')).find('input').element.value).toBe('Shanghai Co')
    expect((await typeIn('sco/founded')).find('input').element.value).toBe('')
    setClock(bishkek(DAY + 1))
    await useProgressStore().setSetting('theme', 'dark')
    await enterWorld({ at: bishkek(DAY + 1) })
    expect((await typeIn('sco/name')).find('input').element.value).toBe('')
  })

  it('is kept no longer once it was given', async () => {
    await enterWorld()
    const screen = await mountSuspended(StudyTypedAnswer, { props: { cardId: 'sco/name' } })
    await screen.find('input').setValue('Shanghai')
    await screen.find('form').trigger('submit')
    expect(screen.emitted('check')).toEqual([['Shanghai']])
    expect(localStorage.length).toBe(0)
  })

  it('as a remark outlives a closed dialog, until it is kept', async () => {
    await enterWorld()
    const card = testDeck.cards[0]!
    const open = () => mountSuspended(StudyActions, { props: { card, modelValue: true } })
    const first = await open()
    await buttonNamed(first, 'This card looks wrong').trigger('click')
    await first.find('textarea').setValue('The year?')
    first.unmount()
    const again = await open()
    await buttonNamed(again, 'This card looks wrong').trigger('click')
    expect(again.find('textarea').element.value).toBe('The year?')
    await again.find('form').trigger('submit')
    await flushPromises()
    await eventually(() => expect(useProgressStore().stateOf(card.id).flag).toBe('The year?'))
    expect(localStorage.length).toBe(0)
  })
})
