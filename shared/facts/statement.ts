import type { ParticipantSide, SectionKind, Side } from '../documents/document.ts'
import type { Amount } from '../figures/amount.ts'
import type { PeriodMention } from '../figures/find-periods.ts'
import type { PeriodContext } from '../figures/resolve-period.ts'
import type { Businesses } from './businesses/find-businesses.ts'
import type { Cue, CueKind } from './kinds/find-cues.ts'
import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import type { Basis, FactKind } from './fact.ts'
import type { MetricMention } from './measures/find-metrics.ts'
import type { SaidDetails } from './details/read-details.ts'
import type { Period } from '../figures/periods.ts'

/** One sentence with everything recognised in it. Positions are in the sentence. */
export interface Statement {
  readonly text: string
  readonly side: Side
  readonly amounts: readonly Amount[]
  readonly metrics: readonly MetricMention[]
  readonly periods: readonly PeriodMention[]
  readonly cues: readonly Cue[]
  /** A list that goes on with the guidance of the sentence before: `Non-GAAP gross margin of 44% to 45%.` */
  readonly isListed: boolean
}

/** What holds for a whole document. */
export interface Setting {
  /** The metrics that figures are called by. */
  readonly catalogue: MetricCatalogue
  readonly periods: PeriodContext
  /** A newsletter or podcast speaks of the world, a call of one company's quarter. */
  readonly isArticle: boolean
  /** `all results are on a non-GAAP basis unless specifically noted otherwise`. */
  readonly defaultBasis: Basis | null
  /** The parts of the company that the document tells figures of. */
  readonly businesses: Businesses
  /** The company whose document it is, and its ticker, where they are known. */
  readonly company: string | null
  readonly ticker: string | null
  /** Firms that the document says are bought. */
  readonly bought: ReadonlySet<string>
  /** What the document calls its company besides: whose chairman and board it speaks of. */
  readonly ownNames: ReadonlySet<string>
  /** Whether it tells net interest income, as banks do: each of their businesses has a profit after tax. */
  readonly isBank: boolean
  /** Whether it speaks of lending, so that deposits are what it borrows, and not what its buyers pay down. */
  readonly hasDeposits: boolean
  /** Whether it tells funds from operations, so that what a share brings need not be its earnings. */
  readonly tellsFunds: boolean
  /** Whether the company sells for fees, so that fee revenue is its revenue. */
  readonly sellsForFees: boolean
  /** Whether it lets shops to those who sell there. */
  readonly letsShops: boolean
  /** Whether it manages the assets of others. */
  readonly managesAssets: boolean
  /** Whether `RPO` is the business of hiring for others. */
  readonly hiresForOthers: boolean
  /** Whether it builds homes: what it delivers and signs is counted in them. */
  readonly buildsHomes: boolean
  /** Whether it calls quarters by the months they end in: `the June quarter`. */
  readonly callsQuartersByMonth: boolean
  /** Whether it says that its results are told against a year farther back than the last: `compared to the first quarter of 2019`. */
  readonly comparesOlder: boolean
  /** Whether it speaks of operating margins, so that `operating earnings` are what they are a share of. */
  readonly hasOperatingMargin: boolean
  /** One-word segments the document gives a revenue for, in lower case. */
  readonly segments: ReadonlySet<string>
  /** First names of those who speak, in small letters: `Lars, you have …` turns to nobody's business. */
  readonly people: ReadonlySet<string>
  /** Days on which the document says its quarters ended. */
  readonly quarterEnds: readonly string[]
  /** What 元 alone means in the document; null where it has no Chinese. */
  readonly bareYuan: 'TWD' | 'CNY' | 'HKD' | null
}

/** A figure as a conversation remembers it: `31` of `$31 million`, in millions of dollars. */
export interface Heard {
  readonly unit: string
  /** Power of ten that its magnitude stands for: 6 for millions. */
  readonly power: number
  /** The number as said; 0 where only the kind of thing was spoken of. */
  readonly size: number
  /** Whether it was said before the question now asked. */
  readonly isOld: boolean
  /** Whether it is what something moved by. */
  readonly isChange?: boolean
  /** Whether the exchange has turned to another part of the company since: only what moved may be held beside it. */
  readonly isOfOther?: boolean
}

