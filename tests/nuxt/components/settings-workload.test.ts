import type { Workload } from '#domain/simulation/workload'
import type { StatisticsWorker } from '~/workers/statistics'
import { mockNuxtImport } from '@nuxt/test-utils/runtime'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SettingsRetention } from '#components'
import { DAY, reviewOn } from '../../support/builders'
import { buttonNamed, complaintsOf, mountInPage, textsOf } from '../support/screen'
import { enterWorld } from '../support/world'

type Asked = Parameters<StatisticsWorker['workload']>[0]

/** Stands in for the worker: what it was asked, and the answers that it keeps back while it is held. */
const worker = vi.hoisted(() => ({
  asked: [] as { desiredRetention: number, newPerDay: number }[],
  hold: undefined as Promise<void> | undefined,
  isBroken: false,
}))

/** Figures by which every request is known again. */
function playOf({ desiredRetention, newPerDay }: Asked): Workload {
  const hundredths = Math.round(desiredRetention * 100)
  return {
    desiredRetention,
    minutesPerDay: [hundredths + 0.5, hundredths + 0.25],
    remembered: [1000 * newPerDay + hundredths, 2000 * newPerDay + hundredths],
  }
}

mockNuxtImport('useStatisticsWorker', () => () => {
  const fault = ref<'progress'>()
  return {
    share: ref(null),
    fault,
    async run(work: (remote: unknown) => Promise<unknown>) {
      const answer = await work({
        workload: async (request: Asked) => {
          worker.asked.push(request)
          return playOf(request)
        },
      })
      await worker.hold
      fault.value = worker.isBroken ? 'progress' : undefined
      return worker.isBroken ? undefined : answer
    },
  }
})
// There is no canvas to draw on here.
vi.mock('chart.js', async importOriginal => ({
  ...await importOriginal<typeof import('chart.js')>(),
  Chart: class {
    static register(): void {}
    update(): void {}
    destroy(): void {}
  },
}))

const learnt = ['pca/year', 'sco/name', 'trade/share'].map(cardId => reviewOn(DAY - 9, { cardId, rating: 3 }))

async function mountRetention() {
  const world = await enterWorld({ records: learnt })
  const screen = await mountInPage(SettingsRetention)
  await expect.poll(() => screen.find('[data-workload]').exists()).toBe(true)
  const slider = screen.find<HTMLInputElement>('input[type=range]')
  return {
    ...world,
    screen,
    told: () => textsOf(screen, '[data-workload]')[0],
    isResting: () => screen.find('[role=progressbar]').exists() === false,
    async drag(to: number) {
      slider.element.value = String(to)
      await slider.trigger('input')
    },
    letGo: () => slider.trigger('change'),
  }
}
const told = (retention: number, newPerDay = 10): RegExp =>
  new RegExp(
    `^At ${retention}%: about ${retention}.5 minutes a day over 90 days, ${retention}.3 over 365; cards remembered: ${newPerDay},0${retention} in 90 days, ${
      2 * newPerDay
    },0${retention} in 365.$`,
  )
const timesAsked = (retention: number): number =>
  worker.asked.filter(({ desiredRetention }) => desiredRetention === retention).length

beforeEach(() => {
  worker.asked.length = 0
  worker.hold = undefined
  worker.isBroken = false
})

