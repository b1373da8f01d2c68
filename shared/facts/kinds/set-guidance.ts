import { rangeTailOf, type Statement } from '../statement.ts'

/** `revenue of between $310 million and $325 million, increased from prior guidance`: what is guided now. */
const againstGuidance =
  /^,? (?:(?:which|is|are|also|and|has been|was|were|remains) )*(?:increased|raised|lowered|decreased|reduced|narrowed|tightened|updated|revised|unchanged|up|down)\b[^.;$%]{0,24}\b(?:prior|previous|previously issued|earlier|original|initial|last) (?:[\w-]+ ){0,2}?(?:guidance|outlook|range|forecast|guide|view)\b/i

/** `guidance of $3.10 to $3.30 is $0.05 below our previous guidance`: told by how much it has moved. */
const movedBy =
  /^,? (?:(?:which|is|are|now|also|represents?|an?|up) )*(?:increase of )?[$€£¥]?[\d.]+%?(?: (?:million|billion|cents|basis points|points))?(?: (?:below|above|higher|lower|more|less|better|up|down|ahead|increase|decrease|reduction))? (?:than |from |of |to |over |versus )?(?:our |the |its )?(?:prior|previous|earlier|original|initial|last) (?:[\w-]+ ){0,2}?(?:guidance|outlook|range|forecast|guide|view)\b/i

/** `and narrowing the range to $2.31 to $2.35 per share`. */
export const movedRange =
  /\b(?:rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|lift)ing (?:the|our|this|that) (?:[\w-]+ ){0,3}?(?:range|guidance|outlook) to(?: (?:be|a|an|between|about|approximately|[$€£¥][\d.]+(?: (?:million|billion))? to))* $/i

/** `and we're raising our operating margin to 18%`: what a company moves that it can only guide. */
const movesMeasure =
  /(?:\b(?:are|is|am)|['’]re|['’]s)(?: (?:also|now|again|therefore))* (?:rais|lower|narrow|updat|lift|increas|reduc)ing (?:again )?(?:our|the) (?:[\w-]+ ){0,4}?(?:margins?|revenues?|sales|growth|EPS|earnings(?: per share)?|cash flow|EBITDA|guide|income)(?: (?:expectations?|target|guide|range|number))?(?: by (?:about |approximately )?[$€£¥]?[\d.]+%?(?: (?:million|billion|cents|basis points))?(?: per share)?)? to(?: (?:about|approximately|a|be))* $/i

/** `Our capital spending target remains at $30 million`: what a year's plan is now. */
const planIs =
  /\b(?:(?:capex|capital(?: spending| expenditures?)?) (?:plan|target|budget|program)|capital budget|(?:capex|capital (?:spending|expenditures?)) for (?:the (?:full )?year|(?:fiscal )?20\d\d)) (?:is|remains|stays)(?: (?:now|still|unchanged|at|about|approximately|roughly|around))* $|\b(?:capex|capital (?:spending|expenditures?)) (?:(?:remains|stays)|is (?:still|unchanged))(?: (?:now|still|unchanged|at|about|approximately|roughly|around))* $/i

/** `We guide to sales between $80 million and $85 million`. */
const guideTo =
  /\b[Ww]e(?: (?:now|therefore|currently|continue to))? (?:guide|are guiding) (?:to|for|toward)\b[^.;%]{0,90}$/

const byHowMuch =
  '(?: by (?:about |approximately )?[$€£¥]?[\\d.,]+%?(?: (?:million|billion|cents|basis points|points))?)?'
const toRange =
  ' to (?:be )?(?:between|(?:in )?(?:an?|the|our) (?:new )?range (?:of|from|between))(?: (?:about|approximately|[$€£¥]?[\\d.,]+%?(?: (?:million|billion))? (?:to|and)))* $'
/**
 * `EPS is updated to a range of $2.10 to $2.20`, `our forecast has increased to a range of`, `we raised the range for EPS by
 * $0.10 to between`: only guidance is updated, and to a range.
 */
