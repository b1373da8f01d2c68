import { capitalize } from './business-name.ts'
import { unnamedPart } from './unnamed-part.ts'

const served =
  /^ (?:growth )?(?:to|into|from|in|across|for) (?:our |the )?(all )?((?:[a-z][\w/-]* (?:(?:and|or) )?){1,3}?)(end )?(markets|customers|regions|countries|channels|geographies)\b/
/** `sales in all regions`, `across our markets`, `to these customers`: of everybody, or of those that were spoken of. */
const everybody =
  /^(?:all|both|most|many|several|each|every|these|those|our|its|their|various|different|more|fewer|such|served|local|own)\b/
/** What says only how customers are counted, and not who they are. */
const whichever =
  /^(?:existing|new|current|key|core|main|major|large|larger|largest|small|smaller|certain|some|select|selected|top|strategic|legacy|two|three|four|five|a|few|the)\b/
/** Markets that are known by no other name than that. */
const kindsOfMarket =
  /^(?:other|emerging|developed|developing|mature|export|foreign|domestic|international|overseas|regional|remaining)\b/
const stops = /\b(?:and|or|of|with|by|as|was|were|is|are|that|which|quarter|year|constant|currency|terms)$/

/**
 * `Sales to industrial end markets`, `revenue from other customers`: what is sold to some is not all that is sold. The
 * part they are, by whatever name it can be told; null where the words behind a measure name nobody.
 */
export function findServed(behind: string): string | null {
  const [, all, words, end, noun] = served.exec(behind) ?? []
  if (words === undefined || noun === undefined) return null
  const name = words.trim()
  if (stops.test(name) || (all !== undefined && !name.startsWith('other')) || everybody.test(name))
    return null
  if (whichever.test(name)) return unnamedPart
  return capitalize(kindsOfMarket.test(name) ? `${name} ${end ?? ''}${noun}` : name)
}
