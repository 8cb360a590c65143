import type { AnswerForms } from './answer-forms.ts'

/** Case endings in all harmonies of vowels, as `foldLetters` leaves them: -нын, -га, -ны, -да, -дан, -дагы. */
export const kyrgyzCases = '[ндт][ыиу]н|[гк][аео]|[ндт][ыиу]|[дт][аео](?:н|г[ыиу])?'
/** What is added to "its …": уюму, уюмунун, уюмуна, уюмун, уюмунда, уюмунан. */
export const kyrgyzPossessedCases = 'н(?:[ыиу]н|[аео]н?|[ыиу]|д[аео](?:г[ыиу])?)?'
/** All that may follow a noun: number, possession, case. */
export const kyrgyzEndings = `(?:[лдт][аео]р)?(?:с?[ыиу](?:${kyrgyzPossessedCases})?|${kyrgyzCases})?`

/** "Of fifteen years", "some fifteen years": 15 жылдык, 15 жылдай. */
const ofMeasure = '[лдт][ыиу](?:к|г[ыиу]?)|[лдт][аео]й'

/** Endings of one kind, for spans and bounds: "150дөн 200гө чейин". */
const ablative = '-?[дтн][аео]н'
const dative = '-?(?:[гк][аео]|н[аео])'

function nouns(stems: string, first: number, step: number): [number, string][] {
  return stems.split(' ').map((stem, place) => [first + place * step, stem + kyrgyzEndings])
}

/** The months of Manas stand beside the international ones. */
function month(stem: string, own: string): string {
  return `${stem}ь?${kyrgyzEndings}|${own}`
}

/**
 * How Kyrgyz writes what answers are made of, with its endings; folded, so that ө, ү and ң may be missing on the
 * keyboard.
 */
