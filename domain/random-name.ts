const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A name of some random bytes, five bits of each, in base 32: 16 bytes are 80 bits, so that no two names are ever
 * alike.
 */
export function randomName(bytes: Uint8Array): string {
  return Array.from(bytes, byte => ALPHABET[byte % ALPHABET.length]).join('')
}
