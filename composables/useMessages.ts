import type { MessageArea } from '~/i18n/languages'

/** Loads the strings of some areas; a page awaits them in its setup, before it is drawn. */
export async function useMessages(...areas: MessageArea[]): Promise<void> {
  const { $loadMessages } = useNuxtApp()
  await Promise.all(areas.map($loadMessages))
}
