/**
 * The one way in which parts of the app are loaded after the page: components, code, words, workers, WebAssembly. When
 * one does not come, it finds out why, so that whoever shows it can say so and offer the way out (docs/adr/0019).
 */
import { buildVersion } from '#build-version'
import { NotLoaded } from '#domain/load-late'

/**
 * `outdated`: another version was put in place, and what this page asks for is gone; `offline`: nothing comes from the
 * network; `broken`: anything else.
 */
export type PieceFaultKind = 'outdated' | 'offline' | 'broken'

/** A part of the app that did not come. */
export class PieceFault extends Error {
  override name = 'PieceFault'
  readonly kind: PieceFaultKind
  constructor(kind: PieceFaultKind, cause: unknown) {
    super(`a part of the app did not come: ${kind}`, { cause })
    this.kind = kind
  }
}

/** Where the version that is in place can be read; never kept by a cache or the service worker. */
const versionAddress = (): string => `${useRuntimeConfig().app.baseURL}version.json`

/** How long (ms) the question why is worth: the learner is waiting for an answer. */
const PATIENCE_MS = 5000

/**
 * Why something could not be loaded, asked of the network itself: `navigator.onLine` is true behind a captive portal.
 */
async function kindOfFault(): Promise<PieceFaultKind> {
  if (import.meta.server)
    return 'broken'
  try {
    const answer = await fetch(versionAddress(), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
    const { version } = await answer.json() as { version?: unknown }
    return typeof version === 'string' && version !== buildVersion ? 'outdated' : 'broken'
  }
  catch (error) {
    // An answer that is no JSON came from somewhere, if only from a portal that wants a password first.
    return error instanceof SyntaxError ? 'broken' : 'offline'
  }
}

/** What an error of loading tells; a fault that is known already is itself. */
export async function pieceFaultOf(error: unknown): Promise<PieceFault> {
  return error instanceof PieceFault ? error : new PieceFault(await kindOfFault(), error)
}

/**
 * The fault of a part that did not come, whoever was to bring it: the page, storage, a worker. Undefined for any other
 * error.
 */
export async function missingPartOf(error: unknown): Promise<PieceFault | undefined> {
  return error instanceof PieceFault || error instanceof NotLoaded ? pieceFaultOf(error) : undefined
}

/** Loads a part of the app. Rejects with PieceFault. */
export async function loadPiece<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  }
  catch (error) {
    throw await pieceFaultOf(error)
  }
}
