import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize } from '../businesses/business-name.ts'
import type { Setting, Statement } from '../statement.ts'

const emptyWords = new Set(
  'vs versus this next a an the per because it that which who and or from to is are was were be of in on at for by with over under than if as those these them will would could may might can not each more most so but about around into through since today here there they we you i also including last first end'.split(
    ' ',
  ),
)

const kindOfSum =
  /(?<!['’])\b((?:(?:[a-z][a-z&-]*|[A-Z]{2,6}) ){0,3}(?:costs?|funds|availability|expenses?|charges?|savings|revenues?|sales|income|margins?|rates?|losses|loss|gains?|proceeds|additions|flow|returns?|commitments?|obligations?|facility|credit line|line of credit|portfolio|capital|distributions?|adjustments?|exposure|fees|payments?|investments?|spending|headwinds?|tailwinds?|benefits?|impact|contributions?|credits?|recovery|write-?downs?|settlements?|taxes|rent|rents|spreads?|yields?|assets|equity|volumes?|amortization|depreciation|reserves?|releases?|accruals?|impairments?|(?:sales?|purchase|selling|transaction) price))(?: (?:in|for) the (?:quarter|year|period|first half))?(?: (?:in the range of|ranging from|of|was|were|is|are|at|by|to be|totaled|totaling|reached|averaged|will be|would be|came in at))?(?: (?:still|only|just))?(?: (?:about|approximately|around|roughly|nearly|almost|between|over|more than|less than|at least|up to|just over|just under))? $/

const sumBehind =
  /^ (?:of|in) (proceeds|(?:(?:[a-z][a-z&-]*|[A-Z]{2,4}) ){1,3}(?:runoff|payoffs|paydowns|forgiveness|(?<=\bunencumbered |\bunpledged |\bpledged |\bearning )assets|charges?|costs?|expenses?|fees|gains?|losses|proceeds|payments|distributions|releases?|investments|securities|write-?downs?|savings|credits?|settlements?|taxes|rent|notes|bonds|debentures|loans|headwinds?|tailwinds?))\b/

/** `$2 million of freight and material inflation`, `of second half inflation pressure`. */
const inflationBehind = /^ of ((?:[a-z][a-z&-]* ){0,5}inflation(?: pressures?| impacts?| costs?)?)\b/
/** `$350 million of availability on our line of credit`. */
const unusedBehind = /^ of (availability|unused capacity|borrowing capacity|undrawn capacity)\b/
/** `We repaid $50 million of notes`, `$2 billion of commercial paper`: what is owed. */
const owedBehind = /^ (?:of|in) ((?:[a-z][a-z&-]* ){0,3}(?:notes|bonds|debentures|loans|commercial paper))\b/

const itemBehind =
  /^ ((?:(?!(?:of|in|to|and|or|from|for|on|as|at|by|is|was|due|with|excluding|including|before)\b)[a-z][a-z&-]* ){0,3}(?:charges?|gains?|reserves?|impairments?|write-?(?:downs?|offs?)|accruals?|settlements?|headwinds?|tailwinds?|fees?|bonds?|notes?|debentures?|loans?|penalt(?:y|ies)|fines?|grants?|awards?|tranches?|offerings?|placements?|facilit(?:y|ies)))\b/

const partOf =
  /\b(?:includ(?:es?|ed|ing)|excludes?|excluded|(?:was|were) (?:burdened|reduced|impacted) by|net of|reflects?|reflecting|incurr?ed)(?: (?:about|approximately|around|roughly|nearly|an additional|another|net|pre-?tax|after-?tax))* $/i
const partTail =
  /^ (?:of|in|for|related to|associated with|from|due to|attributable to) (?:the |our |certain )?((?:[a-z][a-z&-]*)(?: (?!(?:and|or|for|in|of|to|from|on|that|which|with|as|at|by|is|was|due)\b)[a-z][a-z&-]*)?)/

/** `operating income includes $55 million of severance`: a part of the measure or a charge against it, never the measure. */
export function describePart(statement: Statement, index: number): string | null {
  const { start, end } = statement.amounts[index] ?? { start: 0, end: 0 }
  const itemised = itemOf.exec(statement.text.slice(Math.max(0, start - 200), start))?.[1]
  if (itemised !== undefined) return capitalize(itemised.replace(/^(?:an?|the) /, ''))
  if (!partOf.test(statement.text.slice(Math.max(0, start - 60), start))) return null
  const words = partTail.exec(statement.text.slice(end, end + 56))?.[1]
  return words === undefined ? null : capitalize(words)
}

/** `included after-tax costs related to a new design of $11 million`: an item, whatever it is for. */
export const itemOf =
  /\b(?:includ(?:es?|ed|ing)|reflect(?:s|ed|ing)?|excludes?|excluding|(?:was|were) adjusted for)\b[^;$%]{0,120}?\b((?:[a-z][a-z-]* )?(?:costs?|charges?|expenses?|gains?|loss(?:es)?|benefits?|amortization|impairments?))(?: loss)? (?:related to|for|from|on|associated with|of) [^,;$%\d]{3,70} of(?: (?:about|approximately|around|roughly))* $/i

const leftOut =
  /\b[Ee]xcl(?:uding|udes) (?:the )?((?:[a-z][a-z-]* ){1,3}(?:costs?|charges?|expenses?|gains?|benefits?|items?)) of(?: (?:about|approximately|around|roughly))? (?:[$€£¥][\d.,]+(?: (?:million|billion|thousand))? (?:this|last) (?:year|quarter) and (?:about |approximately )?)?$/

/** `but excludes a $9 million gain on`: by the noun behind it. */
const leavesOut = /\b[Ee]xclud(?:es|ed|ing)(?: (?:an?|the|about|approximately|around|roughly|nearly|over))* $/
const leftBehind =
  /^ (?:of |in )?((?:(?:pre-?tax|after-tax|net|one-time|non-?cash|unrealized|realized|special) )*(?:gains?|charges?|costs?|benefits?|expenses?|loss(?:es)?|items?|impairments?))\b/i

/** `excluding $57 million from the settlement`: by what it came from. */
const leftSource =
  /^ (?:from|for|related to|associated with|due to) (?:the |an? |our )?((?!(?:(?:net )?sales|revenues?|income|earnings|profits?|EBITDA|20\d\d)\b)(?:[a-z][a-z-]+ ){0,2}[a-z][a-z-]{3,})(?=[,.;]| (?:in|for|from|on|of)\b)/

/** `Excluding moving costs of $300,000 this year and $2 million last year, profit was`: what the measure is told without. */
export function describeLeftOut({ text, amounts }: Statement, index: number, unit: string): string | null {
  const start = amounts[index]?.start ?? 0
  if (!isCurrency(unit)) return null
  const before = text.slice(Math.max(0, start - 140), start)
  const end = amounts[index]?.end ?? 0
  const words =
    leftOut.exec(before)?.[1] ??
    (leavesOut.test(before)
      ? (leftBehind.exec(text.slice(end, end + 60))?.[1] ?? leftSource.exec(text.slice(end, end + 60))?.[1])
      : undefined)
  return words === undefined ? null : capitalize(words)
}

const creditBehind =
  /^ (?:of (?=undrawn|unused|available|untapped))?((?:(?:undrawn|unsecured|senior|committed|secured|revolving|available|unused) )*(?:lines? of credit|credit lines?|credit facilit(?:y|ies)|revolver|revolving facility))\b/

/** What a sum is said to be of right behind it: `$55 million of severance costs`. */
export function describeItem(statement: Statement, index: number): string | null {
  let end = statement.amounts[index]?.end ?? 0
  // `$0.8 million and $8 million of impairment charges`: both are of them.
  const next = statement.amounts[index + 1]
  if (
    next !== undefined &&
    next.unit === statement.amounts[index]?.unit &&
    /^,? (?:and|or|to) $/.test(statement.text.slice(end, next.start))
  )
    end = next.end
  const tail = statement.text.slice(end, end + 56)
  const behind =
    sumBehind.exec(tail)?.[1] ??
    inflationBehind.exec(tail)?.[1] ??
    unusedBehind.exec(tail)?.[1] ??
    creditBehind.exec(tail)?.[1]
  return behind === undefined ? null : capitalize(behind)
}

const determiner =
  /\b(?:the|an?|our|its|this|that|their|another|[A-Z][\w&]*['’]?s)(?: (?:additional|further|one-time|nearly|approximately|roughly|about|over|more than|remaining))* $/
const nounBehind =
  /^((?: (?!(?:of|in|to|and|or|from|for|on|as|at|by|with|between|among|within|across|into|about|back|out|off|per|is|are|was|were|we|that|which|who|it|they|you|I|due|before|after|during|through|under|over|over|since|than|versus|next|last|this|each|a|an|the|will|would|has|have|had|can|plus|worth|today|here|there|now|more|less|higher|lower|up|down|annual|annually|quarterly|total|including|excluding|remaining|outstanding)\b)(?:[a-z][a-z&/-]*|[A-Z]{3,5})){1,4})(?=[ ,.;:)]|$)/
/** Nouns that only say how much or of what time a sum is, and those that have readers of their own. */
const noThing =
  /(?:^|[ -])(?:mid-?point|range|level|mark|guidance|target|goal|run|rate|figure|number|total|quarter|year|business|company|market|opportunity|franchise|product|segment|category|platform|plus|increase|decrease|growth|decline|change|improvement|drop|rise|reduction|revenues?|sales|income|profits?|earnings|ebitda|cash|dividends?|shares?|stock|buybacks?|repurchases?|rack|module|customer|deal|orders?|backlog|budget|plan|program|authorization|facility|loan|debt|notes?|bonds?|capex|capital|investment|acquisition|outlook|forecast)$/
/** A participle says what was done with a sum: `the $5 billion reported in 2020`. */
const participle = /(?:ed|spent|paid|sold|told|made|raised|held|ing)$/

/** The thing that a sum with an article belongs to: `the $17 million lease adjustment`. */
export function describeThing({ text, amounts, metrics }: Statement, index: number): string | null {
  const amount = amounts[index]
  if (amount === undefined || !determiner.test(text.slice(Math.max(0, amount.start - 40), amount.start)))
    return null
  const words = nounBehind.exec(text.slice(amount.end, amount.end + 72))?.[1]?.trim()
  if (words === undefined || participle.test(words.split(' ')[0] ?? '') || noThing.test(words)) return null
  if (/(?:ed|ly|ing)$/.test(words) || wholeLoss.test(words)) return null
  const end = amount.end + words.length + 1
  return metrics.some((mention) => mention.start < end && mention.end > amount.end) ? null : capitalize(words)
}

const subjectOfSum =
  /^(?:(?:And|So|But|Now|Also|Finally),? )?(?:(?:Our|The) )?([A-Za-z][a-z-]*(?: [a-z][a-z&-]*){1,3}?) (?:from|on|for|to|related to|associated with|of|in) [^,;$%]{3,110}? (?:was|were|is|are|totaled|amounted to|stood at|came to)(?: (?:about|approximately|around|roughly|nearly|just|over))* $/
/** Words that a sentence opens with before its subject, and subjects that name no thing. */
const noSubject =
  /^(?:between|among|within|across|in|on|at|for|from|with|during|over|under|after|before|as|of|by|if|when|while|we|it|they|this|that|these|those|there|he|she|you|both|all|each|others?|some|most|results?|performance|growth|demand|business|which|guidance|outlook|total|overall)\b|\b(?:we|our|you|is|are|was|were)\b/i

/** What a sentence opens with and gives a sum for, though the catalogue has no name of it: `Cash proceeds from the sale were`. */
export function describeSubject(statement: Statement, index: number): string | null {
  if (index !== 0) return null
  const words = subjectOfSum.exec(statement.text.slice(0, statement.amounts[0]?.start))?.[1]
  return words === undefined || noSubject.test(words) ? null : capitalize(words)
}

/** What goes out or comes in by itself: `manufacturing costs in the quarter came in at`, `a settlement charge in the fourth quarter of`. */
const ownItem =
  /(?:^|[,;] |\b(?:and|while|but) )(?:(?:our|the|total|overall) )*((?:[a-z-]+ ){1,3}(?:costs?|charges?|spending|losses|write-?downs?|fees))(?: (?:in|for|during|at) [^,;$%]{2,40})? (?:was|were|is|are|came in at|came to|totaled|amounted to|reached|will be|(?:is|are) expected to be)(?: (?:about|approximately|around|roughly|nearly|over))* $|\ban? ((?:[a-z-]+ ){1,4}(?:charge|gain|write-?down|settlement))\b[^.;$%]{0,110} of(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const plainQualifier =
  /^(?:(?:and|our|the|total|one-?time|non-?cash|pre-?tax|after-tax|quarterly|additional) )+/i

/** A cost, a charge or a gain with a name that the catalogue has not, which a sum without another name is of. */
export function describeItsOwn(statement: Statement, index: number): string | null {
  const found = ownItem.exec(statement.text.slice(0, statement.amounts[index]?.start).slice(-200))
  const words = (found?.[1] ?? found?.[2])?.replace(plainQualifier, '')
  return words === undefined || !words.includes(' ') ? null : capitalize(words)
}

/** `two prepayment agreements worth $60 million`. */
const worth =
  /\b((?:(?!(?:one|two|three|four|five|six|several|some|the|our|a|an|of|for|with|and|new|signed)\b)[a-z-]+ ){0,2}[a-z-]{4,}) (?:worth|valued at)(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/

const movedThing =
  /\b(?:an?|the) (?:[a-z-]+ ){0,3}?((?:change|adjustment|catch-up|true-up|revision|reduction|increase|decrease) (?:in|to) (?:the |our )?(?:estimated )?((?:[a-z][a-z&-]* ){1,6}?))of(?: (?:about|approximately|around|roughly|nearly|over|just over))* $/

/** `a favourable change in the estimated outcome of contracts of $2 million`: something moved that the catalogue has no name of. */
function describeMoved({ text, amounts, metrics }: Statement, index: number): string | null {
  const start = amounts[index]?.start ?? 0
  const found = movedThing.exec(text.slice(Math.max(0, start - 140), start))
  if (found === null) return null
  const from = Math.max(0, start - 140) + found.index
  return metrics.some((mention) => mention.start >= from && mention.end <= start)
    ? null
    : capitalize((found[1] ?? '').replace(/\b(?:the|our|estimated) /g, '').trim())
}

/** `our headwind estimate, which was about $7 million`. */
const reckonedEffect =
  /\b((?:headwind|tailwind|impact|inflation|savings|benefit) (?:estimate|forecast|assumption)),? (?:which )?(?:is|was|of|remains)(?: (?:about|approximately|around|roughly|[$€£¥][\d.]+(?: (?:million|billion))? to))* $/i

/** A sum with a name of its own: `$16 million of merger charges`, `a hedge loss of $205 million`. */
export function describeSum(statement: Statement, index: number): string | null {
  const end = statement.amounts[index]?.end ?? 0
  const tail = statement.text.slice(end, end + 56)
  const behind = sumBehind.exec(tail)?.[1] ?? owedBehind.exec(tail)?.[1] ?? itemBehind.exec(tail)?.[1]
  if (behind !== undefined) return capitalize(behind)
  const start = statement.amounts[index]?.start ?? 0
  const valued = worth.exec(statement.text.slice(Math.max(0, start - 64), start))?.[1]
  if (valued !== undefined) return capitalize(valued)
  const reckoned = reckonedEffect.exec(statement.text.slice(Math.max(0, start - 90), start))?.[1]
  if (reckoned !== undefined) return capitalize(reckoned)
  const moved = describeMoved(statement, index)
  if (moved !== null) return moved
  const before = describeBefore(statement, index)
  return before === null ||
    /\b(?:income|margins?|revenues?|sales|assets|equity)$/i.test(before) ||
    wholeLoss.test(before)
    ? null
    : before
}

/** A loss of the company itself, not of a hedge or a loan. */
const wholeLoss =
  /^(?!.*\b(?:hedg\w+|derivative|investment|trading|currency|exchange|translation|credit|catastrophe|insurance|mark-to-market|fair-value|unrealized|realized|litigation|disposal|weather|storm|fire|loan)\b).*\bloss(?:es)?$/i

const doneTo = /^(?:increase|raise|lift|boost|grow|cut|reduce|lower|trim|double|expand|add)$/

/** `freight costs of $70 million`: the words of the text before the amount, where the catalogue has none. */
function describeBefore(statement: Statement, index: number): string | null {
  const start = statement.amounts[index]?.start ?? 0
  const words = (kindOfSum.exec(statement.text.slice(Math.max(0, start - 64), start))?.[1] ?? '').split(' ')
  while (
    words.length > 0 &&
    (emptyWords.has(words[0] ?? '') ||
      /^(?:our|some|see|saw|expect|anticipate|assume|project|face|against|had|have|total|any|we|their|other|incurred|recorded|in|a|now)$|ed$|(?<!^restructur|^manufactur|^operat|^advertis|^train|^packag|^process|^engineer|^financ|^clos|^remodel)ing$|ly$/.test(
        words[0] ?? '',
      ))
  )
    words.shift()
  // `add six campuses and increase spending`: behind what is done first.
  const done = words.findLastIndex((word) => doneTo.test(word))
  if (done >= 0) words.splice(0, done + 1)
  // `SG&A expenses and flood-related expenses`: what stands right before the sum.
  const own = words.at(-2)?.endsWith('-related') === true ? words.slice(-2) : words
  return own.length < 2 ? null : capitalize(own.join(' '))
}

/** `weighed on EBITDA with a price/cost spread of $36 million`: what the words right before a sum call it, where the measure stands farther off. */
export function describeAfter(statement: Statement, index: number, measureEnd: number): string | null {
  const start = statement.amounts[index]?.start ?? 0
  const from = Math.max(0, start - 64, measureEnd)
  const before = statement.text.slice(from, start)
  if (
    !/ of(?: (?:about|approximately|around|roughly|nearly))? $/.test(before) &&
    !/-related (?:costs?|expenses?|charges?) (?:at|of)(?: (?:about|approximately|around|roughly|nearly))? $/.test(
      before,
    )
  )
    return null
  // `our provision was a net benefit of $9 million`: what the measure itself was.
  if (/^ (?:was|were|is) an? (?:net )?(?:benefit|credit|recovery|release) of\b/.test(before)) return null
  const words = kindOfSum.exec(before)?.[1]
  return words === undefined ||
    wholeLoss.test(words) ||
    /\b(?:income|margins?|revenues?|sales|rates?|equity)$/.test(words)
    ? null
    : describeBefore(statement, index)
}

const named: Readonly<Record<string, string>> = {
  mW: 'Power',
  W: 'Power',
  kW: 'Power',
  MW: 'Power',
  GW: 'Power',
  'Gb/s': 'Data rate',
  'Tb/s': 'Data rate',
  'pJ/bit': 'Energy per bit',
  mm2: 'Area',
  mm: 'Size',
  'boe/d': 'Production',
  'bbl/d': 'Production',
  'cf/d': 'Production',
  'cfe/d': 'Production',
}
/** Where `capacity` is what can still be drawn. */
const ofCredit = /\b(?:revolver|revolving|credit (?:lines?|facilit|agreement)|lines? of credit|undrawn)/i
const ratioOf = /\bratio of ([a-z][^,.;:(]{2,48}?)(?= (?:is|was|at|of about|has|per)\b|[,.;:(]|$)/i
const itemAt = /\b((?:[a-z-]+ )?[a-z]+s) (?:at|for)(?: (?:about|roughly|approximately|around|only|just))? ?$/i
/** A sum that describes the thing right behind it: `a $500K+ rack`. */
const pricedThing = /^ ((?:[A-Z][\w-]*(?: [A-Za-z][\w-]*){0,2}|[a-z]+))(?= on\b| in\b| with\b|[,.;)]|$)/

/** The words of the text, where the catalogue has none: the noun beside the amount. */
export function describeFigure(statement: Statement, index: number, unit: string, setting?: Setting): string {
  const amount = statement.amounts[index]
  if (amount === undefined) return unit
  const { text, amounts } = statement
  // `throughput was 410,000 barrels a day`: what a refinery runs, and no field's production.
  if (
    unit === 'bbl/d' &&
    /\b(?:throughput|refin\w+|crude runs?)\b[^.;,]{0,60}$/i.test(text.slice(0, amount.start))
  )
    return 'Throughput'
  if (named[unit] !== undefined) return named[unit]
  const end = Math.max(amount.end, amounts[amount.other ?? index]?.end ?? 0)
  // `648 vs. 144 optical engines` counts one thing twice.
  const after = text.slice(end, end + 72).replace(/^ (?:vs\.?|versus) \d[\d,.]*(?= )/, '')
  // `Our revolver remains undrawn with $180 million of capacity.`
  if (isCurrency(unit) && /^ (?:of|in) (?:[a-z]+ )?capacity\b/.test(after) && ofCredit.test(text))
    return 'Borrowing capacity'
  if (unit === 'x') {
    const ratio = ratioOf.exec(text.slice(Math.max(0, amount.start - 90), end + 60))?.[1]
    if (ratio !== undefined) return `Ratio of ${ratio.trim()}`
  }
  if (setting?.isArticle === true && isCurrency(unit) && amount.power <= 3) {
    const before = text.slice(Math.max(0, amount.start - 48), amount.start)
    if (
      /^ (?:each|apiece|per (?!share\b)[a-z]+)\b/.test(after) ||
      itemAt.test(before) ||
      pricedThing.test(after)
    )
      return 'Unit price'
  }
  // Before a verb there is no noun: only a count, or words tied by `of`, are safe to take.
  const tie = unit === 'count' ? '(?: of)?' : ' of'
  const tail =
    new RegExp(`^${tie}(?: our| the| its| their)?((?: [a-zA-Z][\\w-]*){1,4})`).exec(after)?.[1] ?? ''
  const words: string[] = []
  for (const word of tail.trim().split(' ')) {
    if (word === '' || emptyWords.has(word.toLowerCase())) break
    // `and 42 when we're done`, `40 all in`.
    if (unit === 'count' && /^(?:all|when)$/.test(word)) break
    words.push(word)
    if (unit === 'count' && word.endsWith('s')) break
  }
  // `We opened 5 clubs, ending with 236 clubs`: what was done with some, and how many there are.
  const deed =
    unit === 'count'
      ? /\b(opened|closed)(?: (?:about|approximately|nearly|over|another|a total of|net|new))* $/.exec(
          text.slice(Math.max(0, amount.start - 48), amount.start),
        )?.[1]
      : undefined
  if (words.length > 0 && deed !== undefined) return capitalize(`${words.join(' ')} ${deed}`)
  if (words.length > 0) return unit === '%' ? `Share of ${words.join(' ')}` : capitalize(words.join(' '))
  return describeBefore(statement, index) ?? 'Other'
}
