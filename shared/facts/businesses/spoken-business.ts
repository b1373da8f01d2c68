import { isSegmentWord, tidyNames, toSegment } from './business-name.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import type { Setting, Statement, Thread } from '../statement.ts'

const name = '([A-Za-z0-9][\\w/&-]*(?: [A-Za-z0-9][\\w/&-]*){0,2}?)'
const determiner = '(?:(?:the|our|your|this|that) )?'
const noun =
  '(?:side|front|business|piece|segment|portion|part|products?|product line|franchise|portfolio|line)'
const trailing = new RegExp(` ${noun}$`, 'i')
/** The ways people on a call turn to a part of the company. */
const turns: readonly RegExp[] = [
  // `On cable, you were at $19 million.`
  new RegExp(
    `(?:^|[.,;] |\\b(?:and|so|then|but|just|maybe|one|couple|few|more|two|three|question|questions|first) )(?:on|in|for|as for|within|regarding|turning to|moving to) ${determiner}${name}(?: ${noun})?(?:, |[.?]$)`,
    'gi',
  ),
  // `On cable you did 49.`
  new RegExp(
    `(?:^|[.,;] |\\b(?:and|so|then|but) )(?:on|in) ${determiner}${name}(?: ${noun})?(?= (?:you|we)(?:['’]re|['’]ve)? (?:did|were|was|had|have|are|said|guided|guide|talked|grew|shipped)\\b)`,
    'gi',
  ),
  // `the metro business`, `on the cloud side`.
  new RegExp(
    `\\b(?:on|in|about|for|to|with|from|of|and|is|as) (?:the|our|your) ${name} ${noun}(?![\\w-])`,
    'gi',
  ),
  // `I'd like to understand the optical number.`, `And the 800G in that, is it 20 million?`
  new RegExp(
    `\\b(?:the|your|that) ${name} (?:number|contribution)s?(?=[.,?;]|$| (?:was|is|in|for)\\b)`,
    'gi',
  ),
  new RegExp(`\\b(?:the|your) ${name} (?:in|within|inside) (?:that|there|it|this)(?=[.,?;]|$)`, 'gi'),
  // `And 400G?`
  new RegExp(`^(?:And|So|And then|Then|What about|How about|And what about),? ${determiner}${name}\\?$`, 'g'),
  // `I wanted to go back to the pluggables.`
  new RegExp(
    `\\b(?:go|goes|come|went|switch|turn|move|circle|stay|stick|going|coming|turning|moving|sticking|staying|shifting|drill)(?: (?:back|over|just|down|in))* (?:to|with|on|into) ${determiner}${name}(?=[.,?;]|$| (?:for|and|if|real|quickly|here|a bit|a little)\\b)`,
    'gi',
  ),
  // `a question on the amplifiers`, `help us size the ZR`.
  new RegExp(
    `\\b(?:questions? (?:is |was )?(?:about|on|around|regarding)|color (?:on|around)|updates? on|touch on|size|update us on|thinking about|what about|how about|asked about) ${determiner}${name}(?=[.,?;]|$)`,
    'gi',
  ),
  // `My first question is 800G.`
  new RegExp(`\\b(?:question|one|topic) is (?:on |about )?${determiner}${name}(?=[.,]|$)`, 'gi'),
  // `What was 100G in the quarter?`
  new RegExp(
    `\\b(?:how|what|where) (?:is|are|was|were|did|does|do|about) ${determiner}${name}(?=,|\\?| (?:in|this|last|for|doing|do|trending|tracking|today|right now|now|at|going|as a|running|come)\\b)`,
    'gi',
  ),
  // `We would expect cables to be back above 40.`
  new RegExp(`\\b(?:expect|expects|expected) ${determiner}${name} (?:to|at|will|would|should)\\b`, 'gi'),
  // `the contribution from Northwind this year`
  new RegExp(
    `\\b(?:contributions?|opportunity|revenues?|business) (?:from|with|at) ${determiner}${name}(?: (?:project|program|opportunity))?(?=[.,?;]|$| (?:this|in|for|and)\\b)`,
    'gi',
  ),
  // `And then cables, is that growing?`
  new RegExp(
    `^(?:(?:And|So|Then|Okay|OK|But|then),? )*${name}, (?:(?:is|are|was|were|did|does|do|how|what|can|where|you)\\b|(?:at )?\\$?\\d[\\d.]*(?: million)?(?:, | (?:in|this|last) ))`,
    'gi',
  ),
  // `Two for me. First, access.`
  new RegExp(
    `^(?:(?:And|So|Okay|OK),? )?(?:First|Second|Firstly|Secondly|One|Two|Maybe first|The first one|[Ll]ast|[Ll]astly|[Ff]inally|[Ll]ast one|[Oo]ne more)(?: is| one is| just)?(?: on)?[,:]? (?:on )?${determiner}${name}\\.$`,
    'g',
  ),
  // `Pluggables. How many customers do you ship to?`
  /^(?:(?:Okay|OK|And|Then|So),? )?([A-Z]+[a-z\d]*[A-Z]\w*|(?!Thanks|Congrats|Congratulations)[A-Z][a-z]{3,}s)\.$/g,
]

