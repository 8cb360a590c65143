/** A small grammar of Russian and Kyrgyz cases, written for tests apart from the one that is tested. */

const vowels = /[аеёиоуыэюяөү]/gi
const voiceless = /[кпстфхцчшщ]$/

/** The vowels that follow a Kyrgyz stem, in harmony with its last one: of -ын, and of -га. */
function harmony(stem: string): [narrow: string, wide: string] {
  const last = stem.toLowerCase().match(vowels)?.at(-1) ?? 'а'
  if ('аыя'.includes(last))
    return ['ы', 'а']
  if ('ую'.includes(last))
    return ['у', 'а']
  if ('оё'.includes(last))
    return ['у', 'о']
  return 'өү'.includes(last) ? ['ү', 'ө'] : ['и', 'е']
}

/** Genitive, dative, accusative, locative and ablative of a Kyrgyz word; none of one that ends in a soft sign. */
export function kyrgyzCases(word: string): string[] {
  if (!/\p{Script=Cyrillic}$/u.test(word) || /[ьъ]$/.test(word))
    return []
  const [narrow, wide] = harmony(word)
  const isVoiceless = voiceless.test(word)
  const endsInVowel = /[аеёиоуыэюяөү]$/.test(word)
  const n = endsInVowel ? 'н' : isVoiceless ? 'т' : 'д'
  const d = isVoiceless ? 'т' : 'д'
  return [`${n}${narrow}н`, `${isVoiceless ? 'к' : 'г'}${wide}`, `${n}${narrow}`, `${d}${wide}`, `${d}${wide}н`]
    .map(ending => word + ending)
}

/** The cases of a Kyrgyz word that ends in a possessive: уюму, Биримдиги. */
export function kyrgyzPossessedCases(word: string): string[] {
  const [narrow, wide] = harmony(word)
  return [`н${narrow}н`, `н${wide}`, 'н', `нд${wide}`, `н${wide}н`].map(ending => word + ending)
}

interface Paradigm { end: RegExp, drop: number, cases: readonly string[] }

/** Genitive, dative, accusative, instrumental, prepositional. */
const russianAdjectives: readonly Paradigm[] = [
  { end: /[гкх]ий$/, drop: 2, cases: ['ого', 'ому', 'ий', 'им', 'ом'] },
  { end: /ый$/, drop: 2, cases: ['ого', 'ому', 'ый', 'ым', 'ом'] },
  { end: /[^нш]ая$/, drop: 2, cases: ['ой', 'ой', 'ую', 'ой', 'ой'] },
  { end: /ная$/, drop: 2, cases: ['ой', 'ой', 'ую', 'ой', 'ой'] },
  { end: /[^ш]ое$/, drop: 2, cases: ['ого', 'ому', 'ое', 'ым', 'ом'] },
]
const russianNouns: readonly Paradigm[] = [
  { end: /ия$/, drop: 1, cases: ['и', 'и', 'ю', 'ей', 'и'] },
  { end: /[бвдзлмнпрст]а$/, drop: 1, cases: ['ы', 'е', 'у', 'ой', 'е'] },
  { end: /[гкх]а$/, drop: 1, cases: ['и', 'е', 'у', 'ой', 'е'] },
  { end: /ство$/, drop: 1, cases: ['а', 'у', 'о', 'ом', 'е'] },
  { end: /ние$/, drop: 1, cases: ['я', 'ю', 'е', 'ем', 'и'] },
  { end: /(?:ан|нт|нк|рт|ет|из|ерат|он|ор|иц)$/, drop: 0, cases: ['а', 'у', '', 'ом', 'е'] },
]
const surnames: readonly Paradigm[] = [
  { end: /(?:[ое]в|[иы]н)$/, drop: 0, cases: ['а', 'у', 'а', 'ым', 'е'] },
  { end: /(?:[ое]в|[иы]н)а$/, drop: 1, cases: ['ой', 'ой', 'у', 'ой', 'ой'] },
]
const givenNames: readonly Paradigm[] = [
  { end: /[бвдзклмнпрст]$/, drop: 0, cases: ['а', 'у', 'а', 'ом', 'е'] },
  { end: /[бвдзлмнпрст]а$/, drop: 1, cases: ['ы', 'е', 'у', 'ой', 'е'] },
]

function decline(word: string, paradigms: readonly Paradigm[]): string[] | undefined {
  const paradigm = paradigms.find(({ end }) => end.test(word))
  return paradigm?.cases.map(ending => word.slice(0, word.length - paradigm.drop) + ending)
}

/** The cases of a Russian name: adjectives agree with the noun after them, what follows it stays. None when unsure. */
export function russianCases(name: string): string[] {
  const words = name.split(' ')
  const declined: string[][] = []
  for (const [place, word] of words.entries()) {
    const adjective = decline(word, russianAdjectives)
    const noun = adjective ? undefined : decline(word, russianNouns)
    if (!adjective && !noun)
      return []
    declined.push(adjective ?? noun!)
    if (noun)
      return [0, 1, 2, 3, 4].map(at => [...declined.map(forms => forms[at]!), ...words.slice(place + 1)].join(' '))
  }
  return []
}

/** The cases of a person’s Russian name of two words; none when unsure. */
export function russianPersonCases(name: string): string[] {
  const [given = '', family = '', ...others] = name.split(' ')
  const [first, last] = [decline(given, givenNames), decline(family, surnames)]
  return others.length === 0 && first && last ? first.map((form, at) => `${form} ${last[at]}`) : []
}
