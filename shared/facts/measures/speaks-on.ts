import { isPlace } from '../businesses/is-place.ts'
import { rangeTailOf, type Setting, type Statement } from '../statement.ts'

/**
 * Words that name nothing a figure could be of: what binds a sentence together, what a measure does, when, and how much.
 * Any other word in small letters is taken for a thing of its own.
 */
const plain = new Set(
  `a an the this that these those it its they them their we our us you your i my he she which who what there here
  and or but so as if when while though although because since than then also too again still even only just yet
  once of in on at for from to with by over under above below about around near nearly almost approximately
  roughly some between among within across into through during before after until till up down out off per versus
  vs plus minus against excluding including without despite like both each every all most more less least many few
  much very quite not no well far further another other same such own total overall combined respectively compared
  comparison compare compares comparing relative is are was were be been being am has have had having do does did
  will would should could can may might must came come comes coming go goes went going get gets got grew grow
  grows growing grown rose rise rises rising risen fell fall falls falling fallen increased increase increases
  increasing decreased decrease decreases decreasing declined decline declines declining dropped drop drops
  dropping improved improve improves improving improvement expanded expand expands expanding expansion contracted
  contraction moved move moves moving reached reach reaches reaching totaled totaling totals totalled stood stands
  stand remained remain remains remaining stayed stay stays represented represent represents representing
  reflected reflect reflects reflecting accounted accounts account accounting made makes make making contributed
  contribute contributes contributing contribution delivered deliver delivers delivering generated generate
  generates generating produced posted posting reported reporting recorded recording achieved achieve achieving
  saw see seen seeing ended ending end ends finished closed exited exiting started began beginning continued
  continue continues doubled tripled doubling led lead leading driven drove driving followed expect expects
  expected expecting anticipate anticipated anticipates believe think project projected forecast forecasted guide
  guided guiding outlook guidance estimate estimated target targeting targeted originally loaded front-loaded remaining line implies imply implied said say told
  mentioned noted discussed higher lower greater lesser better worse stronger weaker larger smaller bigger faster
  slower flat stable record strong robust solid healthy modest slight slightly significant significantly sharply
  impressive nice nicely high low good great exceptional outstanding new full first second third fourth last next
  prior previous past current recent whole half quarter quarters year years month months week weeks day days
  period periods time today now ago earlier later annual annually annualized quarterly yearly monthly sequential
  sequentially fiscal calendar date year-over-year year-to-date full-year first-half second-half way year-on-year
  quarter-over-quarter quarter-on-quarter over-year on-year consecutive growth gain gains reduction change rate
  pace level levels figure number numbers amount sum range midpoint low-end high-end basis points point percent
  percentage percentages share part portion rest remainder majority mix base results result performance volume
  volumes price pricing currency currencies constant dollars terms organic organically core adjusted underlying
  gaap non-gaap local foreign exchange business businesses segment segments division divisions region regions
  market markets group company companies geography geographies category categories brand brands side front area
  areas million billion thousand hundred dozens north south east west margin margins revenue revenues sales profit
  acquisition acquisitions divestiture divestitures m&a fx
 translation intact unchanged spend spent spending seasonality seasonal typical normal historical historically expectations expectation consensus sure know yes
  yeah okay right actually really basically probably maybe perhaps essentially largely primarily mainly mostly
  partly partially principally directly turning looking finally lastly meanwhile however specifically importantly
  additionally similarly comparable similar minimum maximum`.split(/\s+/),
)

/** Characters before a figure within which its clause is looked for. */
const longestClause = 300
/** Where a clause of its own may begin. */
const clauseStart = /(?:[;:]|,? (?:and|but|while|whereas|with|as|which|that|where)|,) /g
/** `…, up 8%`: said of what the clause before is about. */
const hangsOn = /^(?:up|down)\b/i
/** What makes words more than a time or a place that stands before the clause. */
const says = /\b(?:was|were|is|are|be|grew|rose|fell|up|down|\w+ed|saw|had|have|of|by|to)\b/
/** The first words behind an amount, up to what begins anew. */
const wordsBehind = /^[- ]((?:(?:of|in|for|worth of|from) )?(?:[A-Za-z][\w&'’/.-]* ?){1,3})/
const beginsAnew =
  / (?:of|in|for|to|from|on|at|and|or|as|which|that|with|by|over|versus|compared|due|than|when|while|driven|primarily|mainly|if|through|during|since|excluding|including) .*$/

/**
 * Whether a sentence that names no measure goes on about the one told before: `That is up 7% sequentially` does,
 * `Client balances rose 15%` and `We signed $24 million of contracts` speak of something else. So it is where its own
 * clause and the words behind the figure name no thing.
 */
export function speaksOn(statement: Statement, index: number, setting: Setting): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return true
  const first = Math.min(amount.start, statement.amounts[amount.other ?? index]?.start ?? amount.start)
  const start = Math.max(0, first - longestClause)
  const before = statement.text.slice(start, first)
  // `breaking up that 400`: the figure told before.
  if (/\b(?:that|those) $/.test(before)) return true
  const from =
    // What `, which grew 8%` is said of stands before it.
    [...before.matchAll(clauseStart)]
      .filter((found) => !/\bwhich $/.test(found[0]))
      .map((found) => found.index + found[0].length)
      .findLast((at) => says.test(before.slice(at)) && !hangsOn.test(before.slice(at))) ?? 0
  if (namesThing(before.slice(from), start + from === 0, setting.segments)) return false
  const behind = wordsBehind.exec(rangeTailOf(statement, index))?.[1] ?? ''
  return !namesThing(behind.replace(beginsAnew, ''), false, setting.segments)
}

/** Whether a word in small letters is none of the plain ones; a name is a part of the company as likely as not. */
function namesThing(text: string, isSentenceStart: boolean, segments: ReadonlySet<string>): boolean {
  return [...text.matchAll(/[A-Za-z][\w&'’/.-]*/g)].some(({ 0: found, index }) => {
    const word = found.replace(/['’](?:s|re|ve|ll|d|m)$|[.'’]+$/g, '')
    const small = word.toLowerCase()
    if (plain.has(small) || segments.has(small) || /\d/.test(word)) return false
    const isOpening = isSentenceStart && index === 0
    return !/^[A-Z]/.test(word) || (isOpening && !isPlace(word))
  })
}
