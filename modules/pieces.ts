/**
 * Makes every `<Lazy…>` component a piece that can say that it did not come (utils/define-piece.ts): Nuxt writes a
 * plain `defineAsyncComponent` for each, which shows nothing then, and says nothing.
 */
import { createResolver, defineNuxtModule } from 'nuxt/kit'

/** What Nuxt writes at the head of a file that has such components. */
const nuxtsOwn = /import\s*\{\s*defineAsyncComponent as __defineAsyncComponent\s*\}\s*from\s*["']vue["']/g

/** The code with pieces in the place of components that only load. `path` is where `definePiece` lies. */
export function withPieces(code: string, path: string): string {
  return code.replace(nuxtsOwn, () => `import { definePiece as __defineAsyncComponent } from ${JSON.stringify(path)}`)
}

export default defineNuxtModule({
  meta: { name: 'manaschi-pieces' },
  setup(_, nuxt) {
    const path = createResolver(import.meta.url).resolve('../utils/define-piece.ts')
    let count = 0
    let isBroken = false
    const plugin = {
      name: 'manaschi-pieces',
      enforce: 'post' as const,
      transform(code: string) {
        if (!code.includes('__defineAsyncComponent'))
          return undefined
        const changed = withPieces(code, path)
        if (changed === code) {
          throw new Error(
            'Nuxt writes lazy components in a way that modules/pieces.ts does not know: they would fail in silence.',
          )
        }
        count++
        return { code: changed, map: null }
      },
      buildEnd(fault?: Error) {
        isBroken ||= fault !== undefined
      },
      closeBundle() {
        // A build that has failed says itself why.
        if (isBroken)
          return
        if (count === 0 && !nuxt.options.dev && !nuxt.options.test)
          throw new Error('No lazy component was made a piece: modules/pieces.ts came before Nuxt wrote them.')
      },
    }
    // After Nuxt's own plugin for components, which is added to the configuration of each part, later than modules of
    // ours are set up.
    nuxt.hook('modules:done', () => {
      nuxt.hook('vite:extendConfig', config => void config.plugins?.push(plugin))
    })
  },
})
