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

const aimedAt =
  /\bgrowth (?:targets?|goals?|algorithm|ambition) of (?:about |approximately )?$|\blong(?:er)?[- ]term (?:[\w-]+ ){0,6}?growth (?:rate )?of (?:about |approximately )?$/i

/** `an organic growth target of 3% to 5%`, `our long-term earnings growth of 6% to 8%`. */
export function isGrowthTarget({ text, amounts, side }: Statement, index: number): boolean {
  const first = Math.min(index, amounts[index]?.other ?? index)
  const start = amounts[first]?.start ?? 0
  return side === 'en' && aimedAt.test(text.slice(Math.max(0, start - 110), start))
}
