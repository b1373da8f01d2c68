import type { ParsedDocument } from '../../documents/document.ts'
import type { MetricMention } from './find-metrics.ts'
import type { MetricCatalogue } from '../../metrics/metric-catalogue.ts'

const feeRevenue = /\bfee revenues?\b/i
/** What banks and managers of assets speak of, whose fees are a part of what they earn. */
const ofMoney = /\bnet interest (?:income|margin)\b|\bassets under management\b|\bAUM\b|\bdeposits\b/i
/** Passages that speak of fee revenue where it is all that a company sells for. */
const leastPassages = 2

/** Whether a company sells for fees, as consultants and agents do, so that its fee revenue is its revenue. */
export function sellsForFees(document: ParsedDocument): boolean {
  const texts = document.passages.map(({ en }) => en?.text ?? '')
  return (
    texts.filter((text) => feeRevenue.test(text)).length >= leastPassages &&
    !texts.some((text) => ofMoney.test(text))
  )
}

/** Whether a company hires for others, who call that business RPO too. */
export const hiresForOthers = (document: ParsedDocument): boolean =>
  document.passages.some(({ en }) =>
    /\bRPO (?:business|(?:new business|fee revenues?)\b|segment|clients?)\b|\b[Rr]ecruitment [Pp]rocess [Oo]utsourcing\b/.test(
      en?.text ?? '',
    ),
  )

/** The measures of a sentence, `fee revenue` being revenue. */
export function withFeesAsRevenue(
  text: string,
  mentions: readonly MetricMention[],
  catalogue: MetricCatalogue,
): readonly MetricMention[] {
  const revenue = catalogue.find('Revenue')
  return revenue === null
    ? mentions
    : mentions.map((mention) =>
        feeRevenue.test(text.slice(mention.start, mention.end)) ? { ...mention, metric: revenue } : mention,
      )
}

/** Whether a document tells of what others have entrusted to the company, whose organic growth is that of what flows in. */
export const managesAssets = (document: ParsedDocument): boolean =>
  document.passages.some(({ en }) =>
    /\b(?:[Aa]ssets under management|AUM|(?:net|client|fund) (?:in|out)?flows|brokerage|advisory fees)\b/.test(
      en?.text ?? '',
    ),
  )

/** The measures of a sentence, `organic growth rate` being that of sales. */
export function withOrganicRevenue(
  text: string,
  mentions: readonly MetricMention[],
  catalogue: MetricCatalogue,
): readonly MetricMention[] {
  const growth = catalogue.find('Organic revenue growth')
  return growth === null
    ? mentions
    : mentions.map((mention) =>
        /^organic growth rate$/i.test(text.slice(mention.start, mention.end))
          ? { ...mention, metric: growth }
          : mention,
      )
}

/** The measures of a sentence, `RPO` being a business. */
export const withoutObligations = (
  text: string,
  mentions: readonly MetricMention[],
): readonly MetricMention[] => mentions.filter(({ start, end }) => text.slice(start, end) !== 'RPO')
