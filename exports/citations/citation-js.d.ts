/** citation.js brings no types; this is the part of it that we use. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown)
    /** CSL-JSON of what was read. */
    data: Record<string, unknown>[]
    format(name: 'bibtex' | 'ris' | 'data'): string
  }
  export const plugins: {
    config: { get: (name: '@bibtex') => { format: { asciiOnly: boolean, checkLabel: boolean } } }
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
