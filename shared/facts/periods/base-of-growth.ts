import type { PeriodMention } from '../../figures/find-periods.ts'

const base =
  /\d(?:%| percent| basis points| bps| points)(?: (?:growth|increase|decrease))? (?:to|on|over|versus) $/i
const levelBehind = /^ to (?:(?:about|approximately|around|roughly|nearly|over|a|an|record) )*[$€£¥\d]/

/** `grew 17% to last year to $80 million`: what growth is measured from dates no level behind it. */
export const withoutBaseOfGrowth = (
  text: string,
  mentions: readonly PeriodMention[],
): readonly PeriodMention[] =>
  mentions.filter(
    ({ start, end, yearShift }) =>
      !(
        (yearShift ?? 0) < 0 &&
        base.test(text.slice(Math.max(0, start - 48), start)) &&
        levelBehind.test(text.slice(end, end + 32))
      ),
  )
