/**
 * Lets fsrs-browser be bundled: its helper for threads starts itself as a worker, a circle that no bundler can draw.
 */
import { defineNuxtModule } from 'nuxt/kit'

/** Puts a helper in its place that starts no threads, since the fit runs in one (docs/adr/0009). */
function withoutThreads() {
  const id = '\0fsrs-browser-without-threads'
  return {
    name: 'fsrs-browser-without-threads',
    enforce: 'pre' as const,
    resolveId: (source: string) => source.endsWith('workerHelpers.js') ? id : undefined,
    load: (loaded: string) =>
      loaded === id
        ? 'export function startWorkers() { throw new Error("fsrs-browser runs in one thread here") }\n'
        : undefined,
  }
}

export default defineNuxtModule({
  meta: { name: 'manaschi-fitting' },
  setup(_, nuxt) {
    nuxt.hook('vite:extendConfig', (config) => {
      Object.assign(config, {
        plugins: [withoutThreads(), ...config.plugins ?? []],
        worker: { ...config.worker, format: 'es', plugins: () => [withoutThreads()] },
        // Bundled in development as well, it would come without its WebAssembly.
        optimizeDeps: { ...config.optimizeDeps, exclude: [...config.optimizeDeps?.exclude ?? [], 'fsrs-browser'] },
      })
    })
  },
})
