import { alignWithin } from './businesses/all-within.ts'
import { isCurrency } from '../figures/is-currency.ts'
import type { Side } from '../documents/document.ts'
import { findPeriods } from '../figures/find-periods.ts'
import { correctChinese } from './chinese/correct-chinese.ts'
import { findThreadBasis } from './kinds/decide-basis.ts'
import { opensList } from './kinds/set-guidance.ts'
import { alignRespective } from './kinds/respective-ranges.ts'
import { alignGuided } from './kinds/align-guided.ts'
import { cueKinds, findCues } from './kinds/find-cues.ts'
import { findFlat, isGuidedFlat, withUpperEnd } from './kinds/guided-flat.ts'
import { withFeesAsRevenue, withOrganicRevenue, withoutObligations } from './measures/names-by-trade.ts'
import { findMetrics } from './measures/find-metrics.ts'
import { addPointedAmounts } from './amounts/find-pointed-amounts.ts'
import { remember } from './keep-thread.ts'
import { followGuidance } from './kinds/follow-guidance.ts'
import { followBusiness } from './businesses/follow-business.ts'
import { createDetails } from './details/read-details.ts'
import { nameCompoundGrowth } from './measures/name-compound-growth.ts'
import { addPartsOfLatest } from './amounts/find-parts-of-latest.ts'
import { findSplits } from './amounts/find-splits.ts'
import { isTakenBack } from './amounts/is-taken-back.ts'
import { recallAmounts } from './amounts/recall-amounts.ts'
import { readRatios } from './amounts/ratios-in-points.ts'
import { lendUnits, type Exchange } from './amounts/lend-unit.ts'
import { followSpoken, withSpoken } from './businesses/spoken-business.ts'
import { withoutBaseOfGrowth } from './periods/base-of-growth.ts'
import { addSpokenMonths } from './periods/spoken-months.ts'
import { dateLate } from './periods/date-late.ts'
import { addLeavingYear } from './periods/leaving-year.ts'
import { addQuarterBefore } from './periods/quarter-before.ts'
import { addYearJustOver } from './periods/year-just-over.ts'
import { addYearGoneBy } from './periods/year-gone-by.ts'
import type { Reading, Setting, Statement, Thread } from './statement.ts'
import { withoutDefinitions } from './measures/leave-out-asides.ts'
import { orderRanges } from './amounts/order-ranges.ts'
import { alignQuarterAfter } from './periods/quarter-after.ts'
import { alignQuarterOfStretch } from './periods/quarter-of-stretch.ts'
import {
  takeDangling,
  joinToDate,
  isBareList,
  includesRange,
  findAllAmounts,
  goesOnListing,
  seesAhead,
} from './make-statement.ts'
import { readAmount } from './read-amount.ts'

