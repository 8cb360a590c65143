import { describe, expect, it } from 'vitest'
import { indexStems } from '../../../../domain/quiz/stem-index.ts'

describe('things by their words', () => {
  it('are counted by how many they share', () => {
    const index = indexStems(['ab', 'bc', 'd'], thing => new Set(thing))
    expect(index(new Set('b'))).toEqual(new Map([['ab', 1], ['bc', 1]]))
    expect(index(new Set('abc'))).toEqual(new Map([['ab', 2], ['bc', 2]]))
    expect(index(new Set('x'))).toEqual(new Map())
  })
})
