import type { HtmlBlock } from './html-blocks.ts'
import { isNoiseLine } from './html-noise.ts'
import type { Surroundings } from './html-surroundings.ts'
import type { HtmlElement } from './parse-html.ts'

/** On a page where nothing convinces, what is merely doubtful is its text. */
const leastOfAll = -2.5

/**
 * Decides block by block: a line of doubt goes with its neighbours, and a few lines far from the rest, which a page has
 * in its corners, are none of it.
 */
export function settle(blocks: readonly HtmlBlock[], scores: readonly number[]): boolean[] {
  const threshold = scores.some((score) => score > 0) ? 0 : leastOfAll
  const isMain = scores.map((score) => score > threshold)
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
export function fillHoles(
  blocks: readonly HtmlBlock[],
  places: readonly Surroundings[],
  isMain: boolean[],
): void {
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
      if (!block || !place || block.isHidden || place.isApart || place.isComment || place.isTeaser)
        return false
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

/** How much of a block is links, 0 to 1. */
export const shareOfLinks = (block: HtmlBlock | undefined): number =>
  block === undefined ? 0 : block.linked / block.text.length

const isAllBold = ({ bold, text }: HtmlBlock): boolean =>
  bold.length === 1 && (bold[0]?.end ?? 0) - (bold[0]?.start ?? 0) >= text.length - 1

const longestEndLink = 80

/** Short links before the first and after the last words of a text lead away from it. */
export function trimLinks(blocks: readonly HtmlBlock[], isMain: boolean[]): void {
  const isEndLink = (block: HtmlBlock | undefined): boolean =>
    shareOfLinks(block) > 0.9 && (block?.text.length ?? 0) <= longestEndLink && block?.kind !== 'heading'
  const main = [...isMain.keys()].filter((index) => isMain[index])
  if (main.every((index) => isEndLink(blocks[index]))) return
  for (const indexes of [main, main.toReversed()])
    for (const index of indexes) {
      if (!isEndLink(blocks[index])) break
      isMain[index] = false
    }
}

/** A heading below which only furniture stands is the furniture's. */
export function dropDanglingHeadings(blocks: readonly HtmlBlock[], isMain: boolean[]): void {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    if (blocks[index]?.kind === 'heading' && isMain[index] && nearest(isMain, index, 1) > 3)
      isMain[index] = false
  }
}

/** Steps to the nearest main block in a direction; Infinity beyond the few that matter. */
export function nearest(isMain: readonly boolean[], index: number, step: 1 | -1): number {
  for (let steps = 1; steps <= 4; steps += 1) if (isMain[index + step * steps]) return steps
  return Infinity
}

/** The headline stands above the text, however far: the last heading that says what the page says it is called. */
export function keepHeadline(blocks: readonly HtmlBlock[], isMain: boolean[], headline: string | null): void {
  const first = isMain.indexOf(true)
  if (first < 0) return
  const wanted = toPlain(headline ?? '')
  const isNamed = (block: HtmlBlock): boolean => {
    const own = toPlain(block.text)
    // Pages add their site's name or the author's to what they state.
    return (
      own.length >= 8 &&
      (wanted === own ||
        (wanted.startsWith(own) && own.length > wanted.length / 3) ||
        (wanted.includes(own) && own.length > wanted.length / 2))
    )
  }
  const isFirstRank = (block: HtmlBlock): boolean => block.kind === 'heading' && block.level === 1
  for (const isHeadline of wanted === '' ? [isFirstRank] : [isNamed, isFirstRank])
    for (let index = first; index >= 0; index -= 1) {
      const block = blocks[index]
      if (!block || block.isHidden || block.kind === 'list' || block.kind === 'table') continue
      if (!isHeadline(block)) continue
      isMain[index] = true
      return
    }
}

/** The letters and figures of a text in lower case, for comparison. */
export const toPlain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
