import type { CheckInput } from '../checks/check-input.ts'
import type { Side } from '../documents/document.ts'
import { splitSentences } from '../facts/split-sentences.ts'

import { readQuantities, type Quantity, type QuantitySentence } from './read-quantities.ts'
import { relateChanges } from './relate-changes.ts'
import { relateDerived } from './relate-derived.ts'
import { relateFormulas } from './relate-formulas.ts'
import type { Relation } from './relation.ts'
import { solveResult } from './solve-result.ts'

/** How many figures back a result may follow from. */
const mostRecent = 14
/** Figures of one sentence that are tried as results; the rest of a long list is none. */
const mostResults = 12
/** A heading longer than this is none. */
const longestSum = 200
/** Passages after which what was said is no longer at hand. */
const mostPassages = 3

/** Words for numbers count where a passage also has digits: `each module contains eight lasers`. */
const hasNumber =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|half|third|quarter)\b|[二三四五六七八九十兩两]/i
const silent: ReadonlySet<string> = new Set([
  'heading',
  'label',
  'furniture',
  'disclaimer',
  'comment',
  'table',
])

/** Relations that sentences state in words, of their own figures and of those just said. */
export function relateSentences({ document }: Pick<CheckInput, 'document'>): readonly Relation[] {
  const relations: Relation[] = []
  let recent: Quantity[] = []
  for (const [index, passage] of document.passages.entries()) {
    const side = passage.en ?? passage.zh
    if (side === null) continue
    // A sum on a line of its own looks like a heading.
    const isSum = passage.kind === 'heading' && /\d.*=.*\d/.test(side.text.slice(0, longestSum))
    if (passage.kind === 'heading' && !isSum) recent = []
    if ((silent.has(passage.kind) && !isSum) || !/\d/.test(side.text)) continue
    const language: Side = passage.en === null ? 'zh' : 'en'
    recent = recent.filter((one) => index - one.passage <= mostPassages)
    for (const span of splitSentences(side.text, language)) {
      const words = side.text.slice(span.start, span.end)
      if (!hasNumber.test(words)) continue
      const sentence = readQuantities(side, span, language, index)
      relations.push(...relateSentence(sentence, recent))
      recent = [...recent, ...sentence.quantities].slice(-mostRecent)
    }
  }
  return relations
}

/** Of one figure the reading that the words spell out stands before one that only the numbers suggest. */
function relateSentence(sentence: QuantitySentence, recent: readonly Quantity[]): readonly Relation[] {
  const { quantities } = sentence
  if (quantities.length === 0 || quantities.length + recent.length < 2) return []
  const found = new Map<number, Relation>()
  for (const relation of [
    ...relateFormulas(sentence),
    ...relateChanges(sentence),
    ...relateDerived(sentence, recent),
  ]) {
    const known = found.get(relation.stated.start)
    if (known === undefined || (known.verdict === 'off' && relation.verdict !== 'off'))
      found.set(relation.stated.start, relation)
  }
  for (const [at, quantity] of quantities.slice(0, mostResults).entries()) {
    const known = found.get(quantity.start)
    if (known !== undefined && known.verdict !== 'off') continue
    const solved = solveResult(sentence, at, recent)
    if (solved === null) continue
    // What the sentence spells out is not excused by figures from elsewhere that happen to fit.
    const isOwn = solved.operands.every(({ start }) => start >= sentence.start)
    if (known === undefined || (solved.verdict === 'fits' && isOwn)) found.set(quantity.start, solved)
  }
  return [...found.values()]
}
