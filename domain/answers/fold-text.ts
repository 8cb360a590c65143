/**
 * Keys by which two texts compare as equal though they are not written alike. For comparison only, never for display.
 */

type Rule = readonly [pattern: RegExp, replacement: string]

/** Applied in this order to lower-case text without accents. */
const textRules: readonly Rule[] = [
  [/ı/g, 'i'], // Sarı = Sari: the one letter of Turkish names that is no letter with an accent
  [/['’‘ʼ`´ʹ]/g, ''], // People's = Peoples
  [/(\d)[, ](?=\d{3}(?!\d))/g, '$1'], // 4,600 = 4 600 = 4600
  [/(\d),(?=\d)/g, '$1.'], // 1,7 = 1.7
  [/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, '$1'], // U.S. = US
  [/%|per cent/g, ' percent '], // 53 % = 53 percent
  [/\$/g, ' dollar '], // so that $5 is not €5
  [/€/g, ' euro '],
  [/&/g, ' and '], // Namatbekova & Saliev
  [/[^\p{L}\p{N}.]+|\.(?!\d)|(?<!\d)\./gu, ' '], // “AND-AND” = and and; 1.7 keeps its point
  [/(?<=[a-z]{2})is(?=(?:e|ed|es|ing|ations?)(?![a-z]))/g, 'iz'], // organisation = organization
  [/(?<=[blv])our/g, 'or'], // neighbour = neighbor
  [/programme/g, 'program'],
  [/defence/g, 'defense'],
  [/(?<=[a-z])tre(?![a-z])/g, 'ter'], // centre = center
]

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an'])

/** A deck has some thousand forms, and each is compared again and again. */
const MOST_REMEMBERED = 10_000

/** The function, with what it gave before kept. */
function remembering(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let key = known.get(text)
    if (key === undefined) {
      if (known.size >= MOST_REMEMBERED)
        known.clear()
      key = fold(text)
      known.set(text, key)
    }
    return key
  }
}

/**
 * Key of a text, tolerant of case, accents, quotes, punctuation, whitespace, articles and British or American spelling:
 * lower-case words with single spaces. Empty when there is neither letter nor digit (nor %, $, €). A text of articles
 * alone keeps them.
 */
export const foldText = remembering((text) => {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = textRules.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), plain).split(' ')
    .filter(Boolean)
  const telling = words.filter(word => !articles.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
})

/**
 * Russian and Kyrgyz letters as English writes them, in the form that `nameRules` leave alone. й and ё have lost their
 * accents before.
 */
const latinOf: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** Applied in this order to each word. */
const nameRules: readonly Rule[] = [
  [/dzh|dj|zh/g, 'j'], // Dzhaparov = Zhaparov = Japarov; Zhogorku = Jogorku
  [/kh/g, 'h'], // Kazakhstan = Казахстан
  [/gh/g, 'g'], // Kirghiz = Kirgiz
  [/y/g, 'i'], // Kyrgyz = Kirgiz; Adylbek = Adilbek; Sooronbay = Sooronbai
  [/(?<=[aou])i(?=e)/g, ''], // Akayev = Akaev; Otunbayeva = Otunbaeva
  [/i{2,}/g, 'i'], // Bakiyev = Bakiev; Daniyar = Daniar; Евгений = Evgeny
  [/^ie/, 'e'], // Yeltsin = Ельцин
  [/c(?=[ei])/g, 's'], // Ganci = Gansi
  [/(?<=\p{L})x/gu, 'ks'], // Maxim = Maksim, but Xinjiang stays
]

function foldNameWord(word: string): string {
  if (/^[ivx]+$/.test(word)) // World War II is not World War I
    return word
  const latin = [...word].map(letter => latinOf[letter] ?? letter).join('')
  return nameRules.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), latin)
}

/**
 * Key of a name: as `foldText`, and tolerant of the ways in which Russian and Kyrgyz names are written in Latin and
 * Cyrillic letters. A different vowel (Kerimov, Karimov) stays different: that is a slip of spelling.
 */
export const foldName = remembering(text => foldText(text).split(' ').map(foldNameWord).join(' '))
