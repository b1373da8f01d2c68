import type { HtmlBlock } from './html-blocks.ts'
import type { HtmlElement } from './parse-html.ts'
import { shareOfLinks } from './settle-main-text.ts'

/** What the blocks within an element come to. */
interface Content {
  chars: number
  linked: number
  blocks: number
  /** Whether its first block, or its first heading, is a link and nothing else. */
  beginsInLink: boolean
  hasLinkedHeading: boolean
}

/** That many of a kind beside each other make a list of other pages. */
const leastOfAKind = 3
const longestTeaser = 900
const neverTeasers = new Set(['p', 'tr', 'td', 'tbody', 'table', 'dd', 'dt', 'body', 'main'])

/**
 * Elements that only announce other pages: at least three of a kind beside each other, each with a linked headline and a
 * few words below. Their words look like an article's, so that neither length nor density of links tells them.
 */
export function findTeasers(blocks: readonly HtmlBlock[]): ReadonlySet<HtmlElement> {
  const contents = new Map<HtmlElement, Content>()
  for (const block of blocks) {
    if (block.isHidden) continue
    const linked = shareOfLinks(block)
    for (let at: HtmlElement | null = block.element; at; at = at.parent) {
      let content = contents.get(at)
      if (!content) {
        content = { chars: 0, linked: 0, blocks: 0, beginsInLink: linked > 0.9, hasLinkedHeading: false }
        contents.set(at, content)
      }
      content.chars += block.text.length
      content.linked += linked * block.text.length
      content.blocks += 1
      if (block.kind === 'heading' && linked > 0.9) content.hasLinkedHeading = true
    }
  }
  const groups = new Map<HtmlElement, Map<string, HtmlElement[]>>()
  for (const element of contents.keys()) {
    if (element.parent === null || neverTeasers.has(element.tag)) continue
    const key = `${element.tag} ${firstClass(element)}`
    const own = groups.get(element.parent) ?? new Map<string, HtmlElement[]>()
    groups.set(element.parent, own)
    const alike = own.get(key)
    if (alike) alike.push(element)
    else own.set(key, [element])
  }
  const found = new Set<HtmlElement>()
  for (const own of groups.values())
    for (const alike of own.values()) {
      if (alike.length < leastOfAKind) continue
      const teasers = alike.filter((element) => isTeaser(contents.get(element)))
      if (teasers.length >= alike.length * 0.75) for (const element of teasers) found.add(element)
    }
  return found
}

const firstClass = (element: HtmlElement): string =>
  /\S{1,80}/.exec(element.attributes.get('class') ?? '')?.[0] ?? ''

const isTeaser = (content: Content | undefined): boolean =>
  content !== undefined &&
  content.blocks >= 2 &&
  content.blocks <= 8 &&
  content.chars <= longestTeaser &&
  content.linked >= content.chars * 0.1 &&
  (content.beginsInLink || content.hasLinkedHeading)
