import type { ParsedDocument } from '../../documents/document.ts'
import { isCompanyName } from './company-name.ts'
import { properName } from './find-segment.ts'
import type { Setting } from '../statement.ts'

const buying = new RegExp(
  `\\b(?:(?:agree(?:d|ment)|deal|offer|intention|plans?) to (?:acquire|buy|purchase)|(?:our|the|pending|proposed|planned|recent|announced) (?:[a-z]+ )?acquisition of|(?:have|recently|just|we) acquired)(?: the)? (${properName})|\\b(?:the|our|from) (${properName}) acquisition\\b`,
  'g',
)
const noun = / (?:Company|Corporation|Inc|Group|Holdings|Business|Companies)$/

/** Names of firms that a document says are bought: `our agreement to acquire Tarn Company`, `the acquisition of Tarn`. */
export function findBought(document: ParsedDocument): ReadonlySet<string> {
  const bought = new Set<string>()
  for (const { en } of document.passages) {
    if (en === null || !/\bacqui|\bbuy|\bpurchase/.test(en.text)) continue
    for (const match of en.text.matchAll(buying)) {
      const name = (match[1] ?? match[2] ?? '').replace(noun, '')
      if (name !== '') bought.add(name)
    }
  }
  return bought
}

const has =
  '(?:(?:also|currently|today) )?(?:delivered|generated|generates|reported|had|has|posted|recorded|achieved|produced|(?:is|was) expected to (?:deliver|generate|have|achieve|contribute))'

/**
 * `Tarn generated revenue of $51 million`, `Tarn's annual revenue is $200 million`: what a firm that is bought has
 * earned, and not the company.
 *
 * @param start where the measure is named
 */
export function findBoughtOwner(text: string, start: number, setting: Setting): string | null {
  for (const name of setting.bought) {
    const at = text.lastIndexOf(name, start)
    if (at < 0 || isCompanyName(name, setting)) continue
    const behind = text.slice(at + name.length, start)
    if (ownEarnings.test(behind)) return name
  }
  return null
}

const ownEarnings = new RegExp(
  `^(?:['’]s? (?:[a-z-]+ ){0,3}|(?: (?:Company|Corporation|Inc\\.?|Group))?(?:,? (?:which|who|that))? ${has}\\b(?:(?! (?:we|our|us)\\b)(?:[^.;]|\\.(?=\\d))){0,90})$`,
)
