import type { Statement } from '../statement.ts'

/** `our medium-term targets are 4% to 6%`, `our long-term growth algorithm of …`: aims of no year in particular. */
export function isFarGoal({ text, amounts, side }: Statement, index: number): boolean {
  const start = amounts[index]?.start ?? 0
  return (
    side === 'en' &&
    /\b(?:long|longer|medium|mid)[- ]term (?:[\w-]+ ){0,3}?(?:targets?|goals?|algorithm|ambitions?|aspirations?|framework|objectives?|model|value creation)\b[^;]{0,240}$/i.test(
      text.slice(Math.max(0, start - 320), start),
    )
  )
}

/** `Over the long term, I expect the group to earn a margin of 20%`: of no year, whatever year was guided before. */
const overLongTerm =
  /^(?:(?:And|Now|Again|So),? )*(?:(?:Over|In|For) the (?:long|longer|medium)(?:er)?[- ](?:term|run)|(?:Long|Longer|Medium)[- ]term|Over time), (?:[^.;]|\.(?=\d))*\b(?:expect|anticipate|target|aim|believe|see|intend|plan|goal|look)\b|\b(?:expect|anticipate|target|aim|intend)\b(?:[^.;]|\.(?=\d))*\b(?:over the (?:long|longer)[- ](?:term|run)|over the foreseeable future)[.]?$/i

export const isOverLongTerm = ({ text, side }: Statement): boolean => side === 'en' && overLongTerm.test(text)

const aimedAt =
  /\bgrowth (?:targets?|goals?|algorithm|ambition) of (?:about |approximately )?$|\blong(?:er)?[- ]term (?:[\w-]+ ){0,6}?growth (?:rate )?of (?:about |approximately )?$/i

/** `an organic growth target of 3% to 5%`, `our long-term earnings growth of 6% to 8%`. */
export function isGrowthTarget({ text, amounts, side }: Statement, index: number): boolean {
  const first = Math.min(index, amounts[index]?.other ?? index)
  const start = amounts[first]?.start ?? 0
  return side === 'en' && aimedAt.test(text.slice(Math.max(0, start - 110), start))
}

const ofFormerYears =
  /^(?: [\w&-]+){0,4} (?:that )?we(?:['’]ve|['’]d| have| had)(?: (?:historically|consistently|typically))? (?:delivered|averaged|earned|seen|had|run|made|generated|achieved|posted|recorded|been at)\b[^.;,$%\d]{0,60}\b(?:for|over|in|during) (?:the )?(?:past|last|prior|previous|recent) (?:(?:several|few|couple of|two|three|four|five|ten|\d+) )?years\b/i

/** `above the 4% to 5% margin we've delivered for the past several years`: what was, and of no year in particular. */
export function isOfFormerYears({ text, side, amounts }: Statement, index: number): boolean {
  const end = Math.max(amounts[index]?.end ?? 0, amounts[amounts[index]?.other ?? index]?.end ?? 0)
  return side === 'en' && ofFormerYears.test(text.slice(end, end + 180))
}
