/** Quizzes that begin with one tap: ten questions in practice, of what most want. */
import type { QuizSettings } from './question.ts'
import { usualQuestionKinds } from './question-kinds.ts'

/** How many questions a ready-made quiz asks, where there are as many. */
export const PRESET_QUESTIONS = 10

/** `chosen`: facts that were chosen elsewhere. */
export type QuizPreset
  = | { kind: 'chosen', facts: readonly string[] }
  /** From the units that are begun; where none is, from everything. */
    | { kind: 'mixed', begunUnits: readonly string[] }
  /** What is begun, the lowest recall first. */
    | { kind: 'fading' }
    | { kind: 'unit', units: readonly string[] }

/** The settings of a ready-made quiz. */
export function presetSettings(preset: QuizPreset): QuizSettings {
  return {
    selection: {
      topics: [],
      articles: [],
      factKinds: [],
      importances: [],
      knowledge: preset.kind === 'fading' ? 'weak' : 'any',
      ...preset.kind === 'mixed' && preset.begunUnits.length > 0 && { units: preset.begunUnits },
      ...preset.kind === 'unit' && { units: preset.units },
      ...preset.kind === 'chosen' && { facts: preset.facts },
    },
    count: PRESET_QUESTIONS,
    kinds: usualQuestionKinds,
    mode: 'practice',
    timeLimitMinutes: null,
  }
}
