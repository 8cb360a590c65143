/** What is cut off, hangs out sideways, lies behind a bar or is too small to hit, on the page as it is. */
import type { Page } from '@playwright/test'

/**
 * How large text is: the root's size as a factor (what rem follows), or the text alone (spacing stays, as in Firefox's
 * text zoom).
 */
export interface TextSize {
  root?: number
  textOnly?: number
}

/** Sets the size of text. Goes past style attributes, which the policy of the pages forbids in the markup. */
export async function setTextSize(page: Page, { root = 1, textOnly = 1 }: TextSize): Promise<void> {
  await page.evaluate(async ([rootFactor, textFactor]) => {
    const settle = (): Promise<void> =>
      new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))))
    document.documentElement.style.fontSize = rootFactor === 1 ? '' : `${rootFactor! * 100}%`
    const touched = document.querySelectorAll<HTMLElement>('[data-text-size]')
    touched.forEach((element) => {
      element.style.fontSize = ''
      element.removeAttribute('data-text-size')
    })
    // Sizes may go over into one another: they are read when they have.
    await settle()
    if (textFactor !== 1) {
      const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter(element =>
        element instanceof HTMLElement && element.checkVisibility(),
      )
      const sizes = elements.map(element => Number.parseFloat(getComputedStyle(element).fontSize))
      elements.forEach((element, place) => {
        element.style.fontSize = `${sizes[place]! * textFactor!}px`
        element.setAttribute('data-text-size', '')
      })
    }
    // Bars follow the size of their text in the next frames.
    await settle()
  }, [root, textOnly])
}

/** At most this share of the window may be covered by bars that stay in place. */
const LARGEST_BAR = 0.45

/** Faults in words, none where all can be read and reached. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(async (largestBar) => {
    const faults: string[] = []
    const name = (element: Element): string =>
      `<${element.tagName.toLowerCase()} ${element.className.toString().slice(0, 60)}> “${
        (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)
      }”`
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth)
      faults.push(`the page is ${scrollWidth} px wide in ${clientWidth}`)

    /** What holds for an element through those around it, asked once each: long pages have thousands. */
    const throughParents = (isSo: (element: Element) => boolean): (element: Element | null) => boolean => {
      const known = new Map<Element, boolean>()
      const ask = (element: Element | null): boolean => {
        if (!element || element === document.body)
          return false
        const answer = known.get(element) ?? (isSo(element) || ask(element.parentElement))
        known.set(element, answer)
        return answer
      }
      return ask
    }
    /** For screen readers alone (`sr-only`, also where only narrow windows have it). */
    const isClipped = throughParents(element => getComputedStyle(element).clipPath === 'inset(50%)')
    const isHidden = (element: Element): boolean =>
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || isClipped(element)
    const scrollsSideways = throughParents(element => /auto|scroll/.test(getComputedStyle(element).overflowX))
    const isCutting = (element: Element): boolean => /hidden|clip/.test(getComputedStyle(element).overflow)
    const standsInCutting = throughParents(isCutting)
    const texts: { element: Element, box: DOMRect }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!
      if (
        !node.textContent?.trim() || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(element.tagName)
        || isHidden(element)
      )
        continue
      range.selectNodeContents(node)
      texts.push({ element, box: range.getBoundingClientRect() })
    }
    for (const { element, box } of texts) {
      if (box.width > 1 && (box.right > clientWidth + 1 || box.left < -1) && !scrollsSideways(element))
        faults.push(`hangs out (${Math.round(box.left)} to ${Math.round(box.right)}): ${name(element)}`)
    }
    // Nothing is cut by its own box.
    for (const element of new Set(texts.map(text => text.element))) {
      if (!standsInCutting(element))
        continue
      for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
        if (!isCutting(each))
          continue
        const [inner, outer] = [element.getBoundingClientRect(), each.getBoundingClientRect()]
        if (inner.right > outer.right + 1 || inner.left < outer.left - 1 || inner.bottom > outer.bottom + 1)
          faults.push(`${name(element)} is cut by ${name(each)}`)
      }
    }
    // Text of a control stays inside it.
    for (const control of document.querySelectorAll('button, a[class*=button], select')) {
      // A list that fills its row may shorten a long choice: opened, it shows the whole.
      const isFullList = control.tagName === 'SELECT' && getComputedStyle(control).textOverflow === 'ellipsis'
        && control.clientWidth >= control.parentElement!.clientWidth * 0.9
      if (
        !isHidden(control) && !isFullList && control.scrollWidth > control.clientWidth + 1 && control.clientWidth > 0
        && getComputedStyle(control).display !== 'inline'
      )
        faults.push(`is wider than its control: ${name(control)}`)
    }

    const bars = [...document.querySelectorAll('body *')].filter(element =>
      /fixed|sticky/.test(getComputedStyle(element).position) && !isHidden(element) && !element.closest('dialog')
      && element.textContent?.trim() !== '',
    )
    const covered = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0)
    if (covered > innerHeight * largestBar)
      faults.push(`bars take ${Math.round(covered)} of ${innerHeight} px: ${bars.map(name).join(' ')}`)
    // Scrolled to its end, the page shows its last text above the bars.
    // A long list grows while one scrolls, until all of its rows were in view: it is at its end once it stays there.
    for (let height = 0, still = 0; still < 3;) {
      const { scrollHeight } = document.documentElement
      still = scrollHeight === height && scrollY + innerHeight >= scrollHeight - 1 ? still + 1 : 0
      height = scrollHeight
      scrollTo(0, height)
      await new Promise(resolve =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))))
    }
    // Rows of a long list that are in the page only while they are in view are gone by now.
    const isThere = (element: Element): boolean => element.isConnected && !bars.some(bar => bar.contains(element))
    const last = texts.filter(({ element }) => isThere(element)).slice(-3)
    const foot = Math.min(
      innerHeight,
      ...bars.map(bar => bar.getBoundingClientRect()).filter(box => box.bottom >= innerHeight - 1).map(box => box.top),
    )
    for (const { element } of last) {
      const { bottom } = element.getBoundingClientRect()
      if (bottom > foot + 1 && !element.closest('[popover], dialog'))
        faults.push(`lies behind the bar (${Math.round(bottom)} below ${Math.round(foot)}): ${name(element)}`)
    }
    scrollTo(0, 0)
    return [...new Set(faults)]
  }, LARGEST_BAR)
}