export const kyrgyzForms: AnswerForms = {
  language: 'ky',
  telling: '(?<!\\p{L})(?:жыл|жж?\\.|пайыз|кун|ай|жума|апта|мин(?![иу])|жана|менен|чейин|жолу|ирет|орун|болжол)',
  dates: {
    months: [
      month('январ', 'учтун'),
      month('феврал', 'бирдин'),
      month('март', 'жалган куран'),
      month('апрел', 'чын куран'),
      month('май', 'бугу'),
      month('июн', 'кулжа'),
      month('июл', 'теке'),
      month('август', 'баш оона'),
      month('сентябр', 'аяк оона'),
      month('октябр', 'тогуздун'),
      month('ноябр', 'жетинин'),
      month('декабр', 'бештин'),
    ],
    weekdays: ['дуйшомбу', 'шейшемби', 'шаршемби', 'бейшемби', 'жума', 'ишемби', 'жекшемби'].map(day =>
      `${day}(?:${kyrgyzCases})?(?: куну)?`,
    ),
    monthWord: `(?:ай|кун)(?:${kyrgyzEndings})`,
    afterYear: `[\\s-]?(?:жыл(?:кы|${kyrgyzEndings})|ж\\.?\\s?ж\\.?|ж\\.?)`,
    afterDay: `с[ыиу]|[ыиу]?нч[ыиу]|ч[ыиу]`,
    afterDecade: `[\\s-]?(?:жыл[лд]ар(?:${kyrgyzEndings})|ж\\.?\\s?ж\\.?)`,
    decades: 'отузунчу кыркынчы элуунчу алтымышынчы жетимишинчи сексенинчи токсонунчу'.split(' ').map(ordinal =>
      `${ordinal} жыл[лд]ар(?:${kyrgyzEndings})`,
    ),
    leading: 'болжолдуу',
    approximateBefore: 'болжол менен|болжолдуу|чамалап',
    approximateAfter:
      `(?:${dative}|[ндт][ыиу]н)? ?(?:чамасы|тегереги|айланасы)(?:${kyrgyzPossessedCases})?|${dative} жакын`,
    ranges: [
      `(.+?)${ablative}(?: (?:баштап|тартып))? (.+?)(?:${dative}|(?:${dative})? чейин(?:ки)?(?: (?:мезгил|аралык|убакыт)\\p{L}*)?)`,
      `(.+?)-? (?:менен|жана) (.+?)(?:[ндт][ыиу]н)? (?:орто|арал|арас)\\p{L}*`,
      '(.+?)-? (?:менен|жана) (.+)',
    ],
  },
  quantities: {
    cardinals: [
      ...nouns('нол бир эки уч торт беш алты жети сегиз тогуз он', 0, 1),
      ...nouns('жыйырма отуз кырк элуу алтымыш жетимиш сексен токсон', 20, 10),
      ...nouns('бироо экоо учоо тортоо бешоо алтоо жетоо', 1, 1),
    ],
    ordinals: [
      ...'биринчи экинчи учунчу тортунчу бешинчи алтынчы жетинчи сегизинчи тогузунчу онунчу'.split(' ').map((
        word,
        place,
      ): [number, string] => [place + 1, word + kyrgyzEndings]),
      ...'жыйырманчы отузунчу кыркынчы элуунчу алтымышынчы жетимишинчи сексенинчи токсонунчу жузунчу'.split(' ').map((
        word,
        place,
      ): [number, string] => [20 + place * 10, word + kyrgyzEndings]),
    ],
    times: [],
    timesWord: 'жолу|ирет|сыйра|мертебе',
    hundred: `жуз${kyrgyzEndings}`,
    half: 'жарым',
    joining: 'менен|жана',
    negation: 'эмес|жок',
    afterOrdinal: '[ыиу]?нч[ыиу]|ч[ыиу]',
    countedByPlace: 'жолу|ирет|сыйра|мертебе',
    number: 'номер(?:и)?',
    scales: [[1e3, `мин${kyrgyzEndings}`], [1e6, `миллион${kyrgyzEndings}`], [1e9, `миллиард${kyrgyzEndings}`], [
      1e12,
      `триллион${kyrgyzEndings}`,
    ]],
    currencies: {
      USD: `(?:акш |америка )?доллар${kyrgyzEndings}`,
      EUR: `евро${kyrgyzEndings}`,
      KGS: `(?:кыргыз )?сом${kyrgyzEndings}`,
      RUB: `(?:россия |орус )?рубл?ь?${kyrgyzEndings}`,
      CNY: `(?:кытай )?юан[ьи]?${kyrgyzEndings}`,
    },
    measures: {
      '%': `(?:пайыз|процент)${kyrgyzEndings}`,
      'km': `километр${kyrgyzEndings}|чакырым${kyrgyzEndings}`,
      'kWh': `квт[^\\p{L}]?саат${kyrgyzEndings}|киловатт[^\\p{L}]?саат${kyrgyzEndings}`,
      'days': `кун(?:${kyrgyzEndings}|${ofMeasure})`,
      'weeks': `(?:жума|апта)(?:${kyrgyzEndings}|${ofMeasure})`,
      'months': `ай(?:${kyrgyzEndings}|${ofMeasure})`,
      'years': `жыл(?:${kyrgyzEndings}|${ofMeasure})|ж`,
    },
    over: 'кеминде|кем дегенде|эн аз дегенде|эн кеминде',
    under: 'дээрлик|эн кобу(?: менен)?|эн коп дегенде|кобунчо',
    exact: 'болжол менен|болжолдуу|чамалап|так|болгону',
    every: 'ар(?: бир)?',
    everyAfter: '[дт][аео] бир(?: (?:жолу|ирет))?',
    overAfter: `${ablative} (?:(?:ашык|ашуун|ашкан|коп|кобуроок|жогору)(?! эмес)|(?:кем|аз) эмес)`,
    underAfter: `${ablative} (?:(?:азыраак|аз|кем|томон)(?! эмес)|(?:ашык|коп) эмес)|${dative} (?:чейин|жетпеген|жетпейт)`,
    exactAfter: `${dative} жакын|(?:${dative})? ?(?:чамасы|тегереги)(?:${kyrgyzPossessedCases})?|чакты`,
    spans: [
      `(.+?)${ablative} (.+?)(?:${dative}|(?:${dative})? чейин(?:ки)?)( .*)?`,
      '(.+?) (?:менен|жана) (.+?)(?:[ндт][ыиу]н)? (?:орто|арал)\\p{L}*(.*)',
    ],
  },
  persons: {
    honorifics: `торага|төрага|мырза|айым|профессор|доктор|академик|окумуштуу|дипломат|жолдош`,
    offices: {
      'president': `(?:мурдагы |экс-)?президент(?:${kyrgyzEndings})`,
      'prime-minister': `(?:мурдагы |экс-)?премьер(?:-министр)?(?:${kyrgyzEndings})`,
      'minister': `(?:мурдагы |экс-)?(?:(?:тышкы иштер|каржы|коргоо) )?министр(?:${kyrgyzEndings})`,
      'ambassador': `(?:мурдагы )?элчи(?:${kyrgyzEndings})`,
    },
    ofCountry:
      '(?:россия|кыргызстан|кыргыз республикасы|акш|кытай|узбекстан|озбекстан|египет|сирия)[ндт][ыиу]н|россия|кыргыз|кытай|озбек',
    patronymic: '\\p{L}{2,} ?(?:уулу|кызы)',
  },
  prepositions: [],
}
