import { describe, expect, it } from 'vitest'
import { presetSettings } from '../../../../domain/quiz/presets.ts'

describe('a ready-made quiz', () => {
  it.each([
    [
      'mixed', 'is of the units that are begun', { kind: 'mixed', begunUnits: ['a', 'b'] },
      { knowledge: 'any', units: ['a', 'b'] },
    ],
    ['mixed', 'is of everything where none is begun', { kind: 'mixed', begunUnits: [] }, { knowledge: 'any' }],
    ['fading', 'asks first for what is nearly forgotten', { kind: 'fading' }, { knowledge: 'weak' }],
    ['unit', 'is of its unit', { kind: 'unit', units: ['a'] }, { knowledge: 'any', units: ['a'] }],
    [
      'chosen', 'is of the facts that were chosen', { kind: 'chosen', facts: ['x'] },
      { knowledge: 'any', facts: ['x'] },
    ],
  ] as const)('%s: %s', (_, __, preset, selection) => {
    const settings = presetSettings(preset)
    expect(settings).toMatchObject({ count: 10, mode: 'practice', timeLimitMinutes: null })
    expect(settings.selection).toEqual({ topics: [], articles: [], factKinds: [], importances: [], ...selection })
  })
})
