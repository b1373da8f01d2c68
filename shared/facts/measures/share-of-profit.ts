import type { Statement } from '../statement.ts'

const makesUp =
  /\b(?:account(?:s|ed|ing) for|represent(?:s|ed|ing)|contribut(?:es|ed|ing)|ma(?:kes?|de|king) up|compris(?:es|ed|ing))(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/i
const ofProfit =
  /^ of (?:our |the |total |consolidated |segment |company )*((?:operating |gross )?(?:profit|income)|EBITDA|EBIT)s?\b/i

/** `a unit that makes up 40% of our operating profit`: what part of the profit is a business's. */
export function findShareOfProfit({ text, amounts }: Statement, index: number): string | null {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  if (!makesUp.test(text.slice(Math.max(0, start - 48), start))) return null
  const words = ofProfit.exec(text.slice(end, end + 56))?.[1]
  return words === undefined ? null : `Share of ${words}`
}
