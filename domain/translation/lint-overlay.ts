/** What an editor of Russian or Kyrgyz would mark in a translated text, whatever it says. */
import type { TranslationLanguage } from '../content/overlay.ts'
import { countWords } from '../content/count-words.ts'

/** Names and acronyms that are written in Latin letters in these languages too. */
const latinWords: ReadonlySet<string> = new Set([
  'Open.kg', 'USAID', 'TACIS', 'DCI', 'IFS', 'EIDHR', 'GSP', 'TBEA', 'NED', 'BRI', 'AIIB', 'PCA', 'EPCA', 'HIPC', 'Cold', 'AND-AND', 'OR-OR',
])
/** Words that are often written without their ё. */
const wantsYo = new RegExp(
  '(?<!\\p{L})(?:еще|ее|нее|партнер\\p{L}*|объединенн\\p{L}*|вооруженн\\p{L}*|трех|четырех|определенн\\p{L}*|надежн\\p{L}*'
  + '|счет(?:[ауе]|ом|ов)?|отчет\\p{L}*|учет(?:[ауе]|ом)?|расчет\\p{L}*|подчеркн\\p{L}*|подчеркив\\p{L}*|прием(?:[ауеы]|ом|ов)?'
  + '|заем|шелковый|шелкового|шелковому|шелковым|шелковом|пятерк\\p{L}*|жестк\\p{L}*|ведет|идет|дает|остается|придет|живет|растет'
  + '|зачет\\p{L}*|самолет\\p{L}*|полет\\p{L}*|причем|путем|свое|мое|твое|чье|зеленый|черный|четк\\p{L}*|серьезн\\p{L}*|тяжел\\p{L}*'
  + '|введен|приведен|проведен|заключен|создает|берет|берется|вернется|далекий|далекая)(?!\\p{L})',
  'iu',
)

/** Most words of an answer, and of fronts: around a gap and for an order more. */
const MOST_WORDS = { answer: 12, front: 24, longFront: 30, why: 30 } as const

function quoteFault(text: string): string | undefined {
  if (/["“”]/.test(text.replace(/„[^„“]*“/g, '')))
    return 'quotation marks are «…», inside them „…“'
  let depth = 0
  for (const mark of text.match(/[«»]/g) ?? []) {
    depth += mark === '«' ? 1 : -1
    if (depth < 0 || depth > 1)
      return 'quotation marks « and » must stand in pairs, inside them „…“'
  }
  return depth === 0 ? undefined : 'a quotation mark « is not closed'
}

/** Words in Latin letters that are no known names. */
function latinIn(text: string): string[] {
  const words = text.replace(/\(fact:[^)]*\)/g, '').match(/[A-Z][A-Z.+-]*[A-Z]|[A-Z]/gi) ?? []
  return words.filter(word => !latinWords.has(word) && !/^[IVX]+$/.test(word))
}

/** Every fault of a text that shows without its English. */
export function textFaults(text: string, language: TranslationLanguage): string[] {
  const plain = text.replace(/\(fact:[^)]*\)/g, '')
  const latin = latinIn(plain)
  const mixed = /\p{L}*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})\p{L}*/u.exec(plain)?.[0]
  const yo = language === 'ru' ? wantsYo.exec(plain)?.[0] : undefined
  return [
    ...mixed ? [`"${mixed}" mixes Latin and Cyrillic letters`] : latin.length > 0 ? [`Latin letters: ${latin.join(', ')}`] : [],
    ...[quoteFault(plain) ?? []].flat(),
    ...language === 'ru' && /киргиз/i.test(plain) ? ['Кыргызстан, кыргызский, never Киргизия'] : [],
    ...yo ? [`ё is written always: "${yo}"`] : [],
    .../ - /.test(plain) ? ['a dash is " — "'] : [],
    .../\S {2,}\S/.test(plain) ? ['two spaces'] : [],
    ...plain.includes('!') ? ['no exclamation marks'] : [],
  ]
}

/** What is too long, by the name of the field it stands in. */
export function lengthFault(field: string, text: string, isLong: boolean): string | undefined {
  const most = field === 'front' && isLong ? MOST_WORDS.longFront : MOST_WORDS[field as keyof typeof MOST_WORDS]
  const words = countWords(text.replace(/ [—–] /g, ' '))
  return most !== undefined && words > most ? `${words} words, at most ${most}` : undefined
}
