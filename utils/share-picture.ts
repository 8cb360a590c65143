/** The pictures with which a page is shown where it is shared, one for each kind of page: `public/share/<name>.png`. */
export const sharePictures = ['home', 'course', 'fact', 'topic', 'article', 'term', 'ticket', 'quiz'] as const
export type SharePicture = typeof sharePictures[number]

/** Size in pixels, as those who show them ask for it. */
export const SHARE_PICTURE = { width: 1200, height: 630 } as const
