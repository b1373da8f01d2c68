import { isNoiseLine } from './html-noise.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { findReplies, findTeasers } from './alike-siblings.ts'
import { surroundingsReader } from './html-surroundings.ts'
import type { HtmlElement } from './parse-html.ts'
import {
  dropDanglingHeadings,
  fillHoles,
  keepHeadline,
  nearest,
  settle,
  shareOfLinks,
  toPlain,
  trimLinks,
} from './settle-main-text.ts'
import type { Vote, Votes } from './vote-main-text.ts'

/** What a block is to a reader of the page. */
export type BlockPart = 'main' | 'furniture' | 'comment'

/** All that is known of a page for the judgement. */
export interface JudgedPage {
  readonly blocks: readonly HtmlBlock[]
  readonly votes: Votes
  /** The article's text as the page's structured data has it; often cut, sometimes another article's. */
  readonly articleBody: string | null
  readonly headline: string | null
}

/**
 * Tells a page's main text from its furniture and its readers' comments. Two libraries vote on each block; what the
 * page says of itself, its elements and class names, the density of links, and the look of the line itself are weighed
 * with them, since each of them alone misses parts of some pages and takes in too much of others.
 */
export function judgeMainText(page: JudgedPage): readonly BlockPart[] {
  const { blocks } = page
  const core = findCore(blocks, page.votes)
  const surroundingsOf = surroundingsReader(core, findTeasers(blocks))
  const inBody = matchBody(blocks, page.articleBody)
  const places = blocks.map((block) => surroundingsOf(block.element))
  const replies = findReplies(
    blocks,
    blocks.map((block) => weighVotes(block, page.votes) > 0),
  )
  const scores = blocks.map((block, index) => {
    const place = places[index]
    if (!place || block.isHidden) return -10
    return (
      weighVotes(block, page.votes) +
      weighBlock(block) +
      (place.isApart ? -2.5 : 0) +
      Math.max(-2, Math.min(2, place.classes)) +
      (place.isArticle ? 0.5 : 0) +
      (place.isComment ? -3 : 0) +
      (place.isTeaser ? -8 : 0) +
      (isWithin(block.element, replies) ? replyBonus : 0) +
      (inBody?.[index] ?? 0)
    )
  })
  const isMain = settle(blocks, doubtLinks(blocks, doubtStrays(blocks, page.votes, scores)))
  fillHoles(blocks, places, isMain)
  trimLinks(blocks, isMain)
  dropDanglingHeadings(blocks, isMain)
  keepHeadline(blocks, isMain, page.headline)
  return blocks.map((block, index) =>
    isMain[index] ? 'main' : places[index]?.isComment && !block.isHidden ? 'comment' : 'furniture',
  )
}

/** What both judges' votes against a post count for. */
const replyBonus = 4

function isWithin(element: HtmlElement, elements: ReadonlySet<HtmlElement>): boolean {
  if (elements.size === 0) return false
  for (let at: HtmlElement | null = element; at; at = at.parent) if (elements.has(at)) return true
  return false
}

/** Characters of a block that a vote takes, as a share of it. */
function shareOf(block: HtmlBlock, vote: Vote): number {
  let [taken, all] = [0, 0]
  for (const { text, length } of block.parts) {
    all += length
    if (vote.has(text)) taken += length
  }
  return all === 0 ? 0 : taken / all
}

function weighVotes(block: HtmlBlock, { readability, defuddle }: Votes): number {
  const weigh = (vote: Vote | null): number => (vote === null ? 0 : 4 * shareOf(block, vote) - 2)
  return weigh(readability) + weigh(defuddle)
}

/** How much a line looks like running text, by itself. */
function weighBlock(block: HtmlBlock): number {
  const { text, kind } = block
  if (kind !== 'code' && isNoiseLine(text)) return kind === 'heading' && text.length < 30 ? -4 : -8
  const linked = shareOfLinks(block)
  const wide = /[\u3000-\u9fff\uac00-\ud7af]/.test(text.slice(0, 200)) ? text.length * 2.5 : text.length
  const ends = /[.!?。！？…:：;；,，]["'”’」』)）\]]?$/.test(text)
  let score = wide >= 200 ? 1.5 : wide >= 80 ? 1 : wide >= 40 && ends ? 0.5 : wide < 25 && !ends ? -0.5 : 0
  if (linked > 0.6) score -= wide > 200 ? 1 : 2
  else if (linked > 0.35) score -= 0.75
  if (kind === 'code' || kind === 'table') score += 0.5
  return score
}

/** The innermost element that holds nearly all of what both judges agree on, and its ancestors. */
function findCore(blocks: readonly HtmlBlock[], { readability, defuddle }: Votes): ReadonlySet<HtmlElement> {
  const weights = new Map<HtmlElement, number>()
  let total = 0
  for (const block of blocks) {
    const agreed =
      (readability === null ? 1 : shareOf(block, readability)) *
      (defuddle === null ? 1 : shareOf(block, defuddle))
    const weight = agreed * block.text.length
    if (weight === 0 || block.isHidden) continue
    total += weight
    for (let at: HtmlElement | null = block.element; at; at = at.parent)
      weights.set(at, (weights.get(at) ?? 0) + weight)
  }
  return new Set([...weights].filter(([, weight]) => weight > total * 0.6).map(([element]) => element))
}

/** Lowers the links below a line that announces other pages ("Related", "Read more"), down to the first that is none. */
function doubtLinks(blocks: readonly HtmlBlock[], scores: readonly number[]): readonly number[] {
  let isAnnounced = false
  return scores.map((score, index) => {
    const block = blocks[index]
    if (!block) return score
    const isLinked = shareOfLinks(block) > 0.8
    if (isNoiseLine(block.text)) isAnnounced = true
    else if (!isLinked) isAnnounced = false
    return isAnnounced && isLinked ? score - 5 : score
  })
}

/** From this many characters that both judges take, what only one of them takes must stand among them. */
const agreedEnough = 500
const strayPenalty = 1.75

/** Lowers what only one judge takes far from all that both take: comments, teasers and lists of other articles. */
function doubtStrays(
  blocks: readonly HtmlBlock[],
  { readability, defuddle }: Votes,
  scores: readonly number[],
): readonly number[] {
  if (readability === null || defuddle === null) return scores
  const isAgreed = blocks.map((block) => shareOf(block, readability) > 0.5 && shareOf(block, defuddle) > 0.5)
  const agreed = blocks.reduce((sum, block, index) => sum + (isAgreed[index] ? block.text.length : 0), 0)
  if (agreed < agreedEnough) return scores
  return scores.map((score, index) =>
    isAgreed[index] || Math.min(nearest(isAgreed, index, -1), nearest(isAgreed, index, 1)) <= 3
      ? score
      : score - strayPenalty,
  )
}

/** For each block whether structured data has it in the article's text; null where that text is no use. */
function matchBody(blocks: readonly HtmlBlock[], body: string | null): readonly number[] | null {
  if (body === null || body.length < 400) return null
  const whole = toPlain(body.replace(/<[^<>]{0,300}>/g, ' '))
  const matches = blocks.map((block) => {
    const words = toPlain(block.text)
    return words.length < 12 ? null : whole.includes(words)
  })
  const matched = blocks.reduce(
    (sum, block, index) => sum + (matches[index] ? toPlain(block.text).length : 0),
    0,
  )
  // The page shows another text than its data: another article's, or one behind a wall.
  if (matched < whole.length * 0.5) return null
  return matches.map((match) => (match === null ? 0 : match ? 2.5 : -1))
}
