/**
 * What is loaded only when it is wanted: code, WebAssembly, workers. It may not come; here that is no more than said.
 * Why it did not is found out by whoever can ask the network (utils/load-piece.ts).
 */

/** A part of the app that was wanted did not come. */
export class NotLoaded extends Error {
  override name = 'NotLoaded'
  constructor(cause: unknown) {
    super(`a part of the app did not come: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** Loads what is wanted only now. Rejects with NotLoaded. */
export async function loadLate<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  }
  catch (error) {
    throw error instanceof NotLoaded ? error : new NotLoaded(error)
  }
}
