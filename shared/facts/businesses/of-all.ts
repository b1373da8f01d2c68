import type { MetricMention } from '../measures/find-metrics.ts'
import type { Statement } from '../statement.ts'
import { turnable } from './measures-of-parts.ts'

/** `Total segment profit rose`, `Segment EBITDA in total was`: of all the segments together. */
export function isOfAllSegments({ text, side }: Statement, { start, end }: MetricMention): boolean {
  if (side === 'zh') return false
  const before = text.slice(Math.max(0, start - longestTotal), start)
  const ofSegment = /\bsegment $/i.exec(before + (/^segment /i.exec(text.slice(start, end))?.[0] ?? ''))
  if (ofSegment === null) return false
  return (
    /\b(?:total|combined|consolidated|overall|aggregate) (?:segment )?$/i.test(before) ||
    /(?:^|[,;] )(?:and |but )?in (?:total|aggregate), (?:our |the )?(?:adjusted )?(?:segment )?$/i.test(
      before,
    ) ||
    /^ (?:(?:was|were|of|came to) [$€£¥][\d.,]+(?: (?:million|billion))? )?(?:in (?:total|aggregate|all)|altogether|combined)\b/i.test(
      text.slice(end, end + longestTotal),
    )
  )
}

/** Characters beside a measure within which it is called the total of all segments. */
const longestTotal = 60

const industryBefore =
  /(?:^|[ ,])(?:[Tt]he |[Oo]ur |[Oo]verall |[Tt]otal )*(?:(?<!(?:&|\band) )industry(?:['’]s|-?wide)?|Industry(?:['’]s|-?wide)?(?<=^Industry\S*)) (?:(?:net|total|overall|order|annual|retail) )*$|\b(?:[Ee]xisting|[Pp]ending) home $/
const industryBehind =
  /^ (?:across|for|of|throughout|in) (?:the|our) (?:entire |overall |whole |broader )?industry\b(?! (?:groups?|segments?|verticals?|solutions|business))/

/** `In the petrochemical sector, production fell`: of all who make it, where nobody says `we`. */
const inIndustry =
  /^(?:(?:And|Now|Meanwhile),? )?In the (?:[a-z-]+ ){0,3}(?:sector|industry)(?: as a whole)?, (?!(?:[^;]*\b)?(?:we|our|us)\b)[^;]*$/

/** `The industry's backlog stands at $14 billion`: of all makers, and not of the company. */
export const isOfIndustry = ({ text, side }: Statement, { metric, start, end }: MetricMention): boolean =>
  side === 'en' &&
  turnable.has(metric.name) &&
  (industryBefore.test(text.slice(Math.max(0, start - 60), start)) ||
    industryBehind.test(text.slice(end, end + 60)) ||
    inIndustry.test(text.slice(0, start)))

/** `On a consolidated basis, products and services revenues rose 18%`: of all there is. */
export const isConsolidated = ({ text, side }: Statement, { start }: MetricMention): boolean =>
  side === 'en' &&
  /\bon a (?:consolidated|company-?wide|total company) basis,? [^,;.$%\d]{0,40}$/i.test(text.slice(0, start))
