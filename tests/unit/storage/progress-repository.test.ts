import { expect, it, vi } from 'vitest'
import { untouchedCard } from '../../../domain/progress/card-state.ts'
import { reviewRecord } from '../../support/builders.ts'
import { createIndexedDbWorld } from '../../support/indexed-db.ts'
import { runProgressRepositoryLaws } from '../../support/progress-repository-laws.ts'

runProgressRepositoryLaws('IndexedDB', createIndexedDbWorld)

it('an answer is asked for in the turn that gives it: all that it reads at once, then all that it writes', async () => {
  const world = createIndexedDbWorld()
  const repository = world.open()
  await repository.load()
  const asked: string[] = []
  for (const name of ['get', 'getAll', 'add', 'put'] as const) {
    const original = IDBObjectStore.prototype[name] as (...values: unknown[]) => IDBRequest
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...values: unknown[]) {
      const request = original.apply(this, values)
      asked.push(`${name} of ${this.name}`)
      request.addEventListener('success', () => asked.push('done'))
      return request as never
    })
  }
  const { kind: _kind, device: _device, seq: _seq, ...review } = reviewRecord({ at: world.now })
  const answering = repository.answer(review, untouchedCard(review.cardId))
  const reads = ['get of cards', 'getAll of meta']
  expect(asked).toEqual(reads)
  await answering
  expect(asked.filter(what => what !== 'done')).toEqual([
    ...reads, 'add of tail', 'put of meta', 'put of meta', 'put of cards',
  ])
  expect(asked.slice(reads.length, -4)).toEqual(['done', 'done', 'add of tail', 'put of meta', 'put of meta', 'put of cards'])
  vi.restoreAllMocks()
  repository.close()
})
