import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeMoodleXml } from '../../../../exports/quiz/write-moodle-xml.ts'
import { writeQti } from '../../../../exports/quiz/write-qti.ts'
import { bishkek, DAY } from '../../../support/builders.ts'
import { anyTexts, plainTexts } from '../fixture.ts'
import { questionsWith } from './fixture.ts'

interface Node {
  [name: string]: Node[] | string | undefined
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  alwaysCreateTextNode: true,
})

function parseXml(xml: string): Node {
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml) as Node
}

function all(node: Node | undefined, ...path: string[]): Node[] {
  return path.reduce<Node[]>(
    (nodes, name) => nodes.flatMap(each => Array.isArray(each[name]) ? each[name] : []),
    node ? [node] : [],
  )
}

const textOf = (node: Node | undefined): string => String(node?.['#text'] ?? '')
const texts = (nodes: Node[]): string[] => nodes.map(textOf)
/** The text of HTML that is nothing but text and line ends. */
const fromHtml = (html: string): string =>
  html.replaceAll('<br/>', '\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll(
    '&#39;',
    '\'',
  ).replaceAll('&amp;', '&')

describe('Moodle XML', () => {
  const read = (given = plainTexts): Node[] =>
    all(parseXml(writeMoodleXml(questionsWith(given), topic => `A/${topic} & <b>`)), 'quiz', 'question')

  it('begins with its declaration', () => {
    expect(writeMoodleXml([], topic => topic)).toBe('<?xml version="1.0" encoding="UTF-8"?><quiz/>\n')
  })

  it('has the types that Moodle knows, in categories, with tags', () => {
    const questions = read()
    expect(questions.map(question => question['@type'])).toEqual([
      'category',
      'multichoice',
      'truefalse',
      'shortanswer',
      'category',
      'matching',
      'matching',
      'matching',
      'multichoice',
      'multichoice',
      'multichoice',
      'multichoice',
    ])
    expect(texts(all(questions[0], 'category', 'text'))).toEqual(['$course$/top/Manaschi/A//european-union & <b>'])
    expect(texts(all(questions[1], 'tags', 'tag', 'text'))).toEqual(['manaschi', 'european-union'])
    expect(all(questions[2], 'answer').map(answer => [answer['@fraction'], texts(all(answer, 'text'))[0]])).toEqual([[
      '0',
      'true',
    ], ['100', 'false']])
  })

  it('has no text with entities, beside which Moodle’s reader loses spaces', () => {
    fc.assert(fc.property(anyTexts, (given) => {
      const xml = writeMoodleXml(questionsWith(given), topic => topic)
      for (const [, text] of xml.matchAll(/<text>(.*?)<\/text>/gs))
        expect(text).toMatch(/^(?:<!\[CDATA\[(?:(?!\]\]>).)*\]\]>)*$/s)
    }))
  })

  it('keeps stems, options, keys, feedback and sources, whatever their texts hold', () => {
    fc.assert(
      fc.property(anyTexts, (given) => {
        const { front, answer, statement, note } = given
        const [, choice, , short, , matching] = read(given)
        expect(fromHtml(texts(all(choice, 'questiontext', 'text'))[0]!)).toBe(front)
        expect(texts(all(choice, 'answer', 'text')).map(fromHtml)).toEqual([note, answer, `${answer} ${note}`])
        expect(all(choice, 'answer').map(each => each['@fraction'])).toEqual(['0', '100', '0'])
        expect(fromHtml(texts(all(choice, 'answer', 'feedback', 'text'))[1]!)).toBe(
          `${statement.trim()} [Sarı (2012), Relations with the EU, ¶ 2]`,
        )
        expect(fromHtml(texts(all(choice, 'generalfeedback', 'text'))[0]!)).toContain(
          'Sarı (2012), Relations with the EU, ¶ 2',
        )
        expect(texts(all(short, 'answer', 'text'))).toEqual(
          [...new Set([answer.trim(), note.trim()])].map(text => text.replaceAll('*', '\\*')),
        )
        expect(texts(all(matching, 'subquestion', 'text')).map(fromHtml)).toEqual([front, `${front} 2`])
        expect(texts(all(matching, 'subquestion', 'answer', 'text'))).toEqual([answer, `${answer} 2`])
      }),
      { numRuns: 150 },
    )
  })
})

