import type { CustomSession } from '#domain/planning/session'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StudyHeader, StudyLearnt, StudySummary, TodayHero } from '#components'
import { cardOf, factOf } from '../support/deck'
import { speak } from '../support/language'
import { bishkek, DAY, reviewOn, reviewRecord } from '../../support/builders'
import { buttonNamed, complaintsOf, mountInPage, readable, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

const FIRST_DAY = ['pca/year', 'sco/founded', 'base/who', 'waves/order', 'trade/share']

/** Answers of today, a minute apart from an hour of it on. */
function answersAt(hour: number, answers: readonly [cardId: string, rating: 1 | 2 | 3 | 4][], durationMs = 10_000) {
  return answers.map(([cardId, rating], place) =>
    reviewRecord({ at: bishkek(DAY, hour, place), studyDay: DAY, cardId, rating, durationMs }),
  )
}

const allDone = answersAt(11, FIRST_DAY.map(id => [id, 4]))

async function mountSummary(options: Parameters<typeof enterWorld>[0]) {
  const { study } = await enterWorld(options)
  study.begin({ kind: 'all' })
  return mountInPage(StudySummary)
}

describe('the summary of a sitting', () => {
  it('counts its cards and the time, and nothing in percent', async () => {
    const records = [
      ...answersAt(8, [['base/who', 1]], 99_000),
      ...answersAt(11, [['pca/year', 4], ['sco/founded', 1], ['sco/founded', 3]], 20_000),
    ]
    const screen = await mountSummary({ records })
    expect(screen.text()).toContain('2 cards, 1 min.')
    expect(screen.text()).not.toContain('%')
  })

  it.each([[59_400, '59 s'], [59_600, '1 min'], [60_000, '1 min']])('tells %i ms as %s', async (durationMs, words) => {
    expect((await mountSummary({ records: answersAt(11, [['pca/year', 4]], durationMs) })).text()).toContain(
      `1 card, ${words}.`,
    )
  })

  it('says what comes tomorrow: what is due then', async () => {
    const screen = await mountSummary({
      records: [
        ...allDone,
        reviewRecord({ at: bishkek(DAY, 11, 30), cardId: 'pca/gap', rating: 3 }),
        reviewRecord({ at: bishkek(DAY, 11, 45), cardId: 'pca/gap', rating: 3 }),
      ],
    })
    expect(screen.text()).toMatch(/Tomorrow: \d+ cards? to review\./)
  })

  it('counts for tomorrow no card that is no longer in the deck', async () => {
    const dueTomorrow = (cardId: string) => reviewOn(DAY - 9, { cardId, rating: 4, dueDay: DAY + 1 })
    const due = async (...cardIds: string[]) =>
      /Tomorrow: (\d+) cards to review/.exec((await mountSummary({ records: cardIds.map(dueTomorrow) })).text())?.[1]
    expect(await due('pca/year', 'sco/name')).toBe('2')
    expect(await due('pca/year', 'sco/name', 'withdrawn/year')).toBe('2')
  })

  it('says how many cards settle, and when the first comes back', async () => {
    const screen = await mountSummary({ records: answersAt(12, [['pca/year', 3]]), at: bishkek(DAY, 12, 4) })
    expect(screen.text()).toContain('Later today: 1 card, in 6 min.')
  })

  it('offers to finish now what settles, and tells when it has come back', async () => {
    const screen = await mountSummary({ records: answersAt(12, [['pca/year', 3]]), at: bishkek(DAY, 12, 4) })
    expect(textsOf(screen, 'button')).toContain('Finish 1 card now')
    await buttonNamed(screen, 'Finish 1 card now').trigger('click')
    expect(screen.emitted('goOn')).toEqual([[true]])
  })

  it('takes the focus to its heading, and axe finds nothing wrong', async () => {
    const screen = await mountSummary({ records: allDone })
    expect(document.activeElement?.textContent?.trim()).toBe('That was it for now')
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it.each<[CustomSession, string]>([
    [{ kind: 'mistakes' }, 'You have made no mistakes today'],
    [{ kind: 'flagged' }, 'You have remarked on no card'],
    [{ kind: 'leeches' }, 'No card is forgotten again and again'],
    [{ kind: 'topic', topic: 'none' }, 'This topic has no card to practise right now'],
    [{ kind: 'final' }, 'Nothing before the exam is left for today'],
  ])(
    'says of practice without a card which there is none of (%o), draws no full ring, and offers no new cards there',
    async (session, words) => {
      const { study } = await enterWorld({ records: allDone })
      study.begin({ kind: 'custom', session, counts: false })
      const screen = await mountInPage(StudySummary)
      expect(screen.find('h1').text()).toBe(words)
      expect(document.activeElement?.textContent?.trim()).toBe(words)
      expect(screen.find('circle[stroke-dasharray]').exists()).toBe(false)
      expect(textsOf(screen, 'button')).toEqual([])
    },
  )

  it('offers more new cards once the day’s are used up, and undo', async () => {
    const screen = await mountSummary({ records: allDone })
    await buttonNamed(screen, 'Learn 10 more new cards').trigger('click')
    await buttonNamed(screen, 'Take back the last answer').trigger('click')
    expect([screen.emitted('more'), screen.emitted('undo')]).toEqual([[[10]], [[]]])
  })

  it('of nothing shows no figures and offers no undo', async () => {
    const screen = await mountSummary({})
    expect(readable(screen.find('h1').text())).toBe('Nothing to study here right now')
    expect(screen.text()).not.toMatch(/\d cards?, /)
    expect(textsOf(screen, 'button')).toEqual([])
  })
})

describe('what a session did', () => {
  it('is told by name: what was learnt, what is shaky with its answer, and what was kept on demand', async () => {
    await enterWorld({ records: allDone })
    const screen = await mountInPage(StudyLearnt, {
      props: {
        learnt: ['pca'],
        kept: ['sco'],
        shaky: [{ factId: 'base', cardId: 'base/who' }],
        ringed: new Set(['pca']),
      },
    })
    expect(textsOf(screen, 'h2')).toEqual(['Learnt', 'Still shaky', 'Kept: 1 fact'])
    expect(readable(screen.text())).toContain(factOf('pca').statement)
    expect(readable(screen.text())).toContain(cardOf('base/who').answer)
    expect(screen.find('details').text()).toContain(factOf('sco').statement)
    expect(await complaintsOf(screen.element)).toEqual([])
  })
})

describe('the line above the cards', () => {
  const shown = 'div:not(.invisible) > p'

  it('counts what was answered, and says nothing of none', async () => {
    const screen = await mountInPage(StudyHeader, { props: { answered: 1, total: 4, canUndo: false } })
    expect(textsOf(screen, shown)).toEqual(['1 / 41 of 4 cards answered'])
    await screen.setProps({ answered: 0, total: 0 })
    expect(textsOf(screen, shown)).toEqual([])
  })

  it.each([
    ['en', '4 / 424 of 4 cards answered 2 come back today.'],
    ['ru', '4 / 42Вы ответили на 4 из 4 карточек Сегодня вернутся 2 карточки.'],
    ['ky', '4 / 424 карточкадан 4 карточкага жооп берилди Бүгүн 2 карточка кайра келет.'],
  ] as const)('says in %s how many of them come back, and its bar waits for those', async (language, said) => {
    onTestFinished(() => speak('en'))
    await speak(language)
    const screen = await mountInPage(StudyHeader, { props: { answered: 4, returning: 2, total: 4, canUndo: true } })
    expect(textsOf(screen, shown).map(readable)).toEqual([said])
    expect(screen.find('rect:last-child').attributes('width')).toBe('75')
    expect(await complaintsOf(screen.element)).toEqual([])
  })
})

describe('today', () => {
  const lines = (
    screen: Parameters<typeof textsOf>[0],
  ): string[] => [...textsOf(screen, 'h1'), ...textsOf(screen, 'h1 + p'), ...textsOf(screen, 'a[href="/study"]')]

  it('greets while progress is being read, and claims nothing', async () => {
    const { progress } = await enterWorld()
    progress.status = 'loading'
    expect(lines(await mountInPage(TodayHero))).toEqual(['Salam.', 'Reading your progress …', 'Study'])
  })

  it('says how much there is and how long it takes, at typical times for a newcomer', async () => {
    await enterWorld()
    const screen = await mountInPage(TodayHero)
    expect(lines(screen)).toEqual(['Salam. 5 cards today', 'About 3 minutes.', 'Study 5 cards'])
    expect(screen.text()).toContain('0 of 5 cards answered')
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('counts with the learner’s own times, the more the more answers there are', async () => {
    const answers = Array.from(
      { length: 300 },
      (_, place) =>
        reviewRecord({
          at: bishkek(DAY - 1, 12, place),
          studyDay: DAY - 1,
          cardId: 'pca/year',
          rating: 3,
          durationMs: 60_000,
        }),
    )
    await enterWorld({ records: answers })
    expect((await mountInPage(TodayHero)).find('h1 + p').text()).toContain('About 10 minutes.')
  })

  it('goes on from what is done', async () => {
    await enterWorld({ records: allDone.slice(0, 2) })
    const screen = await mountInPage(TodayHero)
    expect(lines(screen)).toEqual([
      '3 cards left today',
      'About 2 minutes.',
      'Continue: 3 cards left',
    ])
    expect(screen.find('circle[stroke-dasharray]').attributes('stroke-dasharray')).toBe('40 100')
  })

  it('is not done while cards settle', async () => {
    await enterWorld({ records: answersAt(12, FIRST_DAY.map(id => [id, 3])), at: bishkek(DAY, 12, 9) })
    expect(lines(await mountInPage(TodayHero))).toEqual([
      '5 cards come back in minutes.',
      expect.stringContaining('The next in 1 minute'),
      'Finish 5 cards now',
    ])
  })

  it('says of what has come back that it is left of today', async () => {
    await enterWorld({ records: answersAt(12, FIRST_DAY.map(id => [id, 3])), at: bishkek(DAY, 12, 20) })
    const screen = await mountInPage(TodayHero)
    expect(lines(screen)).toEqual(['5 cards left today', expect.stringContaining('About'), 'Continue: 5 cards left'])
  })

  it('is done when all is answered', async () => {
    await enterWorld({ records: allDone })
    expect(lines(await mountInPage(TodayHero))).toEqual([
      'Done for today.',
      expect.stringMatching(/^(?:Come back tomorrow: \d+ to review|Nothing is due tomorrow)\./),
      'Look back, or study more',
    ])
  })

  it('has nothing to do when nothing is due and nothing new is wanted', async () => {
    const { progress } = await enterWorld()
    await progress.setSetting('newCardsPerDay', 0)
    const screen = await mountInPage(TodayHero)
    expect(lines(screen)[0]).toBe('Nothing is due today.')
    expect(screen.find('circle[stroke-dasharray]').exists()).toBe(false)
  })
})
