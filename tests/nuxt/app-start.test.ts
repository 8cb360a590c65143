import { expect, it, describe } from 'vitest'
import { testDeck } from './support/deck'

describe('the app, once started', () => {
  it('has its deck and what is on disk', async () => {
    expect(useWholeDeck().deck).toEqual(testDeck)
    await expect.poll(() => [useProgressStore().status, useProgressStore().fault]).toEqual(['ready', null])
  })

  it('tells other tabs what it writes, and hears what they write', async () => {
    const progress = useProgressStore()
    const otherTab = new BroadcastChannel('manaschi-progress')
    const told = new Promise<unknown>(resolve =>
      otherTab.addEventListener('message', event => resolve((event as MessageEvent).data), { once: true }),
    )
    const review = await progress.answer('pca/year', 1, 3, 1_000)
    expect(await told).toMatchObject({ records: [review], recordCount: 1 })
    otherTab.postMessage({
      records: [{ ...review, cardId: 'sco/name', seq: 1 }],
      states: [{ ...progress.stateOf('pca/year'), cardId: 'sco/name' }],
      settings: { ...toRaw(progress.settings), theme: 'dark' },
      recordCount: 2,
    })
    await expect.poll(() => progress.settings.theme).toBe('dark')
    expect(progress.stateOf('sco/name').lastRating).toBe(3)
    otherTab.close()
  })
})
