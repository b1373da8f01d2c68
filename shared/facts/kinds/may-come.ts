import type { Statement } from '../statement.ts'
import { pastVerb } from './past-verb.ts'

/** Whether a figure is what something moves towards, needs to reach or is reckoned to reach some day, and no more than that. */
export const isWithinSight = (statement: Statement, index: number): boolean =>
  [isOnTheWay, isNotYet, isReachedAt, isCondition, isReckoned].some((is) => is(statement, index))

/** Whether a figure is what would have to be, would be once a year is left or something comes true, or what somebody had in mind. */
export const isSupposed = (statement: Statement, index: number): boolean =>
  [
    isNeeded,
    isLeavingYear,
    isIfThen,
    isSpokenOf,
    isWithinReach,
    isRunOut,
    isReckonedAt,
    isAskedWith,
    isAskedAs,
    isAskedWhen,
    isCalled,
  ].some((is) => is(statement, index))

/** `If I run that out at, say, 115 on average`. */
const isRunOut = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\bif (?:I|we|you) (?:just )?(?:run|annuali[sz]e|extrapolate|carry) [^.;$%\d]{0,40}\b(?:at|to)(?:,? (?:say|call it|like|about|around))*,? $/i.test(
    text.slice(0, amounts[index]?.start).slice(-100),
  )

