import type { MetricMention } from '../measures/find-metrics.ts'
import { capitalize } from './business-name.ts'
import type { Statement } from '../statement.ts'
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

/** Whose a measure is by what stands beside it: a list of places, or the part that the sentence opens with. */
export const findPartBeside = (statement: Statement, mention: MetricMention): string | null =>
  findWhileSubject(statement, mention) ?? findListedPlaces(statement, mention)
