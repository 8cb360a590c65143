/** A QTI 3.0 content package: a zip with `imsmanifest.xml` and one file for each item. */
import type { QuizPhrases } from '../../domain/quiz/phrases.ts'
import type { Question } from '../../domain/quiz/question.ts'
import type { ExportCallbacks } from '../export-input.ts'
import type { XmlNode } from './xml.ts'
import { writeZip, zipUnits } from '../archive/write-zip.ts'
import { englishPhrases } from '../../domain/quiz/phrases.ts'
import { startWork } from '../work.ts'
import { portableQuestion } from './portable-question.ts'
import { qtiItem } from './qti-item.ts'
import { element, xmlDocument } from './xml.ts'

const NAMESPACE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'
const SCHEMA = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd'

/** What an item comes to, roughly: the progress bar needs no more. */
const BYTES_PER_ITEM = 3_000

interface QtiFile {
  identifier: string
  path: string
  xml: string
}

/** Identifiers of QTI are NCNames: letters, digits, `_`, `-` and `.`, no digit first. Places make them unique. */
function itemFile(question: Question, index: number, phrases: QuizPhrases): QtiFile {
  const identifier = `ITEM_${String(index + 1).padStart(4, '0')}`
  return { identifier, path: `items/${identifier}.xml`, xml: qtiItem(portableQuestion(question, phrases), identifier) }
}

function resource({ identifier, path }: QtiFile): XmlNode {
  return element('resource', { identifier, type: 'imsqti_item_xmlv3p0', href: path }, element('file', { href: path }))
}

function manifest(files: readonly QtiFile[], title: string, { language }: QuizPhrases): string {
  const name = language === 'en' ? title : `${title}_${language}`
  return xmlDocument(element(
    'manifest',
    {
      'xmlns': NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
      'identifier': `MANASCHI_${name.replace(/[^\w.-]/g, '_')}`,
    },
    element('metadata', {}, element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.0')),
    element('organizations'),
    element('resources', {}, ...files.map(resource)),
  ))
}

/** The package of all questions; `title` names it, `phrases` are of its language. Throws ExportCancelled. */
export async function writeQti(
  questions: readonly Question[],
  title: string,
  exportedAt: number,
  callbacks: ExportCallbacks = {},
  phrases: QuizPhrases = englishPhrases,
): Promise<Uint8Array<ArrayBuffer>> {
  const work = startWork(questions.length + zipUnits(questions.length * BYTES_PER_ITEM), callbacks)
  const files: QtiFile[] = []
  await work.forEach(questions, (question, index) => {
    files.push(itemFile(question, index, phrases))
  })
  const encoder = new TextEncoder()
  return writeZip(
    [
      { name: 'imsmanifest.xml', bytes: encoder.encode(manifest(files, title, phrases)) },
      ...files.map(({ path, xml }) => ({ name: path, bytes: encoder.encode(xml) })),
    ],
    exportedAt,
    work,
  )
}
