import type { Span } from '../../documents/document.ts'
import { bareUnit, type Amount } from '../../figures/amount.ts'
import type { Statement, Thread } from '../statement.ts'

/** Things companies count. A number before any other noun (`two questions`, `one way`) states no figure. */
const countedNoun =
  'customers?|makers|manufacturers|agreements?|contracts?|applications|catalysts|drivers|suppliers?|vendors?|factories|factory|fabs|facilities|plants?|sites|employees|people|engineers|stores|subscribers|users|countries|patents|racks|lasers?|cables|chips|wafers?|engines|dies?|devices|products shipped|units|megawatts|vehicles|MSOs?|operators|hyperscalers?|projects|programs|design wins|orders|restaurants?|hospitals?|laboratories|locations|branches|clinics|hotels|rooms|homes|communities|aircraft|wells|rigs|members|memberships|accounts|households|policies|doctors|patients|beds|schools|students|riders|merchants|advertisers|agents|advisors|dealerships|clubs|properties|leases|licenses|seats|openings|closures|franchisees|net (?:adds|additions)|acquisitions|loans|shops|cinemas|centers|apartments|acres|evaluations|platforms|tools|qualifications|engagements|deployments|shifts|pilots|trials|sockets|distributors|partners|carriers|systems|modules|transceivers|machines|instruments|switches|ports|bonders|fib(?:re|er)s|connectors?|ferrules?|assemblies|amplifiers|photodiodes|detectors|couplers|lenses|reactors|furnaces|chambers|towers|[A-Z]{2,5}s'
