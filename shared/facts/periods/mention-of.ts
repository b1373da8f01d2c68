import type { PeriodMention } from '../../figures/find-periods.ts'
import type { Period } from '../../figures/periods.ts'
import type { Span } from '../../documents/document.ts'

/** A mention of the year, or of a quarter of the year, that a period lies in, for words that name it only on a call about that period. */
export const mentionOf = (
  { start, end }: Span,
  { year, isFiscal }: Period,
  kind: 'quarter' | 'year',
  part: number | null,
): PeriodMention => ({
  start,
  end,
  kind,
  part,
  year,
  yearShift: null,
  quarterShift: null,
  calendar: isFiscal ? 'fiscal' : null,
  dayOfMonth: null,
  isEnd: false,
})
