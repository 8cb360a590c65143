import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packFiles, packings, SMALLEST_PACKED } from '../../../scripts/site/packed-files'

const long = new TextEncoder().encode('Manas, Semetei, Seitek. '.repeat(200))

describe('packings', () => {
  it.each(['.js', '.css', '.wasm', '.svg', '.json'])('of %s files unpack to what they were made of', async (extension) => {
    const packed = await packings(long, extension)
    expect(new Uint8Array(brotliDecompressSync(packed!.br))).toEqual(long)
    expect(new Uint8Array(gunzipSync(packed!.gz))).toEqual(long)
    expect(packed!.br.length).toBeLessThan(long.length)
    expect(packed!.gz.length).toBeLessThan(long.length)
  })

  it.each(['.html', '.woff2', '.png', '.txt', ''])('there are none of %s files', async (extension) => {
    expect(await packings(long, extension)).toBeUndefined()
  })

  it('there are none of what fits into one packet', async () => {
    expect(await packings(long.slice(0, SMALLEST_PACKED - 1), '.js')).toBeUndefined()
    expect(await packings(long.slice(0, SMALLEST_PACKED), '.js')).toBeDefined()
  })
})

describe('packFiles', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packed-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('packs files at any depth, each beside itself, and leaves pages', async () => {
    await mkdir(join(folder, 'deck'))
    for (const name of ['sw.js', 'index.html', 'deck/index.json'])
      await writeFile(join(folder, name), long)
    await writeFile(join(folder, 'version.json'), '{}')
    await packFiles(folder)
    expect((await readdir(folder)).sort()).toEqual(['deck', 'index.html', 'sw.js', 'sw.js.br', 'sw.js.gz', 'version.json'])
    expect((await readdir(join(folder, 'deck'))).sort()).toEqual(['index.json', 'index.json.br', 'index.json.gz'])
    expect(new Uint8Array(brotliDecompressSync(await readFile(join(folder, 'sw.js.br'))))).toEqual(long)
  })
})
