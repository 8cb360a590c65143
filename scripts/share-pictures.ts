/**
 * `npm run share-pictures`: draws the pictures with which pages are shown where they are shared, in the app's own
 * colours and letters, into `public/share/`. They are kept as files, so that no build needs a browser.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import app from '../i18n/locales/en.json' with { type: 'json' }
import words from '../i18n/locales/en/head.json' with { type: 'json' }
import { SHARE_PICTURE, sharePictures } from '../utils/share-picture.ts'
import { findBrowser } from './find-browser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'public/share')

async function fontFace(family: string, name: string): Promise<string> {
  const file = join(root, `node_modules/@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`)
  const data = (await readFile(file)).toString('base64')
  return `@font-face { font-family: '${name}'; font-weight: 200 900; src: url(data:font/woff2;base64,${data}) }`
}

/** The app's colours by day, as its style sheet has them. */
async function colours(): Promise<string> {
  const sheet = await readFile(join(root, 'assets/css/main.css'), 'utf8')
  const found = /^:root \{[^}]*\}/m.exec(sheet)
  if (!found)
    throw new Error('assets/css/main.css has no colours where they were')
  return found[0]
}

const styles = [
  await colours(),
  await fontFace('literata', 'Literata'),
  await fontFace('golos-text', 'Golos Text'),
  `body { margin: 0; width: ${SHARE_PICTURE.width}px; height: ${SHARE_PICTURE.height}px; background: var(--felt);
    color: var(--ink); display: flex; flex-direction: column; justify-content: space-between; overflow: hidden;
    box-sizing: border-box; padding: 72px 84px 64px; border-bottom: 20px solid var(--red); position: relative }
  h1 { font: 560 84px/1.14 Literata; margin: 0; max-width: 820px; text-wrap: balance }
  p { font: 500 34px/1.3 'Golos Text'; margin: 0; color: var(--soft) }
  .name { display: flex; align-items: center; gap: 20px; font: 600 46px/1 Literata; color: var(--ink) }
  .sign { width: 68px; height: 68px } .sign g, .ornament g { stroke: var(--red) }
  .ornament { position: absolute; right: -90px; top: 60px; width: 560px; height: 560px; opacity: .14 }`,
].join('\n')

const sign = (await readFile(join(root, 'public/favicon.svg'), 'utf8')).replace(/<style>.*<\/style>/, '')
const signWith = (name: string): string => sign.replace('<svg', `<svg class="${name}"`)

const browser = await chromium.launch(await findBrowser())
const page = await browser.newPage({ viewport: SHARE_PICTURE })
await mkdir(folder, { recursive: true })
for (const name of sharePictures) {
  await page.setContent(`<!DOCTYPE html><style>${styles}</style>${signWith('ornament')}
    <p class="name">${signWith('sign')}${app.app.name}</p><h1>${words.pictures[name]}</h1>
    <p>${words.pictures.footer}</p>`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
await browser.close()
console.log(`${sharePictures.length} pictures are in public/share/.`)
