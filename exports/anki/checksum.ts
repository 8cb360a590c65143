/** SHA-1 (FIPS 180-4), because `crypto.subtle` is asynchronous and missing from pages without HTTPS. Not for security. */

const INITIAL = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0] as const
const ROUND_CONSTANTS = [0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6] as const

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

/** The message with a one bit, zeros and its length in bits at the end, a whole number of 64-byte blocks. */
function padded(message: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((message.length + 9) / 64) * 64))
  new Uint8Array(view.buffer).set(message)
  view.setUint8(message.length, 0x80)
  view.setUint32(view.byteLength - 8, Math.floor(message.length / 0x20000000))
  view.setUint32(view.byteLength - 4, message.length << 3)
  return view
}

function mix(quarter: number, b: number, c: number, d: number): number {
  switch (quarter) {
    case 0: return (b & c) | (~b & d)
    case 2: return (b & c) | (b & d) | (c & d)
    default: return b ^ c ^ d
  }
}

const schedule = new Int32Array(80)

function hashBlock(view: DataView, offset: number, hash: Int32Array): void {
  for (let t = 0; t < 80; t++) {
    schedule[t] = t < 16
      ? view.getInt32(offset + t * 4)
      : rotateLeft(schedule[t - 3]! ^ schedule[t - 8]! ^ schedule[t - 14]! ^ schedule[t - 16]!, 1)
  }
  let [a, b, c, d, e] = hash as unknown as [number, number, number, number, number]
  for (let t = 0; t < 80; t++) {
    const quarter = Math.floor(t / 20)
    const next = (rotateLeft(a, 5) + mix(quarter, b, c, d) + e + ROUND_CONSTANTS[quarter]! + schedule[t]!) | 0
    e = d
    d = c
    c = rotateLeft(b, 30)
    b = a
    a = next
  }
  const mixed = [a, b, c, d, e]
  for (let index = 0; index < 5; index++)
    hash[index] = hash[index]! + mixed[index]!
}

function sha1(text: string): Int32Array {
  const view = padded(new TextEncoder().encode(text))
  const hash = Int32Array.from(INITIAL)
  for (let offset = 0; offset < view.byteLength; offset += 64)
    hashBlock(view, offset, hash)
  return hash
}

/** The first four bytes of the SHA-1 of a text in UTF-8, as an unsigned number: what Anki keeps as `notes.csum`. */
export function fieldChecksum(text: string): number {
  return sha1(text)[0]! >>> 0
}

/** The SHA-1 of a text in UTF-8, in hexadecimal: a name for it, where two texts must never share one by accident. */
export function textDigest(text: string): string {
  return Array.from(sha1(text), word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
