import { divide, exactly, scale, subtract, type Estimate } from './estimate.ts'
import { areAlike, before, gapAfter, isPercent, leadOf } from './gaps.ts'
import type { Quantity, QuantitySentence } from './read-quantities.ts'
import { claimDifference, claimGrowth } from './relate-growth.ts'
import { isOfOtherScope } from './qualified.ts'
import { judge, type Claim, type Relation } from './relation.ts'
import { findScale, writeNumber, writeTerm } from './write-working.ts'

const rise =
  /\b(?:up|rose|ris(?:e|en|es|ing)|gr[eo]w(?:s|n|ing|th)?|increas\w+|climb\w*|jump\w*|surg\w+|expand\w*|gain\w*|improv\w+|higher|more|above|added|adding|widen\w*|soar\w*|advanc\w+|accelerat\w+)\b|[增升漲涨成][長长加幅]?[至到了為为達达]?|上升|提升|提高|[擴扩]大/gi
const fall =
  /\b(?:down|fell|fall(?:s|en|ing)?|declin\w+|decreas\w+|drop\w*|lower|less|reduc\w+|shr[aiu]nk\w*|contract\w*|below|slid|slip\w*|plunge\w*|narrow\w*|los[st]|cut)\b|下?[減减降跌滑][少低幅]?[至到了為为達达]?|[縮缩][減减小]/gi
