import type { Conversation } from './find-conversation.ts'
import { isNotice } from '../documents/find-disclaimers.ts'
import { isFurnitureLine } from '../documents/find-furniture.ts'
import { isImprintLine } from './find-page-furniture.ts'
import { readSectionHeading } from './section-headings.ts'

const afterwords =
  /^(?:duration:? \d|definitions$|copyright\b|©|\(c\) ?\d{4}|this (?:article|transcript|document|text|webcast|report)\b.{0,60}\b(?:is|was|has been|may)\b|(?:the )?(?:information|materials?|content)s? (?:contained |provided )?in this (?:transcript|document)|these materials|transcript (?:provided|powered|prepared|by)|all rights reserved|disclaimer\b|editor['’]s note|about (?:this|the) (?:article|author|transcript)|for (?:more|full) (?:details|disclosure|information)|read more|more .{2,40} analysis$|all earnings call transcripts|source:|image source|in the conference calls? upon which|thomson (?:financial|reuters) reserves|refinitiv reserves|lseg reserves|the motley fool\b|seeking alpha\b|.{3,60}\bhas (?:no position|positions? in)\b|\[?end of (?:transcript|call|document|recording)|\*{1,3} ?end\b)/i

const longestFurniture = 200

/**
 * Where what is spoken ends: in the last turn, a line with which a publisher or its page takes the word. The number of
 * content lines where nothing follows the last turn.
 */
export function findCallEnd({ lines, labels, list, furniture }: Conversation): number {
  const [last, label] = [...labels].at(-1) ?? [0, undefined]
  const spoken = last + (label?.form === 'inline' ? 1 : (label?.lines ?? 1) + 1)
  // Forms and lists of related posts are short lines: after furniture that speech follows the call goes on.
  let short = lines.length
  while (short > spoken && (lines[short - 1]?.text.length ?? 0) <= longestFurniture) short--
  let end = lines.length
  while (end > spoken && furniture.has(end - 1)) end--
  for (let index = spoken; index < end; index++) {
    const text = lines[index]?.text ?? ''
    if (list.indexes.has(index)) continue
    if (isFurnitureLine(text) && !isImprintLine(text) && index >= short) return index
    if (furniture.has(index)) continue
    if (
      afterwords.test(text.slice(0, 200)) ||
      isNotice(text) ||
      readSectionHeading(text)?.kind === 'disclaimer'
    )
      return index
  }
  return end
}
