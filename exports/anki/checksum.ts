/** SHA-1 in one go, because `crypto.subtle` is asynchronous and missing from pages without HTTPS. Not for security. */
import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The SHA-1 of a text in UTF-8, in hexadecimal: a name for it, where two texts must never share one by accident. */
export function textDigest(text: string): string {
  return bytesToHex(sha1(utf8ToBytes(text)))
}

/** The first four bytes of the SHA-1 of a text in UTF-8, as an unsigned number: what Anki keeps as `notes.csum`. */
export function fieldChecksum(text: string): number {
  return Number.parseInt(textDigest(text).slice(0, 8), 16)
}
