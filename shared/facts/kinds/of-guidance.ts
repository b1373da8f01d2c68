import { lastCueBefore, leadStart, type Statement } from '../statement.ts'
import { hasPastVerb } from './past-verb.ts'

/** `$103 million to $109 million we had projected in August`, `31.5% to 33% range`, `$225 million outlook`. */
const namedAfter =
  /^ ?(?:(?!(?:exceed\w*|beat|topped|missed|met|surpassed|outperformed|above|below|versus|within)\b)[\w-]+ ){0,2}?(?:range|window|outlook|guidance|guide|forecast|corridor)\b|^,? (?:that |which )?(?:we|you|management|they)(?: (?:had |have |ha[sd] previously |previously )?|['’](?:d|ve) )(?:guided|projected|forecast|forecasted|expected|given|gave|indicated|anticipated|outlined|provided)\b|^ (?:that |which )?(?:we|you|management)(?: had|['’]d) (?:talked about|said|mentioned|discussed|pointed to|told us|been guiding(?: to)?|in mind)\b(?! (?:about |around |like |roughly )*[$€£]?\d)|^ (?:that |which )?we (?:talked about|pointed to|told you) (?:(?:back )?in [A-Z]|last|on the)|^[^.,;]{0,24} in (?:our|the) (?:outlook|guidance|guide)\b/i