/** The least size of what is pressed (CSS px): WCAG 2.2, 2.5.8. */
const LEAST_TARGET = 24

/**
 * Controls smaller than that. Links within a sentence are exempt, as WCAG says; so are fields hidden under their
 * labels.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const faults: string[] = []
    for (
      const target of document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [role=button], [role=radio], [role=switch], [tabindex="0"]',
      )
    ) {
      if (
        !target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || target.closest('.sr-only')
        || target.matches(':disabled, input[type=hidden]')
      )
        continue
      // A link among the words of a sentence: its line's height is the sentence's.
      const block = target.parentElement!
      // Words in another language than the sentence stand in a span.
      const isPlain = (node: Node): boolean => node.nodeType === Node.TEXT_NODE || (node as Element).tagName === 'SPAN'
      const around = [...block.childNodes].filter(node => node !== target).some(node =>
        isPlain(node) && /\p{L}{2}/u.test(node.textContent ?? ''),
      )
      if (target.tagName === 'A' && getComputedStyle(target).display === 'inline' && around)
        continue
      const label = target.closest('label')
        ?? (target.id ? document.querySelector(`label[for="${CSS.escape(target.id)}"]`) : null)
      const boxes = [target, ...label ? [label] : []].map(element => element.getBoundingClientRect())
      const fits = boxes.some(box => box.width >= least - 0.5 && box.height >= least - 0.5)
      if (!fits) {
        faults.push(
          `${Math.round(boxes[0]!.width)} × ${Math.round(boxes[0]!.height)}: ${target.outerHTML.slice(0, 140)}`,
        )
      }
    }
    return faults
  }, LEAST_TARGET)
}

/**
 * Texts that are in another language than the page and that no `lang` says how to read: in Cyrillic on an English page,
 * English words in small letters (names have a capital, but for pandoc’s) on one in Russian or Kyrgyz.
 */
export function unmarkedLanguage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const cyrillic = /^(?:ru|ky|kk|tg|uk|be|mn)\b/
    const isCyrillicPage = cyrillic.test(document.documentElement.lang)
    const foreign = isCyrillicPage ? /(?<![\p{L}\d./@-])(?!pandoc)[a-z]{3,}(?![\p{L}\d./@-])/u : /\p{Script=Cyrillic}/u
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!
      // What another program calls something stands in quotation marks.
      const text = (node.textContent ?? '').replaceAll(/«[^»]*»/g, '')
      if (!foreign.test(text) || element.closest('script, style, noscript, code, kbd'))
        continue
      const isMarked = cyrillic.test(element.closest('[lang]')?.getAttribute('lang') ?? '') !== isCyrillicPage
      if (!isMarked)
        faults.push(`${element.tagName.toLowerCase()}: ${text.trim().slice(0, 80)}`)
    }
    return faults
  })
}
