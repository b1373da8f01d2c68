import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import { parseHTML } from 'linkedom'
import type { HtmlTree } from './parse-html.ts'
import { writeMarkedHtml } from './write-html.ts'

/** Indexes of the texts that a judge takes for a page's main text. */
export type Vote = ReadonlySet<number>

/** Larger pages than these are no articles; the libraries would take minutes over them. */
const mostElements = 25_000
const mostCharacters = 4_000_000

export interface Votes {
  readonly readability: Vote | null
  readonly defuddle: Vote | null
}

/** What two libraries made for it take for the main text. One that fails has no vote. */
export function voteMainText(tree: HtmlTree): Votes {
  if (tree.elements > mostElements) return { readability: null, defuddle: null }
  const html = writeMarkedHtml(tree)
  if (html.length > mostCharacters) return { readability: null, defuddle: null }
  return { readability: askReadability(html), defuddle: askDefuddle(html) }
}

function askReadability(html: string): Vote | null {
  try {
    const { document } = parseHTML(html)
    const article = new Readability(document, {
      charThreshold: 250,
      maxElemsToParse: mostElements * 8,
    }).parse()
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
