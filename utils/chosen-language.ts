/**
 * The language that the learner has chosen, remembered beside the log, where it can be read before the first paint. The
 * address says what an open page speaks; the choice says where an entrance leads.
 */
import type { LanguageCode } from '#domain/content/deck'
import { languages } from '../i18n/languages'

const codes = languages.map(({ code }) => code)
const KEY = 'manaschi-language'
/** On the root element of a page in another language than the browser’s: `offer-ru` shows one line that offers it. */
const OFFER_CLASS = 'offer'

/**
 * Runs in the head before the first paint: says in which language the page is, leads to the one that was chosen, on the
 * start page to the first of the browser’s that the app speaks, and elsewhere lets that one be offered. Read by
 * modules/head-scripts.ts alone.
 *
 * @internal
 */
export function languageScript(base: string): string {
  const prefixes = codes.filter(code => code !== 'en').join('|')
  return `(function(){var base=${JSON.stringify(base)},path=location.pathname.slice(base.length),`
    + `parts=/^(${prefixes})(?:\\/|$)(.*)/.exec(path),here=parts?parts[1]:'en',rest=parts?parts[2]:path,`
    + `root=document.documentElement,chosen;root.lang=here;`
    + `try{chosen=localStorage.getItem('${KEY}')}catch(e){}`
    + `function known(l){return /^(${codes.join('|')})$/.test(l)}`
    + `function lead(l){location.replace(base+(l==='en'?'':l+'/')+rest+location.search+location.hash)}`
    + `if(known(chosen)){if(chosen!==here)lead(chosen);return}`
    + `var wanted=(navigator.languages||[]).map(function(l){return l.slice(0,2).toLowerCase()}).filter(known)[0];`
    + `if(!wanted||wanted===here)return;`
    + `if(path==='')lead(wanted);else root.classList.add('${OFFER_CLASS}-'+wanted)})()`
}

/** What was chosen in this browser. */
export function chosenLanguage(): LanguageCode | undefined {
  try {
    const chosen = localStorage.getItem(KEY)
    return codes.find(code => code === chosen)
  }
  catch {
    return undefined
  }
}

/** Remembers a choice, so that entrances lead to it. */
export function rememberLanguage(language: LanguageCode): void {
  try {
    localStorage.setItem(KEY, language)
  }
  catch {
    // Without it entrances lead to the language of the browser; the choice itself is in the log.
  }
  document.documentElement.classList.remove(...codes.map(code => `${OFFER_CLASS}-${code}`))
}
