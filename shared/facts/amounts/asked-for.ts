import type { Heard } from '../statement.ts'

/** What is asked for without a figure, and what a number that answers stands for: its unit, and the power of ten. */
const asksFor: readonly (readonly [words: RegExp, unit: string, power?: number])[] = [
  [/\b(?:as a|what|which|the|in) (?:percent|percentage|%)(?= of|\b)/i, '%'],
  [/\b(?:\d+% customers?|customer concentration|(?:largest|biggest|top) (?:[a-z]+ )?customers?)\b/i, '%'],
  [
    /\b(?:how many(?! (?:days|weeks|months|points|basis|dollars|turns)\b)|(?:the )?number of|what number of)\b/i,
    'count',
  ],
  [/\bhow many days\b/i, 'days'],
  [/\bhow many weeks\b/i, 'weeks'],
  // `And the margin on that?`
  [/\bmargins? (?:on|in|for|of) (?:that|it|this|those|these)\b/i, '%'],
  [/\b(?:lead|delivery) times?\b/i, 'weeks'],
  [/\bleverage\b/i, 'x'],
  [/\b(?:inventor(?:y|ies)|DSOs?|receivables|payables|working capital)\b/i, 'days'],
  // `What does a system sell for?`
  [
    /\b(?:pric(?:es?|ed|ing)|ASPs?|(?:sells?|goes|sold) for(?=[?,.]| today| now| these days))(?![\w-])/i,
    'USD',
    0,
  ],
  // `What was that in dollars?`, `How much did you pay?`, `Is a customer paying for some of it?`
  [/\bin (?:absolute )?dollars?\b(?: terms)?|\bdollar (?:amount|value|terms)\b/i, 'USD', 6],
  [
    /\bhow much (?:did|do|have|has|will|would|are|is|were|was) (?:you|they|it|that|we|this)(?: (?:all|actually|now|already|still|been))* (?:pay|paid|paying|spend|spent|spending|cost|costing|raise|raised|collect|collected|receive|received|repay|repaid|invest|invested|buy back|bought back)\b|\bwhat (?:did|does|will) (?:it|that|they|this|those) cost\b/i,
    'USD',
    6,
  ],
  // `And how big could it be next year?`
  [
    /\bhow (?:big|large) (?:is|was|can|could|will|would|might|does|do you think|should) (?:it|that|this)\b/i,
    'USD',
    6,
  ],
  [/\b(?:prepay(?:ments?|ing|s)?|paying (?:you )?for|customer deposits?)\b/i, 'USD', 6],
]

/** What a sentence asks for or turns to without a figure. */
export const findAskedFor = (text: string): Heard[] =>
  asksFor
    .filter(([words]) => words.test(text))
    .map(([, unit, power = 0]) => ({ unit, power, size: 0, isOld: false }))

/** Whether an exchange is about what a thing is sold for. */
export const isOfPrice = ({ unit, power, size }: Heard): boolean =>
  unit === 'USD' && power === 0 && size === 0