describe('a QTI 3 package', () => {
  const read = async (given = plainTexts): Promise<{ manifest: Node, items: Node[], paths: string[] }> => {
    const files = unzipSync(await writeQti(questionsWith(given), 'deck', bishkek(DAY)))
    const xml = (path: string): Node => parseXml(new TextDecoder().decode(files[path]))
    const paths = Object.keys(files)
    return {
      paths,
      manifest: xml('imsmanifest.xml'),
      items: paths.slice(1).flatMap(path => all(xml(path), 'qti-assessment-item')),
    }
  }
  const response = (item: Node | undefined): Node[] => all(item, 'qti-response-declaration')
  const rightValues = (item: Node | undefined): string[] =>
    texts(all(item, 'qti-response-declaration', 'qti-correct-response', 'qti-value'))
  const body = (item: Node | undefined, ...path: string[]): Node[] => all(item, 'qti-item-body', ...path)
  const html = (node: Node): string => {
    const { 'br': lines = [], '#text': text = '' } = node
    return `${String(text)}|${Array.isArray(lines) ? lines.length : 0}`
  }

  it('lists every file it holds, and holds every file it lists', async () => {
    const { manifest, items, paths } = await read()
    const resources = all(manifest, 'manifest', 'resources', 'resource')
    expect(paths).toEqual(['imsmanifest.xml', ...resources.map(each => each['@href'])])
    expect(resources.map(each => each['@identifier'])).toEqual(items.map(item => item['@identifier']))
    expect(new Set(resources.map(each => each['@type']))).toEqual(new Set(['imsqti_item_xmlv3p0']))
    expect(texts(all(manifest, 'manifest', 'metadata', 'schemaversion'))).toEqual(['3.0.0'])
  })

  it('asks each question by the interaction made for it', async () => {
    const { items } = await read()
    const names = items.map(item =>
      Object.keys(body(item)[0]!).filter(name => name.startsWith('qti-') || name === 'p').join(),
    )
    expect(names).toEqual([
      'qti-choice-interaction',
      'qti-choice-interaction',
      'p',
      'qti-match-interaction',
      'qti-order-interaction',
      'qti-match-interaction',
      'qti-choice-interaction',
      'qti-choice-interaction',
      'qti-choice-interaction',
      'qti-choice-interaction',
    ])
    expect(items.map(item => [response(item)[0]!['@cardinality'], response(item)[0]!['@base-type']])).toEqual([
      ['single', 'identifier'],
      ['single', 'identifier'],
      ['single', 'string'],
      ['multiple', 'directedPair'],
      ['ordered', 'identifier'],
      ['multiple', 'directedPair'],
      ['single', 'identifier'],
      ['single', 'identifier'],
      ['single', 'identifier'],
      ['single', 'identifier'],
    ])
  })

  it('names as right what is right, by identifiers that exist', async () => {
    const { items } = await read()
    expect(items.map(rightValues)).toEqual([
      ['CHOICE_2'],
      ['CHOICE_2'],
      ['1999'],
      ['LEFT_1 RIGHT_1', 'LEFT_2 RIGHT_2'],
      ['ITEM_1', 'ITEM_2', 'ITEM_3'],
      ['LEFT_1 RIGHT_1', 'LEFT_2 RIGHT_2', 'LEFT_3 RIGHT_2'],
      ['CHOICE_2'],
      ['CHOICE_2'],
      ['CHOICE_3'],
      ['CHOICE_2'],
    ])
    for (const item of items) {
      const known = [...JSON.stringify(item).matchAll(/"@identifier":"([^"]+)"/g)].map(match => match[1]!)
      for (const value of rightValues(item).filter(each => /^[A-Z]+_\d/.test(each)))
        expect(value.split(' ').every(id => known.includes(id)), value).toBe(true)
    }
  })

  it('shows for each choice its own feedback, and the explanation after all', async () => {
    const { items } = await read()
    const feedback = all(items[0], 'qti-modal-feedback')
    expect(feedback.map(each => [each['@outcome-identifier'], each['@identifier']])).toEqual([
      ['FEEDBACK', 'CHOICE_1'],
      ['FEEDBACK', 'CHOICE_2'],
      ['FEEDBACK', 'CHOICE_3'],
      ['EXPLANATION', 'EXPLAINED'],
    ])
    expect(texts(all(feedback[1], 'qti-content-body', 'p'))).toEqual([
      'The PCA, signed in 1995, entered into force in 1999. [Sarı (2012), Relations with the EU, ¶ 2]',
    ])
    for (const item of items) {
      const declared = all(item, 'qti-outcome-declaration').map(each => each['@identifier'])
      expect(all(item, 'qti-modal-feedback').every(each => declared.includes(each['@outcome-identifier']))).toBe(true)
    }
  })

  it('keeps every text, whatever it holds', async () => {
    const expected = (text: string): string => `${text.replaceAll('\n', '')}|${text.split('\n').length - 1}`
    await fc.assert(
      fc.asyncProperty(anyTexts, async (given) => {
        const { front, answer, note } = given
        const { items: [choice, , short, matching] } = await read(given)
        expect(body(choice, 'qti-choice-interaction', 'qti-prompt').map(html)).toEqual([expected(front)])
        expect(body(choice, 'qti-choice-interaction', 'qti-simple-choice').map(html)).toEqual(
          [note, answer, `${answer} ${note}`].map(expected),
        )
        expect(rightValues(short)).toEqual([answer.trim()])
        expect(all(response(short)[0], 'qti-mapping', 'qti-map-entry').map(each => each['@map-key'])).toEqual([
          ...new Set([answer.trim(), note.trim()]),
        ])
        expect(body(matching, 'qti-match-interaction', 'qti-simple-match-set')).toHaveLength(2)
      }),
      { numRuns: 60 },
    )
  })
})