/** `our range had been …`, `you had said …`. */
const namedBefore =
  /\b(?:guid(?:ance|ed|e|ing)|outlook|forecast|window|our (?:[\w-]+ )?range|(?:below|above|ahead of|in line with|exceed\w*|versus|against|better than) our (?:prior |previous |original |initial )?expectations?|you(?: had|['’]d)? (?:said|indicated|guided))\b(?: (?:march|june|september|december|q[1-4]|had been|has been|was|were|is|of|to|for|at|called for|from|between|in the range of|range of|anywhere|a|an|the|up|down|loss|profit|per|share|net|range|\w+ quarter|revenue|eps|gross|margin|non-? ?gaap|operating|earnings)\b)* ?$/i

/** `our EBIT guidance for Northern Europe to about `. */
const ofBusiness =
  /\b(?:our|the) (?:[\w-]+ ){0,4}(?:guidance|outlook)(?: (?:for|in) (?:our |the )?[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4})? (?:to|of|at)(?: (?:about|approximately|around|roughly|nearly|at least|a range of|between))* $/

/** `Our updated guidance for free cash flow is at least $90 million`: given of the measure it names, and not what a result beat. */
const forMeasure =
  /(?<!\b(?:above|below|exceed\w*|beat|ahead of|in line with|within|versus|against|than|from|met|to) )\b(?:our|the) (?:[\w-]+ ){0,3}(?:guidance|outlook|forecast) for (?:our |the )?(?:(?!(?:is|was|were|had|has|and|but|which|that|of|to|at|by|quarter|year)\b)[\w&/-]+ ){1,6}(?:(?:is|remains|are)(?: (?:now|still|unchanged|at))*|of|at|to)(?: (?:about|approximately|around|roughly|nearly|at least|a range of|between|in the range of))* $/i

/** `above the top of the range we gave you, which was `: what a result is held against. */
const rangeGiven =
  /\b(?:range|guidance|guide|outlook|forecast),? (?:that |which )?(?:we|I)(?:['’](?:d|ve)| had| have)?(?: (?:previously|originally|initially))? (?:gave|given|provided|set|issued|shared|laid out|put out|offered)(?: (?:you|out|everyone|investors|the Street))?(?: (?:last quarter|last time|at the time|on (?:the|our) last call|(?:back )?in [A-Z][a-z]+))?,? (?:which |that )?(?:was|were|of|at|called for)(?: (?:for|from|between|about|around|roughly|approximately))* $/i

/** Whether a figure is guidance that is given in words of the measure it is for. */
export function isForMeasure({ text, side, amounts }: Statement, index: number): boolean {
  const start = amounts[Math.min(index, amounts[index]?.other ?? index)]?.start ?? 0
  return side === 'en' && forMeasure.test(text.slice(Math.max(0, start - 130), start))
}

/** `Full-year guidance remains unchanged from prior guidance at about $2 billion`. */
const unchangedAt =
  /\b(?:guidance|outlook|forecast)\b[^.;$%]{0,110}\b(?:is|are|remains?|stays?) (?:unchanged|the same|intact)\b[^.;$%\d]{0,48} at(?: (?:about|approximately|around|roughly|nearly))* $/i

/** `our guidance for … is now a range of`: however long the name of what is guided. */
const statesRange =
  /\b(?:is|are|remains?)(?: (?:now|still|currently))*(?: (?:an?|in the|in a|the|new))* range (?:of|from|between)(?: (?:about|approximately))* $/i

const toldYou =
  /\b[Ww]e(?:['’]d| had)? (?:told you|told everyone|said|talked about|pointed to|called for|looked for)(?: (?:to expect|it would be|about|around|roughly|between|something like))* $/
const thenOutdone =
  /^(?: (?:last|in|back in|at) [\w ]{2,20})?,? (?:so|and) (?:we|that|it|this) (?:clear|beat|exceed|topp|came in|came out|were|was|finish|land|end|did|outdid|pass)/

/** Guidance quoted beside a result (`our guidance range of 21% to 23%`) or by a questioner; given guidance is an outlook. */
export function isOfGuidance(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  const partner = amount.other === null ? undefined : statement.amounts[amount.other]
  const first = partner !== undefined && partner.start < amount.start ? partner : amount
  const last = partner !== undefined && partner.start > amount.start ? partner : amount
  // `that is in the 15% to 20% range` tells where something lies, and nothing that was guided.
  const isWhereItLies =
    /\bin (?:the|a|an)(?: \w+)? $/i.test(statement.text.slice(Math.max(0, first.start - 16), first.start)) &&
    /^ ?range\b/i.test(statement.text.slice(last.end, last.end + 8)) &&
    lastCueBefore(statement, ['guidance'], first.start) === null
  if (
    statement.side === 'en' &&
    !isWhereItLies &&
    namedAfter.test(statement.text.slice(last.end, last.end + 60))
  )
    return true
  // `We've said $37 million to $41 million per quarter, and that's still the range.`
  if (
    statement.side === 'en' &&
    partner !== undefined &&
    /\b[Ww]e(?:['’]ve|['’]d| have| had)? (?:said|told you)(?: (?:it was|it would be|about|around|roughly|to expect|between))* $/.test(
      statement.text.slice(Math.max(0, first.start - 48), first.start),
    ) &&
    /^[^.;]{0,60}\b(?:per quarter|a quarter|range|per year|a year|for the year|now)\b/.test(
      statement.text.slice(last.end),
    )
  )
    return true
  // `We told you $172 million to $180 million, so we cleared the top end.`
  if (
    statement.side === 'en' &&
    partner !== undefined &&
    toldYou.test(statement.text.slice(Math.max(0, first.start - 48), first.start)) &&
    thenOutdone.test(statement.text.slice(last.end, last.end + 60))
  )
    return true
  if (
    statement.side === 'en' &&
    !/^ (?:last|a|the prior) (?:quarter|year)\b/.test(statement.text.slice(last.end, last.end + 20)) &&
    namedBefore.test(statement.text.slice(Math.max(0, first.start - 90), first.start))
  )
    return true
  const before = statement.text.slice(Math.max(0, first.start - 110), first.start)
  if (statement.side === 'en' && rangeGiven.test(before)) return true
  if (statement.side === 'en' && (ofBusiness.test(before) || isForMeasure(statement, index))) return true
  if (statement.side === 'en' && unchangedAt.test(statement.text.slice(0, first.start).slice(-200)))
    return true
  const from = leadStart(statement, statement.amounts.indexOf(first))
  const cue = lastCueBefore(statement, ['guidance'], first.start, from)
  const isRange = partner !== undefined || statement.side === 'zh'
  const reach = statesRange.test(statement.text.slice(0, first.start).slice(-48)) ? 160 : 80
  if (isRange && cue !== null && first.start - cue.end < reach)
    return !hasPastVerb(statement.text.slice(cue.end, first.start))
  if (statement.side === 'en') return false
  return statement.cues.some(
    (other) => other.kind === 'guidance' && other.start >= last.end && other.start - last.end < 8,
  )
}
