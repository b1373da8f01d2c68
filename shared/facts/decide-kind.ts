import type { FactKind } from './fact.ts'
import {
  hasCue,
  lastCueBefore,
  leadOf,
  leadStart,
  rangeTailOf,
  tailOf,
  type Reading,
  type Setting,
  type Statement,
  type Thread,
} from './statement.ts'

const directionAtEnd =
  /\b(?:up|down|increas\w*|decreas\w*|grew|grow|growing|grown|growth of|declin\w*|fell|rose|rising|drop\w*|surg\w*|jump\w*|climb\w*|expand\w*|improv\w*|higher|reduc\w*|lower)(?: (?:by|of|at|a|an|further|another|over|about|approximately|around|roughly|nearly|almost|more than|greater than|as much as|some|well over|just over|significant|impressive))* ?$/i
const byAtEnd =
  /\bby(?: (?:about|around|approximately|roughly|over|more than|nearly|almost|greater than|as much as))* ?$/i
const changeNoun =
  /^ (?:(?:sequential(?:ly)?|quarter[- ]over[- ]quarter|year[- ]over[- ]year|annual|q\/q|y\/y)[ ,]?(?:and )?){0,2}(?:increase|decrease|growth|decline|drop|jump|rise|improvement|reduction)\b/i
const chineseDirection =
  /(?:增[長长加]?|成[長长]|上升|上[漲涨]|下降|[減减]少?|下滑|下跌|衰退|提[高升]|同比|[環环]比|[年季月][增減减]|升|降|跌|[擴扩]大)了? ?(?:[約约]|超[過过]|近|逾|幅度?[為为]?)? ?$/
const fromAtEnd =
  /\b(?:from)(?: (?:about|around|approximately|roughly|over|just|just over|nearly|almost))? ?$/i
/** `from $15 billion today to …`: the first figure is the present one. */
const startsToday = /^ (?:today|currently|now)\b/
const pairLead =
  /^,? ?(?:or|and|即|或|,即)(?: (?:a|an))?(?: (?:GAAP|non-? ?GAAP))?(?: (?:net|operating))?(?: (?:loss|income|earnings|profit))?(?: per (?:\w+ )?share)?(?: of)? ?$/i
const pastVerb =
  /\b(?:was|were|came in|spent|paid|used|repaid|invested|shipped|added|got|delivered|achieved|reached|totall?ed|generated|ended|reported|recorded|grew|increased|decreased|declined|represented|contributed)\b|[實实][現现]了|[達达]到了|[為为](?!了)/
const assumption = /\b(?:based on|assum\w+|using|reflects?|includes?)\b/i

/** A change rather than a level: `up 42%`, `17% sequential increase`, `increased by $33 million`, any basis points. */
export function isChange(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  if (amount.isGrowth || amount.unit === 'bps') return true
  const lead = leadOf(statement, index)
  const tail = tailOf(statement, index).slice(0, 48)
  if (statement.side === 'zh') return isChineseChange(lead, tail, amount.unit)
  if (amount.unit === 'x' || amount.unit === 'count') return false
  // A range without a pace (`drops of 20% to 30% in a day`) describes how much, not how fast.
  if (amount.other !== null && !hasOwnPace(statement, Math.max(index, amount.other)))
    return changeNoun.test(tail)
  const isDirected =
    directionAtEnd.test(lead) &&
    !fromAtEnd.test(lead) &&
    !/\b(?:up|down|increas\w*|grow\w*|declin\w*) to(?: \w+){0,2} ?$/i.test(lead)
  if (amount.unit === '%')
    return (
      isDirected || changeNoun.test(tail) || hasOwnPace(statement, index) || isMovedBy(statement, index, lead)
    )
  return (
    (isDirected &&
      !/\b(?:higher|lower|improv\w*) ?$/.test(lead) &&
      amount.unit !== 'x' &&
      amount.unit !== 'count') ||
    changeNoun.test(tail) ||
    isMovedBy(statement, index, lead)
  )
}

function isChineseChange(lead: string, tail: string, unit: string): boolean {
  if (unit !== '%' && !/^[A-Z]{3}$/.test(unit)) return false
  return (
    chineseDirection.test(lead) ||
    (unit === '%' && /^ ?的(?:[^,,。]{0,4})(?:增[長长]|成[長长]|增幅|[減减]幅|下降)/.test(tail))
  )
}

