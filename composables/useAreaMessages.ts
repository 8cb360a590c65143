/** Areas whose strings come with their pages: nobody waits for them before the first card. */
const areas = {
  quiz: () => import('~/i18n/locales/en/quiz.json'),
}

/** Adds the strings of an area to those that every page has. A page awaits it before it shows anything. */
export async function useAreaMessages(area: keyof typeof areas): Promise<void> {
  const { mergeLocaleMessage } = useI18n()
  const { default: messages } = await areas[area]()
  mergeLocaleMessage('en', messages)
}
