import { isNoiseLine } from './html-noise.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { readClasses } from './html-classes.ts'
import type { HtmlElement } from './parse-html.ts'
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

/** What the elements around a block say of it. */
interface Surroundings {
  /** In navigation, a form, a page's foot or the like, by the elements' own meaning. */
  readonly isApart: boolean
  /** Balance of telling words in classes and ids. */
  readonly classes: number
  readonly isComment: boolean
  readonly isArticle: boolean
}

const apartTags = new Set([
  'nav',
  'footer',
  'form',
  'button',
  'select',
  'textarea',
  'menu',
  'dialog',
  'search',
  'option',
  'label',
])
const apartRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'complementary',
])
const apartWords =
  /(?:^|[\s_-])(?:nav\w*|menu\w*|breadcrumbs?|sidebar\w*|side-?bar|footer|foot|masthead|topbar|toolbar|social\w*|shar(?:e|ing)\w*|related\w*|recommend\w*|promo\w*|sponsor\w*|advert\w*|ads?|banner|newsletter\w*|subscri\w*|sign-?up|cookie\w*|consent|gdpr|popup|modal|overlay|widget\w*|pagination|pager|paging|tags?|tag-?list|taglist|byline|author-?(?:bio|box|info|card)|about-?author|most-?(?:read|popular)|popular|trending|more-?(?:from|stories|news)|read-?(?:more|next)|also-?(?:read|like)|print|rating|login|skip|hidden|sr-only|screen-reader\w*|visually-?hidden|metadata|meta|postmeta|post-?info|toc|timestamp|dateline|outbrain|taboola\w*|disclaimer-?bar|jump|utility|tools?|follow\w*|paywall|teaser\w*|infobox-?nav|editsection|navbox|catlinks|hatnote|reflist-?nav)(?:$|[\s_-])/
const mainWords =
  /(?:^|[\s_-])(?:article-?(?:body|content|text)|articlebody|story-?(?:body|content|text)|storybody|entry-?content|post-?(?:content|body|text)|postbody|content-?body|body-?(?:copy|text|content)|main-?(?:content|text)|page-?content|article__(?:body|content)|rich-?text|prose|markdown-body|mw-parser-output|blog-?(?:content|post))(?:$|[\s_-])/
const commentWords =
  /(?:^|[\s_-])(?:comments?|comment-?(?:list|area|body|content|section|thread|wrap\w*)|commentlist|commentarea|disqus\w*|respond|livefyre\w*|usercomments?|reader-?comments?|fb-comments)(?:$|[\s_-])/

/**
 * Tells a page's main text from its furniture and its readers' comments. Two libraries vote on each block; what the
 * page says of itself, its elements and class names, the density of links, and the look of the line itself are weighed
 * with them, since each of them alone misses parts of some pages and takes in too much of others.
 */
export function judgeMainText(page: JudgedPage): readonly BlockPart[] {
  const { blocks } = page
  const core = findCore(blocks, page.votes)
  const surroundingsOf = surroundingsReader(core)
  const inBody = matchBody(blocks, page.articleBody)
  const places = blocks.map((block) => surroundingsOf(block.element))
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
      (inBody?.[index] ?? 0)
    )
  })
  const isMain = settle(blocks, doubtStrays(blocks, page.votes, scores))
  fillHoles(blocks, places, isMain)
  keepHeadline(blocks, isMain, page.headline)
  return blocks.map((block, index) =>
    isMain[index] ? 'main' : places[index]?.isComment && !block.isHidden ? 'comment' : 'furniture',
  )
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
  if (isNoiseLine(text)) return -4
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

/** Reads the surroundings of elements, each once. What holds the core is neither apart nor a comment. */
function surroundingsReader(core: ReadonlySet<HtmlElement>): (element: HtmlElement) => Surroundings {
  const known = new Map<HtmlElement, Surroundings>()
  const none: Surroundings = { isApart: false, classes: 0, isComment: false, isArticle: false }
  const read = (element: HtmlElement): Surroundings => {
    const found = known.get(element)
    if (found) return found
    const above = element.parent ? read(element.parent) : none
    const own = readElement(element, above, core.has(element))
    known.set(element, own)
    return own
  }
  return read
}

