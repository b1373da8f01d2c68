import type { MetricMention } from './find-metrics.ts'
import { leadStart, type Statement } from '../statement.ts'

/** Not `operating income of $40 million on revenue of`: what that sum was earned on. */
const rightAfter =
  /^(?! on )(?:,? or so|,? or thereabouts)?(?: (?:in|of|worth of|as|for|a|an|our|its|the|total|net|quarterly|annual|annualized|sequential|sequentially|year|over|(?<=\byear )on|non-?|GAAP|adjusted|additional|incremental|rental|cash|common|stock|regular|special|strong|data|center|midpoint|remaining|available|parent|company|holding|under|outstanding|existing|current|new|this|quarter))*[ -]$/i
/** `an 18% increase in sales`, `8% sales growth`: what changes is named behind; elsewhere a change is of what stands before. */
const changedAfter =
  /^(?: (?:organic|reported|sequential|annual|year[- ]over[- ]year|quarterly|strong|total|net|constant|local|currency|adjusted|non-?GAAP|GAAP|core|underlying|operating|all-in|headline|consolidated|like-for-like|pro forma))*(?: (?:increase|decrease|growth|decline|rise|raise|drop|improvement|reduction|gain|(?:work|draw|burn|step)-?down)(?: in| of)(?: (?:our|the|total|net|adjusted|reported|quarterly|consolidated|GAAP|non-GAAP|US|U\.S\.|diluted|organic))*|(?: [\w-]+)? (?:increase|growth|decline) in (?:our |the )?(?!(?:both|all|each|its|their|his|her|constant|local|reported)\b)(?:(?!(?:and|or|as|to|by|with|of|in|from|for|than)\b)[\w-]+ ?){1,2}| in(?: (?:our|the|total|net))*)? $/i
const rightAfterChinese = /^ ?的(?:[總总]|[淨净]|合併)?$/

/** `fourth quarter earnings of $120 million`: an everyday name right before its figure, whatever was named before. */
const tied = /^(?: (?:of|was|were|totaled|reached))?(?: (?:about|approximately|around|roughly|nearly))? $/

/** `sales were driven by traffic up 11%`: what stands right before its own move. */
const movedAtOnce =
  /^ (?:(?:was|were|is|are) )?(?:up|down|rising|falling|declining|increasing|decreasing|growing)(?: (?:by|about|approximately|around|roughly|nearly|over))* $/
/** `despite the fall of sales, we have seen orders growth of 9%`. */
const movedByNoun =
  /^ (?:growth|increases?|declines?|decreases?) of(?: (?:about|approximately|around|roughly|nearly|over))* $/
/** `mortgage growth was good, while auto loans increased 3%`: the subject of a new clause, whatever was named before. */
const newSubject =
  /[,;] (?:while|and|but) (?:our |the |total )?(?:[\w&-]+ ){0,3}$|\b(?:growth|increase|decline) and (?:our |the |total )?$/
const subjectMoved =
  /^ (?:increased|decreased|grew|declined|fell|rose)(?: (?:by|about|approximately|around|roughly|nearly|over))* $/

/** `50 basis points to gross margin`. */
const ofMargin =
  /^(?: (?:headwind|tailwind|benefit|impact|improvement|expansion|decline))? (?:to|on|in|of)(?: (?:our|the|adjusted|non-GAAP|operating|total))* $/i

/** The names that stand nearest to a figure. */
export interface Beside {
  /** Right behind it. */
  readonly after: MetricMention | undefined
  /** Before it, since the figure before. */
  readonly inLead: MetricMention | undefined
  /** Whether the name before is tied to the figure, whatever else is named. */
  readonly isTied: boolean
}

/** Which of the metrics that fit a figure are named right behind it and right before it. */
export function findBeside(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  fitting: readonly MetricMention[],
): Beside {
  const amount = statement.amounts[index]
  if (amount === undefined) return { after: undefined, inLead: undefined, isTied: false }
  const { side } = statement
  // `4% to 7% revenue growth`, `$40 million to $50 million in free cash flow`: both ends are of what is named behind them.
  const rangeEnd =
    side === 'en' ? Math.max(amount.end, statement.amounts[amount.other ?? index]?.end ?? 0) : amount.end
  const after = fitting.find(
    (mention) =>
      mention.start >= amount.end &&
      !isSomeOf(mention) &&
      (isChange && side === 'en'
        ? changedAfter.test(statement.text.slice(rangeEnd, mention.start)) ||
          (unit === 'bps' && ofMargin.test(statement.text.slice(amount.end, mention.start)))
        : isRightAfter(statement, rangeEnd, mention)),
  )
  const lead = leadStart(statement, index)
  const leading = fitting.filter((mention) => mention.start >= lead && mention.end <= amount.start)
  const last = leading.at(-1)
  const sinceLast = statement.text.slice(last?.end ?? 0, amount.start)
  // `Sales into dental markets were up 4%`: what is sold has grown, and no market.
  const sold = leading.at(-2)
  const isSoldTo =
    last?.isWeak === true &&
    last.metric.name === 'Market size' &&
    sold?.isWeak === false &&
    /^ (?:to|into|from|in|across|for) (?:[\w/&-]+ ){0,5}$/.test(statement.text.slice(sold.end, last.start))
  const isTied =
    last !== undefined &&
    !isSoldTo &&
    (tied.test(sinceLast) ||
      (isChange && (movedAtOnce.test(sinceLast) || movedByNoun.test(sinceLast))) ||
      (isChange &&
        subjectMoved.test(sinceLast) &&
        newSubject.test(statement.text.slice(Math.max(0, last.start - 60), last.start))))
  const inLead = isTied ? last : (leading.findLast((mention) => !mention.isWeak) ?? last)
  return { after, inLead, isTied }
}

/** `$9 million of expenses moved into the quarter`: some of them, and never all. */
export const isSomeOf = ({ isWeak, metric }: MetricMention): boolean =>
  isWeak && metric.name === 'Operating expenses'

/** `40,000 Games subscriptions`: whose they are stands between. */
const nameBetween = /^ (?:[A-Z][\w&'’-]* ){1,3}$/

const toldForItself = /^(?: \w+)? (?:was|were|is|are|rose|fell|grew|increased|decreased|declined)\b/

const onCost = /^ on(?: (?:our|the))? $/
const spends = /\b(?:spent|spend|spending|invested|investing|invest)\b(?:[^.;]|\.(?=\d))*$/i

function isRightAfter(statement: Statement, end: number, mention: MetricMention): boolean {
  const gap = statement.text.slice(end, mention.start)
  if (mention.metric.measure === 'count' && nameBetween.test(gap)) return true
  // `We spent $8 million on R&D and $6 million on SG&A`.
  if (onCost.test(gap) && mention.metric.lowerIsBetter && spends.test(statement.text.slice(0, end)))
    return true
  // `a loss of $30 million as investment income was lower`: the measure behind is told for itself.
  if (gap.startsWith(' as ') && toldForItself.test(statement.text.slice(mention.end, mention.end + 24)))
    return false
  return statement.side === 'zh' ? rightAfterChinese.test(gap) : gap.length < 60 && rightAfter.test(gap)
}
