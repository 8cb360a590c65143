/* eslint-disable-next-line no-control-regex -- these characters are what this is about */
const unprintable = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/g

/**
 * Text as every format can carry it: line ends are `\n`; control characters other than tab and line end, which XML
 * forbids and Anki uses as separators, are left out; halves of surrogate pairs become U+FFFD. All else stays as it is.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(unprintable, '')
}