export const counted = new RegExp(
  `^ (?:(?:(?:greater than|more than|over) )?\\d+(?:\\.\\d+)?%(?:[- ]plus|\\+)? |(?!of\\b|and\\b|or\\b|to\\b|in\\b|at\\b|on\\b|out\\b|for\\b|with\\b|from\\b|by\\b|than\\b|quarters?\\b|years?\\b|months?\\b|weeks?\\b|days?\\b|former\\b|retired\\b|more\\b|things?\\b|is\\b|are\\b|was\\b|to\\b)[\\w.-]+ ){0,3}(?:${countedNoun})\\b`,
)
const thereAre =
  /\bthere(?:['’]s| is| are| were)(?: (?:another|about|still|only|also|an additional|maybe))* $/i
/** `There are another 22 in the old hall`: so many things. */
export const areThere = (text: string, { start, end }: Span): boolean =>
  thereAre.test(text.slice(0, start).slice(-40)) &&
  /^ (?:in|at|on|over) (?:the|our|a|another) [a-z]/.test(text.slice(end, end + 24))

/** Whether what stands behind a number is a thing that companies count. */
export const isCounted = (text: string, end: number): boolean => counted.test(text.slice(end, end + 70))

/** `Two of those are done, and two more are in testing`: of what was counted just before. */
export function isCountedOn(
  { text, side, amounts }: Statement,
  index: number,
  heard: Thread['heard'],
): boolean {
  const amount = amounts[index]
  if (side !== 'en' || amount === undefined) return false
  const [before, behind] = [text.slice(0, amount.start), text.slice(amount.end)]
  const hasCounted = (least: number): boolean =>
    heard.some(({ unit, power, size }) => unit === 'count' && power >= least && size > 0)
  if (amount.power >= 3 && ofThem.test(behind) && made.test(before.slice(-56))) return true
  if (amount.power >= 6 && ofThoseMany.test(behind) && hasCounted(6)) return true
  if (amount.power > 0) return false
  const isSome = Number(amount.value) > 1
  // `And the 14 reactors?` `There are another 22 in the old hall.`
  if ((isSome && moreCustomers.test(behind)) || (hasCounted(0) && areThere(text, amount))) return true
  // `We have ten customers, of which seven are in production`.
  if (
    /\bof (?:which|whom|these|those),? (?:about |some )?$/.test(before) &&
    /^ (?:are|were|have|will be|should be)\b/.test(behind)
  )
    return amounts.some(({ start, end }) => start < amount.start && isCounted(text, end))
  return (
    isSome &&
    countsOn.test(behind) &&
    /(?:^|[,;.] |\b(?:and|while|with) )(?:(?:about|another) )?$/i.test(before.slice(-20)) &&
    (heard.at(-1)?.unit === 'count' ||
      amounts.some(
        ({ start, end }) => start < amount.start && (isCounted(text, end) || countsOn.test(text.slice(end))),
      ))
  )
}

/** `CW lasers did well, we shipped over 4 million of them`. */
const ofThem = /^ of (?:them|those|these)\b(?! (?!versus\b)[a-z]+s\b)/
const made =
  /\b(?:ship(?:ped|s|ping)?|sold|sell|built|build|made|make|produced?|delivered?)(?: (?:a|little|bit|touch|about|around|roughly|almost|nearly|just|well|over|under|more than|close to|some|another))* $/i
/** `Also, 4 million of the 14 are old parts`. */
const ofThoseMany = /^ of (?:the|those|that) \d+(?:\.\d+)?(?= (?:are|is|were|was|million)\b)/
/** `Four more customers are testing it`. */
const moreCustomers = /^ more (?:[a-z-]+ ){0,2}customers (?:are|have|were|will|should)\b/

const countsOn =
  /^ (?:of (?:them|those|these|the (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:are|were|will be|have|should be)\b|(?:more|others) (?:(?:are|were|will be|should be) (?:now |already |also )?(?:in|under|on|done|due|up|being|to|[a-z]+(?:ed|ing))\b|have\b|to (?:come|go)\b))/

/** `70 milliwatt parts`, `four of the 100 milliwatt`, `our 400 mW laser`: the name of a thing by what it gives. */
export function isStrengthOf({ text, amounts }: Statement, index: number): boolean {
  const { start = 0, end = 0, unit } = amounts[index] ?? {}
  // A power station is told by what it gives.
  if (unit !== 'mW' && unit !== 'W') return false
  // `Ours is a 100 milliwatt part`: what is said of it.
  if (/\b(?:is|was|be|being) an? $/.test(text.slice(0, start))) return false
  return (
    (/(?<!1 )\b(?:milliwatt|watt)$/.test(text.slice(start, end)) &&
      !/^ (?:spec|level|power|output|target|requirement|threshold|mark|barrier)/.test(text.slice(end))) ||
    /^ (?:(?:CW|EML|DFB|laser|UHP|high[- ]power|optical) )*(?:parts?|lasers?|chips?|devices?|versions?|variants?|modules?|sources?|products?|pumps?|diodes?)\b/.test(
      text.slice(end),
    ) ||
    // `four of the 100 milliwatt`: how many, in nobody's unit.
    /^ of the \d+ (?:milliwatt|mW|watt)\b/.test(text.slice(end))
  )
}

/** `24 million kilometers a year, versus 17 million today`. */
export const isHeldAgainstCount = ({ text, amounts }: Statement, start: number): boolean => {
  const before = amounts.findLast((other) => other.end < start)
  return (
    before?.unit === bareUnit &&
    before.power >= 3 &&
    ((comparesCount.test(text.slice(before.end, start)) &&
      (thingsAfter.test(text.slice(before.end)) || isCounted(text, before.end))) ||
      /^ of (?:them|those|these)\b[^.;$%\d]{0,40},? (?:versus|compared (?:to|with)|up from|down from|from|against)(?: (?:about|around|roughly|just|only|maybe))* $/.test(
        text.slice(before.end, start),
      ))
  )
}

/** `about 2 million units in 2025, we think it's 8 to 10 million this year`: pieces still. */
export const isCountedAgain = ({ text, amounts }: Statement, start: number): boolean => {
  const before = amounts.findLast((other) => other.end < start && isCounted(text, other.end))
  return (
    before?.unit === bareUnit &&
    before.power >= 6 &&
    /^[^;$€£]{0,60}, (?:and |but )?(?:(?:we|I) (?:think|expect|see|believe) )?(?:it|that|this)(?:['’](?:s|ll be)| is| was| will be)(?: (?:about|around|roughly|maybe|going to|to be|more like|closer to))* (?:[\d.]+ (?:to|or) )?$/.test(
      text.slice(before.end, start),
    )
  )
}

/** What stands between a count and the one it is held against. */
export const comparesCount =
  /^ (?:(?:[A-Z][\w-]* )?[a-z]{3,}s?|[A-Z]{2,5}s)\b[^.;$%\d]{0,48},? (?:versus|compared (?:to|with)|up from|down from|from|against)(?: (?:about|around|roughly|just|only))* $/

/** `We shipped 9 million chips in the half, and in all of last year we shipped 11 million.` */
export const isShippedToo = ({ text, amounts }: Statement, start: number): boolean =>
  /\b(?:shipped|produced|built|made|delivered)(?: (?:about|around|roughly|only|just|over))* $/.test(
    text.slice(Math.max(0, start - 48), start),
  ) &&
  amounts.some(
    (other) =>
      other.end < start &&
      other.unit === bareUnit &&
      other.power >= 3 &&
      (isCounted(text, other.end) || thingsAfter.test(text.slice(other.end))),
  )

/** `1.5 million modules`, `50 million laser capacity`: a noun at once, where money would go on `a quarter` or `in`. */
export const thingsAfter =
  /^ (?!(?:plus|or|ish|sequential|incremental|increase|decrease|decline|improvement|swing|delta|difference|gap|shortfall|upside|miss|beat|hit|impact|headwind|tailwind|benefit|so|already|now|today|here|there|more|as|if|because|but|before|after|since|left|total|that|in|a|an|per|for|of|to|or|and|on|by|at|business|businesses|opportunity|opportunities|franchise|market|company|product line|program|category|contract|deal|order|award|charge|this|next|last|is|was|are|were|would|which|that|run|quarterly|annual|annually|annualized|revenue|sales|from|with|over|the|we|dollars?|drops?|flows?|falls?|comes?|goes|gets|adds|lands|moves|turns|costs|takes|brings|gives|makes|rolls|runs|sits|ends|hits|ships|can|could|will|should|might|may|does|has|had|each|every|worth|[a-z]+ly)\b)[a-z][\w-]*\b/

/** `we make 3 million lasers a month, and our own use is one million`, `over half a million a month`: pieces as well. */
export function isCountedInWords(
  { text, amounts }: Statement,
  index: number,
  heard: Thread['heard'],
): boolean {
  const amount = amounts[index]
  if (amount?.unit !== 'USD' || !amount.isInWords || !/million$/i.test(text.slice(amount.start, amount.end)))
    return false
  const isEach = /^ (?:a|per|each) (?:day|week|month)\b/.test(text.slice(amount.end, amount.end + 12))
  return (
    (isEach && heard.at(-1)?.unit === 'count') ||
    amounts.some(
      (other) =>
        other.end < amount.start &&
        isCounted(text, other.end) &&
        (isEach || (other.power >= 6 && other.unit === bareUnit)),
    )
  )
}

/** `9 million ferrules on top of 14 million, so 23 million in total`, `from 2 million to 3.5 million chips`: of the things that are counted beside it. */
export function isBesideCount(statement: Statement, start: number): boolean {
  const { text, amounts } = statement
  const index = amounts.findIndex((amount) => amount.start === start)
  const [before, amount, next] = [amounts[index - 1], amounts[index], amounts[index + 1]]
  const countsThings = (other: Amount): boolean =>
    other.unit === bareUnit &&
    other.power >= 3 &&
    (isCounted(text, other.end) || thingsAfter.test(text.slice(other.end)))
  if (
    amount !== undefined &&
    next !== undefined &&
    countsThings(next) &&
    /^ to(?: (?:about|around|over|nearly))? $/.test(text.slice(amount.end, next.start))
  )
    return true
  return (
    before !== undefined &&
    /^[^;$€£]{0,60}(?:\bplus|\bon top of|,? so|\bmak(?:es|ing)|\bthat['’]s|\ba total of|\band(?: (?:this|next) year| in 20\d\d)?)(?: (?:another|about|around|roughly|some|the other))* $/.test(
      text.slice(before.end, start),
    ) &&
    !/^ (?:of|in) (?:revenues?|sales|cash|capex)\b/i.test(text.slice(amount?.end)) &&
    (countsThings(before) ||
      before.unit === 'count' ||
      (before.unit === bareUnit && isBesideCount(statement, before.start)))
  )
}
