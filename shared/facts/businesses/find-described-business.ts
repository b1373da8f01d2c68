import { tidyNames, toBusiness } from './business-name.ts'

const described =
  /^(?:And |Now |Meanwhile, )?(?:[Oo]ur|[Tt]he) ([A-Za-z][\w&/'’-]*(?: (?:and |& )?[A-Za-z][\w&/'’-]*){0,3}) (?:segment|business|market|end market|division|product line), which [^,;]{4,80}, (?:was|were|is|are|grew|increased|rose|declined|decreased|fell|dropped|improved)\b(?: (?:up|down|by|about|approximately|around|roughly|nearly|over|more than|a|very|strong|robust|another|sequentially))* ?$/

/** `Japan, which is about a third of what we sell in Asia was up `: told by its share, with or without a second comma. */
const shareDescribed =
  /^(?:And |Now |Meanwhile, )?((?:U\.S\.|U\.K\.|[A-Z][\w&-]*)(?: (?:(?:and|&) )?[A-Z][\w&-]*){0,3}), which (?:now |currently |today )?(?:represents?|makes? up|accounts? for|contributes?|is|are) [^,;]{3,60}?\bof (?:our|the|total|all) [^,;%$\d]{3,48}?,? (?:(?:was|were) (?:up|down)|grew|increased|rose|declined|decreased|fell|improved)(?: (?:by|about|approximately|around|roughly|nearly|over|more than|another))* ?$/

const name = '([A-Za-z][\\w&-]*(?: (?:and |& )?[A-Za-z][\\w&-]*){0,2})'
const largest = '[Oo]ur (?:(?:second|third)[- ])?(?:largest|biggest|fastest[- ]growing) (?:end )?market'
const moves =
  '(?:(?:was|were|is|are) (?:up|down)|up|down|gr[eo]w(?:ing|s)?|increas(?:ed|ing)|rose|rising|declin(?:ed|ing)|decreas(?:ed|ing)|fell|falling)(?: (?:by|about|approximately|around|roughly|nearly|over|more than|another|a strong))* ?$'
/** `in food, our largest market growing `, `Our second largest market, food, grew `. */
const ofLargest = new RegExp(
  `(?:^|\\b(?:in|and|by|for) |, )${name}, ${largest},? ${moves}|\\b${largest},? ${name},? ${moves}`,
)

/** `In valves, where we grew `. */
const grownWhere =
  /^(?:And |Now |Meanwhile, )?[Ii]n (?:our |the )?([A-Za-z][\w&/'’-]*(?: (?:and |& )?[A-Za-z][\w&/'’-]*){0,3}?)(?: (?:segment|business|market|sector|division|vertical))?, where we (?:grew|have grown|were up|were down|declined|saw growth of)(?: (?:by|about|approximately|around|roughly|nearly|over|more than))* $/
/** `demand for our 400G products, which grew `. */
const whichMoved =
  /\b(?:[Oo]ur|[Tt]he) ([A-Za-z0-9][\w&/-]*(?: (?:(?:and|&) )?[A-Za-z0-9][\w&/-]*){0,2}?) (?:products?|business|segment|product line|division|portfolio), which (?:(?:has|have|had|also|again|together|combined) )*(?:grew|grown|increased|rose|risen|declined|decreased|fell|fallen|(?:was|were) (?:up|down))(?: (?:its |their )?(?:revenues?|sales))?(?: (?:by|about|approximately|around|roughly|nearly|over|more than|another))* $/
/** `Harbor and Gate on Acme, which grew revenue `: the last of those named. */
const whichGrewSales =
  /\b([A-Z][\w&/-]*(?: (?:(?:on|for|&) )?[A-Z][\w&/-]*){0,4}), which (?:(?:has|have|had|also|again) )*(?:grew|grown|increased|lifted|expanded) (?:its |their )?(?:revenues?|sales)(?: (?:by|about|approximately|around|roughly|nearly|over|more than|another))* $/

/** `our kiln repair business, which delivered a 6% increase in `. */
const whichDelivered =
  /^(?:.*\b)?(?:[Oo]ur|[Tt]he) ([A-Za-z0-9][\w&/-]*(?: (?:(?:and|&) )?[A-Za-z0-9][\w&/-]*){0,3}?) (?:business|segment|division|unit), which (?:(?:has|have|had|also|again) )*(?:delivered|posted|reported|achieved|generated|recorded|saw|had) an? (?:[a-z]+ )?[\d.]+% (?:increase|improvement|growth|rise|decrease|decline|drop|reduction) in (?:its |their )?$/

/** The business whose measure has moved in a clause that hangs on it, by the words before that measure's name. */
export function findMovedWithin(before: string): string | null {
  const words = whichDelivered.exec(tidyNames(before.slice(-160)))?.[1]
  return words === undefined ? null : toBusiness(words.split(' '))
}

/** `our fastest growing line was Tiles, which is up `. */
const wasUp =
  /\b(?:was|is|were|are|including|led by|especially|particularly) (?:our |the )?([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,3}), which (?:is|are|was|were) (?:up|down)(?: (?:by|about|approximately|around|roughly|nearly|over|more than))* $/

/** `Our valves segment, which made up 96% of our sales, was up `: the business whose growth is told around an aside. */
export function findDescribedBusiness(before: string): string | null {
  const [, aside] = before.length > 260 ? [] : (described.exec(before) ?? [])
  const [, first, second] = ofLargest.exec(before.slice(-140)) ?? []
  const words =
    aside ??
    shareDescribed.exec(before.slice(0, 200))?.[1] ??
    first ??
    second ??
    grownWhere.exec(before.slice(0, 140))?.[1] ??
    whichMoved.exec(before.slice(-140))?.[1] ??
    wasUp.exec(before.slice(-140))?.[1]
  // A product may be named by what it runs on, which no other name of a business is.
  const seller = words === undefined ? whichGrewSales.exec(before.slice(-140))?.[1] : undefined
  if (seller !== undefined) return seller
  return words === undefined ? null : toBusiness(words.split(' '))
}