/** A figure that a call told in an earlier turn, as far as a number said again takes its unit from it. */
export interface Told {
  readonly unit: string
  readonly power: number
  /** What it was a figure of, in lower case. */
  readonly names: readonly string[]
}

/** What a call has told so far, by the number as it was said, each unit it was told in by itself. */
export type ToldNumbers = ReadonlyMap<string, readonly Told[]>

/** What earlier sentences of the same turn leave behind for later ones. */
export interface Thread {
  readonly speakerSide: ParticipantSide | null
  readonly section: SectionKind
  metric: string | null
  segment: string | null
  /** What the question before was about, for an answer that has named nothing of its own yet. */
  asked: { readonly metric: string | null; readonly segment: string | null } | null
  /** What the question told that is being answered. */
  questioned: readonly Reading[]
  /** What the sentence before told without a time of its own. */
  undated: readonly Reading[]
  /** The measure that a question has just asked for by name. */
  asks: string | null
  /** Segment or product last turned to, whether or not a figure followed. */
  topic: string | null
  sinceTopic: number
  /** The business whose figures are being gone through, until the speaker turns to something else. */
  turned: string | null
  sinceTurned: number
  /** Whether the segments are gone through one after the other, so that each profit is of whose sales were told before it. */
  isWalk: boolean
  /** The part of the company named last with its results: what `this group` points to. */
  group: string | null
  /** The segment whose sales were told last, while only its lines have been told of since: what `the segment` points to. */
  walked: string | null
  /** The part spoken of last that the call calls a segment, while its lines are gone through. */
  called: string | null
  basis: Basis | null
  /** Period of the guidance being given, once a sentence has named it. */
  guided: Period | null
  /** Whether the sentence before gave guidance, so that a bare `Gross margin of 80% to 81%.` goes on with it. */
  isGuiding: boolean
  /** Levels of its own period that the sentence before told, which `This compares to …` sets others beside. */
  told: readonly Pick<Reading, 'metric' | 'segment' | 'unit' | 'isNamed' | 'value'>[]
  /** Amounts the turn has stated, newest last; `that 400` and `that milestone` point to them. */
  recent: readonly Amount[]
  /** Figures of the question and its answers, newest last, whose unit a bare number may share. */
  heard: readonly Heard[]
  /** The figure told last, which `sorry, 16 to 17` puts right. */
  latest: Reading | null
  /** What earlier turns told, which `the 211` points back to. */
  readonly toldBefore: ToldNumbers
  /** The time to come that was asked about, until the answer names another: `Is 30 right for next year?` */
  askedAhead: Period | null
  /** The time gone by that was asked about: `Where was that last quarter?` */
  askedBack: Period | null
  /** Sentences that still go on with the older year which one before was held against: `Compared to 2019, …`. */
  older: number
  /** The parts of the company that the exchange has turned to, as they were written, newest last. */
  spoken: readonly string[]
  /** Last word of the sentence before: a transcript's stray full stop may have cut it off the next. */
  lastWord: string
  /** A comparison that ended its sentence without a period: `up from 90%.` */
  dangling: Reading | null
  /** Whether the last named figure was a loss, and whether the turn has given figures a share. */
  isLoss: boolean
  hasShares: boolean
  /** `Suppose that …`: an article's reckoning, whose figures nobody states as facts. */
  isSupposed: boolean
  /** A future period named by a sentence without figures, waiting for them. */
  awaited: Period | null
  /** The year under way, where the sentence before turned to it without a figure: `For the full year, we see it like this.` */
  yearTurnedTo: Period | null
  /** Whether a list of the company's figures goes on behind a semicolon: `we delivered total revenue of …; a margin of …`. */
  isCompanyList: boolean
  /** Whether the outlook is being given one business after the other. */
  isOutlookOfParts: boolean
  /** The pace of the growth that a list behind a semicolon goes on with: `Cable was up 9% from last quarter; Metro was up 2%`. */
  paceOfList: 'qoq' | null
  /** The two paces at which the sentence before told growth, in its order, for `down 3% and up 8%, respectively`. */
  pacesTold: readonly [FactKind, FactKind] | null
  /** The two times before whose levels the sentence before told, in its order: `versus 24% a quarter ago and 15% a year ago`. */
  formerTold: readonly [Period, Period] | null
  /** The quarter and the longer time that the sentence before told of one measure: `$72 million in Q4 and $148 million for the year`. */
  timesTold: readonly [Period, Period] | null
  /** Whether what is foreseen goes on behind a semicolon: `we expect capital spending of …; depreciation of …`. */
  isAheadList: boolean
  /** The measure of all parts that a list goes on with behind a semicolon: `Prices for all segments were up, Kilns 4%; Tiles 9%`. */
  movedOfAll: string | null
  /** Whether the sentence before gave guidance, that `this would represent growth of 7%` goes on about. */
  hasJustGuided: boolean
  /** The year just ended, while a last quarter's call goes through it: `For fiscal 2023, …`. */
  frame: Period | null
  /** The months since the year began that a passage about cash goes through: `For the six months, we spent …`. */
  stretch: Period | null
  /** The last period a Chinese paragraph named for a figure: it goes on about it. */
  said: Period | null
  /** Whether a Chinese sentence goes on behind a semicolon: what it listed is of one time. */
  isListing: boolean
}

