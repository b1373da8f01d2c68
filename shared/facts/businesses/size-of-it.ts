import { findTopic } from './find-segment.ts'
import { findSpokenIn } from './spoken-business.ts'
import { unnamedPart } from './unnamed-part.ts'
import type { Statement, Thread } from '../statement.ts'

/** `I believe this can be`: nothing else is named before it. */
const pointsBack =
  /^(?:(?:And|But|So|Now|Again),? )*(?:(?:I|we|We) (?:really |still |now )?(?:think|believe|expect|see|hope)(?: that)? )?(?:this|that|it|This|That|It)\b/

/** Sentences for which a business that was spoken of is still what a sum is said of. */
export const freshTopic = 4

/** `On light engines, we booked a first order. This can be a $200 million line`: of what was just spoken of, else of some part. */
export const findSizeOfIt = (
  { text, amounts }: Statement,
  index: number,
  { topic, sinceTopic, spoken }: Thread,
): string | null =>
  (amounts[index]?.power ?? 0) >= 6 &&
  /\b(?:this|that|it) (?:(?:can|could|will|would|should|may|might|to) )?(?:(?:still|one day|eventually|certainly) )?(?:be|become|becomes|grow into|grows into|is) (?:an? )?(?:(?:about|roughly|over|more than) )?$/i.test(
    text.slice(0, amounts[index]?.start),
  ) &&
  /^(?:[- ](?:plus|a year|annual))? (?:business|(?:product )?line|franchise)\b(?! of (?:credit|sight))/.test(
    text.slice(amounts[index]?.end),
  )
    ? (findTopic(text.slice(0, amounts[index]?.start)) ??
      (pointsBack.test(text) && sinceTopic === 0 ? topic : null) ??
      findSpokenIn(spoken.at(-1) ?? '', spoken) ??
      unnamedPart)
    : null
