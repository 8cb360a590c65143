/** The kinds of facts. Apart, for whoever needs no parser. */
export const factKinds = [
  'treaty',
  'event',
  'organization',
  'presidency',
  'figure',
  'person',
  'place',
  'concept',
] as const
