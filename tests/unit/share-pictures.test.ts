import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { SHARE_PICTURE, sharePictures } from '../../utils/share-picture.ts'

const folder = fileURLToPath(new URL('../../public/share', import.meta.url))

describe('the pictures with which pages are shared', () => {
  it('are there, one for each kind of page, of the size that is said of them, and quickly fetched', () => {
    expect(readdirSync(folder).toSorted()).toEqual(sharePictures.map(name => `${name}.png`).toSorted())
    for (const name of sharePictures) {
      const bytes = readFileSync(`${folder}/${name}.png`)
      // The first chunk of a PNG holds width and height (RFC 2083, 4.1.1).
      const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      expect([name, size]).toEqual([name, SHARE_PICTURE])
      expect(bytes.length, name).toBeLessThan(100_000)
    }
  })
})
