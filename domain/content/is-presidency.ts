import type { DeckOffice } from './deck.ts'

/** Whether an office is that of the President of Kyrgyzstan, acting or elected, in whatever language its title is. */
export function isPresidency({ title, isPresidency: isTold }: DeckOffice): boolean {
  return isTold === true || /^(?:acting )?president of kyrgyzstan$/i.test(title)
}