/** Whether the sentence before turned to a business and told nothing of it yet. */
export const isJustTurned = ({ turned, sinceTurned, told }: Thread): boolean =>
  turned !== null && sinceTurned === 1 && told.length === 0

/** What a sentence says of one of its amounts; filled step by step. */
export interface Reading {
  readonly amount: Amount
  /** Where its range begins, for the words that introduce both ends. */
  readonly rangeStart: number
  metric: string
  segment: string | null
  basis: Basis | null
  period: Period | null
  kind: FactKind
  value: string
  unit: string
  confidence: number
  /** Whether a period was named for it, rather than assumed. */
  readonly isDated: boolean
  /** Whether the sentence itself names a catalogue metric for it. */
  isNamed: boolean
  readonly details: SaidDetails
}

/** Words between the previous amount (or the start) and this one: where its own verbs and prepositions stand. */
export function leadOf(statement: Statement, index: number): string {
  return statement.text.slice(leadStart(statement, index), statement.amounts[index]?.start)
}

export function leadStart(statement: Statement, index: number): number {
  return index === 0 ? 0 : (statement.amounts[index - 1]?.end ?? 0)
}

/** `Utilities, our largest end market, was`: what a subject is called once more. */
const apposition =
  /(\b[A-Za-z][\w&-]*), (?:our|the|its|a|an|one of our) [^,;.\d]{2,48}, ?(?=(?:was|were|is|are|grew|rose|fell|increased|decreased|declined|improved|expanded) )/g

/** Characters within which a subject and an aside about it stand. */
const longestAside = 200

/**
 * The words before an amount as its own clause has them: of `The Pump segment, which made up 96% of sales, was up ` the
 * subject and its verb, without the aside between.
 */
export function clauseLeadOf(statement: Statement, index: number): string {
  const lead = leadOf(statement, index).replace(apposition, '$1 ')
  const after = /^[^,;]{0,60}, (.*)$/.exec(lead)?.[1]
  if (index === 0 || after === undefined) return lead
  const before = /^(.*?), (?:which|who|that|representing|accounting for|comprising) [^,;]*$/.exec(
    statement.text.slice(
      Math.max(0, leadStart(statement, index) - longestAside),
      leadStart(statement, index),
    ),
  )?.[1]
  return before === undefined ? lead : `${before} ${after}`
}

/** Words between this amount and the next one (or the end). */
export function tailOf(statement: Statement, index: number): string {
  return statement.text.slice(statement.amounts[index]?.end, statement.amounts[index + 1]?.start)
}

/** Words after the whole range an amount belongs to: what `40, 50% capacity increase` says of both ends. */
export function rangeTailOf(statement: Statement, index: number): string {
  const other = statement.amounts[index]?.other ?? index
  return tailOf(statement, Math.max(index, other))
}

export function hasCue(
  statement: Statement,
  kind: CueKind,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): boolean {
  return statement.cues.some((cue) => cue.kind === kind && cue.start >= from && cue.end <= to)
}

export function lastCueBefore(
  statement: Statement,
  kinds: readonly CueKind[],
  before: number,
  from = 0,
): Cue | null {
  return (
    statement.cues.findLast((cue) => kinds.includes(cue.kind) && cue.end <= before && cue.start >= from) ??
    null
  )
}
