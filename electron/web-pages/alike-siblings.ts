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
const neverAlike = new Set(['p', 'tr', 'td', 'tbody', 'table', 'dd', 'dt', 'body', 'main'])

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
        content = {
          chars: 0,
          linked: 0,
          blocks: 0,
          beginsInLink: linked > 0.9 && isHeadline(block.text),
          hasLinkedHeading: false,
        }
        contents.set(at, content)
      }
      content.chars += block.text.length
      content.linked += linked * block.text.length
      content.blocks += 1
      if (block.kind === 'heading' && linked > 0.9) content.hasLinkedHeading = true
    }
  }
  const found = new Set<HtmlElement>()
  for (const alike of groupAlike(contents.keys())) {
    const teasers = alike.filter((element) => isTeaser(contents.get(element)))
    if (teasers.length >= alike.length * 0.75) for (const element of teasers) found.add(element)
  }
  return found
}

/** Elements of one name and class beside each other, where there are at least three. */
function groupAlike(elements: Iterable<HtmlElement>): readonly (readonly HtmlElement[])[] {
  const groups = new Map<HtmlElement, Map<string, HtmlElement[]>>()
  for (const element of elements) {
    if (element.parent === null || neverAlike.has(element.tag)) continue
    const key = `${element.tag} ${/\S{1,80}/.exec(element.attributes.get('class') ?? '')?.[0] ?? ''}`
    const own = groups.get(element.parent) ?? new Map<string, HtmlElement[]>()
    groups.set(element.parent, own)
    const alike = own.get(key)
    if (alike) alike.push(element)
    else own.set(key, [element])
  }
  return [...groups.values()].flatMap((own) =>
    [...own.values()].filter((alike) => alike.length >= leastOfAKind),
  )
}

const leastReply = 60

/**
 * The posts of a discussion: elements of a kind beside each other, each with words and no headline of its own, one of
 * which the judges took for the main text because it was the longest or the first. Nameless `div`s are no posts.
 */
export function findReplies(
  blocks: readonly HtmlBlock[],
  isChosen: readonly boolean[],
): ReadonlySet<HtmlElement> {
  const contents = new Map<HtmlElement, { words: number; headings: number; isChosen: boolean }>()
  for (const [index, block] of blocks.entries()) {
    if (block.isHidden) continue
    const words = shareOfLinks(block) < 0.3 ? block.text.length : 0
    for (let at: HtmlElement | null = block.element; at; at = at.parent) {
      const content = contents.get(at) ?? { words: 0, headings: 0, isChosen: false }
      content.words += words
      if (block.kind === 'heading' && (block.level ?? 6) <= 3) content.headings += 1
      content.isChosen ||= isChosen[index] === true && words >= leastReply
      contents.set(at, content)
    }
  }
  const found = new Set<HtmlElement>()
  for (const alike of groupAlike(contents.keys())) {
    if (!alike.some((element) => contents.get(element)?.isChosen)) continue
    if (!/\b(?:post|message|reply|answer|thread|topic)/i.test(alike[0]?.attributes.get('class') ?? ''))
      continue
    const posts = alike.filter((element) => {
      const content = contents.get(element)
      return content !== undefined && content.words >= leastReply && content.headings === 0
    })
    if (posts.length >= alike.length * 0.6) for (const element of posts) found.add(element)
  }
  return found
}

/** Long enough to announce something: a user's name above a post is not. */
const isHeadline = (text: string): boolean => text.length >= (/[\u3000-\u9fff]/.test(text) ? 8 : 16)

const isTeaser = (content: Content | undefined): boolean =>
  content !== undefined &&
  content.blocks >= 2 &&
  content.blocks <= 8 &&
  content.chars <= longestTeaser &&
  content.linked >= content.chars * 0.05 &&
  (content.beginsInLink || content.hasLinkedHeading)
