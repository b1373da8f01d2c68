import { isCompanyName, toPlaceName } from './company-name.ts'
import { isPlace } from './is-place.ts'
import type { Setting } from '../statement.ts'
import {
  tidyNames,
  speed,
  joinsSpeeds,
  acronymOfFinance,
  isSegmentWord,
  toSegment,
  toBusiness,
} from './business-name.ts'

const subject =
  /^(?:Our |The |And |In addition, |Meanwhile, )?((?:[A-Z0-9][\w&/-]*)(?: [\w&/-]+){0,3}?) (?:accounted|increased|grew|declined|decreased|contributed|rose|fell|(?:was|were) (?:up|down|plus|minus))\b/

/** The subject of a sentence that goes on about the metric before: `Optical switches accounted for …`. */
export function findSubject(sentence: string): string | null {
  const words = (subject.exec(sentence.slice(0, 90))?.[1] ?? '').split(' ').filter((word) => word !== '')
  if (words.length === 0 || !words.every(isSegmentWord)) return null
  const last = words.at(-1) ?? ''
  return toSegment([...words.slice(0, -1), last.length > 4 ? last.replace(/(?<=[a-z])s$/, '') : last])
}

const sizedSubject =
  /(?:^|[,;.] |\b(?:and|while|but|that|think|believe|so|see) )(?:our |the )?([A-Za-z0-9][\w/&.-]*(?: [A-Za-z][\w/&-]*){0,2}?) (?:can|could|will|would|should|is|was|to|has|already|now|be|become|been|becomes|going)(?: (?:be|become|already|now|been|to))* (?:an? )?(?:(?:about|approximately|around|roughly|nearly|over|more than|almost) )*(?:an? )?$/

/** `pluggables can be a `: what the words before the size of a business call it. */
export function findSizedSubject(lead: string): string | null {
  const words = tidyNames(sizedSubject.exec(lead.slice(-90))?.[1] ?? '').split(' ')
  // `We think pluggables can be`: the name ends the words.
  const from = words.findLastIndex((word) => !isSegmentWord(word)) + 1
  const isVerb = /^(?:think|believe|see|know|guess|hope|suppose|mean)$/i.test(words[from] ?? '')
  const name = words.slice(isVerb ? from + 1 : from)
  return name.length === 0 || name[0] === '' ? null : toSegment(name)
}

const beforeSubject =
  '(?:^(?:(?:And|But|So|Then),? )?(?:(?:[Nn]ext|[Tt]his) (?:year|quarter),? )?|[,;.] |\\b(?:and|while|but|with|that|so|of|is|if|If|say|think|believe|guess) )(?:[Oo]ur |[Tt]he )?'
const ofSubject =
  "(?: (?:business|segment|side|piece|products?))?(?: (?:only|alone))?,?(?: (?:we|I) (?:think|believe|expect|guess|would say|figure)|,? I['’]d say,?)? (?:it |which )?(?:was|were|is|are|should be|will be|would be|could be|came in at|came in|landed at|ended at|finished at|brought in|accounted for|reached|did|contributed|bottomed|peaked|troughed|made up(?: (?:the |most of the )?(?:balance|rest|remainder)(?:,? (?:at|with))?| (?:the|our) (?:remaining|other|last)))(?: (?:about|approximately|around|roughly|nearly|over|north of|more than|just over|just under|close to|well over|(?:a (?:bit|little|touch|hair)|slightly|somewhat|comfortably) (?:over|above|under|below|more than|less than)|at|flat at|roughly flat at|in the range of|between|somewhere|something like|more like|maybe|probably|actually|still|now|a record|a new record|the remaining|the other|the rest,))* ?$"
const businessSubject = new RegExp(
  `${beforeSubject}((?!(?:and|while|but|with) )[A-Za-z0-9][\\w/&.-]*(?: [A-Za-z][\\w/&-]*){0,2}?)${ofSubject}`,
)
/** `Should telecom be a little over `, `does ZR get to `: asked, with the verb before the name. */
const askedSubject =
  /(?:^|[,;.] |\b(?:and|so|but|then|when|where) )(?:[Ss]hould|[Ww]ill|[Cc]ould|[Ww]ould|[Cc]an|[Dd]oes|[Dd]id) (?:(?:the|your|our) )?((?!(?:it|that|this|we|you|they|there)\b)[A-Za-z0-9][\w/&.-]*(?: [A-Za-z][\w/&-]*){0,2}?)(?: (?:business|segment|side|piece|products?))? (?:be|do|get to|reach|hit|come in at|go to|cross)(?: (?:about|approximately|around|roughly|nearly|north of|close to|somewhere|something like|more like|maybe|(?:a (?:bit|little|touch|hair) |slightly )?(?:over|above|under|below|more than)|at|in the range of|between))* ?$/
/** `800G and 1.6T only, is more than`. */
const speedsTogether = new RegExp(`${beforeSubject}(\\d[\\d.]*[GT] and \\d[\\d.]*[GT])${ofSubject}`)

