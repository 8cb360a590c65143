/** Files that lie packed beside themselves, for servers and hosts that send them as they lie. */
import { glob, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What is smaller fits into one packet as it is. In bytes. */
export const SMALLEST_PACKED = 1024

/**
 * How hard Brotli tries, by what is packed. Data in JSON, which is most of all, gets 0.3 % smaller by the last step, in
 * more than twice the time. Fonts and pictures are packed in themselves, pages when they are sent.
 */
const qualities: Readonly<Record<string, number>> = {
  '.js': constants.BROTLI_MAX_QUALITY,
  '.css': constants.BROTLI_MAX_QUALITY,
  '.wasm': constants.BROTLI_MAX_QUALITY,
  '.svg': constants.BROTLI_MAX_QUALITY,
  '.json': 10,
}

/** How so many bytes of a kind of file are packed with Brotli; undefined where they are sent as they are. */
export function brotliParams(extension: string, length: number): Record<number, number> | undefined {
  const quality = qualities[extension]
  return quality === undefined || length < SMALLEST_PACKED
    ? undefined
    : {
        [constants.BROTLI_PARAM_MODE]: extension === '.wasm' ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: length,
      }
}

/** The two packings of bytes of a kind of file; undefined where it is sent as it is. */
export async function packings(
  bytes: Uint8Array,
  extension: string,
): Promise<{ br: Uint8Array, gz: Uint8Array } | undefined> {
  const params = brotliParams(extension, bytes.length)
  if (!params)
    return undefined
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ])
  return { br, gz }
}

/** Packs what lies in the folder, each file beside itself as `.br` and `.gz`. */
export async function packFiles(folder: string): Promise<void> {
  const names = (await Array.fromAsync(glob('**/*.{js,css,wasm,svg,json}', { cwd: folder }))).values()
  async function packNext(): Promise<void> {
    for (const name of names) {
      const path = join(folder, name)
      const packed = await packings(await readFile(path), extname(name))
      if (packed)
        await Promise.all([writeFile(`${path}.br`, packed.br), writeFile(`${path}.gz`, packed.gz)])
    }
  }
  // As many at a time as there are processors: each takes tens of megabytes while it is packed.
  await Promise.all(Array.from({ length: availableParallelism() }, packNext))
}
