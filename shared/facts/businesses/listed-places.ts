import type { MetricMention } from '../measures/find-metrics.ts'
import { capitalize } from './business-name.ts'
import type { Statement } from '../statement.ts'
import { findOpeningPlace } from './find-segment.ts'
import { isPlace } from './is-place.ts'
import { turnable } from './measures-of-parts.ts'
import { findWhileSubject } from './while-clause.ts'

const place = '(?:U\\.S\\.|U\\.K\\.|[A-Z][a-z]+(?: [A-Z][a-z]+)?|US|UK)'
const rest = '(?:other (?:markets|regions|countries)|(?:the )?[Rr]est of (?:the )?[Ww]orld)'
const list = `((?:${place}, )+${place},? and (?:${place}|${rest})|(?:${place}, )*${place},? and ${rest})`
const thing = '((?:[a-z-]+ ){0,2}?)'

const behind = new RegExp(
  `^ (?:in|from|for|across) (?:our |the )?${list}(?: (?:countries|markets|regions|region))?(?=,? (?:was|were|is|are|totaled|came|reached|grew|rose|fell|increased|decreased|declined|up|down)\\b)`,
)
const before = new RegExp(`(?:^|[ ,])(?:[Oo]ur |[Tt]he )?${list} ${thing}(?:net )?$`)
const opening = new RegExp(
  `^(?:(?:And|Now|Finally),? )?(?:In|Across|For) (?:our |the )?${list}, (?:our )?${thing}(?:net )?$`,
)
const thingBefore = /^(?:[Oo]ur |[Tt]otal )?([A-Za-z][a-z-]+(?: and other)?) $/

/** `Sales in Europe, Asia and other markets were`, `US, Canada and Mexico pump sales`: places that are told of as one, with what is sold there. */
function findListedPlaces({ text, side }: Statement, { metric, start, end }: MetricMention): string | null {
  if (side === 'zh' || metric.name !== 'Revenue') return null
  const lead = text.slice(0, start)
  const after = behind.exec(text.slice(end, end + 120))?.[1]
  if (after !== undefined) {
    const sold = thingBefore.exec(lead)?.[1]
    return sold === undefined || /^(?:Our|Total|Net|The|Organic)$/i.test(sold) ? after : `${sold} in ${after}`
  }
  const [, places, sold = ''] = opening.exec(lead) ?? before.exec(lead.slice(-120)) ?? []
  if (places === undefined) return null
  return sold === '' ? places : `${capitalize(sold.trim())} in ${places}`
}

const outsideOf = '[Oo]utside (?:of )?(?:the )?(U\\.?S\\.?A?\\.?(?![A-Za-z])|[A-Z][a-z]+(?: [A-Z][a-z]+)?)'
const outsideBehind = new RegExp(
  `^(?: (?:growth|performance))? (?:in (?:markets|countries|regions|geographies) |from |in |for )?${outsideOf}(?=,| (?:was|were|is|are|totaled|came|reached|grew|rose|fell|increased|decreased|declined|improved|up|down|also|represented|of)\\b|[.;]?$)`,
)
const outsideBefore = new RegExp(
  `(?:^|[,;.] (?:and |while |but )?|\\b(?:and|while|but) )(?:[A-Z][a-z]+, )?(?:in (?:markets|countries|regions) )?${outsideOf},? (?:(?:our|the|net|total|organic|reported|comparable) )*$`,
)
const outsideIt = new RegExp(
  `(?:^|[,;] |\\b(?:and|while|but) )(?:and |while |but )?${outsideOf},? (?:(?:it|they|that|sales|revenues?|growth|we) )?(?:was|were|is|are|grew|rose|fell|increased|decreased|declined|improved|totaled|up|down)(?: (?:up|down|by|about|approximately|around|roughly|nearly|over|also|even|a|strong))* $`,
)

const toOutside = (named: string | undefined): string | null =>
  named !== undefined && (isPlace(named) || /^U\.?S/.test(named))
    ? `Outside ${/^(?:U\.?S|United States)/.test(named) ? 'US' : named}`
    : null

/** `and outside the U.S. it grew `: the part of the world that the words right before a figure leave over. */
export const findOutside = (lead: string): string | null => toOutside(outsideIt.exec(lead.slice(-90))?.[1])

/** `Sales outside the U.S. were`, `Outside North America, sales grew`: everywhere else. */
function findOutsideBeside({ text, side }: Statement, { metric, start, end }: MetricMention): string | null {
  if (side === 'zh' || !turnable.has(metric.name)) return null
  // `segment sales, which include those of chains as well as all sales outside of Asia, were`: some of what is meant.
  if (/\b(?:as well as|including|includes?)(?: (?:all|our|the))* ?$/.test(text.slice(0, start))) return null
  return toOutside(
    outsideBehind.exec(text.slice(end, end + 90))?.[1] ??
      outsideBefore.exec(text.slice(0, start).slice(-90))?.[1],
  )
}

/** What is counted and filled in one part of the world as in all of them; no words beside its name tell whose it is. */
const countedByPlace = new Set([
  'Traffic',
  'Average ticket',
  'Store count',
  'Store openings',
  'Store closures',
  'Occupancy',
  'Net operating income',
  'Same-store NOI',
  'Leasing spread',
  'Headcount',
  'Volume growth',
  'Price/mix',
  'Transactions',
])

/** `In China, where we have 140 stores, traffic was down 11%`: of there alone. */
function findCountedPlace({ text, side }: Statement, { metric, start }: MetricMention): string | null {
  if (side === 'zh' || !countedByPlace.has(metric.name)) return null
  const opened = findOpeningPlace(text)
  return opened === null ||
    !isPlace(opened) ||
    /\b(?:total|overall|company|consolidated|we (?:as a company|in total))\b/i.test(text.slice(0, start))
    ? null
    : opened
}

/** Whose a measure is by what stands beside it: a list of places, all places but one, or the part that the sentence opens with. */
export const findPartBeside = (statement: Statement, mention: MetricMention): string | null =>
  findWhileSubject(statement, mention) ??
  findListedPlaces(statement, mention) ??
  findOutsideBeside(statement, mention) ??
  findCountedPlace(statement, mention)
