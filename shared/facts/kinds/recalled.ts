import { leadOf, rangeTailOf, type Reading, type Setting, type Statement, type Thread } from '../statement.ts'

/** `26 weeks in the spring`, `over 50 at the worst point`: when what was then is said in passing. */
const back =
  /\b(?:(?:pre-|before )(?:COVID|the pandemic|pandemic)|last (?:spring|summer|fall|autumn|winter)|(?:back )?in the (?:spring|summer|fall|autumn|winter)|(?:on|from) (?:the|your|our) (?:last|prior|previous) call|(?:six|nine) months ago|90 days ago|(?:at )?this (?:time|point) last year|when we (?:last )?(?:spoke|talked|reported)|at the (?:start|beginning) of (?:the|this) year|at the (?:worst(?: point)?|peak|trough|bottom|low point|high point)|(?:two|three|four|five|several|a few|a couple(?: of)?|\d+) (?:years|quarters) (?:ago|back|earlier))\b/i
const usedToBe =
  /\bused to (?:be|run|do|have|carry|sit)(?: (?:at|about|around|roughly|like|in|the|a|an|over|under|close to|more like|closer to|something))* $/i
/** What is said while one looks for a number: `it was, gosh, three dollars`. */
const saidInPassing =
  /, (?:gosh|oh|uh|um|what|like|I think|I guess|I mean|I believe|you know|I don['’]t know|let['’]s say|say|call it|maybe), /gi
/** `You were at 78, it looks like 71 now?`: what the first was. */
const wasAt = /\b(?:you|it|that|they) (?:were|was)(?: (?:at|about|around|like|roughly|up at))* $/i
const isNowAt =
  /^ ?%?,? (?:and |but )?now(?: (?:it['’]s|you['’]re|at|about|around|like))* \$?[\d.]+\b|^ ?(?:%|days|weeks|million)?,? (?:and |but |and now |now )?(?:it|you|that|they)(?:['’](?:s|re)| is| are| looks like| look like)(?: (?:now|at|about|around|like|more|closer|to|down|up))* \$?[\d.]+(?:%| days| weeks| million)? (?:now|today|this quarter)\b/i
/** What an analyst remembers having been told. */
const recalls =
  /\b(?:(?:I|we) (?:recall|remember|seem to (?:recall|remember))|you (?:gave|told|quoted|cited|disclosed|called|had|were at|said))\b[^.;?]*$/i
const month =
  /\bin (January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)/

/** `growth of more than 130%, compared with the roughly 100% we talked about in September`: what had been foreseen. */
export function recallGrowth(
  statement: Statement,
  index: number,
  unit: string,
  earlier: readonly Reading[],
): Reading | null {
  const now = earlier.at(-1)
  return statement.side === 'en' &&
    now !== undefined &&
    now.unit === unit &&
    unit === '%' &&
    now.kind.startsWith('change') &&
    heldAgainst.test(leadOf(statement, index)) &&
    saidBefore.test(rangeTailOf(statement, index))
    ? now
    : null
}
const heldAgainst =
  /^(?:[^.;$%\d]|\b20\d\d\b){0,40}\b(?:compared (?:to|with)|versus|vs\.?|against|(?:up |down |raised |lowered )?from)(?: (?:the|our|a|about|approximately|around|roughly|at least|more than|original|initial|prior|previous))* $/i
const saidBefore =
  /^ (?:growth )?(?:that )?(?:we|I|you)(?:['’]d| had)? (?:talked about|spoke (?:of|about)|discussed|said|mentioned|guided(?: to)?|gave|indicated|communicated|outlined|expected|told you|shared)\b(?: (?:back|earlier|previously))? (?:in|last|at|on|before|three|a|previously)\b/i

/**
 * Whether a level that is told in conversation is one of the past, by words that name no period of a grid: `it used to be
 * 30`, `two years ago it was 70%`, `you gave us $720 million in May`.
 */
export function isOfThen(
  { text, side, amounts }: Statement,
  index: number,
  thread: Thread,
  setting: Setting,
): boolean {
  const amount = amounts[index]
  if (side === 'zh' || setting.isArticle || amount === undefined) return false
  // `The gap was 25% when we spoke in April`: in remarks as well.
  if (thread.section !== 'questions')
    return (
      /\b(?:was|were|stood at|had)(?: (?:about|around|roughly|at))* $/i.test(
        text.slice(0, amount.start).slice(-32),
      ) && /^,? when we (?:last )?(?:spoke|talked|reported)\b/.test(text.slice(amount.end))
    )
  const first = Math.min(amount.start, amounts[amount.other ?? index]?.start ?? amount.start)
  const before = text.slice(0, first).replace(saidInPassing, ' ')
  if (usedToBe.test(before.slice(-60))) return true
  const last = Math.max(amount.end, amounts[amount.other ?? index]?.end ?? amount.end)
  const behind = /^[^.;?$%\d]{0,40}/.exec(text.slice(last))?.[0] ?? ''
  const clause = /(?:^|[.;,] |\b(?:and|but|so|versus) )[^.;,$%\d]{0,60}$/.exec(before)?.[0] ?? ''
  if (
    thread.speakerSide === 'analyst' &&
    wasAt.test(before.slice(-48)) &&
    isNowAt.test(text.slice(last, last + 72))
  )
    return true
  const isDatedBack = (words: string): boolean => back.test(words)
  if (thread.speakerSide === 'analyst' && recalls.test(before.slice(-90)))
    return isDatedBack(behind) || isDatedBack(before.slice(-90)) || month.test(behind)
  // `It's 8% now, it was 30 three years ago`, `Two years ago China was 70%`.
  return (
    /\b(?:was|were|had|did|got|went|hit|reached|stood|ran|been|peaked|bottomed|troughed|topped out|started|pushing|running)\b(?:[^.;,]|\.(?=\d))*$/i.test(
      before.slice(-48),
    ) &&
    (isDatedBack(behind) || isDatedBack(clause))
  )
}
