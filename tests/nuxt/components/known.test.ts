import type { KnownState } from '#domain/statistics/known'
import { describe, expect, it } from 'vitest'
import { FactLegend, FactMark, FactRows, LearnRing } from '#components'
import { knownStates } from '#domain/statistics/known'
import { bishkek, DAY, reviewRecord } from '../../support/builders'
import { factOf } from '../support/deck'
import { complaintsOf, mountInPage, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

const counts = { known: 3, fading: 1, learning: 2, new: 6 }

describe('the sign of a fact', () => {
  it.each(knownStates)('says to a screen reader that it is %s', async (state) => {
    const screen = await mountInPage(FactMark, { props: { state } })
    expect(screen.find('[role=img]').attributes('aria-label')).toBe(state)
  })

  it('tells its states apart by shape', async () => {
    const shapes = await Promise.all(knownStates.map(async (state: KnownState) => {
      const screen = await mountInPage(FactMark, { props: { state } })
      return screen.findAll('path').map(path => [path.attributes('d'), path.classes('fill-paper')]).join()
    }))
    expect(new Set(shapes).size).toBe(knownStates.length)
  })

  it('stands before each fact of a list, by what the learner knows', async () => {
    const answer = reviewRecord({ at: bishkek(DAY - 1), studyDay: DAY - 1, cardId: 'sco/founded', rating: 4 })
    await enterWorld({ records: [answer] })
    const screen = await mountInPage(FactRows, { props: { facts: [factOf('pca'), factOf('sco')] } })
    expect(screen.findAll('[role=img]').map(mark => mark.attributes('aria-label'))).toEqual(['new', 'known'])
    expect(await complaintsOf(screen.element)).toEqual([])
  })
})

describe('the signs with their words', () => {
  it('bear how many facts are at each', async () => {
    const screen = await mountInPage(FactLegend, { props: { counts } })
    expect(textsOf(screen, 'li')).toEqual(['3 known', '1 fading', '2 learning', '6 new'])
  })
})

describe('the ring of a unit', () => {
  it('has an arc for what is known, fading and being learnt, as long as its share', async () => {
    const screen = await mountInPage(LearnRing, { props: { known: counts, number: 4 } })
    const arcs = screen.findAll('[data-arc]')
    expect(arcs.map(arc => arc.attributes('data-arc'))).toEqual(['known', 'fading', 'learning'])
    const lengths = arcs.map(arc => Number.parseFloat(arc.attributes('stroke-dasharray')!))
    expect(lengths[0]).toBeGreaterThan(lengths[2]!)
    expect(lengths[2]).toBeGreaterThan(lengths[1]!)
    expect(screen.text()).toBe('4')
  })

  it('of a unit that is wholly known is closed, and of a new one empty', async () => {
    const none = { known: 0, fading: 0, learning: 0, new: 0 }
    const closed = await mountInPage(LearnRing, { props: { known: { ...none, known: 3 }, number: 1 } })
    const [length, whole] = closed.find('[data-arc]').attributes('stroke-dasharray')!.split(' ').map(Number)
    expect(length).toBe(whole)
    const empty = await mountInPage(LearnRing, { props: { known: { ...none, new: 6 }, number: 1 } })
    expect(empty.findAll('[data-arc]')).toHaveLength(0)
  })
})
