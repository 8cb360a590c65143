import { mountSuspended } from '@nuxt/test-utils/runtime'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, ref } from 'vue'
import { z } from '#domain/schema'
import { draftField, useFormDraft } from '~/composables/useFormDraft'

/** A form about something, as a page opens it. */
async function openForm(about = 'this') {
  const words = ref('')
  const minutes = ref<number | ''>(30)
  const topics = ref<string[]>([])
  let given = (): void => {}
  const screen = await mountSuspended(defineComponent({
    setup() {
      ({ given } = useFormDraft('quiz', () => about, {
        words: draftField(words, z.string()),
        minutes: draftField(minutes, z.custom<number | ''>(value => value === '' || typeof value === 'number')),
        topics: draftField(topics, z.array(z.custom<string>(value => ['a', 'b'].includes(value as string)))),
      }))
      return () => null
    },
  }))
  const read = () => [words.value, minutes.value, topics.value]
  return { words, minutes, topics, read, given: () => given(), close: () => screen.unmount() }
}

beforeEach(() => {
  localStorage.clear()
})

describe('a form', () => {
  it('comes back as it was left, with every change, however the page went', async () => {
    const form = await openForm('this')
    form.words.value = 'Bishkek'
    form.minutes.value = ''
    form.topics.value.push('b')
    expect((await openForm('this')).read()).toEqual(['Bishkek', '', ['b']])
  })

  it('is forgotten once it is given', async () => {
    const form = await openForm('this')
    form.words.value = 'Bishkek'
    form.given()
    form.close()
    expect((await openForm('this')).read()).toEqual(['', 30, []])
    expect(localStorage.length).toBe(0)
  })
})

it('a form that nobody touched leaves nothing', async () => {
  await openForm()
  expect(localStorage.length).toBe(0)
})

it('a form about something else does not take it', async () => {
  (await openForm('this')).words.value = 'Bishkek'
  expect((await openForm('that')).read()).toEqual(['', 30, []])
  expect((await openForm('this')).words.value).toBe('Bishkek')
})

it.each([
  ['no JSON', 'nonsense'],
  ['another shape', '[1]'],
  ['nothing', 'null'],
  ['values of other kinds', '{"about":"this","values":{"words":1,"minutes":"x","topics":["gone"]}}'],
  ['no values', '{"about":"this","values":{}}'],
])('what is kept and is %s changes nothing', async (_, stored) => {
  localStorage.setItem('manaschi-draft:quiz', stored)
  expect((await openForm()).read()).toEqual(['', 30, []])
})

it('where nothing can be kept, the form works as any other', async () => {
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError')
  })
  const form = await openForm()
  form.words.value = 'Bishkek'
  expect(form.read()).toEqual(['Bishkek', 30, []])
  refuse.mockRestore()
})
