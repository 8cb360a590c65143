const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
/** Random bytes of a name. */
const BYTES = 16

/**
 * A name of random bytes, five bits of each, in base 32: 80 bits, so that no two names are ever alike. `fill` fills the
 * bytes, as `crypto.getRandomValues` does.
 */
export function randomName(fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  return Array.from(fill(new Uint8Array(BYTES)), byte => ALPHABET[byte % ALPHABET.length]).join('')
}
