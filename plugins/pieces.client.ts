import { loadLateStyles } from '~/utils/late-styles'
import { PieceFault, pieceFaultOf } from '~/utils/load-piece'
import { missingPiece } from '~/utils/missing-piece'

/**
 * A page whose code or words do not come: the page that is there stays, alive, and says so. Nuxt by itself would load
 * the address anew, which offline gives the browser's own error page in the place of the session.
 */
export default defineNuxtPlugin({
  name: 'pieces',
  setup(nuxtApp) {
    const router = useRouter()
    const chunkErrors = new WeakSet<object>()

    async function report(error: unknown, path: string): Promise<void> {
      missingPiece.value = { kind: (await pieceFaultOf(error)).kind, path }
    }

    nuxtApp.hook('app:chunkError', ({ error }) => {
      if (typeof error === 'object' && error !== null)
        chunkErrors.add(error)
    })
    router.onError((error: unknown, to) => {
      if (typeof error === 'object' && error !== null && chunkErrors.has(error))
        void report(error, to.fullPath)
    })
    // What looks like nothing without its rules is not shown.
    router.beforeResolve(async (to) => {
      if (nuxtApp.isHydrating)
        return true
      return loadLateStyles().then(() => true, async (fault: unknown) => {
        await report(fault, to.fullPath)
        return false
      })
    })
    // The words of a page, which it waits for before it is drawn.
    nuxtApp.hook('vue:error', (error, instance) => {
      // What is no longer there when its part does not come is missed by nobody.
      if (error instanceof PieceFault && !instance?.$.isUnmounted)
        void report(error, router.currentRoute.value.fullPath)
    })
    router.afterEach((_to, _from, failure) => {
      if (!failure)
        missingPiece.value = undefined
    })
  },
})
