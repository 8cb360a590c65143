import type { LanguageCode } from '#domain/content/deck'
import type { PageHead } from './pages'
import { writeStructuredData } from '~/exports/structured-data/structured-data'
import { SHARE_PICTURE } from '~/utils/share-picture'

/** What the tags of every page need beside what the page says. */
export interface Site {
  name: string
  /** Such as "https://example.org"; undefined where nobody has said where the app will be. */
  origin: string | undefined
  /** Paths of the page in the languages in which it says what it is about; the first is English. */
  paths: readonly (readonly [LanguageCode, string])[]
  /** The address of a path below the app's own root. */
  addressOf: (path: string) => string
  /** What stands on the picture of this page, in words. */
  pictureWords: string
}

type Meta = { name: string, content: string } | { property: string, content: string | number }

/** The page in each of its languages, and in which others find it (English). */
function alternates({ paths, addressOf }: Site): { rel: 'alternate', hreflang: string, href: string }[] {
  return [...paths, ['x-default', paths[0]![1]] as const].map(([hreflang, path]) =>
    ({ rel: 'alternate', hreflang, href: addressOf(path) }))
}

/**
 * The tags in which a page says what it is; its title is the page's own affair. What may only be given as a whole
 * address is left out where the origin is not known (README).
 */
export function headTags({ description, picture, things }: PageHead, path: string, site: Site): {
  link: ({ rel: 'canonical', href: string } | { rel: 'alternate', hreflang: string, href: string })[]
  meta: Meta[]
  /** JSON-LD, where there is something to say. */
  data: string | undefined
} {
  const meta: Meta[] = [
    { name: 'description', content: description },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: site.name },
  ]
  const data = things.length === 0 ? undefined : writeStructuredData(things)
  if (site.origin === undefined)
    return { link: [], meta, data }
  return {
    link: [
      { rel: 'canonical', href: site.addressOf(path) },
      ...site.paths.length > 1 ? alternates(site) : [],
    ],
    meta: [
      ...meta,
      { property: 'og:url', content: site.addressOf(path) },
      { property: 'og:image', content: site.addressOf(`/share/${picture}.png`) },
      { property: 'og:image:width', content: SHARE_PICTURE.width },
      { property: 'og:image:height', content: SHARE_PICTURE.height },
      { property: 'og:image:alt', content: site.pictureWords },
    ],
    data,
  }
}
