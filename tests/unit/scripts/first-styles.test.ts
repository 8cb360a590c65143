import { createHash } from 'node:crypto'
import purgecssFromHtml from 'purgecss-from-html'
import { describe, expect, it } from 'vitest'
import { partsOf, partsWithCode, sheetsOf, stylesFor, styleSheet, withStyles } from '../../../scripts/pages/first-styles.ts'

const page = `<!DOCTYPE html><html><head><meta content="default-src 'none'; style-src 'self'; img-src 'self'">`
  + `<link rel="stylesheet" href="/_nuxt/entry.css" crossorigin></head><body>`
  + `<main class="flex [.first-visit_&amp;]:flex *:min-w-0"><button type="button">Press</button></main>`
  + `<link rel="modulepreload" href="/_nuxt/a.js"><link rel="modulepreload" href="/_nuxt/b.js"></body></html>`

const sheet = `@layer theme,base,utilities;
@font-face{font-family:Far;src:url(./far.woff2)format("woff2");unicode-range:U+20-7E}
@font-face{font-family:Near;src:local(Georgia);size-adjust:107%}
@layer base{:root{--ink:#000}html{color:var(--ink)}button{color:red}table{color:blue}}
@layer utilities{.flex{display:flex}.grid{display:grid}:is(.\\*\\:min-w-0>*){min-width:0}
.first-visit .\\[\\.first-visit_\\&\\]\\:flex{display:flex}@media (min-width:40rem){.flex{gap:1rem}.sm\\:p-8{padding:2rem}}}
button:focus-visible{outline:1px solid}:focus-visible{outline:3px solid}.grid:hover{gap:0}[type=button]{appearance:none}[aria-current=page]{color:green}
.dark{--ink:#fff}.returning main{visibility:hidden}
`

async function stylesOfPage(): Promise<string> {
  return stylesFor(sheet, partsOf(page))
}

describe('the parts of a page', () => {
  it('are those that a parser finds', () => {
    const more = page.replace('<main', '<svg viewBox="0 0 9 9"><path d="M0 0&quot;"/></svg><input disabled value="a > b"><br>'
      + '<script type="application/json" data-x>["<i class=\\"no\\">", "</b>"]</script><style>a>b{}</style><main')
    const { tags, classes, attributes } = purgecssFromHtml(more)
    const inOrder = (names: readonly string[]): string[] => [...new Set(names)].filter(name => name !== '').sort()
    expect(partsOf(more)).toEqual({
      tags: inOrder(tags),
      classes: inOrder(classes),
      attributes: inOrder(attributes.names),
    })
  })

  it('that the sheet does not name make no difference to its rules', async () => {
    const sheetOfPage = styleSheet(sheet)
    const asked = sheetOfPage.askedOf(partsOf(page))
    expect(asked).toEqual({
      tags: ['button', 'html', 'main'],
      classes: ['*:min-w-0', '[.first-visit_&]:flex', 'flex'],
      attributes: expect.arrayContaining(['type']),
    })
    expect(await stylesFor(sheetOfPage.text, asked)).toBe(await stylesOfPage())
  })
})

describe('the rules that a page shows itself with', () => {
  it('say nothing to browsers that the app is not made for, whose layer keeps its place', async () => {
    const old = '@layer properties{@supports (((-webkit-hyphens:none)) and (not (margin-trim:block))){*,:after{--a:0}::backdrop{--a:0}}}'
    expect(await stylesFor(`${old}@layer base{html{color:red}}`, partsOf(page)))
      .toBe('@layer properties;@layer base{html{color:red}}')
  })

  it.each([
    ['of its elements', 'button{color:red}'],
    ['of its classes', '.flex{display:flex}'],
    ['of its classes on wide screens', '.flex{gap:1rem}'],
    ['of its children', 'min-width:0'],
    ['of its states', 'button:focus-visible'],
    ['of the states of anything', '}:focus-visible{outline:3px solid}'],
    ['of its attributes', '[type=button]'],
    ['of what a script puts on the root', '.dark{--ink:#fff}'],
    ['of a class behind one of the root', '.first-visit .'],
    ['for returning learners', '.returning main'],
    ['with the metrics of its fallbacks', 'size-adjust:107%'],
    ['and the order of its layers', '@layer theme,base,utilities'],
  ])('hold those %s', async (_, rule) => {
    expect(await stylesOfPage()).toContain(rule)
  })

  it.each(['table', '.grid', 'sm\\:p-8', 'aria-current', 'far.woff2'])('hold nothing for what is not there: %s', async (part) => {
    expect(await stylesOfPage()).not.toContain(part)
  })

  it('keep the sheet’s order', async () => {
    const styles = await stylesOfPage()
    const places = [':root', 'html{', '.flex{display', '.flex{gap', '.dark'].map(part => styles.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('the rules of a page and of what its code may show', () => {
  const code = 'const a=()=>h(`table`,{class:[`grid sm:p-8`,b&&"dark"],"aria-current":c});d=e=>f(\'flex gap-2\')'

  it('are those of the page, and those of what the code names', async () => {
    const styles = await stylesFor(sheet, styleSheet(sheet).askedOf(partsWithCode(partsOf(page), code)))
    for (const rule of ['.flex{display:flex}', '.grid{display:grid}', 'table{color:blue}', '.sm\\:p-8', 'aria-current'])
      expect(styles).toContain(rule)
  })

  it('are those of the page alone where the code names nothing', async () => {
    expect(await stylesFor(sheet, partsWithCode(partsOf(page), ''))).toBe(await stylesOfPage())
  })
})

describe('a page whose sheet comes later', () => {
  const late = withStyles(page, '.flex{display:flex}', { isLate: true })

  it('names it without asking for it, but where no code will', () => {
    expect(late).toContain('<link disabled data-late-styles rel="stylesheet" href="/_nuxt/entry.css" crossorigin>')
    expect(late).toContain('<noscript><link rel="stylesheet" href="/_nuxt/entry.css" crossorigin></noscript>')
  })
})

describe('a page with its rules', () => {
  const styled = withStyles(page, '.flex{display:flex}')

  it('has them in the head, and allows nothing but them', () => {
    expect(styled.slice(0, styled.indexOf('</head>'))).toContain('<style>.flex{display:flex}</style>')
    const hash = createHash('sha256').update('.flex{display:flex}').digest('base64')
    expect(styled).toContain(`style-src 'self' 'sha256-${hash}'; img-src`)
  })

  it('has its style sheet once, behind the content and what asks for the code', () => {
    expect(sheetsOf(styled)).toEqual(['/_nuxt/entry.css'])
    expect(styled.indexOf('rel="stylesheet"')).toBeGreaterThan(styled.indexOf('</main>'))
    expect(styled.indexOf('rel="stylesheet"')).toBeGreaterThan(styled.indexOf('b.js'))
  })

  it('is made of the same parts', () => {
    expect(partsOf(styled).classes).toEqual(partsOf(page).classes)
  })
})
