/** The lexicon as a module of the core: plain data, so that only what uses it loads it, and nothing has to parse it. */
import type { Lexicon } from '../../domain/content/lexicon-schema.ts'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export const lexiconModulePath = fileURLToPath(new URL('../../domain/content/lexicon/en.generated.ts', import.meta.url))

/** The text of the module. */
export function lexiconModule(lexicon: Lexicon): string {
  return [
    '// Made by `npm run content:lexicon` from content/lexicon/en.yml, which is where words are added.',
    'import type { Lexicon } from \'../lexicon-schema.ts\'',
    '',
    ...Object.entries(lexicon).map(([name, value]) =>
      `export const ${name}: Lexicon['${name}'] = ${JSON.stringify(value)}`,
    ),
    '',
  ].join('\n')
}

/** Whether the module says what the lexicon says. */
export async function isLexiconModuleCurrent(lexicon: Lexicon): Promise<boolean> {
  return await readFile(lexiconModulePath, 'utf8').catch(() => '') === lexiconModule(lexicon)
}
