import { keyOfWord } from './search-words.ts'

const words: Readonly<Record<string, string>> = {
  en: 'a an and are as at be been by for from had has have i in into is it its me my of on or that the their this to was were which with your',
  ru: 'и в во на по с со о об от до для из к ко за у что как это',
  ky: 'жана үчүн менен бул да де',
}

/** Keys of words that stand everywhere and find nothing. */
export const smallWords: ReadonlySet<string> = new Set(Object.values(words).join(' ').split(' ').map(keyOfWord))
