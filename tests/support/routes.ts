/** Every address of the app, from the pages folder. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A value for each parameter that a page's address has. */
const samples: Readonly<Record<string, string>> = {
  unit: 'many-doors',
  debate: 'why-the-base-closed',
  ticket: 'multi-vector-under-akayev',
  article: 'sari-2012',
  entity: 'sco',
  fact: 'kant-base-opened-2003',
  topic: 'china',
}

/** Paths such as "/topics/china". Throws for a parameter that has no sample here. */
export function allRoutes(): string[] {
  const folder = fileURLToPath(new URL('../../pages', import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // What leads nowhere has a status and a test of its own.
    .filter(file => file.endsWith('.vue') && !file.includes('[...'))
    // So have addresses of before, which only lead on.
    .filter(file => !readFileSync(join(folder, file), 'utf8').includes('definePageMeta({ redirect:'))
    .map(file => `/${file.replaceAll('\\', '/').replace(/\.vue$/, '').replace(/(?:^|\/)index$/, '')}`)
    .map(path =>
      path.replace(/\[(\w+)\]/g, (_, parameter: string) => {
        const sample = samples[parameter]
        if (sample === undefined)
          throw new Error(`pages/ has a parameter [${parameter}] without a sample in tests/support/routes.ts.`)
        return sample
      }),
    )
    .toSorted()
}