const from = before("\\bfrom(?: [\\w’'-]+){0,3}|[從从由自][^，,。；;、\\d]{0,10}")
const to =
  /^(?: [\w’',-]+){0,8}?,? to(?: [\w-]+){0,3} ?[~≈]?$|^[^，。；\d]{0,14}(?:至|到|[為为])[^，。；\d]{0,8}$/
const against = before(
  "(?:,? (?:compared|relative) (?:to|with)|,? versus|,? vs\\.?|,? against)(?: [\\w’'-]+){0,4}|[較较比](?![例重率])[^，,。；;、\\d]{0,10}",
)
const longestGap = 100

/** A move from one figure to another, with what a sentence says of its size. */
interface Move {
  readonly from: number
  readonly to: number
}

/** Stated changes against the two figures of the same sentence: `rose 33% from $30 million to $40 million`. */
export function relateChanges(sentence: QuantitySentence): readonly Relation[] {
  const { quantities } = sentence
  if (quantities.length < 3 && !quantities.some(isGrowthWord)) return []
  const used = new Set<number>()
  return findMoves(sentence).flatMap((move) => {
    const at = findStated(sentence, move, used)
    const stated = at === null ? undefined : quantities[at]
    const now = quantities[move.to]
    const earlier = quantities[move.from]
    if (at === null || stated === undefined || now === undefined || earlier === undefined) return []
    used.add(at)
    const claim = claimChange(sentence, at, now, earlier)
    const relation = claim === null ? null : judge(claim)
    return relation === null || (relation.verdict === 'off' && !isMeant(sentence, at, move)) ? [] : [relation]
  })
}

const notActual =
  /\b(?:guid\w+|consensus|expect\w*|estimat\w+|forecast\w*|target\w*|budget\w*|plan|midpoint|outlook|street|analysts?|projected)\b|指引|預期|预期|預估|预估|目[標标]/i
const yearPace =
  /\byear[- ](?:over|on)[- ]year|\byoy\b|\by\/y\b|\b(?:last|prior|previous) year|\byear[- ](?:ago|earlier)|\ba year\b|\bannual|年增|年[減减]|去年|同比|上年/i
const quarterPace =
  /\bsequential|\bquarter[- ](?:over|on)[- ]quarter|\bqoq\b|\bq\/q\b|\b(?:last|prior|previous|preceding|first|second|third|fourth) quarter(?! of)|\bQ[1-4]\b|季增|季[減减]|上季|上一季|[環环]比/i

/** Whether a change that its figures do not give is said of them: at their pace, and of what was, not of what was expected. */
function isMeant(sentence: QuantitySentence, at: number, move: Move): boolean {
  const [stated, base] = [sentence.quantities[at], sentence.quantities[move.from]]
  if (stated === undefined || base === undefined) return false
  if (/\brespectively\b|分[別别]/i.test(sentence.text)) return false
  if (isOfOtherScope(sentence.text, stated.start - sentence.start, stated.end - sentence.start)) return false
  const isYearly = /\b(?:per|a|each|every) year\b|\bannually\b|\bon average\b|\baverag|年均|平均/i
  if (
    isYearly.test(gapAfter(sentence, at).slice(0, 30)) &&
    !/\byear (?:ago|earlier|before)/i.test(gapAfter(sentence, at))
  )
    return false
  const baseLead = leadOf(sentence, move.from).slice(-40)
  const baseTail = gapAfter(sentence, move.from).slice(0, 40)
  if (notActual.test(baseLead) || notActual.test(baseTail)) return false
  const words = gapAfter(sentence, at).slice(0, 40)
  const [own, of] = [paceOf(words), paceOf(baseTail) ?? paceOf(baseLead)]
  return own === null || of === null || own === of
}

const paceOf = (words: string): 'year' | 'quarter' | null =>
  yearPace.test(words) ? 'year' : quarterPace.test(words) ? 'quarter' : null

const isGrowthWord = ({ isGrowth, unit }: Quantity): boolean => isGrowth || unit === 'x'

function findMoves(sentence: QuantitySentence): readonly Move[] {
  const { quantities } = sentence
  const moves: Move[] = []
  for (let at = 0; at < quantities.length; at += 1) {
    const one = quantities[at]
    if (one === undefined || one.isGrowth) continue
    const lead = leadOf(sentence, at)
    const next = quantities[at + 1]
    if (from.test(lead)) {
      const gap = gapAfter(sentence, at)
      // `from 10 to 13`; `to 13 from 10`, `13, up 30% from 10`: the later one is the nearest of its kind before.
      if (next !== undefined && areAlike(one, next) && gap.length <= longestGap && to.test(gap))
        moves.push({ from: at, to: at + 1 })
      else if (isMovedOver(sentence, at)) moves.push({ from: at, to: at + 2 })
      else {
        const later = findBefore(sentence, at, moves)
        if (later !== null) moves.push({ from: at, to: later })
      }
    } else if (against.test(lead) && at > 0) {
      const later = findBefore(sentence, at, moves)
      if (later !== null) moves.push({ from: at, to: later })
    } else if (at > 0 && to.test(lead) && /\b(?:further|another|again)\b/i.test(leadOf(sentence, at - 1))) {
      // `$15.4 billion, and will grow a further 55% to $23.8 billion`: from what was reached before.
      const base = findBefore(sentence, at, moves)
      if (base !== null) moves.push({ from: base, to: at })
    }
  }
  return moves
}

/** `從 7,460 萬減少 1,080 萬至 6,380 萬`: the size stands between where it comes from and where it goes. */
function isMovedOver(sentence: QuantitySentence, at: number): boolean {
  const [one, size, other] = sentence.quantities.slice(at, at + 3)
  if (one === undefined || size === undefined || other === undefined || !areAlike(one, other)) return false
  const gap = gapAfter(sentence, at)
  return gap.length <= longestGap && directed.test(gap) && to.test(gapAfter(sentence, at + 1))
}

/** The nearest figure of the same kind before one that is a base, bases of other changes left out. */
function findBefore(sentence: QuantitySentence, at: number, moves: readonly Move[]): number | null {
  const base = sentence.quantities[at]
  if (base === undefined) return null
  for (let other = at - 1; other >= Math.max(0, at - farthest); other -= 1) {
    const candidate = sentence.quantities[other]
    if (candidate === undefined || !areAlike(candidate, base) || candidate.isGrowth) continue
    if (moves.slice(-farthest).some((move) => move.from === other)) continue
    if (isPercent(base) && directed.test(leadOf(sentence, other))) continue
    return other
  }
  return null
}

/** Quantities looked back over; a sentence that lists more compares its neighbours. */
const farthest = 8

const directed = before(`(?:${rise.source}|${fall.source})(?: by)?`)

/** Which quantity says how large the move was: between its figures, right before them, or right after. */
function findStated(sentence: QuantitySentence, move: Move, used: ReadonlySet<number>): number | null {
  const { quantities } = sentence
  const [first, last] = move.from < move.to ? [move.from, move.to] : [move.to, move.from]
  // Chinese names the base first and its change after it.
  if (quantities[move.from]?.isChinese === true) {
    const next = isMovedOver(sentence, move.from) ? move.from + 1 : last + 1
    return !used.has(next) && saysSize(sentence, next, move) ? next : null
  }
  const between = range(first + 1, last)
  const order = [...between.toReversed(), first - 1, last + 1]
  for (const at of order) {
    const candidate = quantities[at]
    if (candidate === undefined || used.has(at) || candidate.isRange) continue
    if (saysSize(sentence, at, move)) return at
  }
  return null
}

const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at)

/** `doubled from $7 billion`, `doubled to $14 billion from …`. */
const introducesMove = (sentence: QuantitySentence, at: number): boolean =>
  /^(?: [\w’'-]+){0,5},? (?:from|to)(?: [\w-]+){0,2} ?$/i.test(gapAfter(sentence, at)) &&
  gapAfter(sentence, at).length < 50

/** Whether nothing but one `from` stands between a change and the figure it is from. */
function leadsTo(sentence: QuantitySentence, at: number, base: number): boolean {
  const [change, figure] = [sentence.quantities[at], sentence.quantities[base]]
  if (change === undefined || figure === undefined) return false
  const words = sentence.text.slice(change.end - sentence.start, figure.start - sentence.start)
  return (
    words.length <= 80 &&
    !/\b(?:and|but|while|as|when|whereas|with)\b|\bfrom\b.*\bfrom\b|;|,(?!\d| ?(?:from|as compared|compared|versus|vs)\b)/i.test(
      words,
    )
  )
}

/** What may stand between a move and its size after it: a time, and words that only turn the move into a figure. */
const onlySize =
  /^(?: (?:in|by|during|for|at|on|as of|over|today|now|this|last)\b[^,;.]{0,50})?[,:—–(-]?(?: ?(?:or|representing|which (?:is|was|represents|represented)|that(?:['’]s| is)|meaning|implying|for|a|an|the|about|around|roughly|approximately|nearly|almost|over|some|just|still|was|were|is|more than|less than|up|down|by|of|at|to|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|rise|rising|gain|growth|grew|growing|drop|reduction|jump|fall|falling|year[- ]over[- ]year|sequential(?:ly)?|annual(?:ized)?|compound(?:ed)?|net|total|CAGR|rate|equal|equivalent))*[ (~≈]*$/i
const onlySizeChinese =
  /^[^，,。]{0,10}[，,、（( ]*(?:即|相[當当][於于]|等[於于])?(?:年|季|共|合[計计]|同比|[環环]比|[較较][^，,。]{0,8})?(?:成[長长]|增[長长加幅]?|上升|上[漲涨]|提升|提高|[漲涨升降減减跌]幅?|下降|下滑|[減减]少|[複复]合[^，,。]{0,8})[率幅了達达約约近超過过為为是 ]*$/

const changeAfter =
  /^(?:[ -](?:year|quarter|sequential|annual|month|week|percentage|point)[\w-]*| (?:over|on)[ -](?:year|quarter)|,)*[ -](?:increase|decrease|decline|rise|fall|drop|gain|growth|jump|reduction|improvement|higher|lower|more|less|CAGR|compound)\b/i
const changeBefore = before(
  `(?:${rise.source}|${fall.source}|\\bCAGR|\\bcompound(?:ed)?(?: annual)?(?: growth)?(?: rate)?(?: of)?|(?:increase|decrease|decline|rise|fall|drop|gain|growth|jump|improvement|rate) of)(?: by| of| at| sequentially| year over year| is| was| a further| another| a|,)*`,
)

function saysSize(sentence: QuantitySentence, at: number, move: Move): boolean {
  const candidate = sentence.quantities[at]
  const now = sentence.quantities[move.to]
  if (candidate === undefined || now === undefined || at === move.from || at === move.to) return false
  const lead = leadOf(sentence, at)
  const tail = gapAfter(sentence, at).slice(0, 60)
  const isAfter = at > Math.max(move.from, move.to)
  if (isAfter && !(candidate.isChinese ? onlySizeChinese : onlySize).test(lead)) return false
  // `down 50 basis points from the third quarter and up from 28.5%`: the base is another's.
  if (!isAfter && at < move.from && !leadsTo(sentence, at, move.from)) return false
  if (candidate.isGrowth)
    return isAfter ? lead.length < 20 : at > Math.min(move.from, move.to) || introducesMove(sentence, at)
  const isDirected = (changeBefore.test(lead) && !/\bto(?: \w+)? ?$/.test(lead)) || changeAfter.test(tail)
  if (!isDirected || /^[^.;]{0,30}\b(?:margin|tax rate|share) ?$/i.test(lead)) return false
  if (candidate.unit === 'x') return changeAfter.test(tail)
  if (isPercent(candidate)) return true
  return candidate.unit === now.unit || (candidate.unit === 'bps' && isPercent(now))
}

function claimChange(sentence: QuantitySentence, at: number, now: Quantity, earlier: Quantity): Claim | null {
  const unsigned = sentence.quantities[at]
  if (unsigned === undefined || now.isRange || earlier.isRange) return null
  const lead = leadOf(sentence, at)
  const tail = gapAfter(sentence, at).slice(0, 40)
  const falls =
    lastMatch(fall, lead) > lastMatch(rise, lead) ||
    /^[^,]{0,30}\b(?:lower|less|decrease|decline|drop|fall|reduction)\b/i.test(tail) ||
    /^halv/i.test(unsigned.text)
  const stated = falls ? negate(unsigned) : unsigned
  const years = /\bCAGR\b|\bcompound|[複复]合/i.test(lead + tail) ? findYears(sentence.text) : null
  if (years !== null) return claimCompound(stated, now, earlier, years)
  if (stated.unit === 'x') return claimFold(stated, now, earlier)
  if (isPercent(stated) && isPercent(now)) return claimPoints(stated, now, earlier)
  const certainty = 0.97
  return isPercent(stated)
    ? claimGrowth(stated, now, earlier, certainty)
    : claimDifference(stated, now, earlier, certainty)
}

function lastMatch(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.slice(-longestGap).matchAll(pattern)) last = match.index
  return last
}

const turn = ({ low, point, high }: Estimate): Estimate => ({ low: -high, point: -point, high: -low })

function negate(figure: Quantity): Quantity {
  const { value, printed, meant, term } = figure
  return { ...figure, value: -value, printed: turn(printed), meant: turn(meant), term: turn(term) }
}

/** Of two percentages a change in percent may be of points as well as of the rate: only neither is an error. */
function claimPoints(stated: Quantity, now: Quantity, earlier: Quantity): Claim | null {
  const growth = claimGrowth(stated, now, earlier, 0.6)
  const points: Claim = {
    kind: 'difference',
    stated,
    operands: [now, earlier],
    computed: subtract(now.term, earlier.term),
    working: `${now.text.trim()} − ${earlier.text.trim()} = ${writeNumber(now.value - earlier.value, 1)}%`,
    certainty: 0.6,
  }
  const options = [growth, points].flatMap((claim) => (claim === null ? [] : [claim]))
  return options.find((claim) => judge(claim).verdict === 'fits') ?? options[0] ?? null
}

/** `a ninefold increase from 15 to 154`: nine times as much, or nine times more; both are said. */
function claimFold(stated: Quantity, now: Quantity, earlier: Quantity): Claim | null {
  const ratio = now.value > earlier.value ? divide(now.term, earlier.term) : divide(earlier.term, now.term)
  if (ratio === null) return null
  const size = Math.abs(stated.value)
  const unit = findScale([now, earlier])
  return {
    kind: 'ratio',
    stated: {
      ...stated,
      value: size,
      meant: { low: size - 0.5, point: size, high: size + 1.5 },
      approximation: 'about',
    },
    operands: [now, earlier],
    computed: ratio,
    working: `${writeTerm(now, unit)} ÷ ${writeTerm(earlier, unit)} = ${writeNumber(ratio.point, 1)}`,
    certainty: 0.9,
  }
}

/** The first and last year that a sentence names, for growth a year. */
function findYears(text: string): number | null {
  const named = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))
  const years = Math.max(...named) - Math.min(...named)
  return named.length >= 2 && years > 0 && years <= 30 ? years : null
}

function claimCompound(stated: Quantity, now: Quantity, earlier: Quantity, years: number): Claim | null {
  if (now.value <= 0 || earlier.value <= 0 || !isPercent(stated)) return null
  const ratio = divide(now.term, earlier.term)
  if (ratio === null) return null
  const yearly = (value: number): number => Math.max(0, value) ** (1 / years)
  const computed = scale(
    subtract({ low: yearly(ratio.low), point: yearly(ratio.point), high: yearly(ratio.high) }, exactly(1)),
    100,
  )
  const unit = findScale([now, earlier])
  return {
    kind: 'growth',
    stated,
    operands: [now, earlier],
    computed,
    working: `(${writeTerm(now, unit)} ÷ ${writeTerm(earlier, unit)})^(1/${years}) − 1 = ${writeNumber(computed.point, 1)}%`,
    certainty: 0.9,
  }
}
