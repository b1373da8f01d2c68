import type { Statement } from '../statement.ts'

/** `32 basis points of average loans` is a level. */
export const ofBalance =
  /^ of (?:(?:our|average|total|annualized|net) )*(?:loans|assets|sales|revenue|deposits)\b/

/** `cost of deposits fell to 8 basis points`, `charge-offs were only 3 basis points`: a rate, which has its own level. */
const ratedInPoints =
  /\b(?:costs?|yields?|rates?|ratio|charge-?\s?offs?|ROAs?|ROEs?|return on [a-z ]{3,30}|delinquenc\w+|nonaccruals?|non-?(?:performing|accrual)|coupon|beta|loss(?:es)?|fees?)\b/i
const pointsMovedTo =
  /\b(?:fell|declin\w+|decreas\w+|dropp\w+|rose|increas\w+|improv\w+|moved|came (?:in|down)|went)(?: [a-z]+)? to(?: (?:only|just|about|approximately|an? |all-time|record|low|high|of))* $/i
const pointsAre =
  /\b(?:was|were|is|are|averaged|totaled|reached|or|at|to be (?:below|above|under|about|around|between|approximately|in the range of)|(?:low|high|ratio|rate|yield|cost|ROA|ROE|assets|equity|margin|NIM) of)(?: (?:only|just|still|about|approximately|around|roughly|a|an|very|low|modest|annualized|all-time|record|high|of))* $/i
/** `the ratio declined by 4 basis points to 46 basis points`. */
const movedByPointsTo =
  /\b(?:fell|fall(?:s|ing)|declin\w+|decreas\w+|dropp\w+|rose|rising|increas\w+|improv\w+|moved|down|up)(?: [a-z]+)?(?: by)?(?: (?:about|approximately|only|just))? [\d.]+ (?:basis points?|bps) to(?: (?:only|just|about|approximately))? $/i
/** `fell from 40 to 35 basis points`. */
const movedFromPoints =
  /\b(?:fell|declin\w+|decreas\w+|dropp\w+|rose|increas\w+|improv\w+|moved|came|went|down|up|(?:reduction|decline|decrease|increase|improvement|drop|rise) of [\d.]+ (?:basis points?|bps))(?: [a-z]+){0,3} from(?: (?:about|approximately))? (?:[\d.]+ (?:basis points?|bps) to(?: (?:about|approximately|just|only))? )?$/i
const movedInPoints =
  /\b(?:up|down|by|impact\w*|improv\w+|increas\w+|decreas\w+|declin\w+|expan\w+|contract\w+|headwinds?|tailwinds?|benefit\w*|chang\w+|growth|compress\w+|accreti\w+|reduc\w+|lower|higher|drag|spread)\b/i
const movesBehind =
  /^ (?:higher|lower|better|worse|above|below|more|less|wider|narrower|of (?:improvement|expansion|growth)|(?:[\w-]+ ){0,2}(?:impact|benefit|headwind|tailwind|improvement|increase|decrease|decline|expansion|reduction|drag|effect))\b/i

/** `Tariffs cost us about $5 million, or 120 basis points`: what they took from a margin. */
export const costsInPoints =
  /\bcosts? us (?:[a-z]+ )?[$€£][\d.,]+ (?:million|billion),? (?:or|which is|that['’]s)(?: (?:about|around|roughly|some))* $/i

/** Basis points that are the level of a rate rather than what it moved by. */
export function isLevelInPoints(statement: Statement, index: number, lead: string): boolean {
  const before = statement.text.slice(0, statement.amounts[index]?.start)
  if (statement.side === 'zh' || !ratedInPoints.test(before)) return false
  if (costsInPoints.test(before.slice(-90))) return false
  if (movesBehind.test(statement.text.slice(statement.amounts[index]?.end))) return false
  if (movedFromPoints.test(before) || movedByPointsTo.test(before)) return true
  return pointsMovedTo.test(lead) || (pointsAre.test(lead) && !movedInPoints.test(lead))
}

/** `higher than on the older part`, `above 800G`; a time or a plan is no thing. */
export const besideThing =
  /^ (?:(?:above|below)(?! (?:the |our )?(?:last|prior|previous|same|year|first|second|third|fourth|high|low|mid|top|guid|Q[1-4]|[A-Z][a-z]+ (?:quarter|guid)))|(?:higher|lower|better|worse|richer) than (?:on|for|with|in) (?!(?:the |our )?(?:last|prior|previous|same|year|first|second|third|fourth|Q[1-4]|March|June|September|December))|(?:above|below|(?:higher|lower|better|worse|richer) than) (?:the |our )?(?:corporate|company|group|average|older|old|rest|\d+(?:\.\d+)?[GT]\b)) ?/i
