import type { World } from '../support/world'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { StudySession } from '#components'
import { WHOLE_DECK } from '#domain/scheduling/scope'
import { DAY, reviewOn } from '../../support/builders'
import { createIndexedDbWorld, DEVICE } from '../../support/indexed-db'
import { createProgressRepository } from '#storage/progress-repository'
import { eventually, mountInPage } from '../support/screen'
import { enterWorld, newStores } from '../support/world'

function press(key: string): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

const answered = (seq: number) => reviewOn(DAY, { cardId: 'pca/year', rating: 4, seq })

function sessionIn(world: Pick<World, 'study'>): ReturnType<typeof mountInPage> {
  world.study.begin(WHOLE_DECK)
  return mountInPage(StudySession)
}

describe('u', () => {
  it('pressed while progress is still read takes the latest answer back once it is known', async () => {
    const { repository } = await enterWorld({ records: [answered(0)] })
    const snapshot = await repository.load()
    const { progress, study } = newStores()
    let tell: () => void = () => {}
    const loading = new Promise<typeof snapshot>(resolve => tell = () => resolve(snapshot))
    void progress.connect(repository, loading)
    await sessionIn({ study })
    press('u')
    press('u')
    await nextTick()
    tell()
    await eventually(() => expect(progress.recordCount).toBe(2))
    study.begin(WHOLE_DECK)
    await eventually(() => expect(progress.states.get('pca/year')?.memory ?? null).toBeNull())
    expect(progress.recordCount).toBe(2)
  })

  it('pressed while an answer is being written takes that answer back', async () => {
    const place = createIndexedDbWorld()
    const real = createProgressRepository({ database: place.database(), now: Date.now, newDeviceId: () => DEVICE })
    let write: () => void = () => {}
    const gate = new Promise<void>(resolve => write = resolve)
    const world = await enterWorld({
      broken: {
        load: real.load,
        undo: real.undo,
        answer: async (review, seen) => {
          await gate
          return real.answer(review, seen)
        },
      },
    })
    await sessionIn(world)
    press(' ')
    press('3')
    press('u')
    write()
    await eventually(() => expect(world.progress.recordCount).toBe(2))
    await eventually(() => expect(world.study.currentId).toBe('pca/year'))
    expect(world.progress.recentReviews).toEqual([])
  })
})

describe('what the grades mean', () => {
  it.each([[7, true], [8, false]])('is said after %i answers: %s', async (answers, isSaid) => {
    const records = Array.from({ length: answers }, (_, seq) => answered(seq)).map((record, place) =>
      ({ ...record, at: record.at - (answers - place) * 86_400_000, studyDay: record.studyDay - (answers - place) }),
    )
    const world = await enterWorld({ records })
    const screen = await sessionIn(world)
    world.study.reveal()
    await nextTick()
    expect(screen.find('[role=group]').exists()).toBe(true)
    expect(screen.text().includes('Again:\u00A0forgotten.')).toBe(isSaid)
  })
})
