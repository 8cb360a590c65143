import { describe, expect, it } from 'vitest'
import { useFormat } from '#imports'
import { DAY } from '../../support/builders'
import { mountInPage } from '../support/screen'
import { enterWorld } from '../support/world'

describe('a study day in words', () => {
  // Study day 20 000 is Friday, 4 October 2024.
  it.each([
    [DAY, 'Fri 4 Oct'],
    [DAY + 88, 'Tue 31 Dec'],
    [DAY + 89, 'Wed 1 Jan 2025'],
    [DAY - 278, 'Sun 31 Dec 2023'],
  ])('names the year when it is not this one: %i is %s', async (day, words) => {
    await enterWorld()
    const screen = await mountInPage({
      setup: () => ({ words: useFormat().studyDay(day) }),
      template: '<p>{{ words }}</p>',
    })
    expect(screen.text()).toBe(words)
  })
})