function readElement(element: HtmlElement, above: Surroundings, isCore: boolean): Surroundings {
  const { tag, attributes } = element
  if (tag === 'body' || tag === 'html' || tag === '#root') return above
  const classes = readClasses(element)
  const isMarked = mainWords.test(classes) || /\barticleBody\b/.test(attributes.get('itemprop') ?? '') ? 1 : 0
  const isArticle =
    above.isArticle || tag === 'article' || tag === 'main' || attributes.get('role') === 'main'
  if (isCore) return { ...above, isArticle, classes: above.classes + isMarked }
  return {
    isApart:
      above.isApart ||
      apartTags.has(tag) ||
      apartRoles.has(attributes.get('role') ?? '') ||
      (tag === 'header' && !above.isArticle) ||
      (tag === 'aside' && !/\b(?:pull-?quote|note|callout|tip|warning)\b/.test(classes)) ||
      attributes.get('aria-hidden') === 'true',
    classes: above.classes + isMarked - (apartWords.test(classes) ? 1.5 : 0),
    isComment:
      above.isComment || commentWords.test(classes) || /\bcomment\b/i.test(attributes.get('itemprop') ?? ''),
    isArticle,
  }
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

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** For each block whether structured data has it in the article's text; null where that text is no use. */
function matchBody(blocks: readonly HtmlBlock[], body: string | null): readonly number[] | null {
  if (body === null || body.length < 400) return null
  const whole = plain(body.replace(/<[^<>]{0,300}>/g, ' '))
  const matches = blocks.map((block) => {
    const words = plain(block.text)
    return words.length < 12 ? null : whole.includes(words)
  })
  const matched = blocks.reduce(
    (sum, block, index) => sum + (matches[index] ? plain(block.text).length : 0),
    0,
  )
  // The page shows another text than its data: another article's, or one behind a wall.
  if (matched < whole.length * 0.5) return null
  return matches.map((match) => (match === null ? 0 : match ? 2.5 : -1))
}

/**
 * Decides block by block: a line of doubt goes with its neighbours, and a few lines far from the rest, which a page has
 * in its corners, are none of it.
 */
function settle(blocks: readonly HtmlBlock[], scores: readonly number[]): boolean[] {
  const isMain = scores.map((score) => score > 0)
  // Short lines among main text: a heading, an item, a line of a dialogue.
  for (const [index, score] of scores.entries()) {
    if (isMain[index] || score < -1.5) continue
    const [above, below] = [nearest(isMain, index, -1), nearest(isMain, index, 1)]
    if (above <= 2 && below <= 2) isMain[index] = true
  }
  for (const [index, score] of scores.entries()) {
    if (!isMain[index] || score > 1.5) continue
    const near = nearest(isMain, index, -1) <= 3 || nearest(isMain, index, 1) <= 3
    if (!near && (blocks[index]?.text.length ?? 0) < 200) isMain[index] = false
  }
  return isMain
}

/** How many lines without any mark of their own may stand right before or after the text and belong to it. */
const mostAtEdge = 4

/**
 * Both judges drop short lines: a speaker's name, a "Thank you.", a heading of one word. One that stands among blocks of
 * main text in the same element is main text, unless it is links, or its own element says what it is; so is one right
 * before or after them that looks like a label or a sentence.
 */
function fillHoles(blocks: readonly HtmlBlock[], places: readonly Surroundings[], isMain: boolean[]): void {
  const indexesIn = new Map<HtmlElement, number[]>()
  for (const [index, { element }] of blocks.entries()) {
    // The lines of one element are siblings of each other, and of the elements beside it.
    for (const container of [element, element.parent]) {
      if (container === null) continue
      const found = indexesIn.get(container)
      if (found) found.push(index)
      else indexesIn.set(container, [index])
    }
  }
  for (const [container, indexes] of indexesIn) {
    const from = indexes.findIndex((index) => isMain[index])
    if (from < 0) continue
    const to = indexes.findLastIndex((index) => isMain[index])
    const classes = places[indexes[from] ?? 0]?.classes ?? 0
    const mayBelong = (index: number): boolean => {
      const [block, place] = [blocks[index], places[index]]
      if (!block || !place || block.isHidden || place.isApart || place.isComment) return false
      const isOwn = block.element === container || place.classes >= classes
      return isOwn && !isNoiseLine(block.text) && shareOfLinks(block) < 0.5
    }
    const main = indexes.slice(from, to + 1).filter((index) => isMain[index]).length
    // One main block does not make an element the text's own.
    if (main < 2) continue
    for (const index of indexes.slice(from, to)) if (!isMain[index] && mayBelong(index)) isMain[index] = true
    const isTextual = (index: number): boolean => {
      const block = blocks[index]
      return (
        block !== undefined &&
        block.kind !== 'list' &&
        (isAllBold(block) || /[.!?。！？][”"’」]?$/.test(block.text))
      )
    }
    for (const edge of [
      indexes.slice(Math.max(0, from - mostAtEdge), from).toReversed(),
      indexes.slice(to + 1, to + 1 + mostAtEdge),
    ])
      for (const index of edge) {
        if (!mayBelong(index) || !isTextual(index) || shareOfLinks(blocks[index]) > 0) break
        isMain[index] = true
      }
  }
}

const shareOfLinks = (block: HtmlBlock | undefined): number =>
  block === undefined
    ? 0
    : block.links.reduce((sum, link) => sum + link.end - link.start, 0) / block.text.length

const isAllBold = ({ bold, text }: HtmlBlock): boolean =>
  bold.length === 1 && (bold[0]?.end ?? 0) - (bold[0]?.start ?? 0) >= text.length - 1

/** Steps to the nearest main block in a direction; Infinity beyond the few that matter. */
function nearest(isMain: readonly boolean[], index: number, step: 1 | -1): number {
  for (let steps = 1; steps <= 4; steps += 1) if (isMain[index + step * steps]) return steps
  return Infinity
}

/** The headline stands above the text, however far: the last heading that says what the page says it is called. */
function keepHeadline(blocks: readonly HtmlBlock[], isMain: boolean[], headline: string | null): void {
  const first = isMain.indexOf(true)
  if (first < 0) return
  const wanted = plain(headline ?? '')
  for (let index = first; index >= 0; index -= 1) {
    const block = blocks[index]
    if (!block || block.isHidden || block.kind === 'list' || block.kind === 'table') continue
    const own = plain(block.text)
    const isNamed =
      own.length >= 8 &&
      wanted !== '' &&
      (own === wanted || (wanted.includes(own) && own.length > wanted.length / 2))
    if (isNamed || (wanted === '' && block.kind === 'heading' && block.level === 1)) {
      isMain[index] = true
      return
    }
  }
}