export const reckonsAt =
  /^(?:(?:So|Well|Yes|Yeah|Look|And),? )*[Aa]t (?:(?:an?|about|around) )*[\d.]+% (?:[a-z]+ ){0,2}margins?\b(?:[^.;]|\.(?=\d))*,(?: then)? (?:it|that|you|we)(?:['’](?:s|re|d be)| is| are| need| would be| get) /

/** `With capex of $80 million or so, do you need to raise?` */
const isAskedWith = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  text.endsWith('?') &&
  /^(?:And |So )?[Ww]ith (?:[\w-]+ ){1,3}of(?: (?:about|around|roughly))* $/.test(
    text.slice(0, amounts[index]?.start),
  ) &&
  /^(?: or so)?, (?:do|does|can|could|will|would|how|what|is|are)\b/.test(text.slice(amounts[index]?.end))

/** `When is 35% back on the table?`: what has not come. */
const isAskedWhen = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  text.endsWith('?') &&
  /(?:^|[,;] |\b(?:and|so|but) )[Ww]hen (?:is|are|do|does|will|would|can|could|should)\b[^.;$%\d]*$/.test(
    text.slice(0, amounts[index]?.start),
  )

/** `Is $100 million a year the ceiling?`: what may come at most, at least or rightly. */
const isAskedAs = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  text.endsWith('?') &&
  /(?:^|[,;] |\b(?:and|so|but|then) )(?:[Ii]s|[Ww]ould) (?:about |around |roughly )?(?:[$€£]?[\d.]+(?: million)? (?:to|or) )?$/.test(
    text.slice(0, amounts[index]?.start),
  ) &&
  /^(?: to [$€£]?[\d.]+(?: million| billion)?)?(?: (?:a|per) (?:quarter|year))?(?: still| really)? (?:the|a|your) (?:right |fair |reasonable |new )?(?:ceiling|cap|limit|floor|peak|right (?:number|level))\b/.test(
    text.slice(amounts[index]?.end),
  )

/** `It is heavier from here, call it $45 million a quarter`. */
const isCalled = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\b(?:from here|going forward|from now on|after that)\b[^.;$%]{0,40}, (?:so )?(?:call it|say|think)(?: (?:about|around|roughly))* $/.test(
    text.slice(0, amounts[index]?.start),
  )

/** `At 30% gross margin and $33 million of opex, it's about $110 million`: with what somebody reckons. */
const isReckonedAt = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' && reckonsAt.test(text) && (amounts[index]?.start ?? 0) < (amounts.at(-1)?.end ?? 0)

/** `Over the longer run it's a $300 million business`, `I get to data center of something like $66 million`. */
const isReckoned = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\b(?:over|in) the long(?:er)? (?:run|term)\b[^.;]{0,60}$|\b(?:I|you|one)(?: (?:can|could|would))? gets? to (?:[\w-]+ ){1,3}of(?: (?:about|around|something|somewhere|like|roughly|maybe))* $/i.test(
    text.slice(
      Math.max(0, (amounts[Math.min(index, amounts[index]?.other ?? index)]?.start ?? 0) - 100),
      amounts[Math.min(index, amounts[index]?.other ?? index)]?.start,
    ),
  )

/** `Getting to 40% needs the new line`, `For 45% you need mix`, `To hit 20% we need scale`: what it takes to come there. */
const isPriceOf = (text: string, end: number, before: string): boolean =>
  /^(?:(?:And|So|But|Well|Look),? )*(?:[Gg]etting(?: back| up)* to|[Tt]o (?:hit|reach|achieve|get to)|[Ff]or)(?: (?:about|around|roughly))* $/.test(
    before,
  ) &&
  /^(?:,? (?:we|you|it)(?:['’]d|['’]ll| would| will| just)* (?:needs?|takes?|requires?|have to)\b| (?:needs?|requires?|takes?|would take|depends on)\b)/.test(
    text.slice(end, end + 32),
  )

/** `To get to 60 we need to be in the mid-80s`, `if revenue is more than $140 million, then we make money`. */
function isCondition({ text, side, amounts }: Statement, index: number): boolean {
  const start = amounts[Math.min(index, amounts[index]?.other ?? index)]?.start ?? 0
  const before = text.slice(Math.max(0, start - 90), start)
  return (
    side === 'en' &&
    (isPriceOf(text, amounts[index]?.end ?? 0, before) ||
      /(?:^|[.;,] |\b(?:and|so|but) |\bneeds?\b[^.;]{0,48} )(?:in order )?to (?:get|go|reach|move|climb)(?: back)?(?: up)? to(?: (?:about|the|say|an?|[\w-]+ of))* $/i.test(
        before,
      ) ||
      (/\b(?:needs?|(?:it|that|this) (?:takes|requires))(?: (?:about|around|roughly|something like|at least|like))* $/i.test(
        before,
      ) &&
        /^[^.;,]{0,24} (?:to (?:get|be|reach|hit|make|break)|(?:a|per) quarter)\b/.test(
          text.slice(amounts[index]?.end),
        )) ||
      /\bneeds? to (?:be|see|get to|hit|reach|run)(?: (?:at|in|about|around|the|somewhere|like|more))* $/i.test(
        before,
      ) ||
      (/\bif\b[^.;]*$/i.test(before) &&
        !pastVerb.test(before.slice(before.search(/\bif\b(?![^]*\bif\b)/i))) &&
        /^[^.;]*\bthen\b/.test(text.slice(amounts[index]?.end))))
  )
}

const isLeavingYear = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  leavingYear.test(text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 32)) &&
  !pastVerb.test(text.slice(amounts[index - 1]?.end ?? 0, amounts[index]?.start))

/** `If the third one comes in, then it's more like $300 million`: what would be. */
const isIfThen = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /^(?:(?:And|But|So|Now|Then),? )*[Ii]f (?!(?:I|we) (?:look|go|think)\b)[^,.;$%\d]{6,80}, (?:then )?(?:it|that|this|we|you)(?:['’](?:s|re|d|ll)| (?:is|are|get|gets|goes|go))(?: (?:more|like|about|around|roughly|closer|probably|maybe|at|to|up|easily|a|an))* $/.test(
    text.slice(0, amounts[Math.min(index, amounts[index]?.other ?? index)]?.start),
  ) &&
  !pastVerb.test(text.slice(0, amounts[index]?.start))

/** `it starts to be accretive at somewhere in the $160 million to $170 million range`: a level that something takes. */
const isReachedAt = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\b(?:starts?|begins?|need(?:s|ed)?|takes?|have|has) to (?:be|hit|reach|get|become|turn|break)\b[^.;$%]{0,40} at(?: (?:somewhere|around|about|roughly|approximately|in|the|something|like|a))* $/i.test(
    text.slice(
      Math.max(0, (amounts[Math.min(index, amounts[index]?.other ?? index)]?.start ?? 0) - 100),
      amounts[Math.min(index, amounts[index]?.other ?? index)]?.start,
    ),
  )

/** `but not $40 million this year`: what somebody had in mind for a year that is not over. */
const isNotYet = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\bnot(?: (?:at|quite|the|a|about|necessarily|really))* $/i.test(
    text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 24), amounts[index]?.start),
  ) &&
  /^ (?:for |in )?(?:this|the|next|all of this) (?:fiscal |calendar |full )?year\b/i.test(
    text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 24),
  )

