import type { CodeFile } from '../../../scripts/offline/study-code.ts'
import { describe, expect, it } from 'vitest'
import { studyCode } from '../../../scripts/offline/study-code.ts'

function file(fileName: string, { of = null, ...more }: Partial<CodeFile> & { of?: string | null } = {}): CodeFile {
  return { fileName, isEntry: false, facadeModuleId: of, imports: [], dynamicImports: [], ...more }
}

describe('what is kept for offline use after a first session', () => {
  const files = [
    file('entry', { isEntry: true, dynamicImports: ['study', 'quiz', 'storage'] }),
    file('study', { of: '/app/pages/study.vue', imports: ['card'], dynamicImports: ['summary', 'setup'] }),
    file('card'),
    file('summary', { of: '/app/components/study/StudySummary.vue', imports: ['format'] }),
    file('format'),
    file('storage', { of: '/app/plugins/storage/open-storage.ts' }),
    file('quiz', { of: '/app/pages/quiz/index.vue', imports: ['setup'] }),
    file('setup', { of: '/app/components/quiz/QuizSetup.vue' }),
    file('unit', { of: '/app/pages/learn/[unit]/index.vue' }),
  ]

  it('is all that study loads, at once or later, and nothing of other pages', () => {
    expect([...studyCode(files)].sort()).toEqual(['card', 'entry', 'format', 'storage', 'study', 'summary', 'unit'])
  })
})
