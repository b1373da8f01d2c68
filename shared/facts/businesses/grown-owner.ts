import type { Setting } from '../statement.ts'
import { acronymOfFinance, capitalize, isSegmentWord, tidyNames, toSegment } from './business-name.ts'

const clauseSubject =
  /(?:^|[,;:] |\b(?:and|while|but|with|as|expect|think|see) )(?:our |the )?([A-Z][\w&/-]*(?: [\w&/-]+){0,3}?) (?:(?:ha(?:s|ve|d) )?(?:increased|grew|grown|declined|decreased|rose|fell|dropped|climbed|advanced|slipped|improved|expanded)|(?:was|were)(?: [a-z]+ at)? (?:up|down|plus|minus)|up|down|(?:should|will|would|could|might|is going to|to be) (?:also |still |probably |be )*(?:up|down|grow|increase|rise|decline|fall|drop))(?: (?:by|about|approximately|around|roughly|nearly|over|more than|another|a strong|an impressive|something like|maybe|probably))* ?$/

/** The business whose growth the words right before a figure tell: `, and North America filtration grew `. */
export function findClauseSubject(lead: string): string | null {
  const words = (clauseSubject.exec(lead.slice(-90))?.[1] ?? '').split(' ').filter((word) => word !== '')
  return words.length === 0 || !words.every(isSegmentWord) ? null : toSegment(words)
}

