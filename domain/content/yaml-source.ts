/** YAML with a memory of where each value stood, so that every fault can name its line. */
import { isCollection, isNode, LineCounter, parseDocument } from 'yaml'

export interface SourceFile { path: string, text: string }
export interface ContentFault { path: string, line: number, reason: string }

export interface YamlSource {
  value: unknown
  faults: ContentFault[]
  /** 1-based line of the value at a path, or of the nearest parent that exists. */
  lineAt: (path: readonly PropertyKey[]) => number
  /**
   * Where the value at a path stands in the text, as offsets, the end after its last character; undefined when it is
   * not there.
   */
  placeOf: (path: readonly PropertyKey[]) => { start: number, end: number, isFlow: boolean } | undefined
}

/**
 * Parses YAML 1.2 text. `firstLine` is the line of `path` on which the text begins (front matter starts on line 2).
 * Syntax faults and duplicate keys come back as faults; `value` is then undefined.
 */
export function parseYamlSource(path: string, text: string, firstLine = 1): YamlSource {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, uniqueKeys: true })
  const lineOfOffset = (offset: number): number => lineCounter.linePos(offset).line + firstLine - 1
  const faults = [...document.errors, ...document.warnings].map(error => ({
    path,
    line: lineOfOffset(error.pos[0]),
    reason: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
  }))

  function lineAt(keys: readonly PropertyKey[]): number {
    for (let length = keys.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true)
      if (isNode(node) && node.range)
        return lineOfOffset(node.range[0])
    }
    return firstLine
  }

  function placeOf(keys: readonly PropertyKey[]): ReturnType<YamlSource['placeOf']> {
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true)
    if (!isNode(node) || !node.range)
      return undefined
    const [start, end] = node.range
    const isFlow = isCollection(node) && node.flow === true
    return { start, end: start + text.slice(start, end).trimEnd().length, isFlow }
  }

  return { value: faults.length > 0 ? undefined : document.toJS(), faults, lineAt, placeOf }
}
