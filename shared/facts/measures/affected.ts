import type { Statement } from '../statement.ts'

/** What is told to be affected by something, so that a figure beside it may be the effect alone. */
export const affected = new Set([
  'Revenue',
  'Orders',
  'EPS',
  'Diluted EPS',
  'FFO per share',
  'AFFO per share',
  'Net income',
  'Pre-tax income',
  'Return on equity',
  'Gross margin',
  'Gross profit',
  'Operating margin',
  'Operating income',
  'Adjusted EBITDA',
  'Adjusted EBITDA margin',
  'Same-store sales',
  'Free cash flow',
  'Net interest margin',
  'Net interest income',
  'Net investment income',
  'Average rent',
  'Organic revenue growth',
  'Constant-currency revenue growth',
  'Operating cash flow',
])

/** `$9 million to revenue and of $4 million to gross profit`: the measure that an effect is told to be on, right behind it. */
export const findAffected = ({ text, side, metrics }: Statement, end: number): string | null =>
  side === 'zh'
    ? null
    : (metrics.find(
        (mention) =>
          mention.start > end &&
          /^ (?:to|on) (?:(?:our|the|adjusted|reported|total|consolidated|net) )*$/.test(
            text.slice(end, mention.start),
          ),
      )?.metric.name ?? null)

const affectedBehind =
  /^ (?:headwind|tailwind|benefit|drag|impact|hit|boost) (?:to|on|for) (?:our |the |core |adjusted |total |reported )*(operating (?:profit|income)|sales|revenues?|earnings|net income|EBITDA)\b/i
const affectedNames: Readonly<Record<string, string>> = {
  sales: 'Revenue',
  revenue: 'Revenue',
  revenues: 'Revenue',
  earnings: 'Net income',
  'net income': 'Net income',
  ebitda: 'Adjusted EBITDA',
}

/** `a 5 point headwind to core operating profit growth`: what the points took from, named behind them. */
export function nameAffected(tail: string): string | null {
  const words = affectedBehind.exec(tail)?.[1]?.toLowerCase()
  return words === undefined ? null : `Impact on ${affectedNames[words] ?? 'Operating income'}`
}
