import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import type { Metric } from '../metrics/metric.ts'
import { normalizeName, rowMetricsOf } from './row-names.ts'

/** The catalogue's metric that a row is called by, what tables add to names left out; null where it has none. */
export function findWhole(plain: string, catalogue: MetricCatalogue): Metric | null {
  const findRowMetric = rowMetricsOf(catalogue)
  for (const name of variants(plain)) {
    const metric = findRowMetric(name)
    if (metric) return metric
  }
  return null
}

/** A name, then the same without what tables add to it, the fuller first. */
function variants(plain: string): readonly string[] {
  const steps: readonly ((text: string) => string)[] = [
    (text) =>
      text
        .replace(/^(?:total|consolidated|reported|company|the company|group)\s/, '')
        .replace(/(?:合計|合计|總計|总计|總額|总额|淨額|净额)$/, ''),
    (text) =>
      text
        .replace(/^(?:non ?gaap|gaap|adjusted|as reported)[ ,:]+|[ ,]+(?:non ?gaap|gaap|as reported)$/g, '')
        .replace(/^(?:調整後|调整后|非gaap)/, ''),
    (text) => text.replace(/^total\s/, ''),
    (text) =>
      text.replace(
        /,? net of .*$|,? net$|,? at cost$|,? (?:including|inclusive of|exclusive of|excluding) .*$|(?<=(?:comparable|same store|comp|like for like) (?:store )?sales) (?:change|growth|increase)$/,
        '',
      ),
    (text) =>
      text.replace(
        /^net cash \(?used in\)? provided by|^net cash provided by \(?used in\)?|^net cash \(?used in\)?\/? ?provided by/,
        'net cash provided by',
      ),
    (text) =>
      text
        .replace(/ (?:attributable to|available to) .*$/, '')
        .replace(/^歸屬於?.{2,14}?之?(?=淨|本期|利)|^归属于.{2,14}?的?(?=净)/, ''),
    (text) => text.replace(/ (?:from continuing operations|continuing operations)$/, ''),
    (text) => text.replace(atEnd, '').replace(/^期末/, ''),
    (text) => text.replace(/ (?:expenses?|costs?|amount|ratio)$/, ''),
    (text) => text.replace(/[\s,(（]*(?:%|rate|率)[)）]?$/, (match) => (/率/.test(match) ? match : '')),
  ]
  const found = [plain]
  let text = plain
  for (const step of steps) {
    text = step(text).trim()
    if (text !== '' && text !== found.at(-1)) found.push(text)
  }
  return found
}

/** What stands at the end of a stretch, as statements of cash flows tell it last. */
const atEnd = /,? (?:at )?(?:the )?end of (?:the )?(?:period|year|quarter)$/

const longestName = 160

/** Lower case, hyphens as blanks, without parentheses that only turn a sign or add a note. */
export function plainName(label: string): string {
  return normalizeName(label.slice(0, longestName))
    .replace(
      /\s?[(（](?:loss(?:es)?|losses|income|expenses?|benefit|deficit|gain|used in|provided by|decrease|increase|unaudited|audited|note \w+|損失|净损|淨損|毛損|毛损|利益|虧損|亏损|流出|未經審計|in (?:thousands|millions|billions)|us\$|\$|[\w.$]{1,4} ?(?:m|mn|bn|k)|(?:[百千仟][萬万]?|[萬万億亿])?元(?:\/股)?|注|註\d*)[)）]/g,
      '',
    )
    .replace(/[:：]$/, '')
    .replace(unitTail, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const unitTail =
  /\s?[(（][^()（）]{0,20}(?:元|千|萬|万|億|亿|millions?|thousands?|billions?|\$|€|£|pence|cents|\b(?:sek|nok|dkk|usd|eur|gbp|rmb|twd|ntd|chf)\b)[^()（）]{0,12}[)）]$/
