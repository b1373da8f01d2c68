import type { OwnPeriod } from '../periods/decide-period.ts'
import { rangeTailOf, type Reading, type Setting, type Statement, type Thread } from '../statement.ts'

/** `Our EPS guidance is $3.10 to $3.30`, `our assumption for spending of $2 billion to $2.2 billion is unchanged`. */
const stands =
  /\b(?:guidance|outlook|range|forecast|assumption|guide)\b(?:[^.;$%]|\.(?=\d)){0,60}\b(?:is|are|remains?|stands|calls)(?: (?:now|still|currently|also|unchanged|at|for|an?|our|the|to be|between|from|in|range|of|about|approximately|adjusted|diluted|net|earnings|income|per|share|EPS|revenues?|sales|EBITDA))* $/i
const expectedStill =
  /\b(?:[Ww]e|[Mm]anagement|[Tt]he company) (?:(?:continues?|are continuing) to|still|now) (?:expect|anticipate|project|forecast|see|estimate|look for)s?\b(?:[^.;$%]|\.(?=\d)){0,80}$/
/** `This gives us an earnings guidance range of $2.10 to $2.20`. */
const gives =
  /\b(?:yields?|gives?|results? in|puts?|translates? (?:in)?to|equates? to|supports?|leads? to|provides?|reflects?|represents?|brings?)\b(?:[^.;$%]|\.(?=\d)){0,80}\b(?:guidance|outlook|forecast)\b(?:[^.;$%]|\.(?=\d)){0,30} $/i
/** `The revised outlook produced an EPS range of $1.40 to $1.50`, `we set our EPS guidance at`: what is guided anew is of nothing that is over. */
const guidedNew =
  /\b(?:new|revised|updated|current|increased|raised|improved|narrowed|lowered|reduced|initial)\b (?:[\w&-]+ ){0,5}?(?:guidance|outlook|range|forecast)\b(?:[^.;$%]|\.(?=\d)){0,80} $|\b(?:[Ww]e|[Mm]anagement|[Tt]he company|[Tt]his|[Tt]hat)(?:['’]ve| have| has)?(?: (?:now|also|today|again|therefore))* (?:set|established|increased|raised|lifted|brought|lowered|reduced|narrowed|tightened|refined|updated|revised|moved|introduced|issued|initiated|announced|provided|changed) (?:up |down )?(?:our|the) (?:[\w&-]+ ){0,5}?(?:guidance|outlook|range|forecast)\b(?:[^.;$%]|\.(?=\d)){0,80} $/
/** `above our updated guidance of`, `the revised range we gave in April`: what a result is held against. */
const heldAgainst =
  /\b(?:above|below|within|exceed\w*|beat|versus|against|ahead of|in line with|compar\w+|than|met|missed|surpass\w*|relative to|end of|top of|bottom of|mid-?point of|had)\b[^.;$%]{0,60} $/i
const standsAfter =
  /^[^.;$%]{0,40}\b(?:is|are|remains?) (?:also |still )?(?:unchanged|dependent|based|intact)\b/i

/** A range that is guidance at present, without a period: it is for what is to come and not for the quarter that is over. */
export function isStandingGuidance(
  statement: Statement,
  index: number,
  kind: Reading['kind'],
  own: OwnPeriod,
  thread: Thread,
  setting: Setting,
): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || own.mention !== null || statement.side === 'zh' || setting.isArticle)
    return false
  if (!kind.startsWith('guidance') || amount.other === null || thread.speakerSide === 'analyst') return false
  const start = Math.min(amount.start, statement.amounts[amount.other]?.start ?? amount.start)
  return (
    stands.test(statement.text.slice(Math.max(0, start - 160), start)) ||
    expectedStill.test(statement.text.slice(Math.max(0, start - 120), start)) ||
    (thread.isGuiding &&
      /^(?:This|That|These|It) (?:\w+ ){0,2}(?:includes?|assumes?|calls? for|contemplates?|consists? of)\b/.test(
        statement.text,
      )) ||
    gives.test(statement.text.slice(Math.max(0, start - 160), start)) ||
    isGuidedNew(statement.text.slice(Math.max(0, start - 160), start)) ||
    (standsAfter.test(rangeTailOf(statement, index)) &&
      /\b(?:guidance|outlook|range|forecast|assumption|guide)\b/i.test(statement.text.slice(0, start)))
  )
}

/** Whether the words before a range say that it is guided anew, and hold no result against it. */
const isGuidedNew = (before: string): boolean =>
  (guidedNew.test(before) || guidedToo.test(before)) && !heldAgainst.test(before)

/** `We raised our sales guidance to $500 million, and our EPS guidance to`: the second of what is guided anew. */
const guidedToo =
  /\b(?:set|increas|rais|lift|lower|reduc|narrow|tighten|updat|revis|mov)\w* (?:our|the) [^;]{0,110}(?:,|,? and|,? while) (?:our|the) (?:[\w&-]+ ){0,6}?(?:guidance|outlook|range|forecast)(?: (?:to|at|now|an?|the|new|range|of|between|from))+ $/i
