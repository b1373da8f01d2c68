import type { Side } from '../../documents/document.ts'
import type { Approximation } from '../fact.ts'

/** A little more than the longest of the words; each pattern is tried from every place of what it is given. */
const reach = 30

const english: readonly (readonly [kind: Approximation, before: RegExp, after: RegExp])[] = [
  [
    'up-to',
    /\b(?:up to|as much as|as high as|at most|no more than|not more than|a maximum of|maximum|capped at)(?: an? (?:additional|incremental))? ?$/i,
    /^ (?:at most|or less|or fewer|at the high end)\b/i,
  ],
  [
    'above',
    /(?:\b(?:over|more than|greater than|higher than|better than|in excess of|above|north of|at least|past|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|beyond|minimum of|no less than|not less than|upwards? of|as low as)|>)(?: (?:the|an?|our))? ?$/i,
    /^(?:\+| ?plus\b(?! or)| or (?:more|better|higher|greater|above)\b)/i,
  ],
  [
    'below',
    /(?:\b(?:under|less than|fewer than|lower than|below|almost|nearly|just shy of|shy of|close to|approach(?:es|ed|ing)?|south of|not quite)|<)(?: (?:the|an?|our))? ?$/i,
    /^ or (?:below|lower)\b/i,
  ],
  [
    'about',
    /(?:\b(?:about|around|approximately|approx\.?|roughly|some|circa|c\.|near|in the (?:neighborhood|vicinity|area|ballpark|range) of|on the order of|or so|estimated|give or take)|[~≈])(?: (?:the|an?))? ?$/i,
    /^(?: or so\b|-?ish\b|,? give or take\b| range\b| area\b| or thereabouts\b)/i,
  ],
]

const chinese: readonly (readonly [kind: Approximation, before: RegExp, after: RegExp])[] = [
  ['up-to', /(?:最多|至多|高達|高达|上限[為为]?) ?$/, /^ ?(?:以[內内]|封[頂顶])/],
  ['above', /(?:超[過过]|逾|至少|不低[於于]|突破|[大高][於于]|多[達达]) ?$/, /^ ?(?:以上|多(?![元美]))/],
  ['below', /(?:不到|不足|近|[將将]近|接近|低[於于]|少[於于]|不超[過过]) ?$/, /^ ?以下/],
  ['about', /(?:[大約约]+|左右|[約约][莫為为]?|估[計计]) ?$/, /^ ?(?:左右|上下|[許许])/],
]

/** How closely a figure is stated, from the words right before it (or before its range) and right after it. */
export function readApproximation(
  text: string,
  start: number,
  end: number,
  side: Side,
): Approximation | null {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  for (const [kind, left, right] of side === 'en' ? english : chinese)
    if (left.test(before) || right.test(after)) return kind
  return null
}