const sawGrowth =
  /\b(?:[Oo]ur|the|[Ii]n|[Ww]ithin) ((?:[A-Za-z][\w&/.'’-]* ){1,4}?)(?:segment|business|businesses|end market|market|division|portfolio|products?|product line|franchise|unit|group|customers)?,? ?(?:(?:which|that) )?(?:saw|recorded|posted|delivered|experienced|achieved|had|with|generated|showed|reported|registered|drove)(?: (?:an?|another|very|strong|record|solid|robust|impressive|outsized|exceptional|outstanding|remarkable|tremendous|annual|yearly|quarterly|sequential|revenue|sales|year-over-year|top-line|organic))* (?:growth|increase|decline|decrease|improvement) of(?: (?:about|approximately|around|roughly|nearly|over|more than|well over|just over|greater than|close to))* $/

/** The business whose growth is told as a noun: `our probe business, which saw growth of more than `. */
export function findGrowthOwner(lead: string): string | null {
  const words = (sawGrowth.exec(lead.slice(-140))?.[1] ?? '').trim().split(' ')
  while (words.length > 0 && /^(?:our|the)$/i.test(words[0] ?? '')) words.shift()
  return words.length === 0 || words[0] === '' || !words.every(isSegmentWord) ? null : toSegment(words)
}

const inTerms =
  /^ (?:[a-z-]+ ){1,3}(?:in|at|for) (?:US |constant |local |reported )?(?:dollars?|currenc(?:y|ies)|terms|exchange)\b/i
const grownBehind =
  /^ (?:(?!(?:on|by|from|with|for|due|after|despite|amid|given|through)\b)[a-z-]+ )?(?:growth|increase|decline|decrease|drop|gain|improvement) (?:in|from|at|for|by) (?:our |the )?([A-Za-z][\w&/-]*(?: [A-Z][\w&/-]*){0,3})/

/** ` increase at fire & rescue,`. */
const smallBehind =
  /^ (?:growth|increase|decline|decrease|drop|gain|improvement) (?:in|from|at|for) (?:our |the )?([a-z][\w&/-]*(?: (?:(?:and|&) )?[a-z][\w&/-]*){0,3}?)(?= and an? |[,.;]|$)/

/** ` increase in our repair business`. */
const ofBusiness =
  /^ (?:[a-z-]+ )?(?:growth|increase|decline|decrease|drop|gain|improvement) (?:in|from|at|for) (?:our|the) ((?:[A-Za-z][\w&/-]* ){1,3}?)(?:business|segment|division)\b/

/** `8% growth in Harbor Direct made up for a 6% decline in wholesale`: the business that has grown, told behind. */
export function findGrownBehind(
  tail: string,
  { segments, businesses }: Pick<Setting, 'segments' | 'businesses'>,
): string | null {
  const small = smallBehind.exec(tail)?.[1]
  if (small !== undefined && businesses.has(small)) return businesses.nameOf(small)
  const words = (grownBehind.exec(tidyNames(tail))?.[1] ?? '').split(' ')
  // `a 27% increase in U.S. dollars`.
  if (inTerms.test(tidyNames(tail))) return null
  if (words[0] === '' || !words.every(isSegmentWord)) return null
  const isName = /^[A-Z]/.test(words[0] ?? '') && !acronymOfFinance.test(words[0] ?? '')
  const part = ofBusiness.exec(tidyNames(tail))?.[1]?.trim().split(' ')
  if (part?.every(isSegmentWord) === true) return toSegment(part)
  return isName || segments.has(words.join(' ').toLowerCase()) ? toSegment(words) : null
}

const ownedGrowth =
  /(?:^|[,;.] |\b(?:and|while|but|with|in|by|of|from|for) )(?:[Oo]ur|[Tt]he) ([A-Za-z][\w&/.-]*(?: (?:and )?[A-Za-z][\w&/-]*){0,3}?) (?:portfolio|business|segment|product line|franchise|division|category|platform|sector|vertical)(?:, (?:which|that))? (?:was up|was down|is up|is down|grew|increased|rose|declined|decreased|fell|up|down)(?: (?:by|about|approximately|around|roughly|nearly|over|more than|another|a strong))* ?$/

/** `Our routing and switching portfolio was up `. */
export function findOwnedGrowth(lead: string): string | null {
  const words = (ownedGrowth.exec(lead.slice(-120))?.[1] ?? '').replace(/^global /, '').split(' ')
  const isList = words.every((word, at) => isSegmentWord(word) || (word === 'and' && at > 0))
  return words[0] === '' || !isList ? null : toSegment(words)
}

const otherSubject =
  /(?:^|[,;] (?:and |while |but )?|\b(?:and|[Ww]hile|but|with|as|expect|think|see) )(?:[Oo]ur |[Tt]he )?((?!we\b|We\b|I\b|and\b|but\b|while\b|While\b|with\b|it\b|they\b|that\b|this\b|which\b|these\b|those\b|both\b|up\b|down\b)[A-Za-z][\w&/-]*(?: [\w&/-]+){0,3}?) (?:(?:ha(?:s|ve|d) )?(?:increased|grew|grown|declined|decreased|rose|fell|dropped|improved|expanded)|grows|rises|falls|declines|(?<!\bto )grow|(?:was|were|are|is|both|all|each|being)(?: [a-z]+ at)? (?:up|down|plus|minus)|(?:should|will|would|could|might) (?:also |still |probably |be )*(?:up|down|grow|increase|rise|decline|fall|drop)|(?<=\b(?:with|and) [^,.;]*)(?:growing|rising|increasing|declining|decreasing|falling))(?: (?:by|about|approximately|around|roughly|nearly|over|more than|another|something like|maybe|probably))* ?$/

/** `That business grew`: what was spoken of, by no name. */
const meantBusiness =
  /(?:^|[,;] (?:and |while |but )?|\b(?:and|while|but) )(?:this|that|the|which) (?:business|segment|product line|franchise|piece|part of the business) (?:has )?(?:also |again |itself )?(?:grew|grown|increased|rose|declined|decreased|fell|was up|was down|is up|is down|were up|were down)(?: (?:by|about|approximately|around|roughly|nearly|over|more than|another))* ?$/i

/** Whether the words right before a figure say that the business that was just told of has grown. */
export const pointsToBusiness = (lead: string): boolean => meantBusiness.test(lead.slice(-90))

/** What else the words right before a figure say has grown: `New lease rates were up `. */
export function findOtherSubject(lead: string): string | null {
  const words = (otherSubject.exec(lead.slice(-90))?.[1] ?? '').replace(
    /^(?:and )?(?:the |our |new |total |overall |average )?/i,
    '',
  )
  if (
    words === '' ||
    /\b(?:it|that|which|this|these|they|we|quarter|year|respectively|sequentially|both|and|but|while|also|who|what|is|are|was|were)$/i.test(
      words,
    )
  )
    return null
  return capitalize(words.replace(/ [a-z]+ly$/, ''))
}