describe('the workload of a desired retention', () => {
  it('is played when it is asked for: the wanted one first, then the steps, each once', async () => {
    const { screen, told: sentence, isResting } = await mountRetention()
    expect(sentence()).toBe('What this costs you and brings you can be worked out on your own cards.')
    expect(worker.asked).toEqual([])
    await buttonNamed(screen, 'Work it out on my cards').trigger('click')
    await expect.poll(isResting).toBe(true)
    expect(worker.asked.map(({ desiredRetention }) => desiredRetention)).toEqual([0.9, 0.8, 0.85, 0.93, 0.95, 0.97])
    expect(sentence()).toMatch(told(90))
    expect(textsOf(screen, 'tbody tr')).toHaveLength(6)
    expect(textsOf(screen, 'tbody tr:first-child td')).toEqual(['80%', '80.5', '80.3', '10,080', '20,080'])
    expect(await complaintsOf(screen.element)).toEqual([])
  })

  it('stays when the slider is let go and the setting is written, and so does every other', async () => {
    const { told: sentence, isResting, drag, letGo, progress } = await mountRetention()
    await drag(0.88)
    await expect.poll(sentence).toMatch(told(88))
    await letGo()
    await expect.poll(() => progress.settings.desiredRetention).toBe(0.88)
    expect(sentence()).toMatch(told(88))
    await expect.poll(isResting).toBe(true)
    await drag(0.93)
    expect(sentence()).toMatch(told(93))
    await letGo()
    await drag(0.88)
    expect(sentence()).toMatch(told(88))
    await expect.poll(() => progress.settings.desiredRetention).toBe(0.93)
    expect(worker.asked).toHaveLength(7)
  })

  it('goes on when the slider is let go while it is being played', async () => {
    let release = (): void => {}
    worker.hold = new Promise(resolve => release = resolve)
    const { told: sentence, drag, letGo, progress } = await mountRetention()
    await drag(0.86)
    await expect.poll(() => timesAsked(0.86)).toBe(1)
    expect(sentence()).toBe('It is being worked out on your own cards …')
    await letGo()
    await expect.poll(() => progress.settings.desiredRetention).toBe(0.86)
    release()
    await expect.poll(sentence).toMatch(told(86))
    expect(timesAsked(0.86)).toBe(1)
  })

  it.each<[string, (world: Awaited<ReturnType<typeof mountRetention>>) => Promise<unknown>, number]>([
    ['other new cards a day', ({ progress }) => progress.setSetting('newCardsPerDay', 20), 20],
    ['an answer', ({ progress }) => progress.answer('sco/founded', 1, 3, 4_000), 10],
    ['a suspended card', ({ progress }) => progress.mark('sco/name', { mark: 'suspended', value: true }), 10],
  ])('is played anew by itself after %s, as that is another learner', async (_, change, newPerDay) => {
    const world = await mountRetention()
    await world.drag(0.88)
    await expect.poll(world.told).toMatch(told(88))
    await expect.poll(world.isResting).toBe(true)
    await change(world)
    await expect.poll(() => timesAsked(0.88)).toBe(2)
    await expect.poll(world.told).toMatch(told(88, newPerDay))
    await expect.poll(() => timesAsked(0.97)).toBe(2)
  })

  it('shows nothing of the learner before, when a change comes while it is being played', async () => {
    let release = (): void => {}
    worker.hold = new Promise(resolve => release = resolve)
    const { told: sentence, drag, progress } = await mountRetention()
    await drag(0.86)
    await expect.poll(() => timesAsked(0.86)).toBe(1)
    await progress.setSetting('newCardsPerDay', 20)
    worker.hold = undefined
    release()
    await expect.poll(sentence).toMatch(told(86, 20))
    expect(timesAsked(0.86)).toBe(2)
  })

  it('is given up for good when it is cancelled, with what was played kept', async () => {
    let release = (): void => {}
    worker.hold = new Promise(resolve => release = resolve)
    const { screen, told: sentence, drag, progress } = await mountRetention()
    await drag(0.88)
    await expect.poll(() => timesAsked(0.88)).toBe(1)
    const button = buttonNamed(screen, 'Cancel')
    await button.trigger('click')
    release()
    await expect.poll(sentence).toMatch(told(88))
    expect(button.element).toBe(buttonNamed(screen, 'Work it out on my cards').element)
    await progress.setSetting('newCardsPerDay', 20)
    await expect.poll(sentence).toBe('What this costs you and brings you can be worked out on your own cards.')
    expect(worker.asked).toHaveLength(1)
  })

  it('hands the focus from its button to its figures when all is played', async () => {
    const { screen, isResting } = await mountRetention()
    const button = buttonNamed(screen, 'Work it out on my cards')
    ;(button.element as HTMLElement).focus()
    await button.trigger('click')
    await expect.poll(isResting).toBe(true)
    expect(document.activeElement).toBe(screen.find('[data-workload]').element)
  })

  it('that could not be worked out is said so, shows no figures, and can be asked for again', async () => {
    worker.isBroken = true
    const { screen, told: sentence } = await mountRetention()
    await buttonNamed(screen, 'Work it out on my cards').trigger('click')
    await expect.poll(() => screen.find('[role=alert]').exists()).toBe(true)
    expect(worker.asked).toHaveLength(1)
    worker.isBroken = false
    await buttonNamed(screen, 'Work it out on my cards').trigger('click')
    await expect.poll(sentence).toMatch(told(90))
    expect(screen.find('[role=alert]').exists()).toBe(false)
  })
})
