/**
 * Our two note types as Anki's schema 11 has them. Their ids, the ids of their fields and templates, and the number of
 * both must never change: on import Anki knows a note type by its id and shape, and skips the notes of one that has
 * changed.
 */
import type { AnkiNoteKind } from './note.ts'
import { ankiFieldNames } from './note.ts'

export const noteTypeIds: Readonly<Record<AnkiNoteKind, number>> = {
  basic: 1_763_769_600_101,
  cloze: 1_763_769_600_102,
}

/** Of fields and templates; any numbers that no one else would take. */
const FIRST_PART_ID = 7_140_023_881_440_000

const style
  = `.card { max-width: 40rem; margin: 0 auto; font-family: Literata, Georgia, serif; font-size: 1.25rem; line-height: 1.45; text-align: left; color: #221d17; background: #faf6ee; }
.nightMode.card, .nightMode .card { color: #ece5d8; background: #171411; }
.topic, .about { font-family: "Golos Text", system-ui, sans-serif; font-size: 0.9rem; opacity: 0.8; }
.answer { font-weight: 600; }
.cloze { font-weight: 600; color: #0f6b78; }
.nightMode .cloze { color: #5ec2cc; }`

const about = `<p>{{Statement}}</p>
<div class="about">
<p>{{Status}}{{#AsOf}} ({{AsOf}}){{/AsOf}}</p>
{{#Note}}<p>{{Note}}</p>{{/Note}}
<p>{{Locator}}</p>
<p>{{Source}}{{#Link}}<br><a href="{{Link}}">{{Link}}</a>{{/Link}}</p>
</div>`

const question = '<div class="topic">{{Topic}}</div>\n<p>{{Front}}</p>'
const sides: Readonly<Record<AnkiNoteKind, { qfmt: string, afmt: string }>> = {
  basic: { qfmt: question, afmt: `{{FrontSide}}\n<hr id="answer">\n<p class="answer">{{Back}}</p>\n${about}` },
  cloze: {
    qfmt: question.replace('{{Front}}', '{{cloze:Front}}'),
    afmt: `${question.replace('{{Front}}', '{{cloze:Front}}')}\n<hr id="answer">\n${about}`,
  },
}

function fieldsOf(kind: AnkiNoteKind): object[] {
  const firstId = FIRST_PART_ID + (kind === 'basic' ? 100 : 200)
  return ankiFieldNames.map((name, ord) => ({
    id: firstId + ord,
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    description: '',
    media: [],
  }))
}

/** All of a note type but its date and its deck: without words, because notes of every language have it. */
export function noteTypeLooks(kind: AnkiNoteKind): object {
  const template = {
    id: FIRST_PART_ID + (kind === 'basic' ? 10 : 20),
    name: 'Card 1',
    ord: 0,
    ...sides[kind],
    did: null,
    bqfmt: '',
    bafmt: '',
    bfont: '',
    bsize: 0,
  }
  return {
    id: noteTypeIds[kind],
    name: kind === 'basic' ? 'Manaschi' : 'Manaschi (cloze)',
    type: kind === 'basic' ? 0 : 1,
    usn: -1,
    sortf: 0,
    tmpls: [template],
    flds: fieldsOf(kind),
    css: style,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  }
}

/**
 * `col.models`: id → note type. `changedAt` gives the seconds at which a type last changed: Anki updates only older
 * ones.
 */
export function noteTypesJson(deckId: number, changedAt: (kind: AnkiNoteKind) => number): string {
  const types = (['basic', 'cloze'] as const).map(
    kind => [noteTypeIds[kind], { ...noteTypeLooks(kind), mod: changedAt(kind), did: deckId }],
  )
  return JSON.stringify(Object.fromEntries(types))
}
