import type { Line } from '../text/split-lines.ts'
import { readSectionHeading } from '../calls/section-headings.ts'

const greeting = /^(?:hi|hey|hello|dear)\b[^.!?]{0,40}[,!]/i
const praise =
  /\b(?:great|nice|excellent|good|wonderful|awesome|fantastic|brilliant|superb|amazing|insightful|interesting)\s(?:post|piece|article|write-?up|read|work|analysis|job|stuff|breakdown|summary|letter|newsletter|essay|report|thread|column)\b|\bthanks? (?:you )?(?:so much )?for (?:sharing|writing|this|the (?:post|piece|article|write-?up|analysis))\b|\blov(?:e|ed) (?:this|the) (?:post|piece|article)?\b|^(?:好文|感謝分享|感谢分享|謝謝分享|请问作者|請問作者)/i
const commentCount =
  /^(?:\d{1,4}\s)?(?:comments?|replies|responses|則留言|条评论)$|^\d{1,4}\s(?:comments?|replies|responses|thoughts? on)\b/i

/**
 * Index where reader comments begin, or `to`. They are headed so, or stand after a gap wider than any in the text
 * and address the author; `hasGaps` says whether gaps between the lines are the author's own.
 */
export function findComments(lines: readonly Line[], from: number, to: number, hasGaps = true): number {
  let widest = 1
  for (let index = from + 1; index < to; index++) {
    const line = lines[index]
    if (line === undefined) break
    const isHeading =
      commentCount.test(line.text.slice(0, 80)) || readSectionHeading(line.text)?.kind === 'comments'
    if (isHeading && index > from + 3) return index
    const gap = line.number - (lines[index - 1]?.lastNumber ?? 0)
    const isSet = hasGaps && gap > widest
    if (
      isSet &&
      index > from + 3 &&
      (greeting.test(line.text.slice(0, 80)) || praise.test(line.text.slice(0, 300)))
    )
      return index
    widest = Math.max(widest, gap)
  }
  return to
}

/** Whom the first comment greets: "Hi Nora, …" names the author. */
export function readGreetedAuthor(text: string): string | null {
  return /^(?:Hi|Hey|Hello|Dear)\s(\p{Lu}\p{L}{1,20})\s?[,!]/u.exec(text.slice(0, 60))?.[1] ?? null
}