/** Reads every figure one sentence states, in order, and leaves in `thread` what later sentences lean on. */
export function readStatement(text: string, side: Side, thread: Thread, whole: Setting): Reading[] {
  const mentions = findMetrics(text, side, whole.catalogue)
  const named = withoutDefinitions(
    text,
    side,
    whole.hiresForOthers ? withoutObligations(text, mentions) : mentions,
  )
  const ofFees = whole.sellsForFees ? withFeesAsRevenue(text, named, whole.catalogue) : named
  const metrics =
    whole.managesAssets || whole.isArticle ? ofFees : withOrganicRevenue(text, ofFees, whole.catalogue)
  const found = findAllAmounts(text, side)
  const stated = addPointedAmounts(
    text,
    side === 'en' ? readRatios(text, found, named) : found,
    thread.recent,
  )
  const isAloud =
    side === 'en' &&
    !whole.isArticle &&
    (thread.section === 'questions' || partsWhole.test(text) || goesOnBare.test(text))
  if (isAloud) followTurns(text, thread, whole, metrics.length > 0)
  const setting = withSpoken(whole, thread.spoken)
  const amounts = isAloud
    ? lendUnits(
        text,
        recallAmounts(
          text,
          findSplits(text, addPartsOfLatest(text, stated, thread.heard)),
          thread.toldBefore,
        ),
        metrics,
        exchangeOf(thread, setting),
      )
    : stated
  const statement: Statement = {
    text,
    side,
    amounts,
    metrics,
    periods: takeDangling(
      joinToDate(
        side === 'en' && !whole.isArticle
          ? addYearGoneBy(
              text,
              addQuarterBefore(
                text,
                addLeavingYear(
                  text,
                  addYearJustOver(
                    text,
                    addSpokenMonths(
                      text,
                      withoutBaseOfGrowth(text, findPeriods(text, side)),
                      setting,
                      isAloud,
                    ),
                    setting,
                    thread.section === 'questions',
                  ),
                  setting,
                  isAloud,
                ),
                thread,
                setting,
              ),
              setting,
            )
          : findPeriods(text, side),
        text,
      ),
      text,
      thread,
      setting,
    ),
    // A sentence without figures only tells whether guidance begins.
    cues: findCues(text, side, amounts.length > 0 ? cueKinds : ['guidance']),
    isListed:
      side === 'en' &&
      ((thread.guided !== null && thread.section === 'prepared' && givesFrom.test(text)) ||
        (thread.isGuiding &&
          (isBareList(text, amounts) || includesRange(text, amounts) || seesAhead(text, amounts))) ||
        (thread.isAheadList && !whole.isArticle && goesOnListing(text, amounts)) ||
        opensList(text, amounts)),
  }
  const basis = findThreadBasis(text, thread.basis)
  const readings: Reading[] = []
  const detailsOf = createDetails(statement, thread, setting)
  thread.isSupposed ||=
    /\b(?:suppose|supposing|let us assume|if we assume|assuming|imagine|if all (?:were|of them))\b/i.test(
      text,
    )
  followGuidance(statement, thread, setting)
  const isReckoned = isAloud && thread.speakerSide === 'analyst' && reckons.test(text)
  if (side === 'en') followBusiness(text, thread, setting)
  for (let index = 0; index < statement.amounts.length; index += 1) {
    const reading =
      isReckoned || isTakenBack(statement, index)
        ? null
        : readAmount(statement, index, readings, detailsOf, thread, setting)
    if (reading !== null) readings.push(reading)
  }
  readings.push(...readFlat(statement, readings, detailsOf, thread, setting))
  readings.sort((one, other) => one.amount.start - other.amount.start)
  orderRanges(readings)
  alignWithin(statement, readings)
  alignRespective(statement, readings, thread, setting.isArticle ? null : setting.periods.period)
  alignGuided(statement, readings, thread, setting)
  alignQuarterAfter(statement, readings, setting)
  alignQuarterOfStretch(statement, readings, setting)
  const settled = side === 'zh' ? correctChinese(statement, readings, thread, setting) : readings
  nameCompoundGrowth(statement, settled, setting)
  thread.basis = basis
  dateLate(statement, thread, setting)
  remember(statement, settled, thread, setting)
  return settled
}

/** `On 117 million shares, that gives you EPS of $0.69`: what follows from what is guided. */
const givesFrom =
  /^(?:(?:On|With|At|Using|Assuming|Given) [^;$]{3,60}, )(?:that|this|which|we|it) (?:gives?|gets?|works out|yields?|puts?|brings?|equates?|translates?|implies|should)\b/

/** `Of the 143, lasers were 97`: in remarks as well, a sum that is parted is told in bare numbers. */
const partsWhole =
  /^(?:(?:And|So|Now),? )?(?:[Oo]f|[Oo]ut of|[Ww]ithin) (?:the|that|those|this|our) [$€£]?\d[\d.,]*(?: million| billion)?(?: (?:of|in) (?:[a-z]+ )?(?:revenues?|sales))?, /

