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
      ) &&
      end > leftOutUntil(text) &&
      !(end <= causeUntil(text) && judged.test(text.slice(0, start))),
  )

/** `After a first half this strong, we expect …`: a time that is judged is over. */
const causeUntil = (text: string): number => givesCause.exec(text)?.[0].length ?? 0
const givesCause =
  /^(?:(?:And|But|So),? )?(?:As a result of|Given|Based on|Following|After|Because of|Due to|Thanks to|Reflecting|With|On the back of) (?:(?!, (?:we|our)\b)[^;$%]){3,160}(?=, we (?:now |still |continue to |currently )*(?:expect|anticipate|project|forecast|see|estimate)\b)/
const judged =
  /\b(?:strong|stronger|solid|good|great|better|robust|record|excellent|outstanding|soft|softer|weak|weaker|slow|slower)(?:[- ]than[- ]expected)?(?: (?:performance|results|start|growth|demand|execution|sales|profits?|earnings))?(?: (?:in|for|during|to|through))?(?: (?:an?|the|our))? $/i

/** `Excluding the extra week in 2020, we expect sales to grow`: when that was is no time of what is expected. */
const leftOutUntil = (text: string): number => leavesOut.exec(text)?.[0].length ?? 0
const leavesOut =
  /^(?:(?:And|But|So),? )?(?:[Ee]xcluding|[Aa]djusting for|[Aa]djusted for|[Ww]ithout|[Aa]bsent) (?:(?!, (?:we|our)\b)[^;$%]){3,160}(?=, we (?:now |still |continue to |currently )*(?:expect|anticipate|project|forecast|see|estimate)\b)/