/** `Modules, which is our largest, did`. */
const asideOfSubject =
  /(\b[A-Za-z0-9][\w&/-]*), (?:which|our|the) [^,;.$%\d]{3,60}, ?(?=(?:did|was|were|came|reached|contributed|made up) )/

/** `Cloud was the story again, at $196 million`, `Our cloud business had a good quarter, $196 million`. */
const storyOfSubject =
  /((?:^|[.;] )(?:(?:[Oo]ur |[Tt]he )[a-z]|[A-Z])[\w&/-]*(?: [\w&/-]+){0,3}?) (?:(?:was|were) [^,;.$%\d]{3,48}, at |(?<= business )(?:was|were) [^,;.$%\d]{3,48}, |(?:had|have|has) (?:an?|another|our) [^,;.$%\d]{3,40}\bquarter, (?:at )?)/
const longestSubject = 200

/** `Modules, Tomas, correct me, but I'd say `: what is only said before a figure. */
const besideSubject =
  /^((?:And |Then )?[A-Z0-9][\w/.&-]*(?: [a-z][\w/&-]*)?), (?:[^$%\d;.]{3,60}, )*(?:(?:but|and) )?(?:(?:I['’]d|I would) (?:say|guess|think|put it at)|call it|probably|maybe|say)(?: (?:about|around|roughly))* $/
/** The words of a sentence before a figure without what opens it in this way, whichever part it names. */
export const withoutSubject = (lead: string): string => lead.replace(besideSubject, "I'd say ")

/** `Telecom, `, right before its sum: read from a sheet, without a verb. */
const sheetSubject =
  /^(?:And |Then )?([A-Z0-9][\w/&.-]*(?: [A-Za-z&][\w/&-]*){0,3}?)(?:, (?:we did )?| at )(?:(?:about|approximately|around|roughly) )*$/

/** `and ZR should be north of `: the business these words end with a verb of, by a name known as in `findAddressed`. */
export function findBusinessSubject(
  lead: string,
  { segments }: { readonly segments: ReadonlySet<string> },
): string | null {
  const own = lead.slice(-longestSubject).replace(asideOfSubject, '$1 ').replace(storyOfSubject, '$1 was ')
  const end = tidyNames(own.slice(-longestSubject)).replace(besideSubject, '$1, ').slice(-90)
  const words = (
    (speedsTogether.exec(end) ??
      businessSubject.exec(end) ??
      askedSubject.exec(end) ??
      sheetSubject.exec(end))?.[1] ?? ''
  ).split(' ')
  const isKnown = segments.has(words.join(' ').toLowerCase())
  // `FTTH and broadband, we did`: by the name that the call knows.
  const last = words.slice(words.indexOf('and') + 1)
  if (!isKnown && words.includes('and') && segments.has(last.join(' ').toLowerCase())) return toSegment(last)
  const isSpeeds = words.every((word, at) => speed.test(word) || joinsSpeeds(words, at))
  return words[0] !== '' && (isSpeeds || (isKnown && words.some(isSegmentWord))) ? toSegment(words) : null
}

/** `Profitability in the Pump segment was very strong, with a margin of 20%`. */
const faring =
  /^(?:(?:And|But|Now|Meanwhile),? )*(?:Profitability|Performance|Results|Trends|Demand|Momentum) (?:in|at|for|of) (?:our |the )?([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,4}) (?:segment|business|division|region) (?:was|were|is|are|remain|improv|continu)/

/** `We also had a very strong quarter in our Pump segment, with growth of 12%`. */
const faredIn =
  /^(?:(?:And|But|Now|Meanwhile),? )*[Ww]e (?:also |again )?(?:had|saw|delivered|posted|achieved|generated|recorded|continued to (?:have|see)) (?:[\w-]+ ){0,4}(?:performance|results|growth|quarter|execution|momentum|demand) (?:in|from|at|across|for) (?:our |the )?([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,4}) (?:segment|business|division|region),? with\b/

const subjectBusiness =
  /^(?:[A-Z][\w ]{1,32}, )?(?:(?:[Dd]uring|[Ii]n|[Ff]or|[Oo]ver) the [^.;$%]{3,60}, )?(?:[Oo]ur|[Tt]he) ((?:[A-Za-z][\w&/'’-]* (?:& )?){1,5}?)(?:(?:operating |reporting )?(?:segment|business|division|brand|unit|franchise|region|(?<!\b(?:sales|management|leadership|executive|finance|operations|entire|whole|global|talented|great|dedicated) )team|(?<!\b(?:our|the|continuing|discontinued|all|core|business|company|manufacturing|store|field|total|combined|field|global|existing) )operations))(?:, which [^,]{2,70},)? (?:(?:also|again|once again|continued to|really|certainly) )*(?:is off to|got off to|achieve|deliver|post|generate|capitali[sz]|report|see|saw|record|had|produce|experience|gr[eo]w|increas|decreas|declin|rose|fell|was|were|contribut|exceed|perform|continu|maintain|turned in|benefit|rebound|accelerat|remain|outperform|closed out|capped|ended|finished|wrapped up|kept|executed)/

/** `Similar to our tile business, our lamp operations …`: what another is likened to. */
const likeOther =
  /^(?:Similar to|(?:Much )?[Ll]ike|Unlike|As with|As in|In contrast to) (?:our|the) [^,;.$%\d]{3,60}, (?=(?:our|the) )/

/** `Our Fernhill business achieved record sales with growth of 10%`: whose figures a sentence tells that opens with it. */
export function findSubjectBusiness(sentence: string): string | null {
  const opening = tidyNames(sentence.slice(0, 260).replace(likeOther, ''))
    .slice(0, 200)
    .replace(/^./, (letter) => letter.toUpperCase())
  const words = ((faring.exec(opening) ?? faredIn.exec(opening) ?? subjectBusiness.exec(opening))?.[1] ?? '')
    .replace(/ (?:segment|business|division) and .*$/, '')
    .trim()
    .split(' ')
  return words[0] === '' ||
    words.some((word) => /^(?:core|base|other|entire|whole|underlying|remaining|continuing)$/i.test(word))
    ? null
    : toBusiness(words)
}

const toldAside =
  /^(?:(?:And|But|Finally|Lastly|Then|Next|Meanwhile),? )*(?:[Oo]ur )?([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,4}), (?:our|the|an?) [^,;$%\d]{0,40}\b(?:division|business|segment|unit|product line|franchise|group)(?: [a-z]+){0,2} with (?:(?:net|total) )?(?:sales|revenues?) of /

/** `Subsea, our smallest division with sales of $84 million, grew by 13%`: whose sales an aside tells. */
export function findToldAside(
  sentence: string,
  setting: Pick<Setting, 'company' | 'ticker' | 'ownNames'>,
): string | null {
  const name = toldAside.exec(tidyNames(sentence.slice(0, 220)))?.[1]
  return name === undefined || isCompanyName(name, setting) ? null : toBusiness(name.split(' '))
}

const namedSubject =
  /^(?:(?:And|But|Now|So|Meanwhile|Importantly|Again|Finally|Lastly|At a high level|But at a high level|From an? [\w-]+ (?:perspective|standpoint)),? )*((?:[A-Z][\w&/-]+ (?:(?:and|&) )?){0,4}[A-Z][\w&/-]+)(?:, (?:our|the|which) [^,;$%\d]{3,60},?)? (?:(?:also|again|once again|really|certainly) )*(?:led|had|delivered|posted|saw|continued|turned in|produced|achieved|enjoyed|recorded|reported|drove)\b(?:[^$%\d]|\b20\d\d\b){0,90}\b(?:with|delivering|driving|generating|as|and|revenues?|sales)\b/

/** `Verrano Brazil also had strong persistency of 91%`: a country needs no more words to be what a sentence is about. */
const countrySubject =
  /^(?:(?:And|But|Now|Meanwhile),? )*((?:[A-Z][\w&/-]+ ){0,3}[A-Z][\w&/-]+) (?:(?:also|again|once again) )*(?:(?:has )?(?:had|delivered|posted|saw|produced|achieved|recorded|reported|maintained|sustained|enjoyed|kept)|continued to (?:have|deliver|post|see|report))\b/

/** `And Cranes, which is our lifting segment, had sales of $9 million`: one word, said to be a business. */
const calledBusiness =
  /^(?:(?:And|But|Now|So|Meanwhile|Finally|Lastly),? )*[A-Z][\w&/-]+, (?:which is )?(?:our|the) [^,;$%\d]{3,60} (?:segment|business|division|unit), /

/** `In total, Hollow, which includes Lago, grew sales 30%`. */
const growsSales =
  /^(?:(?:In total|Overall|And|But|Meanwhile),? )*([A-Z][\w&/-]+(?: (?:(?:and|&) )?[A-Z][\w&/-]+){0,4})(?:, (?:which|our|including) [^,;$%\d]{3,60},)? (?:also |again )?(?:grew|increased|lifted) (?:(?:its|net|total|organic) )*(?:sales|revenues?)\b/

/** `Night Vision, our largest unit, had another good quarter, with revenue up 40%`: a name of capitals that is not the company's. */
export function findNamedSubject(
  sentence: string,
  setting: Pick<Setting, 'company' | 'ticker' | 'ownNames'>,
): string | null {
  const opening = tidyNames(sentence.slice(0, 220))
  const country = toPlaceName(countrySubject.exec(opening)?.[1] ?? '', setting)
  if (isPlace(country)) return toBusiness(country.split(' '))
  const grower = growsSales.exec(opening)?.[1]
  if (grower !== undefined && grower !== 'We' && setting.company !== null && !isCompanyName(grower, setting))
    return toBusiness(grower.split(' '))
  const name = toPlaceName(namedSubject.exec(opening)?.[1] ?? '', setting)
  const words = name.split(' ')
  const isAcronym = /^[A-Z][A-Z\d&]{2,}$/.test(name) && !acronymOfFinance.test(name)
  const isName = words.length > 1 || isAcronym || isPlace(name) || calledBusiness.test(opening)
  // Without the company's name, only a country is known not to be one.
  const isKnown = setting.company !== null || isPlace(words.slice(1).join(' '))
  return !isName || !isKnown || isCompanyName(name, setting) ? null : toBusiness(words)
}
