/** The lexicons as modules of the core: plain data, so that only what uses it loads it, and nothing has to parse it. */
import type { KyrgyzLexicon, Lexicon } from '../../domain/content/lexicon-schema.ts'
import type { ParsedSources } from '../../domain/content/parse-sources.ts'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

interface Lexicons { en: Lexicon, ky: KyrgyzLexicon }

/** A lexicon of a language, as its module says it. */
export interface LexiconModule {
  /** Of the source, below content/. */
  source: string
  path: string
  text: string
}

const typeOf = { en: 'Lexicon', ky: 'KyrgyzLexicon' } satisfies Record<keyof Lexicons, string>

function lexiconModule<Code extends keyof Lexicons>(language: Code, lexicon: Lexicons[Code]): LexiconModule {
  const type = typeOf[language]
  return {
    source: `lexicon/${language}.yml`,
    path: fileURLToPath(new URL(`../../domain/content/lexicon/${language}.generated.ts`, import.meta.url)),
    text: [
      `// Made by \`npm run content:lexicon\` from content/lexicon/${language}.yml, which is where words are added.`,
      `import type { ${type} } from '../lexicon-schema.ts'`,
      '',
      ...Object.entries(lexicon).map(([name, value]) =>
        `export const ${name}: ${type}['${name}'] = ${JSON.stringify(value)}`,
      ),
      '',
    ].join('\n'),
  }
}

/** The modules of the lexicons that could be read. */
export function lexiconModules(
  { lexicon, kyrgyzLexicon }: Pick<ParsedSources, 'lexicon' | 'kyrgyzLexicon'>,
): LexiconModule[] {
  return [
    ...lexicon ? [lexiconModule('en', lexicon.value)] : [],
    ...kyrgyzLexicon ? [lexiconModule('ky', kyrgyzLexicon.value)] : [],
  ]
}

/** Whether the module says what its lexicon says. */
export async function isLexiconModuleCurrent({ path, text }: LexiconModule): Promise<boolean> {
  return await readFile(path, 'utf8').catch(() => '') === text
}
