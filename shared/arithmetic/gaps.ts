import type { Quantity, QuantitySentence } from './read-quantities.ts'

/** Words that only say how closely a figure is meant. */
const hedge =
  '(?:(?:about|around|approximately|roughly|some|only|just|over|nearly|almost|a|an|the|around|up to|more than|less than|as much as|close to|~|≈|[約约]|大[約约]|近|超[過过]) ?)*'

/** What stands between two neighbouring quantities of a sentence; the whole rest after the last. */
export function gapAfter(sentence: QuantitySentence, at: number): string {
  const from = sentence.quantities[at]
  const to = sentence.quantities[at + 1]
  if (from === undefined) return ''
  return sentence.text.slice(
    from.end - sentence.start,
    to === undefined ? undefined : to.start - sentence.start,
  )
}

/** What stands before a quantity, from the one before it or the beginning of the sentence. */
export function leadOf(sentence: QuantitySentence, at: number): string {
  const quantity = sentence.quantities[at]
  if (quantity === undefined) return ''
  const from = at === 0 ? 0 : (sentence.quantities[at - 1]?.end ?? 0) - sentence.start
  return sentence.text.slice(from, quantity.start - sentence.start)
}

/** A pattern whose words end right before a figure, hedges aside. */
export const before = (words: string): RegExp => new RegExp(`(?:${words}) ?${hedge}$`, 'i')

export const isMoney = ({ unit }: Pick<Quantity, 'unit'>): boolean => /^[A-Z]{3}(?:\/share)?$/.test(unit)
export const isCount = ({ unit }: Pick<Quantity, 'unit'>): boolean =>
  unit === 'number' || unit === 'count' || unit === 'shares'
export const isPercent = ({ unit }: Pick<Quantity, 'unit'>): boolean => unit === '%'

/** Whether two figures measure the same, so that they may be added, compared and divided. */
export const areAlike = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit ||
  (isCount(a) && isCount(b)) ||
  (isMoney(a) && b.unit === 'number') ||
  (isMoney(b) && a.unit === 'number')
