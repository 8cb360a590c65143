/**
 * The faces in which a family is sent: what the first screen shows, as one small file; what else the app can show, by
 * script; and the files as they were made for whatever a learner may write.
 */
import subsetFont from 'subset-font'

/** Weights that the pages use. */
const WEIGHTS = { min: 400, max: 700 }
/** Of what a font can do with its letters, what the pages show: kerning, ligatures, accents, figures of equal width. */
const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum']
/** Beside letters of another file signs are not kerned. */
const FEATURES_OF_SIGNS = ['tnum']
/** What a font knows of text that is set from top to bottom. */
const UNUSED_TABLES = ['vhea', 'vmtx', 'VVAR']

/** A file of a family as its makers cut it, with the characters that it is for. */
export interface SourceFace {
  /** What it holds: `latin`, `cyrillic`. */
  script: string
  bytes: Uint8Array
  /** Inclusive. */
  ranges: readonly (readonly [first: number, last: number])[]
}

export interface Face {
  name: string
  bytes: Uint8Array
  weights: { min: number, max: number }
  /** Code points that it is for. */
  ranges: readonly (readonly [first: number, last: number])[]
}

/** The ranges of a style sheet: `U+0000-00FF,U+0131`. */
export function readRanges(text: string): [number, number][] {
  return text.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

function spellRange([first, last]: readonly [number, number]): string {
  const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`
}

/** Code points as ranges, in order. */
export function rangesOf(codes: Iterable<number>): [number, number][] {
  const ranges: [number, number][] = []
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === code - 1)
      last[1] = code
    else
      ranges.push([code, code])
  }
  return ranges
}

/** Ranges without some code points. */
export function without(ranges: SourceFace['ranges'], codes: ReadonlySet<number>): [number, number][] {
  return ranges.flatMap(([first, last]) => {
    const inside = [...codes].filter(code => code >= first && code <= last).sort((a, b) => a - b)
    const starts = [first, ...inside.map(code => code + 1)]
    const ends = [...inside.map(code => code - 1), last]
    return starts.map((start, place): [number, number] => [start, ends[place]!]).filter(([from, to]) => from <= to)
  })
}

function codesOf(text: string): number[] {
  return [...text].map(character => character.codePointAt(0)!)
}

async function subset({ bytes }: SourceFace, codes: readonly number[], keepFeatures: string[]): Promise<Uint8Array> {
  // Its types know less than it does.
  const options = {
    targetFormat: 'woff2', variationAxes: { wght: WEIGHTS }, keepFeatures, dropTables: UNUSED_TABLES,
  } as const
  return subsetFont(Buffer.from(bytes), String.fromCodePoint(...codes), options)
}

/** Figures, marks and spaces: what texts of every script are written with. */
const isSign = (code: number): boolean => !/\p{L}/u.test(String.fromCodePoint(code))

/**
 * The faces of a family. `first` is every character that the first screen can show, `shown` every one that the app can.
 * Each character is in one face alone, so that none is fetched for what another has; but the signs of the first face
 * are a face as well, for pages in another script, which need no letters of it.
 */
export async function cutFaces(
  family: string, sources: readonly SourceFace[], { first, shown }: { first: string, shown: string },
): Promise<Face[]> {
  const taken = new Set<number>()
  const isIn = ({ ranges }: SourceFace, code: number): boolean =>
    ranges.some(([from, to]) => code >= from && code <= to)
  async function faceOf(
    source: SourceFace, name: string, codes: readonly number[], features = FEATURES,
  ): Promise<Face> {
    const bytes = await subset(source, codes, features)
    return { name: `${family}-${name}`, bytes, weights: WEIGHTS, ranges: rangesOf(codes) }
  }
  async function take(source: SourceFace, name: string, text: string): Promise<Face[]> {
    const codes = [...new Set(codesOf(text))].filter(code => !taken.has(code) && isIn(source, code))
    if (codes.length === 0)
      return []
    for (const code of codes)
      taken.add(code)
    return [await faceOf(source, name, codes)]
  }
  const latin = sources.filter(({ script }) => script === 'latin')
  const faces: Face[] = []
  for (const source of latin) {
    faces.push(...await take(source, 'first', first))
    const signs = codesOf(first).filter(code => isSign(code) && isIn(source, code))
    if (signs.length > 0)
      faces.push(await faceOf(source, 'signs', signs, FEATURES_OF_SIGNS))
  }
  for (const source of sources.filter(found => !latin.includes(found)))
    faces.push(...await take(source, source.script, first))
  for (const source of sources) {
    const isBegun = faces.some(({ name }) => name === `${family}-${source.script}`)
    faces.push(...await take(source, isBegun ? `${source.script}-rest` : source.script, shown))
  }
  const whole = sources.map(({ script, bytes, ranges }) => ({
    name: `${family}-${script}-whole`, bytes, weights: { min: 400, max: 900 }, ranges: without(ranges, taken),
  }))
  return [...whole.filter(({ ranges }) => ranges.length > 0), ...faces]
}

/** The faces that a page in English is drawn with: signs come with the letters. */
export function facesInLatin(faces: readonly Face[]): Face[] {
  return faces.filter(({ name }) => !name.endsWith('-signs'))
}

/** The faces that a page in another script is drawn with: Latin letters come when there are any. */
export function facesInOtherScripts(faces: readonly Face[]): Face[] {
  return faces.map(face => face.name.endsWith('-first')
    ? { ...face, ranges: face.ranges.flatMap(([from, to]) =>
        rangesOf(Array.from({ length: to - from + 1 }, (_, place) => from + place).filter(code => !isSign(code)))) }
    : face)
}

/** Faces that the app's own strings need: what a learner may write besides is for the whole files. */
export function isCut({ name }: Face): boolean {
  return !name.endsWith('-whole')
}

/**
 * The rules of faces. `place` gives the address of a face's file. What is being read keeps the letters that it began
 * with (`optional`), so that no line breaks anew when a face comes late; the next visit has it.
 */
export function faceRules(familyName: string, faces: readonly Face[], place: (face: Face) => string): string {
  return faces.map(face => [
    `@font-face{font-family:'${familyName}'`,
    'font-style:normal',
    'font-display:optional',
    `font-weight:${face.weights.min} ${face.weights.max}`,
    `src:url(${place(face)})format('woff2')`,
    `unicode-range:${face.ranges.map(spellRange).join(',')}}`,
  ].join(';')).join('\n')
}
