import { findDriver } from '../measures/growth-drivers.ts'
import { leadOf, type Statement } from '../statement.ts'
import { isSignedInWords } from './told-as-move.ts'

/** `growth of 6%, acquisitions of 3% and currency of 1%`: each part behind its own name. */
export const partIs =
  /\b(?:(acquisitions?|M&A)|(?<!\b(?:constant|local|common)[- ])((?:foreign )?(?:currenc(?:y|ies)|exchange)|FX)) of(?: (?:about|approximately|around|roughly))? $/i

/** `up 9%, including 2% organic and 7% from the acquisition`: what a growth is made of is growth. */
export function isPartOfGrowth(statement: Statement, index: number): boolean {
  const { text, amounts, side } = statement
  const [before, amount] = [amounts[index - 1], amounts[index]]
  if (side === 'zh' || amount?.unit !== '%') return false
  if (findDriver(statement, index) !== null || isSignedInWords(statement, index)) return true
  const isNamedBefore = partIs.test(leadOf(statement, index))
  if (!isNamedBefore && !ofGrowthPart.test(text.slice(amount.end, amount.end + 40))) return false
  // `Revenue was up 12%; 5% organic and 7% from the acquisition`: read half by half.
  if (before === undefined) return amount.start === 0
  return (
    before.unit === '%' &&
    (isNamedBefore ? /^(?:,|;| and\b)[^.;]{0,60}$/ : partBehind).test(text.slice(before.end, amount.start)) &&
    (/\b(?:up|down|grew|increased|rose|declined|decreased|fell|growth)\b/i.test(
      text.slice(0, amount.start),
    ) ||
      isPartOfGrowth(statement, index - 1))
  )
}

const partBehind = /^[^.]{0,60}(?:,|;|\band\b)(?: (?:and|including|with|of which|about|approximately))* ?$/
const ofGrowthPart =
  /^ (?:organic(?:ally)?\b|from (?:organic|(?:the |our )?acquisitions?|(?:foreign )?currency|foreign exchange|FX)\b)/
