import { leadOf, type Statement } from '../statement.ts'

/** `growth of 6%, acquisitions of 3% and currency of 1%`: each part behind its own name. */
export const partIs =
  /\b(?:(acquisitions?|M&A)|(?<!\b(?:constant|local|common)[- ])((?:foreign )?(?:currenc(?:y|ies)|exchange)|FX)) of(?: (?:about|approximately|around|roughly))? $/i

/** `up 9%, including 2% organic and 7% from the acquisition`: what a growth is made of is growth. */
export function isPartOfGrowth(statement: Statement, index: number): boolean {
  const { text, amounts, side } = statement
  const [before, amount] = [amounts[index - 1], amounts[index]]
  if (side === 'zh' || amount?.unit !== '%') return false
  if (findDriver(statement, index) !== null || isSigned(statement, index)) return true
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

const signed =
  /(?<![\d%] )(?<!\b(?:SOFR|LIBOR|Libor|EURIBOR|Euribor|prime|inflation|CPI|RPI|GDP|treasury|treasuries|or) )\b(?:minus|(?<=(?:\b(?:was|were|is|are|at|be|it|that)(?: (?:still|again|strong|very strong|good|up))*|(?:^|[,;:.] |\band )(?:[A-Za-z]+ ){1,3}) ?)plus)(?: (?:about|around|roughly|approximately|some))* $/
/** Rates whose level may itself lie below nothing. */
const ofLevel = /\b(?:margins?|rates?|yields?|spreads?|ratios?|returns?|leverage|gap)\b[^,;:]*$/i

/** `Defence was at plus 26%`, `price minus 2%`: a sign told in words is a move's, where no rate is named that has one itself. */
export function isSigned({ text, side, amounts }: Statement, index: number): boolean {
  const amount = amounts[index]
  const before = text.slice(0, amount?.start)
  return (
    side === 'en' &&
    amount?.unit === '%' &&
    signed.test(before.slice(-72)) &&
    !ofLevel.test(before.slice(-72))
  )
}

const driver =
  /(?:^|, of which|[;:,]|\band)(?: (?:the|our|about))* ?(volumes?(?: and (?:mix|price))?|mix|price|prices|pricing|currency|currencies|FX|foreign exchange|acquisitions?|M&A|scope)(?: (?:was|were|is|contributed|added|gave|brought|made up|accounted for|at|came to|effects?))?(?: (?:plus|minus|about|around|roughly))* $/i
const rowOfDriver: readonly (readonly [RegExp, string])[] = [
  [/^vol/i, 'Volume growth'],
  [/^mix/i, 'Price/mix'],
  [/^pric/i, 'Price increase'],
  [/^(?:curr|fx|foreign)/i, 'Currency impact'],
  [/^(?:acq|m&a|scope)/i, 'Acquisition contribution'],
]

/** `growth of 22%, of which volume contributed 24%, price minus 2% and currency plus 1%`: the row of each; null of anything else. */
export function findDriver(statement: Statement, index: number): string | null {
  const { text, side, amounts } = statement
  const [before, amount] = [amounts[index - 1], amounts[index]]
  if (side === 'zh' || amount?.unit !== '%') return null
  const said = driver.exec(text.slice(before?.end ?? 0, amount.start))?.[1]
  if (said === undefined) return null
  const isListed =
    before?.unit === '%' &&
    (/, of which\b/.test(text.slice(0, amount.start)) || findDriver(statement, index - 1) !== null)
  return isListed || isSigned(statement, index)
    ? (rowOfDriver.find(([pattern]) => pattern.test(said))?.[1] ?? null)
    : null
}

const partBehind = /^[^.]{0,60}(?:,|;|\band\b)(?: (?:and|including|with|of which|about|approximately))* ?$/
const ofGrowthPart =
  /^ (?:organic(?:ally)?\b|from (?:organic|(?:the |our )?acquisitions?|(?:foreign )?currency|foreign exchange|FX)\b)/
