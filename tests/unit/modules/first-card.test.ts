import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstCardParts, isOfFirstCard, notOfFirstCard } from '../../../modules/first-card.ts'

describe('the first card’s file', () => {
  it.each([...firstCardParts, ...notOfFirstCard])('is made of what there is: %s', (part) => {
    expect(existsSync(part)).toBe(true)
    expect(statSync(part).isDirectory()).toBe(part.endsWith('/'))
  })

  it('takes the scheduler, the core of the first card and nothing else', () => {
    const taken = [
      'node_modules/ts-fsrs/dist/index.mjs',
      'domain/scheduling/queue.ts',
      'components/study/StudyCard.vue',
      'domain/planning/session.ts',
    ]
    const left = [
      'domain/scheduling/measured-times.ts',
      'domain/planning/session-cards.ts',
      'domain/log/parse-record.ts',
      'node_modules/vue/index.mjs',
      'pages/study.vue',
    ]
    expect([...taken, ...left].filter(path => isOfFirstCard(resolve(path)))).toEqual(taken)
  })
})
