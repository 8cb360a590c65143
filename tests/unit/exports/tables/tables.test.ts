import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { ReviewRecord } from '../../../../domain/progress/records.ts'
import { bishkek, DAY, logOf, reviewOn, reviewRecord } from '../../../support/builders.ts'
import { cleanText } from '../../../../exports/clean-text.ts'
import { writeAnkiText } from '../../../../exports/anki/write-text.ts'
import { textFromField } from '../../../support/anki-notes.ts'
import { writeCardsCsv } from '../../../../exports/tables/cards-csv.ts'
import { writeDeckJson } from '../../../../exports/tables/deck-json.ts'
import { writeReviewLogCsv } from '../../../../exports/tables/review-log-csv.ts'
import { anyTexts, inEnglish, inputWith, plainTexts, smallDeck } from '../fixture.ts'

describe('the CSV of cards', () => {
  const read = (csv: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data

  it('begins with the mark of UTF-8 and names its columns', () => {
    const csv = writeCardsCsv(inEnglish(smallDeck()))
    expect(csv.split('\r\n')[0]).toBe(
      '\uFEFFcard_id,card_kind,topic,front,answer,statement,status,as_of,note,source,locator,link,fact_id,fact_kind,importance,revision,changed_at,entities,language',
    )
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  it('has a line for every card', () => {
    expect(read(writeCardsCsv(inEnglish(smallDeck())))[2]).toMatchObject({
      card_id: 'waves/order',
      card_kind: 'ordering',
      topic: 'Small states',
      answer: 'a → b → c',
      as_of: '2012-09-01',
      fact_id: 'waves',
      importance: '1',
      locator: 'Başaran (2023), Text, ¶ 4',
    })
  })

  it('gives back every text as it was', () => {
    fc.assert(fc.property(anyTexts, (texts) => {
      expect(read(writeCardsCsv(inEnglish(smallDeck(texts))))[0]).toMatchObject({
        front: texts.front,
        answer: texts.answer,
        statement: texts.statement,
        note: texts.note,
      })
    }))
  })
})

describe('the CSV of cards with what the learner keeps', () => {
  it('has the note and the star of its fact on every card, exactly as written', () => {
    fc.assert(fc.property(fc.string(), fc.boolean(), (text, isStarred) => {
      const note = cleanText(text)
      const csv = writeCardsCsv(inEnglish(smallDeck()), new Map([['pca', { factId: 'pca', note: text, isStarred, updatedAt: 1 }]]))
      const rows = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data
      expect(rows.map(row => [row.card_id, row.own_note, row.starred])).toEqual([
        ['pca/year', note, isStarred ? 'yes' : ''],
        ['pca/gap', note, isStarred ? 'yes' : ''],
        ['waves/order', '', ''],
      ])
    }))
  })
})

describe('tab-separated text for Anki', () => {
  const read = (text: string): string[][] =>
    Papa.parse<string[]>(text.split('\n').filter(line => !line.startsWith('#')).join('\n'), {
      delimiter: '\t',
      skipEmptyLines: true,
    }).data

  it('says in its head what its columns are', () => {
    expect(writeAnkiText(inEnglish(smallDeck())).split('\n').slice(0, 7)).toEqual([
      '#separator:Tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
      '#columns:GUID\tNote type\tDeck\tFront\tBack\tTags',
    ])
  })

  it('has one line for every note, of six cells, named as in the package', () => {
    const rows = read(writeAnkiText(inEnglish(smallDeck())))
    expect(rows.map(row => row.length)).toEqual([6, 6, 6])
    expect(rows.map(row => row.slice(0, 3))).toEqual([
      ['manaschi-pca/year', 'Basic', 'Manaschi::The European Union'],
      ['manaschi-pca/gap', 'Cloze', 'Manaschi::The European Union'],
      ['manaschi-waves/order', 'Basic', 'Manaschi::Small states'],
    ])
    expect(textFromField(rows[0]![4]!)).toBe(
      [
        plainTexts.answer,
        plainTexts.statement,
        'Single source: only Sarı (2012) says so',
        `Note: ${plainTexts.note}`,
        'Source: Sarı (2012), Relations with the EU, ¶ 2',
        'Contradicted by: Open.kg, Text, ¶ 1',
      ].join('\n'),
    )
  })

  it('gives back every text as it was, and never breaks a line', () => {
    fc.assert(fc.property(anyTexts, (texts) => {
      const rows = read(writeAnkiText(inEnglish(smallDeck(texts))))
      expect(rows).toHaveLength(3)
      expect(textFromField(rows[0]![3]!)).toBe(texts.front)
      expect(textFromField(rows[0]![4]!).startsWith(`${texts.answer}\n${texts.statement}\n`)).toBe(true)
      expect(rows[0]![0]).toBe('manaschi-pca/year')
    }))
  })
})

describe('the JSON of the deck', () => {
  it('holds the whole deck, whatever its texts', () => {
    fc.assert(fc.property(anyTexts, (texts) => {
      const deck = smallDeck(texts)
      const document = JSON.parse(writeDeckJson({ deck, language: 'en', scopeName: 'deck', exportedAt: bishkek(DAY) })) as Record<
        string,
        unknown
      >
      expect(document).toMatchObject({
        format: 'manaschi-deck',
        version: 1,
        language: 'en',
        scope: 'deck',
        exportedAt: new Date(bishkek(DAY)).toISOString(),
      })
      expect(document.deck).toEqual(JSON.parse(JSON.stringify(deck)))
    }))
  })
})

describe('the CSV of the review log', () => {
  it('has the columns and states of the FSRS optimizer, and leaves cramming out', async () => {
    const reviews = logOf([
      reviewOn(DAY - 9, { cardId: 'a/x', rating: 3 }),
      reviewRecord({ cardId: 'a/x', at: bishkek(DAY - 9, 12, 11), studyDay: DAY - 9, rating: 3 }),
      reviewOn(DAY - 5, { cardId: 'a/x', rating: 1, durationMs: 777 }),
      reviewRecord({ cardId: 'a/x', at: bishkek(DAY - 5, 12, 11), studyDay: DAY - 5, rating: 3 }),
      reviewOn(DAY - 3, { cardId: 'a/x', rating: 4, mode: 'cram' }),
      reviewOn(DAY - 3, { cardId: 'b,"y', rating: 2, mode: 'quiz' }),
    ]) as ReviewRecord[]
    expect(await writeReviewLogCsv(reviews)).toBe([
      'card_id,review_time,review_rating,review_state,review_duration',
      `a/x,${bishkek(DAY - 9)},3,0,4000`,
      `a/x,${bishkek(DAY - 9, 12, 11)},3,1,4000`,
      `a/x,${bishkek(DAY - 5)},1,2,777`,
      `a/x,${bishkek(DAY - 5, 12, 11)},3,3,4000`,
      `"b,""y",${bishkek(DAY - 3)},2,0,4000`,
      '',
    ].join('\n'))
    expect(inputWith(smallDeck(), reviews).progress!.records).toHaveLength(6)
  })
})
