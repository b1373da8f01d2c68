import type { Passage } from '../documents/document.ts'
import type { ExplanationKey } from '../checks/finding.ts'
import { createWordGate } from '../text/word-gate.ts'
import type { Suspect } from './suspect.ts'

const gate = createWordGate([
  ['share', 'eps'],
  ['margin', 'margins'],
])
const magnitude = '(?:thousand|million|billion)'

/** `$38.5 million shares`, `diluted shares outstanding … were $44.8 million`. */
const countedInMoney =
  /(?<money>(?:US|NT|HK|C|A)?[$€£])\d[\d,.]* (?:thousand|million|billion) (?:(?:fully|diluted|basic|weighted|average|ordinary|common|outstanding|non-GAAP|GAAP|-|and)[ -]){0,5}shares\b(?! (?:repurchase|buyback|offering|purchase))/gi
const shareCount =
  /\b(?:shares (?:outstanding|used|count)|(?:diluted|basic|average|share) (?:shares|share count|count of shares))\b(?<between>[^.;$€£]{0,110}?)\b(?:was|were|is|are|totaled|totalled|stood at)(?: (?:approximately|about|roughly|around))? (?<money>[$€£])\d[\d,.]* (?:million|billion)\b/gi
/** What else a sentence may go on to state. */
const otherAmount =
  /\b(?:revenue|sales|income|profit|loss|cash|debt|margin|expenses?|EBITDA|inventory|capital)\b/i
/** A sentence about money that shares are bought or sold for. */
const aboutMoney =
  /\b(?:repurchas|buyback|buy back|bought|purchas|proceeds|price|offering|dividend|issu|market value|valu|worth|cost|paid|per share)/i

/** `a loss per share of $0.31 million`. */
const shareInMillions = new RegExp(
  `\\b(?:EPS|(?:earnings|income|loss|profit|dividends?) per (?:[a-z]{1,10} )?share)(?: (?:of|was|were|is|at|came in at|to be))?(?: (?:approximately|about|a loss of))? [$€£]?\\d[\\d.]* (?<money>${magnitude})\\b(?! shares)`,
  'gi',
)
const millionsPerShare = new RegExp(
  `[$€£]\\d[\\d.]* (?<money>${magnitude}) (?:per|a) (?:[a-z]{1,10} )?share\\b(?! (?:repurchase|buyback|class))`,
  'gi',
)
/** Margins of what costs take from revenue: none passes all of it. */
const marginOverAll =
  /\b(?:gross|EBITDA|contribution) (?:profit )?margins? (?:was|were|is|are|of|at|to|reached|came in at|in the range of)(?: (?:approximately|about|around|nearly|a record|roughly|over))? (?<money>\d{3,4}(?:\.\d+)?) ?(?:%|percent)(?! of)/gi

interface Rule {
  readonly pattern: RegExp
  readonly needs: number
  readonly key: ExplanationKey
  readonly confidence: number
  /** What is left when the slip is mended; null where a person must say. */
  readonly mend: ((words: string, money: string) => string) | null
}

const withoutMoney = (words: string, money: string): string => words.replace(money, '')
const withoutMagnitude = (words: string, money: string): string => words.replace(` ${money}`, '')
const rules: readonly Rule[] = [
  {
    pattern: countedInMoney,
    needs: 1,
    key: 'checkSource.sharesInMoney',
    confidence: 0.85,
    mend: withoutMoney,
  },
  { pattern: shareCount, needs: 1, key: 'checkSource.sharesInMoney', confidence: 0.8, mend: withoutMoney },
  {
    pattern: shareInMillions,
    needs: 1,
    key: 'checkSource.perShareInMillions',
    confidence: 0.8,
    mend: withoutMagnitude,
  },
  {
    pattern: millionsPerShare,
    needs: 1,
    key: 'checkSource.perShareInMillions',
    confidence: 0.8,
    mend: withoutMagnitude,
  },
  { pattern: marginOverAll, needs: 2, key: 'checkSource.marginOverAll', confidence: 0.85, mend: null },
]
const lookAround = 80

/** Amounts whose unit cannot be that of what they measure. */
export function findOddAmounts({ en }: Passage, passage: number): readonly Suspect[] {
  const possible = en === null ? 0 : gate(en.text)
  if (en === null || possible === 0) return []
  const suspects: Suspect[] = []
  for (const { pattern, needs, key, confidence, mend } of rules) {
    if ((possible & needs) === 0) continue
    for (const match of en.text.matchAll(pattern)) {
      const around = en.text.slice(Math.max(0, match.index - lookAround), match.index + match[0].length)
      const isMoney = key === 'checkSource.sharesInMoney' && aboutMoney.test(withoutStatement(around))
      if (isMoney || otherAmount.test(match.groups?.['between'] ?? '')) continue
      const words = lastAmount(match[0], match.groups?.['money'] ?? '')
      const start = en.start + match.index + words.at
      if (key === 'checkSource.marginOverAll' && Number(match.groups?.['money']) <= 100) continue
      suspects.push({
        start,
        end: start + words.text.length,
        passage,
        expected: mend === null ? null : mend(words.text, match.groups?.['money'] ?? ''),
        confidence,
        explanation: { key, details: { amount: words.text } },
        evidence: [],
      })
    }
  }
  return suspects
}

/** Computing the earnings per share is what share counts are stated for. */
const withoutStatement = (text: string): string =>
  text
    .replace(/\b(?:earnings|income|loss|EPS)(?: per share)\b/gi, '')
    .replace(/\bcomputing\b[^.]{0,40}/gi, '')

/** The amount itself within the words that were matched: from its sign or first digit on. */
function lastAmount(words: string, money: string): { readonly text: string; readonly at: number } {
  const found = /(?:(?:US|NT|HK|C|A)?[$€£])?\d[\d,.]*(?: ?(?:%|percent)| (?:thousand|million|billion))?/gi
  const all = [...words.matchAll(found)]
  const amount = all.find((match) => match[0].includes(money)) ?? all.at(-1)
  return { text: amount?.[0] ?? words, at: amount?.index ?? 0 }
}
