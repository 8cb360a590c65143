/** What a file is, by its first bytes. */

/** So many bytes tell. */
export const FILE_START_BYTES = 16

const starts = {
  'package': [Uint8Array.of(0x50, 0x4B)],
  // SQLite's own words ("Database File Format", 1.3), and zstd, in which Anki packs `collection.anki21b`.
  'bare-collection': [new TextEncoder().encode('SQLite format 3\0'), Uint8Array.of(0x28, 0xB5, 0x2F, 0xFD)],
} as const

/** `package` a zip, as Anki's packages are; `bare-collection` Anki's own file without one; `other` anything else. */
export function fileKindOf(start: Uint8Array): keyof typeof starts | 'other' {
  const kinds = ['package', 'bare-collection'] as const
  return kinds.find(kind => starts[kind].some(bytes => bytes.every((byte, place) => start[place] === byte))) ?? 'other'
}
