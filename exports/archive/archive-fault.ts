import type { PackageFaultKind } from '../../domain/progress/data-fault.ts'

/** A package that cannot be read. Nothing was changed. */
export class PackageFault extends Error {
  override name = 'PackageFault'
  readonly kind: PackageFaultKind
  constructor(kind: PackageFaultKind, detail: string, cause?: unknown) {
    super(`the package is ${kind}: ${detail}`, { cause })
    this.kind = kind
  }
}
