/**
 * Stands in for `node-fetch` and `sync-fetch` in the browser (see the aliases in nuxt.config.ts). citation.js would
 * load them to look up identifiers, which is never asked of it here, and node-fetch cannot even be loaded outside Node.
 */
export default function refuse(): never {
  throw new Error('nothing is looked up on the network')
}

/** What citation.js imports beside it. */
export const Headers = globalThis.Headers
