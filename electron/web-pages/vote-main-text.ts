import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import { parseHTML } from 'linkedom'
import { isSilentTag } from './html-classes.ts'
import type { HtmlElement, HtmlTree } from './parse-html.ts'
import { writeMarkedHtml } from './write-html.ts'

/** Indexes of the texts that a judge takes for a page's main text. */
export type Vote = ReadonlySet<number>

export interface Votes {
  readonly readability: Vote | null
  readonly defuddle: Vote | null
}

/**
 * What a page may cost each library, in elements (a deep one counts for several, since both climb to the root over and
 * over): a few seconds at most. News pages have 500 to 5,000. Larger pages go without that vote.
 */
const mostCost = { readability: 15_000, defuddle: 8_000 } as const
const deepAt = 25
/** Their patterns take a second for a hundred thousand characters in one piece. */
const longestText = 60_000

/** What two libraries made for it take for the main text. One that fails, or would take too long, has no vote. */
export function voteMainText(tree: HtmlTree): Votes {
  const cost = tree.elements > mostCost.readability ? Infinity : weighPage(tree.root, 0)
  if (cost > mostCost.readability) return { readability: null, defuddle: null }
  const html = writeMarkedHtml(tree)
  return {
    readability: askReadability(html),
    defuddle: cost > mostCost.defuddle ? null : askDefuddle(html),
  }
}

function weighPage(element: HtmlElement, depth: number): number {
  let cost = 1 + depth / deepAt
  for (const child of element.children) {
    if (child.tag !== null) cost += weighPage(child, depth + 1)
    else if (child.text.length > longestText && !isSilentTag(element.tag)) return Infinity
  }
  return cost
}

function askReadability(html: string): Vote | null {
  try {
    const { document } = parseHTML(html)
    const article = new Readability(document, { charThreshold: 250 }).parse()
    return readMarks(article?.content)
  } catch {
    return null
  }
}

function askDefuddle(html: string): Vote | null {
  try {
    const { document } = parseHTML(html)
    // Its synchronous reading fetches nothing; an address of no site keeps it to its general rules.
    return readMarks(
      new Defuddle(document, { url: 'https://page.invalid/', useAsync: false, standardize: false }).parse()
        .content,
    )
  } catch {
    return null
  }
}

function readMarks(content: string | null | undefined): Vote | null {
  const found = new Set<number>()
  for (const match of (content ?? '').matchAll(/ headers="(\d{1,9})"/g)) found.add(Number(match[1]))
  return found.size === 0 ? null : found
}
