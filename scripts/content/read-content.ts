/** The one loader of content/: everything else gets the files from here or the deck from the compiler. */
import type { SourceFile } from '../../domain/content/yaml-source.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const contentFolder = fileURLToPath(new URL('../../content', import.meta.url))

/** Every file below a content folder, with paths relative to it, `/` between folders. */
export async function readContent(folder: string = contentFolder): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.')).map(entry =>
    join(entry.parentPath, entry.name),
  )
  return Promise.all(paths.map(async path => ({
    path: relative(folder, path).split(sep).join('/'),
    text: await readFile(path, 'utf8'),
  })))
}
