import { createWordGate } from '../text/word-gate.ts'
import { bareUnit, type UnlinkedAmount } from './amount.ts'
import { findApproximation } from './approximation.ts'
import { shiftDecimal } from './decimal.ts'
import { englishUnits, hasEnglishUnit } from './units.ts'

const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const values = new Map<string, number>([
  ...[...ones, ...teens].map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
])
const word = [...values.keys()].join('|')
/** `twenty-five`, `two hundred and fifty`, `twelve point five`: as many words as one number has. */
const wordNumber = new RegExp(
  `\\b(?:(?:${word}|an?(?= hundred))(?![a-z]))(?:(?:[ -]| and )(?:hundred|${word})(?![a-z])(?!fold))*(?: point(?: (?:${word}|oh)(?![a-z]))+)?(?!fold)`,
  'gi',
)

const multiples: readonly (readonly [pattern: RegExp, value: string, unit: string, isGrowth: boolean])[] = [
  [/(?<!\b(?:each|every|per) )\bdoubl(?:ed|ing)\b(?! (?:down|click|check)| digits?)/gi, '100', '%', true],
  [
    /(?<=\b(?:than|nearly|almost|roughly|to|will|can|could|would) |['’](?:ll|d) )double\b(?![ -](?:down|click|check|digits?|blind))/gi,
    '100',
    '%',
    true,
  ],
  [/\btripl(?:ed|ing)\b|(?<=\b(?:to|will|can|could|would) |['’](?:ll|d) )triple\b/gi, '200', '%', true],
  [/\bquadrupl(?:ed|ing)\b/gi, '300', '%', true],
  // `the next one is about double`: of what was just told.
  [
    /(?<=\b(?:it|that|this|which|one)(?:['’]s| is| was| would be) (?:about |around |roughly |almost |nearly |close to )?)double(?= (?:that|it|what)\b|[.,;?]|$)/gi,
    '2',
    'x',
    false,
  ],
  [/\bhalv(?:ed|ing)\b/gi, '50', '%', true],
  [/\b(?:one|a)[ -]third of\b/gi, '33.3', '%', false],
  [
    /(?<=\b(?:over|than|nearly|almost|about|around|approximately|roughly|maybe|under|below|is|was|now|still|only|just) |^)(?:one|a)[ -]third(?= today| now| right now| currently| or (?:better|more|so)\b| by (?:Q\d|the|year)|[.,;]|$)/gi,
    '33.3',
    '%',
    false,
  ],
  [
    /(?<=\b(?:over|than|nearly|almost|about|around|approximately|roughly|maybe|close to|closer to) )half(?= (?:ships|comes|goes|lands|converts|falls|gets)\b| today| now| right now| currently| by (?:Q\d|the|year|20\d\d|then|this|next)|[.,;]|$)/gi,
    '50',
    '%',
    false,
  ],
  // `Half of that improvement was mix`.
  [
    /(?<=^|[.;,] |\b(?:and|but|with) )half of (?=(?:the|that|this) (?:[\w-]+ ){0,4}?(?:increase|improvement|growth|decline|decrease|expansion|reduction)\b)/gi,
    '50',
    '%',
    false,
  ],
  // `a coupon of half a percent`.
  [/\bhalf (?:a|of a|of one) percent\b(?!age)/gi, '0.5', '%', false],
  [/\b(?:a|one) quarter of (?:a|one) percent\b(?!age)/gi, '0.25', '%', false],
  [/\bthree[ -]quarters of (?:a|one) percent\b(?!age)/gi, '0.75', '%', false],
  [/(?<=\banother )third(?= of\b| in\b|[.,;]|$)/gi, '33.3', '%', false],
  // `in the low to mid-teens`: two ends, of which neither is told.
  [/(?<!\b(?:low|digits?)(?:-| )(?:to|and)[ -])\bmid-teens\b(?![- ]to[- ])/gi, '15', '%', false],
  [/\btwo[ -]thirds\b/gi, '66.7', '%', false],
  [
    /\bthree[ -]quarters of (?=the way\b|(?:the|that|this) (?:[\w-]+ ){0,4}?(?:increase|improvement|growth|decline|decrease|expansion|reduction)\b|our|that|it\b|this|them|those|what\b|(?:the |their |customers?['’]? )?demand\b|the (?:total|company))/gi,
    '75',
    '%',
    false,
  ],
  // `if we did a quarter of it`.
  [
    /(?<=\b(?:did|do|does|get|got|win|have|take|is|was|about|around|maybe|roughly) )(?:a|one)[ -]quarter of (?=(?:it|that|this)(?=[ ,.;?]))/gi,
    '25',
    '%',
    false,
  ],
  [
    /\b(?:a|one)[ -]quarter of (?=the way\b|(?:(?:our|the|total|all|their|its|your) ){0,2}(?:revenues?|sales|production|output|capacity|shipments|units|volumes?|business|demand|bookings|orders|backlog|spend|capex|mix|wafers)\b)/gi,
    '25',
    '%',
    false,
  ],
  [
    /(?<=\b(?:over|under|below|than|nearly|almost|about|around|approximately|roughly|close to|closer to) )half of\b/gi,
    '50',
    '%',
    false,
  ],
  [/(?<![\d/.])1\/3(?![\d/])/g, '33.3', '%', false],
  [/(?<![\d/.])2\/3(?![\d/])/g, '66.7', '%', false],
  [/(?<![\d/.])1\/2(?![\d/])/g, '50', '%', false],
  [/\bhalf a dozen\b/gi, '6', bareUnit, false],
  [/\b(?:a|one) dozen\b/gi, '12', bareUnit, false],
]
const folds = new RegExp(`\\b(${[...values.keys()].slice(2).join('|')})[ -]?fold\\b`, 'gi')
const roundSum =
  /(?<!\bhalf )\b(?:a|one|half a) (thousand|million|billion|trillion)( and a half)?(?: (?:u\.?s\.? )?dollars?\b|(?= (?:of (?:that|it|this)|to an? |or (?:so|two|more)|a (?:quarter|year|month)|(?:next|this) (?:year|quarter)|in (?:the|Q)|by (?:20\d\d|calendar|fiscal|then|the end))\b|[.,;]))/gi
/** `our first full year of profitability`: more than nothing is earned. */
const profitable = /\bfull (?:fiscal |calendar )?(?:year|quarter) of (?:[\w-]+ ){0,2}?profitability\b/gi
/** `we ended the quarter with no debt`: nothing is owed; what is said of one loan or of when it falls due is none of it. */
const debtless =
  /(?<=\b(?:with|ha(?:ve|s|d)|carr(?:y|ied)|there (?:is|was)|(?:million|billion) (?:of|in) [^.;$%]{4,40} and) (?:(?:essentially|virtually|currently|still|effectively|absolutely) )*)no (?:outstanding |long-term |funded |financial )*(?:debt|borrowings)(?: outstanding)?\b(?! (?:outstanding )?(?:maturit|repay|due|covenant|service|financ|capacity|until|to (?:speak|worry)|on|under|against|from|drawn|coming|obligations?|instruments?|issu|outside|other than|except|beyond|besides|apart from|aside from))/gi
const notYet = '(?<!\\b(?:when|if|until|once|before|while|since|whether) )'
const weAre = `${notYet}\\b(?:we(?:['’]re| are| were| remain(?:ed)?|(?: have|['’]ve) (?:been|become|remained)| (?:ended|finished|closed|exited) (?:the|this|our) (?:[\\w-]+ ){1,4}?)|(?:our|the) (?:company|balance sheet) (?:is|was|remains|remained))`
const stillSo = '(?: (?:now|currently|still|also|essentially|virtually|effectively|completely|again))* ?'
/** `we remain debt-free`, `our debt-free balance sheet`: of the company itself, of all it owes, and as it stands. */
const debtFree = new RegExp(
  `(?=debt[- ]free|free of debt)(?:(?<=${weAre}${stillSo})(?:debt[- ]free|free of debt)|(?<=\\b(?:our|[Ww]e (?:have|had|maintain(?:ed)?) an?) (?:[a-z-]+,? ){0,2})debt[- ]free(?= balance sheet))\\b(?! (?:covenants?|maturit|service|repay|on|in (?:our|the|19|20)|by|until|except|other than|last year|a year ago|at (?:our|the) (?:propert|parent|holding|subsidiar|project)))`,
  'gi',
)
/** `you're at a billion five`: said of tenths. */
const tenths =
  /\b(?:a|one|two|three|four|five|six|seven|eight|nine) billion (?:one|two|three|four|five|six|seven|eight|nine)(?: hundred(?: million)?)?(?! (?:hundred|thousand|million|billion|point|of (?:the|our)|[a-z]+s\b)|[-\w])/gi
const powers = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
])

/** How words begin where a multiple or part, a fold, a round sum, a number, a profit or nothing may stand. */
const gate = createWordGate([
  [
    'doubl',
    'tripl',
    'quadrupl',
    'halv',
    'third',
    'mid',
    'two',
    'three',
    'half',
    'dozen',
    'quarter of',
    '1/',
    '2/',
  ],
  [...values.keys()].slice(2),
  [...powers.keys()],
  [...values.keys()],
  ['profitability'],
  ['no', 'debt', 'free'],
])
const [multipleBit, foldBit, sumBit, numberBit, profitBit, noneBit] = [1, 2, 4, 8, 16, 32]

/** Amounts written in words: `two thirds`, `a billion dollars`, `two and a half times`, `doubled`, `ninefold`. */
export function findWordedAmounts(text: string): UnlinkedAmount[] {
  const possible = gate(text)
  if (possible === 0) return []
  const found: UnlinkedAmount[] = []
  const add = (start: number, end: number, value: string, unit: string, isGrowth = false, power = 0) => {
    const approximation = findApproximation(
      text.slice(Math.max(0, start - 30), start),
      text.slice(end, end + 20),
    )
    found.push({
      start,
      end,
      value: shiftDecimal(value, power),
      unit,
      approximation,
      isInWords: true,
      isGrowth,
      mantissa: value,
      power,
    })
  }
  const matches = (bit: number, pattern: RegExp) => ((possible & bit) === 0 ? [] : text.matchAll(pattern))
  for (const [pattern, value, unit, isGrowth] of multiples)
    for (const match of matches(multipleBit, pattern))
      add(match.index, match.index + match[0].length, value, unit, isGrowth)
  for (const match of matches(foldBit, folds))
    add(match.index, match.index + match[0].length, String(values.get((match[1] ?? '').toLowerCase())), 'x')
  for (const match of matches(sumBit, tenths)) {
    const [whole = '', , part = ''] = match[0].toLowerCase().split(' ')
    const value = `${whole === 'a' ? 1 : (values.get(whole) ?? 0)}.${values.get(part) ?? 0}`
    add(match.index, match.index + match[0].length, value, 'USD', false, 9)
  }
  for (const match of matches(sumBit, roundSum)) {
    const value = match[0].toLowerCase().startsWith('half') ? '0.5' : match[2] === undefined ? '1' : '1.5'
    add(
      match.index,
      match.index + match[0].length,
      value,
      'USD',
      false,
      powers.get((match[1] ?? '').toLowerCase()) ?? 0,
    )
  }
  const addNothing = (match: RegExpExecArray, approximation: UnlinkedAmount['approximation']) =>
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value: '0',
      mantissa: '0',
      power: 0,
      unit: 'USD',
      approximation,
      isInWords: true,
      isGrowth: false,
    })
  for (const match of matches(profitBit, profitable)) addNothing(match, 'over')
  for (const pattern of [debtless, debtFree])
    for (const match of matches(noneBit, pattern)) addNothing(match, null)
  for (const match of matches(numberBit, wordNumber)) {
    const start = match.index
    let end = start + match[0].length
    const read = readWords(match[0])
    if (read === null) continue
    let { value } = read
    end = start + read.length
    const half = /^ and a half\b/.exec(text.slice(end, end + 12))
    if (half !== null) {
      value += '.5'
      end += half[0].length
    }
    const after = text.slice(end, end + 40)
    const sum = /^ (thousand|million|billion|trillion)(?: dollars?)?\b/i.exec(after)
    if (sum !== null) {
      add(
        start,
        end + sum[0].length,
        value,
        sum[0].includes('dollar') ? 'USD' : bareUnit,
        false,
        powers.get((sum[1] ?? '').toLowerCase()) ?? 0,
      )
      continue
    }
    if (/^ (?:hundreds?|dozen)/i.test(after)) continue
    // `three and a half dollars a kilometre`.
    const dollars = /^ (?:US )?dollars?\b(?! amounts?| terms| value)/i.exec(after)
    if (dollars !== null) {
      add(start, end + dollars[0].length, value, 'USD')
      continue
    }
    const ratio = /^ to one\b/i.exec(after)
    if (ratio !== null) {
      add(start, end + ratio[0].length, value, 'x')
      continue
    }
    const cents = /^ cents?(?: (?:a|per)(?: (?:basic|diluted))? share)?\b/i.exec(after)
    if (cents !== null) {
      add(start, end + cents[0].length, value, cents[0].includes('share') ? 'USD/share' : 'USD', false, -2)
      continue
    }
    const unit = hasEnglishUnit(after)
      ? englishUnits.find((candidate) => candidate.pattern.test(after) && candidate.unit !== 'shares')
      : undefined
    const length = unit?.pattern.exec(after)?.[0].length ?? 0
    add(start, end + length, value, unit?.unit ?? bareUnit, false, unit?.power ?? 0)
  }
  return dropOverlaps(found)
}

/** Reads a number said in words, as far as it is one: `two three` is two numbers, `five and ten` too. */
function readWords(said: string): { readonly value: string; readonly length: number } | null {
  const parts = [...said.matchAll(/[a-z]+/gi)]
  let [total, last, end] = [0, Number.POSITIVE_INFINITY, 0]
  let decimals = ''
  for (const [index, part] of parts.entries()) {
    const text = part[0].toLowerCase()
    const stop = part.index + text.length
    if (text === 'point') {
      decimals = parts
        .slice(index + 1)
        .map((digit) => String(values.get(digit[0].toLowerCase()) ?? 0))
        .join('')
      return { value: `${total}.${decimals}`, length: said.length }
    }
    if (text === 'and') {
      // `two hundred and fifty`, but `five and ten`.
      if (last !== 100) break
      continue
    }
    if (text === 'hundred') {
      if (total === 0 || total > 99) break
      total *= 100
      last = 100
    } else {
      const value = text === 'a' || text === 'an' ? 1 : (values.get(text) ?? 0)
      const fits =
        last === Number.POSITIVE_INFINITY ||
        (last === 100 && value > 0) ||
        (last >= 20 && last < 100 && value > 0 && value < 10)
      if (!fits) break
      total += value
      last = value
    }
    end = stop
  }
  return end === 0 ? null : { value: String(total), length: end }
}

/** Of overlapping readings the earlier and longer one stands: `two thirds` before `two`. */
function dropOverlaps(amounts: readonly UnlinkedAmount[]): UnlinkedAmount[] {
  const kept: UnlinkedAmount[] = []
  for (const amount of amounts.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (amount.start >= (kept.at(-1)?.end ?? 0)) kept.push(amount)
  return kept
}
