/**
 * What is wrong with a file that was handed in: `not-a-package` no zip at all; `damaged` cut off or altered; `unsupported` a way
 * of packing that is not read (encrypted, zip64, other methods); `too-large` more than the limit once unpacked; `no-collection`
 * a zip of something else; `newer-layout` made by an Anki later than this reader; `not-a-collection` the database inside is none
 * of Anki's; `too-many-answers` more than the limit.
 */
export type PackageFaultKind = 'not-a-package' | 'damaged' | 'unsupported' | 'too-large' | 'no-collection' | 'newer-layout' | 'not-a-collection' | 'too-many-answers'

/** A package that cannot be read. Nothing was changed. */
export class PackageFault extends Error {
  override name = 'PackageFault'
  readonly kind: PackageFaultKind
  constructor(kind: PackageFaultKind, detail: string, cause?: unknown) {
    super(`the package is ${kind}: ${detail}`, { cause })
    this.kind = kind
  }
}
