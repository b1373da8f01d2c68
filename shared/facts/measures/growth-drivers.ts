import { isSignedInWords } from '../kinds/told-as-move.ts'
import type { Statement } from '../statement.ts'

/** The row of growth that came with what was bought, told in points or per cent of the whole. */
export const fromBought = 'Acquisition contribution'

const rows: readonly (readonly [called: RegExp, metric: string])[] = [
  [/^volumes?(?: and (?:mix|price))?$/i, 'Volume growth'],
  [/^mix$/i, 'Price/mix'],
  [/^pric(?:e|es|ing)$/i, 'Price increase'],
  [/^(?:foreign )?(?:currency|currencies|exchange|FX)$/i, 'Currency impact'],
  [/^(?:acquisitions?|M&A|scope)$/i, fromBought],
]

/** The row of what growth is made of, by the words it goes by (`volume`, `pricing`, `FX`); null where they are none. */
export const rowOfDriver = (words: string): string | null =>
  rows.find(([called]) => called.test(words))?.[1] ?? null

const driver =
  /(?:^|, of which|[;:,]|\band)(?: (?:the|our|about))* ?(volumes?(?: and (?:mix|price))?|mix|price|prices|pricing|currency|currencies|FX|foreign exchange|acquisitions?|M&A|scope)(?: (?:was|were|is|contributed|added|gave|brought|made up|accounted for|at|came to|effects?))?(?: (?:plus|minus|about|around|roughly))* $/i
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
  return isListed || isSignedInWords(statement, index) ? rowOfDriver(said) : null
}

const about = '(?: (?:about|approximately|around|roughly|nearly|over|almost|just over|just under))*'
const currencyMoved = new RegExp(
  `(?:^|[,;] |\\b(?:and|while|but|as) )(?:(?:the|our|net|changes in|movements in|(?:un)?favorable|adverse) )*(?:FX|(?:foreign )?(?:currenc(?:y|ies)|exchange)|translation)(?: (?:exchange|currency|translation|rates?|movements?|fluctuations?|effects?|changes)){0,3} (?:also |again |has |have )*(?:benefit(?:t?ed|s)|helped|increased|raised|lifted|boosted|aided|impacted(?=[^$%\\d]* (?:favorably|positively))|(hurt|reduced|lowered|decreased|impacted)) (?:(?:our|the|reported|net|total|overall|consolidated|(?:first|second|third|fourth)[- ]quarter) )*(?:top[- ]line|sales|revenues?)(?: growth)?(?: (?:(?:un)?favorably|positively|negatively))? by${about} (?:(?:[$€£¥][\\d.,]+(?: (?:million|billion))?|[\\d.]+%|[\\d.]+ (?:percentage )?points?),? or${about} )?$`,
  'i',
)
/** `FX benefited the top line by about 4% or $53 million`: what currencies did to sales. */
export function findDoneByCurrency({ text, side, amounts }: Statement, index: number): 'up' | 'down' | null {
  const found = side === 'en' ? currencyMoved.exec(text.slice(0, amounts[index]?.start).slice(-240)) : null
  return found === null ? null : found[1] === undefined ? 'up' : 'down'
}