/** What a company has or does besides its businesses, and what is only said in passing. */
const noBusiness =
  /(?:^|[ -])(?:can|get|stand|go|come|look|land|sit|fit|compare|happen|mean|work|change|start|stop|move|shake|all|ramp\w*|adoption|trends?|growth|pieces?|sides?|portions?|shown|given|tier|dollars?|percent\w*|terms?|units|absolute|tariffs?|freight|labou?r|tax(?:es)?|hiring|headcount|people|team|restructuring|synerg\w*|integration|buybacks?|repurchases?|dividends?|debt|cash|balance|sheet|capital|supply|chain|demand|backlog|orders?|bookings?|pric(?:e|es|ing)|costs?|currenc\w*|inflation|macro|guid\w*|outlook|margins?|mix|customers?|operators?|deals?|acquisitions?|contracts?|agreements?|legal|components?|shortages?|visibility|capacity|utili[sz]ation|inventor(?:y|ies)|channel|lead|times?|yields?|tooling|equipment|fabs?|factor(?:y|ies)|facilit(?:y|ies)|plants?|buildings?|headwinds?|tailwinds?|impacts?|nre|m&a|leverage|embedded|baked|questions?|numbers?|color|points?|things?|answer|detail|market|markets|share|competition|seasonality|linearity|timing|spend|spending|opex|capex|expenses?|sales|revenues?|income|earnings|profit\w*|model|math|road ?map|tam|sam|asps?|r&d|sg&a|ebitda|eps|gaap|line|flip|other|ones?|quick|follow-?ups?|housekeeping|clarifications?|call|remarks|comments?|thanks|thank|yes|yeah|no|okay|got|sure|right|great|perfect|fair|helpful|back|half|part|quarters?|year|top|bottom|front|end|china|north|south|europe|asia|america|japan|india)$/i

/** The parts of the company that a sentence of a conversation turns to, as they are written. */
function findSpoken(text: string, thread: Thread, setting: Setting): string[] {
  const tidy = tidyNames(text)
  // `Metro was $64 million, up 11%. Long haul was 88.`: one business after the other.
  const isListing = [...thread.told, thread].some(
    ({ metric, segment }) => metric === 'Revenue' && segment !== null && thread.spoken.length > 0,
  )
  return (isListing ? [...turns, beside] : turns)
    .flatMap((pattern) => [...tidy.matchAll(pattern)])
    .flatMap((match) => (isSomebody(match, setting) ? [] : [(match[1] ?? '').replace(trailing, '')]))
    .filter((words) => {
      const parts = words.split(' ')
      return (
        words.length > 1 &&
        parts.every(isSegmentWord) &&
        !parts.some((part) => noBusiness.test(part)) &&
        setting.catalogue.aliases.en(words).length === 0
      )
    })
}

/** `For Marta, …`, `Marta, can you …`: somebody who is spoken to, unless the document knows the name for a business. */
function isSomebody(match: RegExpExecArray, { segments, people }: Setting): boolean {
  const [all, words = ''] = match
  if (/^[A-Z]/.test(words) && people.has(words.toLowerCase())) return true
  return (
    /^[A-Z][a-z]+(?<!s)$/.test(words) &&
    !segments.has(words.toLowerCase()) &&
    !/\b(?:the|our|your|from|with|at|on|in|to|about)$/i.test(all.slice(0, all.indexOf(words)).trim())
  )
}

const beside = new RegExp(
  `^(?:(?:And|But|Then|So),? )?${name} (?:was|were|did|came in at|is)(?: (?:about|around|roughly|approximately))? \\$?\\d`,
  'gi',
)
/** Names of an exchange that its speakers have in mind. */
const mostSpoken = 6

/** The parts of the company that an exchange speaks of, newest last. */
export function followSpoken(text: string, thread: Thread, setting: Setting): readonly string[] {
  const found = findSpoken(text, thread, setting)
  if (found.length === 0) return thread.spoken
  const isFound = (one: string) => found.some((other) => other.toLowerCase() === one.toLowerCase())
  return [...thread.spoken.filter((each) => !isFound(each)), ...found].slice(-mostSpoken)
}

/** The part of the company that these words spoke of last, of those the exchange has turned to. */
export function findSpokenIn(text: string, spoken: readonly string[]): string | null {
  if (spoken.length === 0) return null
  const tidy = ` ${tidyNames(text)
    .toLowerCase()
    .replace(/[^\w&/-]+/g, ' ')} `
  const last = spoken
    .map((words) => ({ words, at: tidy.lastIndexOf(` ${words.toLowerCase()} `) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)[0]
  return last === undefined ? null : toSegment(last.words.split(' '))
}

/** The setting of an exchange: what is spoken of in it is a business as much as one with a revenue of its own. */
export const withSpoken = (setting: Setting, spoken: readonly string[]): Setting =>
  spoken.length === 0
    ? setting
    : { ...setting, segments: new Set([...setting.segments, ...spoken.map((each) => each.toLowerCase())]) }

const turning =
  /^(?:(?:And|So|Then|But|Yes|Yeah|Sure),? )*(?:On|In|For|As for|With|on|in|for) (?:the |our )?([^,.]{2,32}), /

/** The part of the company that a sentence opens with: `On LPO, we had our first revenue`. */
export function findTurnedTo(text: string, { spoken }: Pick<Thread, 'spoken'>): string | null {
  const words = turning.exec(text.slice(0, 64))?.[1]
  return words === undefined ? null : findSpokenIn(words, spoken)
}

/** `On lasers, we have two programs. Revenue this year is less than $10 million`: of what the answer has just turned to. */
export const findSpokenJustNow = (
  { text, side }: Statement,
  { metric, end }: MetricMention,
  { section, speakerSide, sinceTopic, topic }: Thread,
): string | null =>
  side === 'en' &&
  section === 'questions' &&
  speakerSide === 'company' &&
  sinceTopic === 0 &&
  metric.name === 'Revenue' &&
  /^(?:(?:So|And),? )?(?:[Tt]he )?revenues?$/i.test(text.slice(0, end))
    ? topic
    : null
