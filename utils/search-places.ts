/** Pages and actions that a search finds beside the deck; their words are in i18n/locales/en/search.json. */

/** Something to open or to do. `to` is an address, or `action:` and what `useSearchActions` does. */
export const searchPlaces = [
  { id: 'today', group: 'pages', to: '/' },
  { id: 'learn', group: 'pages', to: '/learn' },
  { id: 'timeline', group: 'pages', to: '/timeline' },
  { id: 'map', group: 'pages', to: '/map' },
  { id: 'cards', group: 'pages', to: '/cards' },
  { id: 'topics', group: 'pages', to: '/topics' },
  { id: 'articles', group: 'pages', to: '/articles' },
  { id: 'glossary', group: 'pages', to: '/glossary' },
  { id: 'disagreements', group: 'pages', to: '/disagreements' },
  { id: 'tickets', group: 'pages', to: '/tickets' },
  { id: 'progress', group: 'pages', to: '/progress' },
  { id: 'settings', group: 'pages', to: '/settings' },
  { id: 'data', group: 'pages', to: '/data' },
  { id: 'suspended', group: 'pages', to: '/suspended' },
  { id: 'study', group: 'actions', to: '/study' },
  { id: 'quiz', group: 'actions', to: '/quiz' },
  { id: 'exam', group: 'actions', to: '/settings#exam' },
  { id: 'export', group: 'actions', to: '/export' },
  { id: 'backup', group: 'actions', to: '/data#data-backup' },
  { id: 'restore', group: 'actions', to: '/data#data-import' },
  { id: 'delete', group: 'actions', to: '/data#data-delete' },
  { id: 'dark', group: 'actions', to: 'action:dark' },
  { id: 'light', group: 'actions', to: 'action:light' },
] as const