/** `Is there a path to 20%?`, `at $300 million of quarterly revenue`: what may come, and when. */
function isOnTheWay({ text, side, amounts }: Statement, index: number): boolean {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  const first = amounts[Math.min(index, amounts[index]?.other ?? index)]?.start ?? start
  return (
    side === 'en' &&
    (/\b(?:(?:path|way|line of sight)(?: (?:back|up|forward))? to|(?:progress|progressing|speeding|journey|march|marching|advance|advancing|heading|drive|driving|move|moving|climb|momentum) towards?|carry us to)(?: and (?:beyond|past|above))?(?: (?:get|getting|be|being|to|somewhere|about|around|roughly|at|the|that|a|an|over|above|north of|like))* $/i.test(
      text.slice(Math.max(0, first - 60), first),
    ) ||
      (/\b[Aa]t(?: (?:about|around|say|like))? $/.test(text.slice(Math.max(0, start - 12), start)) &&
        /^ (?:of|in) (?:quarterly|annual|annualized) (?:revenues?|sales)\b/.test(text.slice(end, end + 32))))
  )
}

/** `a $160 million run rate exiting the year`. */
export const exiting =
  /^(?: (?:annualized|quarterly|annual|a (?:year|quarter)|per (?:year|quarter)))? run[- ]rate (?:exiting|as (?:we|you) exit|by the end of|when (?:we|you) exit|leaving|at the end of (?:the|this) year|going into)\b/i

/** `the low 30s by summer, and then 35% exiting the year`, where nothing is said to have been. */
const leavingYear =
  /^,? (?:exiting|leaving|as (?:we|you) exit) (?:(?:this|the|next) (?:fiscal |calendar )?year|20\d\d)\b/i

/** `You had talked about $90 million for the year`, where the year is not over: what somebody had in mind for it. */
function isSpokenOf({ text, side, amounts }: Statement, index: number): boolean {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  return (
    side === 'en' &&
    (/^ is what (?:I|we|you)(?:['’]d| had)? (?:said|told|talked about|indicated|mentioned)\b/.test(
      text.slice(end),
    ) ||
      (/\b(?:talk|sp[eo]a?k|think|thought|point|said|mention|indicat)\w*(?: (?:about|of|to|at|around|like|a|an|the|roughly|approximately|something|somewhere|on the order of|being|doing|hitting|getting to|reaching|more than|over|at least|north of|up to|close to|nearly))* $/i.test(
        text.slice(Math.max(0, start - 60), start),
      ) &&
        /^(?:[- ]plus)?(?: (?:a|per) (?:week|month|quarter))?(?: (?:of|in|from) (?:[\w-]+ ){0,2}[\w-]+)? (?:(?:for|by|exiting|in) )?(?:the (?:full |fiscal |calendar )?year|mid-?year|the middle of the year|this year|next year|the end of (?:the|this|next) year|year[- ]end|(?:fiscal |calendar )?20\d\d)\b/i.test(
          text.slice(end, end + 60),
        )))
  )
}

/** `40% is doable`, `so a billion looks achievable`. */
const isWithinReach = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /^(?: (?:number|margin|target|level|goal))? (?:is|looks|seems|feels|should be|still is|is still)(?: (?:very|quite|certainly|definitely|absolutely|still|now|well))* (?:doable|achievable|attainable|reachable|feasible|realistic|within reach|in reach|in sight|possible|on the table)\b/i.test(
    text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 64),
  )

/** `break-even takes about $110 million of quarterly revenue`: what something needs. */
const isNeeded = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\b(?:takes|requires|needs|(?:would|will) (?:take|need|require)|need|break-?even (?:is|comes|was) at)(?: (?:us|you|about|around|roughly|something|like|at least|over))* $/i.test(
    text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 48), amounts[index]?.start),
  ) &&
  /^ (?:of|in|a quarter|per quarter)\b/.test(
    text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 14),
  ) &&
  /\b(?:break-?even|profitab\w*|get there|cover\b)/i.test(text)
