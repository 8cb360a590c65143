import type { Settings } from '#domain/progress/settings'
import { describe, expect, it } from 'vitest'
import { StorageFault } from '#domain/progress/ports'
import { weekdayOf } from '#domain/scheduling/study-day'
import { SettingsForm, SettingsLoad, SettingsReschedule, SettingsRetention } from '#components'
import { DAY, reviewOn } from '../../support/builders'
import { buttonNamed, complaintsOf, mountInPage, readable, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

const learnt = ['pca/year', 'sco/name', 'trade/share'].map((cardId, place) =>
  reviewOn(DAY - 9, { cardId, rating: place === 0 ? 3 : 4 }),
)

describe('the setting of retention', () => {
  it('tells a learner without cards in one sentence what it means and when figures come, and shows none', async () => {
    await enterWorld()
    const screen = await mountInPage(SettingsRetention)
    const [hint, ...others] = textsOf(screen, 'p')
    expect(hint).toBe(
      'How likely you are to remember a card when it comes back; more means more reviews, and what that comes to for you is shown here once you have begun some cards.',
    )
    expect(others).toEqual([])
    expect(screen.find('input').attributes('aria-describedby')).toBe(screen.find('p').attributes('id'))
    expect(screen.findAll('table')).toEqual([])
  })

  it('does not count suspended cards as begun', async () => {
    const { progress } = await enterWorld({ records: learnt.slice(0, 1) })
    await progress.mark('pca/year', { mark: 'suspended', value: true })
    expect((await mountInPage(SettingsRetention)).text()).toContain('once you have begun some cards')
  })

  it.each([0.8, 0.9, 0.97])(
    'at %f shows no figure but its own before it was played through on the learner’s cards',
    async (retention) => {
      const { progress } = await enterWorld({ records: learnt })
      await progress.setSetting('desiredRetention', retention)
      const screen = await mountInPage(SettingsRetention)
      await expect.poll(() => screen.find('[data-workload]').exists()).toBe(true)
      expect(screen.find('output').text()).toBe(`${Math.round(retention * 100)}%`)
      expect(screen.text().match(/\d+/g)).toEqual([String(Math.round(retention * 100))])
      expect(screen.find('input').attributes('aria-describedby')).toContain(
        screen.find('[data-workload]').attributes('id'),
      )
    },
  )

  it('shows while it is drawn, and writes once when it is let go', async () => {
    const { progress, repository } = await enterWorld()
    const screen = await mountInPage(SettingsRetention)
    const slider = screen.find<HTMLInputElement>('input[type=range]')
    slider.element.value = '0.95'
    await slider.trigger('input')
    expect(screen.find('output').text()).toBe('95%')
    expect(slider.attributes('aria-valuetext')).toBe('95%')
    expect(await repository.countRecords()).toBe(0)
    await slider.trigger('change')
    await expect.poll(() => progress.settings.desiredRetention).toBe(0.95)
    expect(await repository.countRecords()).toBe(1)
    expect(await complaintsOf(screen.element)).toEqual([])
  })
})

describe('the settings', () => {
  const fieldOf = (screen: Awaited<ReturnType<typeof mountForm>>) => screen.find<HTMLInputElement>('input[type=number]')
  const mountForm = () => mountInPage(SettingsForm)

  it.each(['-1', '201', '2.5', '1000000', ''])(
    'refuse “%s” new cards a day by name, keep the old number and write nothing',
    async (typed) => {
      const { progress, repository } = await enterWorld()
      const screen = await mountForm()
      await fieldOf(screen).setValue(typed)
      await fieldOf(screen).trigger('change')
      const alert = screen.find('[role=alert]')
      expect(alert.text()).toContain(`“${typed}”`)
      expect(fieldOf(screen).attributes()).toMatchObject({
        'aria-invalid': 'true',
        'aria-describedby': alert.attributes('id'),
      })
      expect(await complaintsOf(screen.element)).toEqual([])
      expect([progress.settings.newCardsPerDay, await repository.countRecords()]).toEqual([10, 0])
    },
  )

  it.each([0, 25, 200])('take %i new cards a day, and tell what that comes to', async (count) => {
    const { progress, repository } = await enterWorld()
    const screen = await mountForm()
    await fieldOf(screen).setValue(String(count))
    await fieldOf(screen).trigger('change')
    await expect.poll(() => progress.settings.newCardsPerDay).toBe(count)
    expect((await repository.load()).settings.newCardsPerDay).toBe(count)
    expect(screen.text()).toContain(`That makes ${(count * 7).toLocaleString('en')} a week.`)
    expect(screen.find('[role=alert]').exists()).toBe(false)
  })

  it('take a number that was typed though the field was never left, and the page has gone', async () => {
    const { progress, repository } = await enterWorld()
    const screen = await mountForm()
    await fieldOf(screen).setValue('25')
    await expect.poll(() => progress.settings.newCardsPerDay, { timeout: 10_000 }).toBe(25)
    expect(fieldOf(screen).element.value).toBe('25')
    await fieldOf(screen).setValue('33')
    window.dispatchEvent(new Event('pagehide'))
    await expect.poll(async () => (await repository.load()).settings.newCardsPerDay).toBe(33)
    await fieldOf(screen).setValue('41')
    screen.unmount()
    await expect.poll(async () => (await repository.load()).settings.newCardsPerDay).toBe(41)
  })

  it('end a complaint as soon as the number is good again', async () => {
    await enterWorld()
    const screen = await mountForm()
    await fieldOf(screen).setValue('500')
    expect(screen.find('[role=alert]').exists()).toBe(true)
    await fieldOf(screen).setValue('50')
    expect(screen.find('[role=alert]').exists()).toBe(false)
  })

  it('show what another tab has set', async () => {
    const { progress, openTab } = await enterWorld()
    const screen = await mountForm()
    await (await openTab()).setSetting('newCardsPerDay', 33, Date.now())
    await progress.refreshIfBehind()
    await expect.poll(() => fieldOf(screen).element.value).toBe('33')
  })

  it.each<[keyof Settings, string, unknown]>([
    ['gradeButtons', 'input[value=two]', 'two'],
    ['theme', 'input[value=dark]', 'dark'],
    ['typedAnswers', 'input[role=switch]', true],
  ])('write %s when it is chosen', async (key, selector, value) => {
    const { progress, repository } = await enterWorld()
    await (await mountForm()).find<HTMLInputElement>(selector).setValue(true)
    await expect.poll(() => progress.settings[key]).toBe(value)
    expect((await repository.load()).settings[key]).toBe(value)
  })

  it('write the hour at which the day starts, of all 24', async () => {
    const { progress } = await enterWorld()
    const screen = await mountForm()
    expect([...textsOf(screen, 'select option').slice(0, 2), textsOf(screen, 'select option')[23]]).toEqual([
      '00:00',
      '01:00',
      '23:00',
    ])
    await screen.find('select').setValue('7')
    await expect.poll(() => progress.settings.dayStartHour).toBe(7)
  })

  it('of retention that could not be saved goes back', async () => {
    const { progress } = await enterWorld({ broken: { setSetting: () => Promise.reject(new StorageFault('full')) } })
    const screen = await mountForm()
    await screen.find('input[type=range]').setValue('0.95')
    await screen.find('input[type=range]').trigger('change')
    await expect.poll(() => progress.fault).toBe('full')
    await expect.poll(() => screen.find('output').text()).toBe('90%')
  })

  it('that could not be saved are not shown as if they were', async () => {
    const { progress } = await enterWorld({ broken: { setSetting: () => Promise.reject(new StorageFault('full')) } })
    const screen = await mountForm()
    await fieldOf(screen).setValue('25')
    await fieldOf(screen).trigger('change')
    await screen.find<HTMLInputElement>('input[value=two]').setValue(true)
    await screen.find<HTMLInputElement>('input[role=switch]').setValue(true)
    await expect.poll(() => progress.fault).toBe('full')
    await expect.poll(
      () => [
        fieldOf(screen).element.value,
        screen.find<HTMLInputElement>('input[value=four]').element.checked,
        screen.find<HTMLInputElement>('input[role=switch]').element.checked,
      ],
    )
      .toEqual(['10', true, false])
  })
})

describe('the load of the week', () => {
  const loadsOf = (screen: { element: Element }): string[] =>
    [...screen.element.querySelectorAll('select')].map(select => select.value)

  it('keeps every choice of somebody quick, who does not wait for the one before to be written', async () => {
    const { progress } = await enterWorld()
    const screen = await mountInPage(SettingsLoad)
    const days = screen.findAll('select')
    await Promise.all(days.slice(0, 5).map(day => day.setValue('none')))
    const wanted = ['none', 'none', 'none', 'none', 'none', 'normal', 'normal']
    await expect.poll(() => progress.settings.weekLoad).toEqual(wanted)
    expect(loadsOf(screen)).toEqual(wanted)
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('shows what is stored again when a choice could not be written', async () => {
    const { progress } = await enterWorld({ broken: { setSetting: () => Promise.reject(new StorageFault('full')) } })
    const screen = await mountInPage(SettingsLoad)
    await screen.findAll('select')[0]!.setValue('none')
    await expect.poll(() => progress.fault).toBe('full')
    await expect.poll(() => loadsOf(screen)[0]).toBe('normal')
  })

  it('follows what another tab has chosen', async () => {
    const { progress } = await enterWorld()
    const screen = await mountInPage(SettingsLoad)
    await progress.setSetting('weekLoad', ['fewer', 'normal', 'normal', 'normal', 'normal', 'normal', 'none'])
    await expect.poll(() => loadsOf(screen)).toEqual([
      'fewer',
      'normal',
      'normal',
      'normal',
      'normal',
      'normal',
      'none',
    ])
  })
})

describe('moving dates', () => {
  const FRIDAY: Settings['weekLoad'] = ['none', 'none', 'none', 'none', 'normal', 'none', 'none']
  const farOff = (...cardIds: string[]) => cardIds.map(cardId => reviewOn(DAY, { cardId, rating: 4, dueDay: DAY + 90 }))
  const told = (screen: { find: (selector: string) => { text: () => string } }): string =>
    readable(screen.find('[data-preview]').text())

  it('tells how many first and writes nothing; then they go to the days that the learner wants', async () => {
    const { progress, repository } = await enterWorld({ records: farOff('pca/year', 'sco/name', 'trade/share') })
    await progress.setSetting('weekLoad', FRIDAY)
    const before = await repository.countRecords()
    const screen = await mountInPage(SettingsReschedule)
    await buttonNamed(screen, 'Count what would move').trigger('click')
    expect(told(screen)).toBe('3 cards would move: 3 earlier, 0 later. None would be newly due.')
    expect(await repository.countRecords()).toBe(before)
    await buttonNamed(screen, 'Move 3 cards').trigger('click')
    await expect.poll(() => repository.countRecords()).toBe(before + 3)
    const days = [...progress.states.values()].map(({ memory }) => memory!.dueDay)
    expect(days.every(day => day < DAY + 90)).toBe(true)
    // Eight days at 90 %: the range is one of several days, with a Friday among them.
    expect(days.map(weekdayOf)).toEqual([4, 4, 4])
    await buttonNamed(screen, 'Count what would move').trigger('click')
    expect(told(screen)).toBe('No card would move. None would be newly due.')
  })

  it('counts no card that is no longer in the deck', async () => {
    await enterWorld({ records: farOff('pca/year', 'withdrawn/year') })
    const screen = await mountInPage(SettingsReschedule)
    await buttonNamed(screen, 'Count what would move').trigger('click')
    expect(told(screen)).toBe('1 card would move: 1 earlier, 0 later. None would be newly due.')
  })

  it('shows over how many days to spread as long as something is spread, or another span than usual is chosen', async () => {
    const asleep = ['pca/year', 'sco/name', 'trade/share'].map(cardId =>
      reviewOn(DAY - 60, { cardId, rating: 4, dueDay: DAY + 20 }),
    )
    await enterWorld({ records: asleep })
    const screen = await mountInPage(SettingsReschedule)
    await buttonNamed(screen, 'Count what would move').trigger('click')
    expect(told(screen)).toContain('3 would be newly due.')
    await screen.find('select').setValue('30')
    expect(told(screen)).toBe('No card would move. None would be newly due.')
    await screen.find('select').setValue('7')
    expect(told(screen)).toContain('3 would be newly due.')
    expect(await complaintsOf(screen.element)).toEqual([])
  })
})
