/** Which files of code study needs, whatever is pressed there, so that it works without a network. */

import type { LanguageCode } from '../../domain/content/deck.ts'

/** Pages that must open offline after a first session, with whatever they load later. */
const studyPages = /\/pages\/(?:index|study|more|search|learn\/|facts\/)/
/** What other pages and the workers are made of: it comes with its first use, or in a second pass. */
const laterParts = /\/(?:pages|components\/(?:quiz|question|progress|export|data|settings|ticket|outline|debate)|exports|workers)\//

/** A file of code: what it is made of, and what it loads with it and later. */
export interface CodeFile {
  fileName: string
  isEntry: boolean
  facadeModuleId: string | null
  imports: readonly string[]
  dynamicImports: readonly string[]
}

/** Whether a file is the code of a page that must open offline after a first session. */
export function isStudyPage({ facadeModuleId }: Pick<CodeFile, 'facadeModuleId'>): boolean {
  return studyPages.test(facadeModuleId ?? '')
}

/** The words of a language, or its first cards. */
const ofLanguage = /\/i18n\/locales\/(\w\w)(?:\.json|\/)|\/deck-starter-(\w\w)\.mjs/

/** Whether a file is for pages in another language alone. */
export function isOfAnother(language: LanguageCode, { facadeModuleId }: Pick<CodeFile, 'facadeModuleId'>): boolean {
  const found = ofLanguage.exec(facadeModuleId ?? '')
  return found !== null && (found[1] ?? found[2]) !== language
}

/** Names of the files of code that study needs, whatever is pressed there. */
export function studyCode(files: readonly CodeFile[]): Set<string> {
  const byName = new Map(files.map(file => [file.fileName, file]))
  const isLater = (file: CodeFile): boolean => laterParts.test(file.facadeModuleId ?? '') && !isStudyPage(file)
  const taken = new Set<string>()
  const left = files.filter(file => file.isEntry || isStudyPage(file))
  for (let file = left.pop(); file; file = left.pop()) {
    if (taken.has(file.fileName))
      continue
    taken.add(file.fileName)
    left.push(...file.imports.flatMap(name => byName.get(name) ?? []))
    left.push(...file.dynamicImports.flatMap(name => byName.get(name) ?? []).filter(found => !isLater(found)))
  }
  return taken
}
