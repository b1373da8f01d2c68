import type { ParsedDocument } from '../../documents/document.ts'
import { isCompanyName } from './company-name.ts'
import { properName } from './find-segment.ts'
import type { Setting } from '../statement.ts'

const buying = new RegExp(
  `\\b(?:(?:agree(?:d|ment)|deal|offer|intention|plans?) to (?:acquire|buy|purchase)|(?:our|the|pending|proposed|planned|recent|announced) (?:[a-z]+ )?acquisition of|(?:have|recently|just|we) acquired)(?: the)? (${properName})`,
  'g',
)
const noun = / (?:Company|Corporation|Inc|Group|Holdings|Business|Companies)$/

/** Names of firms that a document says are bought: `our agreement to acquire Tarn Company`, `the acquisition of Tarn`. */
export function findBought(document: ParsedDocument): ReadonlySet<string> {
  const bought = new Set<string>()
  for (const { en } of document.passages) {
    if (en === null || !/\bacqui|\bbuy|\bpurchase/.test(en.text)) continue
    for (const match of en.text.matchAll(buying)) {
      const name = (match[1] ?? '').replace(noun, '')
      if (name !== '') bought.add(name)
    }
  }
  return bought
}

const earns =
  /^(?:['’]s)? (?:(?:also|currently|today) )?(?:delivered|generated|generates|reported|had|has|posted|recorded|achieved|produced|(?:is|was) expected to (?:deliver|generate|have|achieve|contribute))\b/

/** `Tarn generated revenue of $51 million`: what a firm that is bought has earned, and not the company. */
export function findBoughtOwner(text: string, setting: Setting): string | null {
  const start = text.replace(/^(?:Additionally|And|Now|Further|Also),? /, '')
  for (const name of setting.bought)
    if (start.startsWith(name) && earns.test(start.slice(name.length)) && !isCompanyName(name, setting))
      return name
  return null
}
