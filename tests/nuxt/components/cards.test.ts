import { describe, expect, it } from 'vitest'
import { CardsActions, CardsTable } from '#components'
import { cardRows, standingOf } from '#domain/progress/card-rows'
import { indexDeck } from '#domain/content/deck-index'
import { bishkek, DAY, markRecord, reviewOn } from '../../support/builders'
import { testDeck } from '../support/deck'
import { buttonNamed, complaintsOf, eventually, mountInPage, readable, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

const rows = cardRows(indexDeck(testDeck))

/** How all cards of the test deck stand in the stores. */
function standingsNow() {
  const { states, now: at, curve, moment: { studyDay } } = useProgressStore()
  const isStarred = (id: string): boolean => useProgressStore().kept?.fact.get(id)?.isStarred ?? false
  return new Map(rows.map(row => [row.id, standingOf(row, { states, at, curve, studyDay, isStarred })]))
}

async function mountTable(chosen: ReadonlySet<string> = new Set()) {
  const screen = await mountInPage(CardsTable, {
    props: {
      'rows': rows, 'standings': standingsNow(), 'choice': { order: 'course' as const, isReversed: false },
      'modelValue': chosen, 'isAlive': true,
      'onUpdate:modelValue': (modelValue: ReadonlySet<string>): void => void screen.setProps({ modelValue }),
    },
  })
  const chosenNow = (): string[] => [...screen.props('modelValue') as ReadonlySet<string>].sort()
  return { screen, chosenNow, boxes: () => screen.findAll<HTMLInputElement>('[data-row]') }
}

describe('the table of cards', () => {
  it('tells a screen reader how many rows there are, and the place of each', async () => {
    await enterWorld({ records: [reviewOn(DAY - 1, { cardId: 'sco/founded', rating: 4 })] })
    const { screen } = await mountTable()
    expect(screen.find('[role=table]').attributes('aria-rowcount')).toBe(String(rows.length + 1))
    const shown = screen.findAll('[role=row][data-index]')
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.map(row => row.attributes('aria-rowindex'))).toEqual(shown.map((_, place) => String(place + 2)))
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('has one stop for Tab, which arrows, Home and End move', async () => {
    await enterWorld()
    const { boxes } = await mountTable()
    const stops = (): string[] => boxes().filter(box => box.attributes('tabindex') === '0').map(box => box.attributes('data-row')!)
    expect(stops()).toEqual([rows[0]!.id])
    for (const [key, place] of [['ArrowDown', 1], ['End', rows.length - 1], ['ArrowDown', rows.length - 1], ['Home', 0]] as const) {
      await boxes()[0]!.trigger('keydown', { key })
      await eventually(() => expect(stops()).toEqual([rows[place]!.id]))
      await eventually(() => expect(document.activeElement?.getAttribute('data-row')).toBe(rows[place]!.id))
    }
  })

  it('chooses one, those up to another with Shift, and all', async () => {
    await enterWorld()
    const { screen, boxes, chosenNow } = await mountTable()
    await boxes()[1]!.trigger('click')
    expect(chosenNow()).toEqual([rows[1]!.id])
    await boxes()[3]!.trigger('click', { shiftKey: true })
    expect(chosenNow()).toEqual(rows.slice(1, 4).map(({ id }) => id).sort())
    await boxes()[0]!.trigger('keydown', { key: 'a', ctrlKey: true })
    expect(chosenNow()).toHaveLength(rows.length)
    await screen.find('[aria-label="Choose all shown"]').trigger('change')
    expect(chosenNow()).toEqual([])
  })

  it('asks for the other order by its columns, and in the end for that of the course', async () => {
    await enterWorld()
    const { screen } = await mountTable()
    await buttonNamed(screen, 'Due').trigger('click')
    expect(screen.emitted('sort')).toEqual([['due', false]])
    await screen.setProps({ choice: { order: 'due', isReversed: false } })
    expect(screen.find('[aria-sort=ascending]').text()).toContain('Due')
    await buttonNamed(screen, 'Due').trigger('click')
    await screen.setProps({ choice: { order: 'due', isReversed: true } })
    await buttonNamed(screen, 'Due').trigger('click')
    expect(screen.emitted('sort')!.slice(1)).toEqual([['due', true], ['course', false]])
  })
})

describe('what is done about chosen cards', () => {
  const chosen = rows.filter(({ factId }) => factId === 'pca' || factId === 'sco')
  const mountActions = async () => {
    const screen = await mountInPage(CardsActions, { props: { rows: chosen, standings: standingsNow() } })
    return { screen, refresh: () => screen.setProps({ standings: standingsNow() }) }
  }

  it('suspends those that are not yet, in one piece, and takes just that back', async () => {
    const { progress } = await enterWorld({
      records: [markRecord({ mark: 'suspended', value: true }, { cardId: 'pca/year', at: bishkek(DAY - 1) })],
    })
    const suspended = (): string[] =>
      [...progress.states.values()].filter(state => state.suspended).map(state => state.cardId).sort()
    const { screen, refresh } = await mountActions()
    await buttonNamed(screen, 'Suspend').trigger('click')
    await eventually(() => expect(readable(screen.find('[role=status]').text())).toBe('3 cards suspended.'))
    expect(suspended()).toEqual(['pca/gap', 'pca/year', 'sco/founded', 'sco/name'])
    await refresh()
    await buttonNamed(screen, 'Undo').trigger('click')
    await eventually(() => expect(readable(screen.find('[role=status]').text())).toBe('Taken back.'))
    expect(suspended()).toEqual(['pca/year'])
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('stars their facts, each once, and takes that back', async () => {
    const { progress, repository } = await enterWorld()
    await progress.readKept()
    const { screen } = await mountActions()
    await buttonNamed(screen, 'Star').trigger('click')
    await eventually(() => expect(readable(screen.find('[role=status]').text())).toBe('2 facts starred.'))
    const starred = async (): Promise<string[]> => {
      const { fact } = await repository.readSubjects()
      return [...fact.values()].filter(({ isStarred }) => isStarred).map(({ factId }) => factId).sort()
    }
    expect(await starred()).toEqual(['pca', 'sco'])
    await buttonNamed(screen, 'Undo').trigger('click')
    await eventually(() => expect(readable(screen.find('[role=status]').text())).toBe('Taken back.'))
    expect(await starred()).toEqual([])
  })

  it('says when it could not be saved', async () => {
    await enterWorld({ broken: { markAll: () => Promise.reject(new Error('no')) } })
    const { screen } = await mountActions()
    await buttonNamed(screen, 'Suspend').trigger('click')
    await eventually(() => expect(screen.find('[role=status]').text()).toMatch(/could not be saved/))
  })

  it('leads to a session of just these, to a quiz and to a file', async () => {
    await enterWorld()
    const { screen } = await mountActions()
    expect(screen.findAll('a').map(link => link.attributes('href'))).toEqual([
      '/study?custom=cards&cards=pca/year~sco/founded~pca/gap~sco/name&counts=yes',
      '/quiz?facts=pca~sco',
      '/export?facts=pca~sco',
    ])
    expect(textsOf(screen, 'a')).toEqual(['Study these 4', 'Quiz', 'Export'])
  })

  it('offers nothing while nothing is chosen', async () => {
    await enterWorld()
    const screen = await mountInPage(CardsActions, { props: { rows: [], standings: standingsNow() } })
    expect(screen.findAll('a, button')).toHaveLength(0)
  })
})
