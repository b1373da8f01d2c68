import { capitalize } from './business-name.ts'
import { unnamedPart } from './unnamed-part.ts'

/** Words that lead to a name and are no part of it; a capital `The` before two names is (`The Ember House`). */
const leading =
  /^(?:(?:and|or|but|while|with|in|at|for|from|of|also|almost|nearly|another|[Ll]ooking at|enterprise-?wide,?|company-?wide,?)\s+|[Tt]he (?=[A-Za-z][\w&/-]*$))+/i
/** Words behind a name that say what became of it, or go on to something else. */
const trailing =
  /(?:,? (?:and|or|but|while|the|an?|of|in|at|for|to|with|from|by|as|than|overall|also|still|again|both|each|flat|up|down|higher|lower|went|ran|came|got|held|stayed|did|was|were|is|are|has|had|indicates?|suggests?|remaining|combined|together))+$/i

/** `On slide eight North America earnings were`: the page, and no part of the name. */
const ofSlide =
  /^(?:slide|page) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty),? (?=\S)/i

/** How a measure is, where a name would stand: `firm gross margins`, `another book-to-bill`. */
const quality =
  /^(?:but|and|or|almost|nearly|another|firm|steady|stable|consistent|soft|weak|resilient|broad|favorable|unfavorable|midpoint|all-in|(?:trailing |rolling )?(?:four|three|two|4|3|2)-quarters?|pro forma|recent events?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i
/** Parts of the company that are only pointed at: `these businesses grew 12%`, `looking at product lines`. */
const pointed = /^(?:these|those|such|each|both|looking)\b/i

/**
 * The name of a business without the words beside it (`Fabrics and the remaining`), null where it is none: the figure is of
 * whatever else is spoken of.
 */
export function tidyName(name: string): string | null {
  // What no business bears has one row.
  if (/^Corporate (?:&|and) [Oo]thers?$/.test(name)) return 'Corporate'
  const own = name
    .replace(/\bLower-48\b/, 'Lower 48')
    .replace(ofSlide, '')
    .replace(trailing, '')
    .replace(leading, '')
  if (own === '' || /^the$/i.test(own) || quality.test(own)) return null
  return pointed.test(own) ? unnamedPart : own === name ? name : capitalize(own)
}
