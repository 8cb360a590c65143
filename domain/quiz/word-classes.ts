/**
 * What sort of thing a word of an answer names. Options of a free answer must be of one sort: a mineral stands beside minerals and a
 * threat beside threats, otherwise the key shows. A word that stands here in no list makes no choice question (the audit says so).
 */

const nouns = {
  person: 'citizen civilian hostage policeman leader president elite scholar minority national migrant cadre entourage opponent terrorist militant uzbek individual decision-maker people',
  state: 'power country nation neighbour partner player actor ally territory community ministry benefactor',
  organization: 'organization institution corporation business party association movement ngo media agency bureaucracy committee council mission structure government representation club elite-group',
  relation: 'relation relationship tie cooperation partnership alliance dependence dependency interdependence interconnectivity reliance contact dialogue exchange interaction negotiation diplomacy camaraderie neighbourliness participation',
  threat: 'threat conflict clash dispute tension struggle terrorism extremism separatism crime trafficking shock turmoil upheaval instability disorder corruption discontent division problem difficulty poverty disintegration',
  strength: 'strength capability capacity influence agility adaptability resilience expertise leadership presence sway dominance status position advance progress experience resource',
  weakness: 'vulnerability fragility sensitivity inability isolation uncertainty complexity ambiguity weakness generality lack trepidation imbalance',
  aim: 'security stability peace sovereignty independence integrity neutrality democracy freedom equality pluralism prosperity welfare survival governance development growth reconstruction order identity sustainability',
  bond: 'trust understanding respect benefit assistance support commitment protection',
  metal: 'gold silver copper manganese',
  material: 'coal oil gas metal mineral material hydrocarbon shale fuel hydropower product',
  sector: 'agriculture energy education health infrastructure transport finance informatics industry tourism logistics environment science technology construction alleviation peacekeeping planning employment defence digitalization',
  money: 'grant loan investment aid credit rent tariff tax duty incentive relief forgiveness cancellation export',
  interest: 'interest priority consideration concern affair issue need opportunity option',
  norm: 'principle norm rule value standard tradition routine criterion criteria belief perception reality law right ideology',
  policy: 'strategy policy reform initiative effort project policymaking rule-making bargaining balancing',
  field: 'politics economy policy-field situation system dynamic environment landscape setting',
  document: 'agreement declaration constitution definition forecast statement letter message framework protocol charter table',
  medium: 'television internet interview exercise visit',
  builder: 'plant station corridor railway base road village',
  region: 'region periphery abroad xinjiang europe asia america turkestan north south west east',
  era: 'century decade month era 1950s 1960s 1990s',
  event: 'attack campaign war closing incursion election dissolution revolution event crisis',
  office: 'minister ambassador secretary',
  setting: 'location geography proximity past heritage legacy population',
  process: 'process change design choice continuation decolonization democratization depolarization globalization re-industrialization regionalism multipolarity end return',
  analysis: 'model analysis level theory conception thinking concept realism',
  role: 'magnet catalyst bridge gateway battleground entrepot donor crossroad centre point market',
} as const

const modifiers = {
  reach: 'global regional domestic internal external international national multilateral interstate bilateral local systemic non-regional',
  nation: 'asian chinese european persian russian western american soviet arab-muslim turkish kyrgyz',
  field: 'economic military political cultural diplomatic educational financial geopolitical geo-economic geoeconomic strategic societal logistical historical civil-military developmental bureaucratic',
  method: 'comparative descriptive normative qualitative structural quantitative',
  constitution: 'authoritarian democratic liberal radical transitional multi-confessional hegemonic',
  shape: 'multipolar multi-vector multi-layered multi-dimensional asymmetrical collective balanced flexible consistent pragmatic moderate tactful open',
  condition: 'fragile weak vulnerable stable volatile poor prosperous ineffective',
  judgement: 'exploited institutionalized self-interested ambiguous limited lasting beneficial relative residual',
  weight: 'soft smart hard',
} as const

const verbs = new Set('assert adapt balance isolate protect address contribute stay stop stopped prioritize improve settle join'.split(' '))

/** Words that may say the same: an answer in other words is no wrong one. By stems, as `stemsOf` cuts them. */
const meanings: readonly (readonly string[])[] = [
  ['domest', 'intern', 'nation'],
  ['extern', 'foreig', 'outsid'],
  ['global', 'intern', 'world'],
  ['suppor', 'assist', 'aid', 'help'],
  ['weak', 'fragil', 'vulner'],
  ['securi', 'stabil'],
  ['sovere', 'indepe'],
  ['capaci', 'capabi', 'streng'],
  ['bargai', 'negoti'],
  ['diffic', 'proble', 'challe'],
  ['partne', 'ally', 'allies', 'friend'],
  ['fund', 'grant', 'financ', 'invest', 'loan'],
  ['countr', 'nation', 'neighb'],
  ['leader', 'elite', 'presid'],
  ['pragma', 'flexib', 'tactfu'],
  ['balanc', 'modera'],
  ['interd', 'interc'],
]

/** Places of the meanings that some stems may have. */
export function meaningsOf(stems: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(meanings.flatMap((words, place) => words.some(word => stems.has(word)) ? [place] : []))
}

export type WordClass = `noun: ${keyof typeof nouns}` | `modifier: ${keyof typeof modifiers}`

function classesByWord<K extends string>(lists: Readonly<Record<K, string>>): Map<string, K> {
  return new Map((Object.keys(lists) as K[]).flatMap(key => lists[key].split(' ').map((word): [string, K] => [word, key])))
}

const nounClasses = classesByWord(nouns)
const modifierClasses = classesByWord(modifiers)

/** The singular of a regular plural, for looking a word up. */
export function singularOf(word: string): string {
  if (/(?:ss|us|is|ics)$/.test(word))
    return word
  return word.replace(/ies$/, 'y').replace(/(?<=[xz]|ss|ch|sh)es$/, '').replace(/men$/, 'man').replace(/s$/, '')
}

/** The sort of thing that a noun names, in either number; undefined for a word that no list has. */
export function nounClass(word: string): WordClass | undefined {
  const lower = word.toLowerCase()
  const found = nounClasses.get(lower) ?? nounClasses.get(singularOf(lower))
  return found && `noun: ${found}`
}

/** What a modifier tells: a reach, a field, a nation, a condition; undefined for a word that no list has. */
export function modifierClass(word: string): WordClass | undefined {
  const found = modifierClasses.get(word.toLowerCase())
  return found && `modifier: ${found}`
}

/** Whether an answer begins with a verb in its bare form: "assert its influence". */
export function isVerb(word: string): boolean {
  return verbs.has(word.toLowerCase())
}
