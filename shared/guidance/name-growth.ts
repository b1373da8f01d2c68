import { findMetric } from '../facts/measures/metrics.ts'
import type { StatedFigure } from './ledger-document.ts'

const constantCurrency =
  /\bconstant[- ]currency\b|\bcurrency[- ]neutral\b|\b(?:excluding|before|ex) (?:the )?(?:impacts? of |effects? of )?(?:foreign )?(?:currency|exchange|FX)\b|固定[匯汇]率/i
const reach = 80

/**
 * A growth rate as a measure of its own: `revenue growth of 8% to 10%` is guided and comes in percent, and is not the
 * revenue. Null for the change of what is a percentage already, which is told in points.
 */
export function nameGrowth(figure: StatedFigure, sentence: string, sentenceStart: number): string | null {
  const metric = findMetric(figure.metric)
  if (figure.unit !== '%' || metric === null) return null
  if (metric.isGrowth) return figure.metric
  if (metric.measure === 'percent') return null
  const [start, end] = [figure.span.start - sentenceStart, figure.span.end - sentenceStart]
  const around = sentence.slice(Math.max(0, start - reach), end + reach)
  return `${figure.metric} growth${constantCurrency.test(around) ? ' in constant currency' : ''}`
}
