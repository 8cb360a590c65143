/** The one loader of content/translations/. */
import type { SourceFile } from '../../domain/content/yaml-source.ts'
import { createHash } from 'node:crypto'
import { readContentFiles } from './read-content.ts'

/** Every file below content/translations/, with paths relative to content/. */
export async function readTranslations(): Promise<SourceFile[]> {
  return readContentFiles(path => path.startsWith('translations/'))
}

/** SHA-256 as hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
