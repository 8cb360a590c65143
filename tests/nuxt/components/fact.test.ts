import type { FactStatus } from '#domain/content/deck'
import { describe, expect, it } from 'vitest'
import { retrievability } from '#domain/scheduling/scheduler'
import { FactCard, FactEvidence, FactStatusChip } from '#components'
import { bishkek, DAY, markRecord, reviewOn } from '../../support/builders'
import { cardOf, factOf } from '../support/deck'
import { buttonNamed, complaintsOf, figuresOf, mountInPage, readable, textsOf } from '../support/screen'
import { enterWorld, setClock } from '../support/world'

describe('the status of a fact', () => {
  it.each<[FactStatus, number, string]>([
    ['corroborated', 2, '2 sources agree'],
    ['corroborated', 1, '1 source agrees'],
    ['single-source', 1, 'One source'],
    ['disputed', 1, 'Sources disagree'],
    ['doubtful', 1, 'Doubtful'],
    ['outdated', 1, 'Outdated: as of 1 September 2012'],
  ])('%s by %i is said in words, not by colour or picture alone', async (status, sources, words) => {
    const screen = await mountInPage(FactStatusChip, { props: { fact: { ...factOf('waves'), status, sources } } })
    expect(readable(screen.text())).toBe(words)
    expect(screen.find('svg').attributes('aria-hidden')).toBe('true')
  })
})

