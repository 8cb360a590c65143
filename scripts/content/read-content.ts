/** The one loader of content/: everything else gets the files from here or the deck from the compiler. */
import type { SourceFile } from '../../domain/content/yaml-source.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const contentFolder = fileURLToPath(new URL('../../content', import.meta.url))

/** Every file below a content folder that is asked for, with paths relative to it, `/` between folders. */
export async function readContentFiles(
  isAskedFor: (path: string) => boolean, folder: string = contentFolder,
): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isAskedFor)
  return Promise.all(paths.map(async path => ({ path, text: await readFile(join(folder, path), 'utf8') })))
}

/** Every file of the English content, its translations apart. */
export async function readContent(folder: string = contentFolder): Promise<SourceFile[]> {
  return readContentFiles(path => !path.startsWith('translations/'), folder)
}
