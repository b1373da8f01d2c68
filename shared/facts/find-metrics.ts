import type { Side } from '../documents/document.ts'
import type { FoundAlias } from '../metrics/find-aliases.ts'
import { shippedCatalogue, type MetricCatalogue } from '../metrics/metric-catalogue.ts'

export interface MetricMention extends FoundAlias {
  /** `revenue` in `61% of revenue`: what the figure is a part of, not what it measures. */
  readonly isWhole: boolean
}

const wholeBefore =
  /(?:%|\bpercent|\bpoints|\bportion|\bshare|\bthirds?|(?<!\b(?:first|second|back|front|latter|1st|2nd) )\bhalf)(?: of)(?: (?:our|its|the|their|total|net|overall|company|data center|data|center|[a-z-]+))* ?$/i
/** `excluding foreign currency impact`: what a figure is without. */
const leftOut =
  /\b(?:excluding|exclusive of|excludes?|adjusted for|apart from)(?: (?!and\b)[\w&'’-]+){0,4} ?$/i

const otherUse = /^ (?:and marketing|channels?|people|mix|team|force|cycle|opportunity|recognition)\b/i

/** `on our last earnings call`: an occasion, and no profit. */
const occasion =
  /^ (?:calls?|releases?|conference|presentation|announcements?|seasons?|reports?|webcast|materials|slides?|script|transcript)\b/i

/** 收益 is revenue in Hong Kong's reports, and a gain or a return where another noun stands before or behind it. */
const isTurnover = (before: string, after: string): boolean =>
  !/(?:投[資资]|其他(?![業业][務务]$)|利息|[兌兑]|公允|公平值?|[處处]置|出售|[資资][產产]|每股|政府|全面|[綜综]合|非[經经]常性|[淨净]|融[資资]|租[賃赁金]|股息|估值|[獲获帶带][得來来]|[來来]源)[^，。；\d]{0,2}$/.test(
    before,
  ) && !/^(?:率|[權权]|[類类]|性|表)/.test(after)

/** Metrics named in a sentence, in order; of overlapping names the longest stands. */
export function findMetrics(
  text: string,
  side: Side,
  catalogue: MetricCatalogue = shippedCatalogue,
): MetricMention[] {
  const found: MetricMention[] = []
  for (const { metric, start, end, isWeak } of catalogue.aliases[side](text)) {
    if (
      side === 'en' &&
      /earnings$/i.test(text.slice(start, end)) &&
      occasion.test(text.slice(end, end + 16))
    )
      continue
    if (side === 'en' && metric.name === 'Revenue' && otherUse.test(text.slice(end, end + 16))) continue
    if (
      side === 'en' &&
      /^we sold$/i.test(text.slice(start, end)) &&
      !/^ (?:about |approximately |over |nearly )?[$€£¥]/.test(text.slice(end, end + 24))
    )
      continue
    if (side === 'en' && isPartOfName(text, start, end)) continue
    // `Utilities, our largest end market, was down`: a name for whom one sells to.
    if (
      side === 'en' &&
      metric.name === 'Market size' &&
      /\bend $/i.test(text.slice(Math.max(0, start - 4), start))
    )
      continue
    const before = text.slice(Math.max(0, start - 60), start)
    if (side === 'zh' && text.slice(start, end) === '收益' && !isTurnover(before, text.slice(end, end + 2)))
      continue
    if (side === 'en' && leftOut.test(before)) continue
    const after = text.slice(end, end + 12)
    const isWhole =
      side === 'en'
        ? before.includes(' of') &&
          wholeBefore.test(before) &&
          // `30% of sales and operating margin of 12%`: a rate is no whole.
          !(metric.measure === 'percent' && /\band (?:an? |our |the )?$/.test(before))
        : /[佔占][^,。]{0,6}$/.test(before) || (/^的 ?[\d.]+ ?%/.test(after) && metric.measure === 'money')
    found.push({ start, end, metric, isWeak, isWhole })
  }
  return found
}

/** `Production Systems revenue`: one word of a business's name, which is written in capitals all through. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return (
    /^[A-Z][a-z]+$/.test(text.slice(start, end)) &&
    /^ (?:(?:&|and) )?(?!January|February|March|April|May|June|July|August|September|October|November|December|Quarter|Year)[A-Z][a-z]+/.test(
      text.slice(end, end + 24),
    )
  )
}
