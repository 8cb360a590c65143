/** Remainders of every byte for the reversed polynomial of ISO 3309 (zip, PNG). */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xEDB88320 : remainder >>> 1
  return remainder
})

/** CRC-32 of some bytes, as zip keeps it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xFFFFFFFF
  for (let index = 0; index < bytes.length; index++)
    crc = table[(crc ^ bytes[index]!) & 0xFF]! ^ (crc >>> 8)
  return (crc ^ 0xFFFFFFFF) >>> 0
}