function isMovedBy(statement: Statement, index: number, lead: string): boolean {
  if (!byAtEnd.test(lead)) return false
  const from = leadStart(statement, index)
  return hasCue(statement, 'rise', from) || hasCue(statement, 'fall', from)
}

/** A pace (`year over year`, `sequentially`) right after the figure, or before it with no other figure between. */
function hasOwnPace(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.text.startsWith(' of ', amount.end)) return false
  const next = statement.amounts[index + 1]?.start ?? statement.text.length
  return statement.cues.some(
    (cue) =>
      (cue.kind === 'yoy' || cue.kind === 'qoq') &&
      cue.start >= amount.end &&
      cue.start - amount.end < 24 &&
      cue.end <= next,
  )
}

/** An earlier period's figure beside the current one: `compared to $19.6 million`, `down from 36.4%`. */
export function isComparison(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
  setting: Setting,
): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  const lead = leadOf(statement, index)
  if (pairLead.test(lead) && earlier.at(-1)?.kind === 'prior-period actual') return true
  if (statement.side === 'zh' && isOfEarlier(statement, index, lead)) return true
  const isRange = amount.other !== null && /\brang\w* from(?: \w+)? ?$/i.test(lead)
  if (fromAtEnd.test(lead) && !isRange && amount.unit !== 'count')
    return !startsToday.test(tailOf(statement, index))
  if (setting.isArticle) return false
  const cue = lastCueBefore(statement, ['comparison'], amount.start, leadStart(statement, index))
  if (cue === null || amount.start - cue.end > 70) return false
  const between = statement.text.slice(cue.end, amount.start)
  return !/;|\bguidance\b|\bexpectations?\b|指引|指[導导]/.test(between)
}

/** `去年同期為 1.98 元`, `从 21.4% 提升至 …`: Chinese puts the earlier period, or 从, right before its figure. */
function isOfEarlier(statement: Statement, index: number, lead: string): boolean {
  if (/[從从由] ?$/.test(lead)) return true
  const start = leadStart(statement, index)
  const mention = statement.periods.findLast((each) => each.start >= start && each.end <= start + lead.length)
  if (mention === undefined || ((mention.yearShift ?? 0) >= 0 && (mention.quarterShift ?? 0) >= 0))
    return false
  return !chineseDirection.test(lead)
}

/** How a figure looks ahead: stated as expected, or only as possible (`may exceed`, `the opportunity`). */
export type Outlook = 'expected' | 'possible'

const doubtful = /^(?:may|might|could|opportunity|potential)$/i

/** Reads the outlook from the words before the figure, unless a verb of the past stands between, or right after it. */
export function findOutlook(statement: Statement, index: number): Outlook | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const cue = lastCueBefore(statement, ['expectation', 'modal'], amount.start)
  if (cue !== null && !pastVerb.test(statement.text.slice(cue.end, amount.start))) {
    if (cue.kind === 'expectation') return 'expected'
    const isExpected = hasCue(statement, 'expectation', 0, amount.start)
    return isExpected && !doubtful.test(statement.text.slice(cue.start, cue.end)) ? 'expected' : 'possible'
  }
  const soon = statement.cues.find((other) => other.kind === 'modal' && other.start >= amount.end)
  if (soon === undefined || soon.start - amount.end > 30) return null
  return /[,;]/.test(statement.text.slice(amount.end, soon.start)) ? null : 'possible'
}

/** `our guidance range of 21% to 23%`: guidance quoted beside a result, or given. */
function isOfGuidance(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  const first =
    amount.other !== null && amount.other < index ? (statement.amounts[amount.other] ?? amount) : amount
  const from =
    index === 0 || first === amount
      ? leadStart(statement, index)
      : leadStart(statement, amount.other ?? index)
  const cue = lastCueBefore(statement, ['guidance'], first.start, from)
  if (cue !== null && first.start - cue.end < 80)
    return !pastVerb.test(statement.text.slice(cue.end, first.start))
  const last =
    first === amount && amount.other !== null ? (statement.amounts[amount.other] ?? amount) : amount
  return (
    statement.side === 'zh' &&
    statement.cues.some(
      (other) => other.kind === 'guidance' && other.start >= last.end && other.start - last.end < 8,
    )
  )
}