/** `$131 million, and lasers made up the other 67`, `$90 million, of which 30 came in`, `$331 million, up 45 on the quarter`: of the sum before. */
const goesOnBare =
  /[$€£]\d[\d.,]* (?:million|billion)\b(?:[^.;]|\.(?=\d)){0,80}?(?:, of which (?:about |some |roughly )?\d[\d.]*(?= (?:was|were|is|are|came|comes|has|had|went)\b)|\bthe (?:other|remaining) \d[\d.]*(?=[.,;]|$| (?:was|were|came)\b)|,? (?:up|down) (?:by |about |another )?\d[\d.]*(?= (?:on|in|over|during|from|since) (?:the|this|last|a|[A-Z])))/

const turnsAway =
  /^(?:And|Then|And then|So),? (?:on )?(?:the|your) (?!(?:same|number|figure|guide|guidance|rest|other|remaining|second|first|full|increase|decrease|growth|change|year|quarter|trend|number)\b)[a-z-]+(?: [a-z-]+){0,2}, (?:is|are|how|does|do|was|were|did|any|have|has) [^.;]*\?$/

/** What an exchange turns to: rates of what was spoken of before say nothing of another part of the company. */
function followTurns(text: string, thread: Thread, setting: Setting, namesMetric: boolean): void {
  const spoken = followSpoken(text, thread, setting)
  const isRate = thread.metric !== null && setting.catalogue.find(thread.metric)?.measure === 'percent'
  if (spoken !== thread.spoken && !isRate)
    thread.heard = thread.heard.map((heard) =>
      heard.size > 0 && heard.unit === '%' ? { ...heard, isOfOther: true } : heard,
    )
  // `And telecom, 31, is that normal?`: another part, of which nothing has been asked yet.
  if (spoken !== thread.spoken && thread.speakerSide === 'analyst') thread.asked = null
  // `And the laser supply, is that limiting you?`: what was told before is not asked about any more.
  if (spoken === thread.spoken && thread.speakerSide === 'analyst' && turnsAway.test(text) && !namesMetric) {
    thread.metric = thread.segment = null
    thread.asked = null
  }
  thread.spoken = spoken
}

/** `If we assume you ship another 50,000 at $400, that's $20 million`: what nobody states, and nobody foresees. */
const reckons =
  /^(?:[^,.]{0,24}, )?(?:(?:So|And|But|Then|I mean),? )*(?:if (?:we|I|you) (?:just |were to |simply )?(?:assume|suppose|say)\b|let['’]s (?:just )?(?:assume|suppose|say)\b|(?:suppose|hypothetically|say (?:you|we))\b|assuming (?:you|we) (?:ship|sell|get|win|do)\b|if (?:each|every one)(?: of (?:them|those|these))? (?:does|is|brings|makes|supports|gives)\b|if (?:it|that|this)['’]s (?:like |about |around |say )?\$)/i

function exchangeOf({ heard, metric, asked, spoken }: Thread, { catalogue, segments }: Setting): Exchange {
  const name = metric ?? asked?.metric ?? null
  const known = name === null ? null : catalogue.find(name)
  return {
    heard,
    measure: known?.measure ?? null,
    isBalance: known?.isBalance === true,
    isOfBusiness: spoken.length > 0,
    segments,
  }
}

/** Growth that is guided in words: `we expect sales to be flat with last year`. */
function readFlat(
  statement: Statement,
  readings: readonly Reading[],
  detailsOf: ReturnType<typeof createDetails>,
  thread: Thread,
  setting: Setting,
): Reading[] {
  if (setting.isArticle || thread.speakerSide === 'analyst') return []
  return findFlat(statement).flatMap(({ extended, index }) => {
    const start = extended.amounts[index]?.start ?? 0
    const earlier = readings.filter(({ amount }) => amount.end <= start)
    const reading = readAmount(extended, index, earlier, detailsOf, thread, setting)
    if (reading === null) return []
    const told = withUpperEnd(reading, readings, statement)
    const sum = earlier.findLast(({ unit }) => isCurrency(unit))
    return isGuidedFlat(told, extended, sum, setting) ? [told] : []
  })
}