describe('the evidence of a fact', () => {
  it('names article, section and paragraph of each place, and who says otherwise', async () => {
    const screen = await mountInPage(FactEvidence, { props: { fact: factOf('base') } })
    expect(textsOf(screen, 'li')).toEqual([
      'Sarı (2012), Relations with the EU, ¶ 3',
      'Başaran (2023), Text, ¶ 7 says otherwise',
    ])
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('marks nobody where all agree', async () => {
    const screen = await mountInPage(FactEvidence, { props: { fact: factOf('pca') } })
    expect(screen.text()).not.toContain('says otherwise')
  })

  it('leads to the article here, and to its address in a tab that cannot reach back', async () => {
    const screen = await mountInPage(FactEvidence, { props: { fact: factOf('base') } })
    expect(screen.findAll('a').map(link => link.attributes('href'))).toEqual([
      '/articles/sari-2012',
      'https://doi.org/10.1000/x',
      '/articles/basaran-2023',
    ])
    const outside = screen.find('a[target=_blank]')
    expect(outside.attributes('rel')).toBe('noopener noreferrer')
    expect(outside.attributes('aria-label')).toBe('Open Sarı (2012) in a new tab')
  })
})

describe('a card of a fact', () => {
  const card = cardOf('pca/year')
  const mountCard = () => mountInPage(FactCard, { props: { card } })
  /** Recalled, forgotten, recalled: the last ten days ago. */
  const learnt = [
    reviewOn(DAY - 40, { cardId: card.id, rating: 4, durationMs: 61_000 }),
    reviewOn(DAY - 20, { cardId: card.id, rating: 1 }),
    reviewOn(DAY - 19, { cardId: card.id, rating: 3, durationMs: 12_400 }),
  ]

  it('shows question, answer and kind, and says when nothing is known of it yet', async () => {
    await enterWorld()
    const screen = await mountCard()
    expect(textsOf(screen, 'p')).toEqual(['Question', card.front, card.answer, 'Not studied yet'])
    expect(screen.find('dl').exists()).toBe(false)
    expect(screen.find('details').exists()).toBe(false)
  })

  it('shows the figures of the learner’s memory, as the domain has them', async () => {
    const { progress } = await enterWorld({ records: learnt })
    const memory = progress.stateOf(card.id).memory!
    const figures = figuresOf(await mountCard())
    expect(figures).toMatchObject({
      'Answers': '3',
      'Times forgotten': '1',
      'Difficulty': `${Math.round(memory.difficulty * 10) / 10} of 10`,
    })
    expect(figures['Recalled now, probably']).toBe(`${Math.round(retrievability(memory, bishkek(DAY)) * 100)}%`)
    expect(figures['Falls to 90% in']).toBe(
      `${Math.max(1, Math.round(memory.stability))} day${Math.round(memory.stability) > 1 ? 's' : ''}`,
    )
  })

  it('shows the day on which it is due, or the hour while it is in steps of minutes', async () => {
    await enterWorld({ records: [reviewOn(DAY, { cardId: card.id, rating: 4 })], at: bishkek(DAY, 13) })
    expect(figuresOf(await mountCard()).Due).toMatch(/^\w{3} \d+ Oct$/)
    await enterWorld({ records: [reviewOn(DAY, { cardId: card.id, rating: 3 })], at: bishkek(DAY, 12, 1) })
    expect(figuresOf(await mountCard()).Due).toBe('4 Oct 2024, 12:10')
  })

  it('can be set aside and brought back, each on disk', async () => {
    const { progress, openTab } = await enterWorld({ records: learnt })
    const screen = await mountCard()
    await buttonNamed(screen, 'Suspend').trigger('click')
    await expect.poll(() => screen.text()).toContain('Suspended by you')
    expect((await (await openTab()).load()).states.get(card.id)?.suspended).toBe('learner')
    await buttonNamed(screen, 'Bring back').trigger('click')
    await expect.poll(() => screen.text()).not.toContain('Suspended by you')
    expect((await (await openTab()).load()).states.get(card.id)).toEqual(progress.stateOf(card.id))
  })

  it('says what was done with it, and takes that back to what was before', async () => {
    const { progress } = await enterWorld({
      records: [...learnt, markRecord({ mark: 'flagged', value: 'A typo' }, { cardId: card.id })],
    })
    const before = progress.stateOf(card.id)
    const screen = await mountCard()
    for (const [name, said] of [['Suspend', 'Suspended.'], ['Remove the remark', 'Remark removed.']] as const) {
      await buttonNamed(screen, name).trigger('click')
      await expect.poll(() => textsOf(screen, '[role=status]')).toEqual([`${said} Undo`])
      await buttonNamed(screen, 'Undo').trigger('click')
      await expect.poll(() => textsOf(screen, '[role=status]')).toEqual([''])
      expect(progress.stateOf(card.id)).toMatchObject({ suspended: before.suspended, flag: before.flag })
    }
  })

  it('says when it is put away for today or said to look wrong, and takes either back', async () => {
    const { progress } = await enterWorld({
      records: [
        markRecord({ mark: 'buried', value: DAY }, { cardId: card.id }),
        markRecord({ mark: 'flagged', value: 'A typo' }, { cardId: card.id }),
      ],
    })
    const screen = await mountCard()
    expect(textsOf(screen, 'p').at(-1)).toBe('Put away for today · You say it looks wrong “A typo”')
    await buttonNamed(screen, 'Bring back today').trigger('click')
    await expect.poll(() => progress.stateOf(card.id).buriedThrough).toBeNull()
    await buttonNamed(screen, 'Remove the remark').trigger('click')
    await expect.poll(() => textsOf(screen, 'p').at(-1)).toBe('Not studied yet')
  })

  it('is put away for the day no more when the day is over', async () => {
    const { progress } = await enterWorld({
      records: [markRecord({ mark: 'buried', value: DAY }, { cardId: card.id })],
    })
    const screen = await mountCard()
    setClock(bishkek(DAY + 1))
    await progress.refreshIfBehind()
    await expect.poll(() => textsOf(screen, 'p').at(-1)).toBe('Not studied yet')
  })

  it('tells its history when it is asked, newest first, and goes on telling it', async () => {
    const { progress } = await enterWorld({ records: learnt })
    const screen = await mountCard()
    expect(screen.find('table').exists()).toBe(false)
    screen.find('details').element.open = true
    await screen.find('details').trigger('toggle')
    const rows = (): string[] => screen.findAll('tbody tr').map(row => textsOf(row, 'td').slice(1).join(' ').trim())
    await expect.poll(rows).toEqual(['Good, 12 s 93% 4 days', 'Again, 4 s 83% 2 days', 'Easy, 1 min  8 days'])
    await progress.mark(card.id, { mark: 'suspended', value: true })
    await progress.undo()
    await progress.mark(card.id, { mark: 'flagged', value: '' })
    await expect.poll(rows).toEqual([
      'Said to look wrong',
      'Good, 12 s 93% 4 days',
      'Again, 4 s 83% 2 days',
      'Easy, 1 min  8 days',
    ])
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  async function openHistory() {
    const screen = await mountCard()
    screen.find('details').element.open = true
    await screen.find('details').trigger('toggle')
    await expect.poll(() => screen.find('figcaption').exists()).toBe(true)
    return screen
  }

  it.each([2, 5, 9, 14])(
    'tells recall now by one figure, above the curve and below it, however far ahead the card is due (%i days after the last answer)',
    async (days) => {
      await enterWorld({
        records: [DAY - 90, DAY - 60, DAY - days].map(day => reviewOn(day, { cardId: card.id, rating: 4 })),
      })
      const screen = await openHistory()
      const recall = figuresOf(screen)['Recalled now, probably']
      expect(recall).toMatch(/^(?:9\d|100)%$/)
      expect(screen.find('figcaption').text()).toContain(`The dashed line is now: ${recall}.`)
      expect(screen.find('svg[role=img]').attributes('aria-label')).toBe(screen.find('figcaption').text())
    },
  )

  it('draws the first answer as a ring, which met no recall, clear of the words beside it', async () => {
    await enterWorld({ records: learnt })
    const screen = await openHistory()
    const dots = screen.findAll('circle')
    const rings = dots.filter(dot => dot.classes('fill-paper'))
    expect([dots.length, rings.length]).toEqual([3, 1])
    const words = Math.max(
      ...screen.findAll('text[text-anchor=end]').slice(0, -1).map(text => Number(text.attributes('x'))),
    )
    for (const dot of dots)
      expect(Number(dot.attributes('cx')) - Number(dot.attributes('r'))).toBeGreaterThan(words + 4)
  })

  it('is due on no day while it is suspended', async () => {
    await enterWorld({
      records: [...learnt, markRecord({ mark: 'suspended', value: true }, { cardId: card.id, at: bishkek(DAY - 1) })],
    })
    expect(figuresOf(await mountCard()).Due).toBe('—')
  })

  it('knows nothing of the learner before storage has answered', async () => {
    const { progress } = await enterWorld()
    progress.status = 'loading'
    expect(textsOf(await mountCard(), 'button')).toEqual([])
  })
})