const updatedTo = new RegExp(
  `\\b(?:was|were|is|are|has|have)(?: (?:been|also|now))* (?:updated|revised|raised|lowered|narrowed|increased|reduced|tightened|adjusted|changed)${byHowMuch}${toRange}` +
    `|\\b(?:rais|increas|lift|lower|reduc|updat|revis|refin|narrow|tighten)(?:ed|ing) (?:the|our) (?:[\\w-]+ ){0,4}?(?:range|guidance|outlook|forecast)\\b[^.;$%]{0,70}${byHowMuch}${toRange}` +
    // `We increased our EPS range to $2.10 to $2.20`: what has ends is no result.
    `|\\b(?:rais|increas|lift|lower|reduc|updat|revis|refin|narrow|tighten)(?:ed|ing) (?:the|our) (?:[\\w-]+ ){0,6}?range to(?: (?:about|approximately))* $` +
    // `our outlook is increased to $2.10 to $2.20`.
    `|\\b(?:guidance|outlook|forecast)\\b[^.;$%]{0,60}\\b(?:is|are|was|were|has|have)(?: (?:been|also|now))* (?:updated|revised|raised|lowered|narrowed|increased|reduced|adjusted)${byHowMuch} to (?:about |approximately )?$`,
  'i',
)

const setNow =
  /\b(?:are|is|have|has|now|today|['’]re|['’]ve|['’]s)(?: (?:also|again|now|today|once again|therefore))* (?:rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|reaffirm|reiterat|maintain|lift|introduc|initiat|confirm|setting|issu|provid|establish)\w*\b[^.;$%]{0,90}\b(?:guidance|outlook|guide|view|forecast|ranges?)\b/i

/** `the confidence to raise our guidance to $21`: what results let a company do now. */
const letsMove =
  /\b(?:confidence|able|us|enough|reason|position(?:ed)?|pleased|decided|decision) to (?:[a-z]+ly )?(?:raise|increase|lower|narrow|update|lift) (?:our|the) (?:[\w-]+ ){0,4}?(?:guidance|outlook) to(?: (?:about|approximately|a range of|be))* $/i

/** `our guidance for the tax rate has remained unchanged at 20%`: what is guided still. */
const unchangedAt =
  /\b(?:guidance|outlook)\b[^.;$%\d]{0,60}\b(?:is|are|has|have|remains?)(?: remained| been kept| kept)? unchanged at(?: (?:about|approximately))? $/i

/** Whether a figure is what guidance `was updated to`, be it the end of a range. */
export function isUpdatedTo({ text, amounts, side }: Statement, index: number): boolean {
  const other = amounts[index]?.other ?? null
  if (side !== 'en' || other === null) return false
  const start = amounts[Math.min(index, other)]?.start ?? 0
  const before = text.slice(Math.max(0, start - 120), start)
  const behind = text.slice(amounts[Math.max(index, other)]?.end)
  return updatedTo.test(before) || (guidedFrom.test(before) && midpointBehind.test(behind))
}

/** `our guided range has increased from $2.10 to $2.40, that's $2.25 at the midpoint`: its ends, which only a range has. */
const guidedFrom =
  /\b(?:guidance|outlook|guided|guide)(?: [\w-]+){0,2} (?:has|have|is|are|was|were)(?: (?:been|now|also))* (?:increased|raised|lowered|narrowed|updated|revised|lifted|reduced|tightened) from $/i
const midpointBehind =
  /^,? (?:and )?(?:(?:that|which)(?:['’]s| is)|or|with)\b[^.;]{0,12}[$€£¥]?[\d.]+[^.;]{0,20} mid-?point\b/i

const rangeIs =
  /\b(?:revenues?|sales|EPS|earnings(?: per share)?|EBITDA|income|margins?|cash flow|FFO|capex|expenditures?|tax rate) range (?:for [^,.;$%]{3,40} )?(?:is|remains)(?: (?:now|still|at|from|between|unchanged))* $/i

/** `The sales range for the full year is between $90 million and $95 million`: only what is to come has a range. */
function isRangeNow({ text, amounts }: Statement, index: number): boolean {
  const other = amounts[index]?.other ?? null
  const start = amounts[Math.min(index, other ?? index)]?.start ?? 0
  return other !== null && rangeIs.test(text.slice(Math.max(0, start - 110), start))
}

/** `we are lowering the full-year number to $800 million`: what is counted on, whatever it is of. */
const movesNumber =
  /(?:\b(?:are|is|am)|['’]re|['’]m)(?: (?:also|now|again|therefore))* (?:rais|lower|narrow|updat|lift|cutt|trimm|bring|tak|reduc|increas|mov)ing (?:our|the|that) (?:[\w-]+ ){0,4}?(?:numbers?|figure|plan|budget|estimate|spend(?:ing)?|cap-?ex|capital (?:budget|spending|expenditures?))(?: for the (?:full |fiscal )?year)?(?: (?:up|down))? to(?: (?:about|approximately|a|be|around|roughly))* $/i
export const isNumberMoved = ({ text, amounts, side }: Statement, index: number): boolean => {
  const start = amounts[index]?.start ?? 0
  return side === 'en' && movesNumber.test(text.slice(Math.max(0, start - 110), start))
}

/** Whether a figure is what the year's plan is now: `our capital spending target remains at $30 million`. */
export const isPlanNow = ({ text, amounts }: Statement, index: number): boolean => {
  const start = amounts[index]?.start ?? 0
  return planIs.test(text.slice(Math.max(0, start - 90), start))
}

/** Whether guidance is given in this very sentence, rather than remembered: `we are raising our guidance …`. */
export function isSetNow(statement: Statement, index: number): boolean {
  if (statement.side === 'zh') return false
  const start = statement.amounts[index]?.start ?? 0
  return (
    setNow.test(statement.text.slice(Math.max(0, start - 600), start)) ||
    guideTo.test(statement.text.slice(Math.max(0, start - 130), start)) ||
    movesMeasure.test(statement.text.slice(Math.max(0, start - 90), start)) ||
    isPlanNow(statement, index) ||
    isNumberMoved(statement, index) ||
    unchangedAt.test(statement.text.slice(Math.max(0, start - 130), start)) ||
    letsMove.test(statement.text.slice(Math.max(0, start - 120), start)) ||
    movedRange.test(statement.text.slice(Math.max(0, start - 90), start)) ||
    updatedTo.test(statement.text.slice(Math.max(0, start - 120), start)) ||
    isUpdatedTo(statement, index) ||
    isRangeNow(statement, index) ||
    againstGuidance.test(rangeTailOf(statement, index)) ||
    movedBy.test(textBehind(statement, index))
  )
}

/** The words behind a figure or its range, other figures among them. */
const textBehind = ({ text, amounts }: Statement, index: number): string =>
  text.slice(amounts[Math.max(index, amounts[index]?.other ?? index)]?.end).slice(0, 160)

const announcing =
  /\b(?:guidance|outlook|forecast|expectations|(?:full[- ]year|annual|20\d\d|planning|model(?:l)?ing) assumptions)\b[^.;:$%\d]{0,60}(?:\bas follows|\bthe following|\bfollows)?:(?:[^.;$%\d]|\.(?=\d)){0,60}$|\b(?:assumptions|estimates|guidance|outlook|forecasts?|expectations)\b[^.;:$%\d]{0,90}\b(?:as follows|the following)[:;,](?:[^.$%\d]|\.(?=\d)){0,110}$/i

/** `Current guidance is as follows: sales of $40 million to $44 million; a tax rate of 21%`: all that follows is guided. */
export function opensList(text: string, amounts: Statement['amounts']): boolean {
  const start = amounts[0]?.start ?? 0
  return start < longestAnnouncement && announcing.test(text.slice(0, start))
}

/** Characters within which a sentence says that guidance is listed in it. */
const longestAnnouncement = 200
