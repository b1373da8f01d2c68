import { lastDayIn } from '../../figures/resolve-period.ts'
import { monthNames } from '../../text/month-names.ts'
import { leadOf, rangeTailOf, type Setting, type Statement } from '../statement.ts'

const month = `(?:${monthNames.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`).join('|')})`
const someTime = String.raw`(?:first|last|final|initial|past|latest|opening) (?:(?:few|couple|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: of)? )?(?:weeks?|days)`
/** What a month's name goes on with where a day, a quarter, a stretch or a person is meant. */
const noMonth = String.raw`(?! (?:\d|quarter|guid|(?:through|to|until) ${month}\b|[A-Z]))`

const ofPart = new RegExp(
  String.raw`\b(?:(?:[Ii]n|[Ff]or|[Dd]uring|[Tt]hroughout) (?:(?:early|late|the month of|all of) )?${month}\b${noMonth}|${someTime}(?: of (?:the |this )?(?:\w+ )?(?:quarter|month|${month}|Q[1-4]))|(?:first|last|final) (?:two |couple of )?months? of (?:the|this|our) (?:\w+ )?quarter|(?:last|past) (?:two|couple of) months|(?:[Oo]ver|[Ii]n) the (?:last|past) (?:few |couple of |[a-z]+ |\d{1,2} )?(?:weeks|days)\b|(?:[Qq]uarter|[Mm]onth)[- ]to[- ]date|[Ss]o far (?:(?:in|this|into) )?(?:the |this )?(?:\w+ )?(?:quarter|month|${month}|Q[1-4])|to date in (?:the |this )?(?:\w+ )?(?:quarter|month|Q[1-4]))`,
  'g',
)
const monthAsSubject = new RegExp(
  String.raw`\b${month}(?: (?:and|through|to) ${month})? (?:(?:was|were|is|came in|being|at|(?:same[- ]store |comparable |net |total )?(?:sales|revenues?|orders|bookings|volumes?|shipments|comps?|traffic)(?: (?:was|were|is|are|has been|have been))?)(?: (?:running|trending|tracking|pacing|currently|up|down|at|growth of|negative|positive))*|up|down|growing|grew|increased|decreased|declined|rose|fell)(?: (?:about|approximately|by|nearly|over))* $`,
)
/** `For the month of June, deposit costs were 15 basis points`, `for the month of July with prices ending at $80`, `In June, occupancy was 50%`: whatever is told, it is that month's. */
const openedMonth = new RegExp(
  String.raw`\b(?:[Ff]or|[Ii]n|[Dd]uring) the month of ${month},? [^,;.$%\d]{3,60}$|^(?:(?:And|But|So),? )?(?:In|During) (?:early |late |mid-)?${month}, (?:(?:our|the) )?[^,;.$%\d]{3,60}$`,
)
const rightBehind = new RegExp(
  String.raw`^(?: (?:growth|increase|decrease|decline|higher|lower|comp|comps|comparable|year[- ]over[- ]year|in (?:same[- ]store|comparable) sales))*,? (?:(?:in|for|during) (?:(?:the )?(?:early|late|mid|month of) )?${month}\b${noMonth}|(?:in|for|during|through|over) (?:the |our )?${someTime}|(?:by|at) the end of the month|(?:quarter|month)[- ]to[- ]date|so far (?:in |this |into )?(?:the |this )?(?:\w+ )?(?:quarter|month|Q[1-4]))`,
)

/** `10,000 new readers in the first month`: since something began. */
const firstTime =
  /^(?: [a-z-]+){0,3} (?:in|during|over|within) (?:the|its|their|our) (?:first|opening|initial) (?:full )?(?:(?:few |couple of |two )?(?:weeks?|days?)|month|(?:few|couple of|two) months)\b(?! of)/

/** Characters within which a month named before a figure is still what it is told of. */
const reach = 240

/**
 * Whether a figure is told of a month or of some weeks (`4% in May`, `for the first three weeks of July, sales rose 9%`,
 * `quarter to date`), and so of no quarter. A level that is no growth is so only where the month stands right beside it.
 */
export function isToldOfMonth(statement: Statement, index: number, isGrowth: boolean): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return false
  const tail = rangeTailOf(statement, index)
  if (rightBehind.test(tail) || firstTime.test(tail)) return true
  const lead = leadOf(statement, Math.min(index, amount.other ?? index))
  if (monthAsSubject.test(lead.slice(-80))) return true
  if (openedMonth.test(statement.text.slice(0, amount.start))) return true
  if (!isGrowth) return false
  const start = statement.amounts[Math.min(index, amount.other ?? index)]?.start ?? amount.start
  const from = Math.max(0, start - reach)
  const before = statement.text.slice(from, start)
  const last = [...before.matchAll(ofPart)].at(-1)
  if (last === undefined) return false
  const at = from + last.index
  const end = at + last[0].length
  // A period named since then is what the figure is of; one named right behind the figure as well.
  const isOfOther = statement.periods.some(
    (mention) => mention.start >= end && mention.end <= start && mention.kind !== 'day',
  )
  const isDatedBehind = statement.periods.some(
    (mention) =>
      mention.start >= amount.end &&
      /^ (?:in|for|during) (?:the |our )?$/.test(statement.text.slice(amount.end, mention.start)),
  )
  // What a month's figure is told beside in an earlier clause has had its own.
  const isOfEarlierFigure = statement.amounts.some(
    ({ end: other }) =>
      other <= at && other > at - 60 && rightBehind.test(statement.text.slice(other, end + 1)),
  )
  return !isOfOther && !isDatedBehind && !isOfEarlierFigure
}

const sinceQuarter =
  /\b(?:[Ss]ince|[Aa]fter|[Ss]ubsequent to|[Ff]ollowing) (?:the |our )?(?:quarter (?:has |had )?(?:closed|ended|was over)|(?:end|close) of (?:the |our )?(?:(?:first|second|third|fourth) )?(?:quarter|period|March|June|September|December)|quarter[- ]end)\b(?:[^.;]|\.(?=\d))*$/

/** `We signed orders worth $130 million in October, after the quarter closed.` */
const afterQuarter =
  /^[^.;$%]{0,60}\b(?:after|since|following) (?:the |our )?(?:quarter|period|fiscal year|year)(?:['’]s|[- ])? ?(?:closed|ended|end|close|was over)\b/i
const inMonth = new RegExp(
  String.raw`(?:^|[.;,] |\b(?:and|that) )(?:[Ii]n (?:early |mid-?|late )?|[Ee]arl(?:y|ier) in |[Ll]ate in |[Dd]uring )(${monthNames.join('|')})\b(?!,? (?:of )?(?:\d|last|next)| quarter)[^;]*$`,
  'i',
)

/** `paid down $60 million of the term loan in October`. */
const monthBehind = new RegExp(
  String.raw`^(?: (?:of|in|on|from|to|for|worth) (?!${month}\b)[^,;.$%]{2,40}?)? in (?:early |mid-?|late )?(${monthNames.join('|')})(?=[.,;]|$| and\b)`,
  'i',
)

/**
 * `since the end of June, we’ve spent $140 million on buybacks`, `In July, we repaid $5 million` on a call of the quarter to
 * June: what came after the quarter is none of it.
 */
export function isToldSinceQuarter(
  { text, side, amounts }: Statement,
  index: number,
  { periods }: Setting,
): boolean {
  const before = text.slice(0, amounts[index]?.start)
  if (side !== 'en') return false
  if (sinceQuarter.test(before) || afterQuarter.test(text.slice(amounts[index]?.end))) return true
  const named = inMonth.exec(before)?.[1] ?? monthBehind.exec(text.slice(amounts[index]?.end))?.[1]
  if (named === undefined || periods.period?.kind !== 'quarter') return false
  const last = Number(lastDayIn(periods.period, periods).slice(5, 7))
  const later = (monthNames.indexOf(named.toLowerCase()) + 1 - last + 12) % 12
  return later === 1 || later === 2
}
