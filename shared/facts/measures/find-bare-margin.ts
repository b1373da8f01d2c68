import type { Statement } from '../statement.ts'

/** `with margins of 20%`, `margins expanded 210 basis points`. */
const bareMargin =
  /\bmargins? (?:(?:in|for|of|at|within) (?:the |our |this |that )?(?:[\w&/-]+ ){1,5}?)?(?:(?:expectations?|guidance|outlook|targets?|forecast)(?: for (?:the |this )?(?:full )?year)? (?:to|of|at)|of|at|(?:ended|finished|closed|came in|landed|held)(?: the quarter)? at|(?:was|were|is|are) (?:up|down)(?: by)?|(?:was|were|is|are)(?: (?:also |again )?(?:under pressure|strong|healthy|solid|stable|steady|flat|lower|higher|down|up) at)?|(?:expanded|improved|increased|declined|decreased|contracted|fell|rose|grew|expanding|improving|declining)(?: by)?|up|down)(?: (?:about|approximately|around|roughly|nearly|over|more than|another|a|an|the|strong|solid|record|robust|impressive|further|full))* $|\b(?:expand|improv|increas|widen)(?:ed|ing) (?:our )?margins? by(?: (?:about|approximately|around|roughly|nearly|over))* $|\bmargins? (?:improvement|expansion|contraction|decline|compression) of(?: (?:about|approximately|around|roughly|nearly|over|more than|at least|[\d.]+ to))* $|\b(?:increase|improvement|expansion|decline|decrease|contraction) in margins? to(?: (?:about|approximately|just over|just under))* $/i

/** `Margins declined to 4.5%`; `backlog margins improved to 30%` are of something else. */
const movedTo =
  /(?:^|[,;] |\b(?:and|our|the|while|with|as|but) )(?:[Oo]ur )?[Mm]argins? (?:expanded|improved|increased|declined|decreased|contracted|fell|rose|grew) to(?: (?:about|approximately|around|roughly|nearly|over|more than|an?|strong|solid|record))* $/

/** Where the words before a figure speak of a margin that no name of the catalogue covers; null elsewhere. */
export function findBareMargin(
  { text, amounts, metrics }: Statement,
  index: number,
  unit: string,
  isChange: boolean,
): number | null {
  if (unit !== 'bps' && (unit !== '%' || isChange)) return null
  const start = amounts[index]?.start ?? 0
  const from = Math.max(0, start - 72)
  const words = text.slice(from, start)
  const found = bareMargin.exec(words) ?? movedTo.exec(words)
  if (found === null) return null
  const at = from + found.index
  return metrics.some((mention) => mention.start <= at && mention.end > at) ? null : at
}
