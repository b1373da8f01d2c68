import type { Span } from '../documents/document.ts'
import { findMetrics } from '../facts/measures/find-metrics.ts'
import { findMetric } from '../facts/measures/metrics.ts'
import type { ClaimedPlace, GuidanceClaim, LedgerFigure, LedgerSentence } from './ledger-document.ts'

const ours =
  "(?:the |our |management's |its |that )?(?:own |prior |previous(?:ly)? |original |initial |updated |revised |expected |issued |provided |quarterly |first[- ]quarter |second[- ]quarter |third[- ]quarter |fourth[- ]quarter |full[- ]year |annual |revenue |sales |net sales |(?:gross |operating )?margin |earnings |EPS |Q[1-4] ){0,3}"
const named = '(?:guidance|guided|guide|outlook|forecast(?:ed)?)(?: ranges?)?'
/** `the range we gave`, `what we guided to`: the guidance without its name. */
const given =
  "(?:(?:the range|what|where|the (?:numbers?|figures?)) (?:that )?)?(?:we|management)(?:['’](?:d|ve))? (?:had )?(?:previously |originally |initially )?(?:guided|gave|given|provided|set|issued|outlined|communicated|forecast(?:ed)?)"
/** Words between a place and the guidance it is measured by. */
const toGuidance = `(?:${given}|${ours}(?:range (?:of|in|that|for) ${ours})?${named})`
const high = '(?:very )?(?:high|higher|upper|top)(?:[- ](?:end|half|part|edge|bound))?'
const low = '(?:very )?(?:low|lower|bottom)(?:[- ](?:end|half|part|edge|bound))?'
const near = '(?:at|near|toward|towards|close to|around|in)'
const over =
  '(?:above|exceed(?:ed|ing|s)?|ahead of|beat(?:ing|s)?|better than|surpass(?:ed|ing|es)?|higher than|over|topp(?:ed|ing)|outperform(?:ed|ing))'
const under = '(?:below|under|short of|shy of|miss(?:ed|ing|es)?|lower than|beneath|worse than|behind)'
const of = '(?: of| in| for)'

const claims: readonly (readonly [place: ClaimedPlace, pattern: RegExp])[] = [
  ['above', new RegExp(`\\b${over} the ${high}${of} ${toGuidance}\\b`, 'gi')],
  ['below', new RegExp(`\\b${under} the ${low}${of} ${toGuidance}\\b`, 'gi')],
  ['high-end', new RegExp(`\\b${near} the ${high}${of} ${toGuidance}\\b`, 'gi')],
  ['low-end', new RegExp(`\\b${near} the ${low}${of} ${toGuidance}\\b`, 'gi')],
  ['above-midpoint', new RegExp(`\\b${over} the mid-?point${of} ${toGuidance}\\b`, 'gi')],
  ['below-midpoint', new RegExp(`\\b${under} the mid-?point${of} ${toGuidance}\\b`, 'gi')],
  ['midpoint', new RegExp(`\\b${near} the mid-?point${of} ${toGuidance}\\b`, 'gi')],
  ['above', new RegExp(`\\b${over} ${toGuidance}\\b`, 'gi')],
  ['below', new RegExp(`\\b${under} ${toGuidance}\\b`, 'gi')],
  [
    'within',
    new RegExp(
      `\\b(?:within|in line with|in-line with|inside|in the middle of|consistent with|met|meeting|in keeping with) ${toGuidance}\\b`,
      'gi',
    ),
  ],
]
const chineseClaims: readonly (readonly [place: ClaimedPlace, pattern: RegExp])[] = [
  ['high-end', /(?:[處处落]於|位于|接近|[達达]到)[^。，；]{0,12}指引[^。，；]{0,8}(?:高端|上[緣缘限端])/g],
  ['low-end', /(?:[處处落]於|位于|接近)[^。，；]{0,12}指引[^。，；]{0,8}(?:低端|下[緣缘限端])/g],
  ['below', /(?:低於|低于|未[達达])[^。，；]{0,12}指引/g],
  ['above', /(?:高於|高于|超[過过出])[^。，；]{0,12}指引/g],
  [
    'within',
    /(?:符合|在)[^。，；]{0,12}指引(?:[^。，；]{0,6}(?:[範范][圍围]|[區区][間间]))?[^。，；]{0,2}[內内]?/g,
  ],
]
/** What a company expects to come to be is no claim about what came. */
const ahead =
  /\b(?:expect|anticipate|will|should|would|could|if|aim|hope|forecast|to (?:be|come))\b[^,;]{0,60}$/i
const widestReach = 140

/**
 * What a sentence says of results beside their guidance, one claim a metric: the last figure before its words, or the
 * metrics named before them where no figure stands there.
 */
export function readClaims(
  sentence: LedgerSentence,
  figures: readonly LedgerFigure[],
): readonly GuidanceClaim[] {
  const found = findPlaces(sentence)
  return found.flatMap(({ place, start, end }, index) => {
    const from = Math.max(found[index - 1]?.end ?? 0, start - widestReach)
    const lead = sentence.text.slice(from, start)
    if (ahead.test(lead)) return []
    const actual = figures.findLast(
      ({ kind, span, metric }) =>
        (kind === 'actual' || (kind === 'change yoy %' && findMetric(metric)?.isGrowth === true)) &&
        span.end <= sentence.span.start + start &&
        span.start >= sentence.span.start + from,
    )
    const metrics = actual
      ? [actual.metric]
      : findMetrics(lead, sentence.side)
          .filter(({ isWeak, isWhole }) => !isWeak && !isWhole)
          .map(({ metric }) => metric.name)
    const span = { start: sentence.span.start + start, end: sentence.span.start + end }
    return [...new Set(metrics)].map((metric) => ({ place, metric, sentence, span }))
  })
}

function findPlaces({ text, side }: LedgerSentence): readonly (Span & { readonly place: ClaimedPlace })[] {
  if (!/guid|outlook|forecast|range|we (?:had )?(?:gave|set|provided|issued)|指引/i.test(text)) return []
  const found: (Span & { readonly place: ClaimedPlace })[] = []
  for (const [place, pattern] of side === 'en' ? claims : chineseClaims)
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (!found.some((other) => other.start < span.end && span.start < other.end))
        found.push({ place, ...span })
    }
  return found.toSorted((a, b) => a.start - b.start)
}