export interface KindClues {
  readonly isChange: boolean
  readonly isComparison: boolean
  readonly outlook: Outlook | null
  /** Whether the words are the company's own; analysts and newsletters only forecast. */
  readonly isOwnWord: boolean
  /** Whether the sentence names a metric of the catalogue for the figure. */
  readonly isNamed: boolean
}

export function decideKind(statement: Statement, index: number, clues: KindClues, thread: Thread): FactKind {
  const amount = statement.amounts[index]
  if (amount === undefined) return 'actual'
  if (clues.isComparison) return 'prior-period actual'
  if (fromAtEnd.test(leadOf(statement, index)) && startsToday.test(tailOf(statement, index))) return 'actual'
  if (clues.isChange) return decideChange(statement, index)
  const lead = leadOf(statement, index)
  const tail = tailOf(statement, index)
  if (
    /^(?:\s[\w-]+){0,1}\s(?:at the )?mid-?point/i.test(tail) ||
    /\bmid-?point (?:of|is|at|being|would be)(?: \w+)? ?$/i.test(lead) ||
    /中[值點点][為为是]? ?[約约]? ?$/.test(lead)
  )
    return 'guidance-mid'
  const isRange = amount.other !== null
  const ofGuidance = isOfGuidance(statement, index)
  if (ofGuidance && isRange)
    return amount.other !== null && amount.other > index ? 'guidance-low' : 'guidance-high'
  if (isTargeted(statement, index, lead, rangeTailOf(statement, index))) return 'target'
  const isAssumed = thread.guided !== null && assumption.test(lead) && hasGuidanceBefore(statement, index)
  const guides = clues.isNamed && clues.isOwnWord && (clues.outlook === 'expected' || isAssumed)
  if (isRange && guides)
    return amount.other !== null && amount.other > index ? 'guidance-low' : 'guidance-high'
  if (ofGuidance && clues.isNamed && clues.isOwnWord && !pastVerb.test(lead)) return 'guidance-mid'
  const isGiven = thread.guided !== null && thread.section !== 'questions' && amount.approximation !== 'over'
  if (guides && isGiven) return 'guidance-mid'
  return clues.outlook === null ? 'actual' : 'forecast'
}

function hasGuidanceBefore(statement: Statement, index: number): boolean {
  return (
    hasCue(statement, 'guidance', 0, statement.amounts[index]?.start) ||
    hasCue(statement, 'expectation', 0, statement.amounts[index]?.start)
  )
}

function isTargeted(statement: Statement, index: number, lead: string, tail: string): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  if (
    /^(?:[ -][\w-]+){0,2}[ ](?:target|goal|objective|milestone)\b/i.test(tail) ||
    /^ ?的?[^\d,。]{0,6}目[標标]/.test(tail)
  )
    return true
  if (/^[^,.]{0,40}\b(?:that|which) (?:you|we|they) (?:had|have)? ?(?:planned|targeted)\b/i.test(tail))
    return true
  const cue = lastCueBefore(statement, ['target'], amount.start, leadStart(statement, index))
  if (cue === null || amount.start - cue.end > 90) return false
  // `our 40% target, delivering half of that`: the word belongs to the figure before the comma.
  return index === 0 || !lead.slice(cue.end - leadStart(statement, index)).includes(',')
}

function decideChange(statement: Statement, index: number): FactKind {
  const amount = statement.amounts[index]
  if (amount?.unit === 'bps') return 'change bps'
  const pace = findPace(statement, index)
  if (amount?.unit === '%') return pace === 'qoq' ? 'change qoq %' : 'change yoy %'
  return pace === 'yoy' ? 'change yoy abs' : 'change qoq abs'
}

/** The pace that follows before the next figure, else the one just before, else the neighbour's further on. */
function findPace(statement: Statement, index: number): 'yoy' | 'qoq' | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const next = statement.amounts[index + 1]?.start ?? statement.text.length
  const paces = statement.cues.filter((cue) => cue.kind === 'yoy' || cue.kind === 'qoq')
  const before = () =>
    paces.findLast((cue) => cue.end <= amount.start + 2 && cue.start >= leadStart(statement, index))
  const after = () => paces.find((cue) => cue.start >= amount.end && cue.end <= next)
  const own = statement.side === 'zh' ? (before() ?? after()) : (after() ?? before())
  const later = paces.find((cue) => cue.start >= amount.end)
  const kind = (own ?? later)?.kind
  return kind === 'yoy' || kind === 'qoq' ? kind : null
}
