import { readLineLanguage } from '../text/read-script.ts'
import type { FoundLabel, LabelEvidence } from './label-evidence.ts'

interface InlineLabel {
  readonly index: number
  readonly label: FoundLabel
  readonly side: 'en' | 'zh' | null
}

const leastPairs = 3
const leastPeople = 2

/**
 * Makes one turn of a speech printed in both languages with a label before each: `Nora Feld: Thank you.` and
 * `諾拉·費爾德：謝謝。` below or above it. The document shows it by its habit: nearly every English label has a Chinese
 * one beside it, and each name always the same one, which the two sides of a conversation never have for several people.
 */
export function joinDoubledLabels(
  labels: ReadonlyMap<number, FoundLabel>,
  { lines, readings }: LabelEvidence,
): ReadonlyMap<number, FoundLabel> {
  const inline: InlineLabel[] = []
  for (const [index, line] of lines.entries()) {
    const found = labels.get(index)
    const reading = readings[index] ?? null
    const label = found ?? (reading === null ? undefined : { ...reading, lines: 1 })
    if (label?.form !== 'inline') continue
    const side = readLineLanguage(line.text.slice(label.length)) ?? readLineLanguage(line.text)
    // A Chinese name that stands once is no label yet; beside an English one it may be its other printing.
    if (found !== undefined || (side === 'zh' && !label.isUnusual)) inline.push({ index, label, side })
  }
  const pairs = (['en', 'zh'] as const)
    .map((upper) => pairLabels(inline, upper))
    .find((found) => isHabit(found, inline))
  if (pairs === undefined) return labels
  const joined = new Map(labels)
  for (const [upper, lower] of pairs) {
    const english = upper.side === 'en' ? upper.label : lower.label
    joined.set(upper.index, {
      ...upper.label,
      name: english.name,
      key: english.key,
      role: english.role,
      firm: english.firm,
    })
    joined.set(lower.index, { ...lower.label, name: english.name, key: english.key, isOther: true })
  }
  return new Map([...joined].toSorted(([a], [b]) => a - b))
}

type LabelPair = readonly [upper: InlineLabel, lower: InlineLabel]

function pairLabels(inline: readonly InlineLabel[], upper: 'en' | 'zh'): readonly LabelPair[] {
  const pairs: LabelPair[] = []
  for (let at = 0; at + 1 < inline.length; at++) {
    const [above, below] = [inline[at], inline[at + 1]]
    if (above?.side !== upper || below === undefined || below.side === null || below.side === upper) continue
    pairs.push([above, below])
    at++
  }
  return pairs
}

function isHabit(pairs: readonly LabelPair[], inline: readonly InlineLabel[]): boolean {
  const english = inline.filter(({ side }) => side === 'en').length
  if (pairs.length < leastPairs || pairs.length < english * 0.8) return false
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const keysOf = (pair: LabelPair) => {
    const [en, zh] = pair[0].side === 'en' ? pair : [pair[1], pair[0]]
    return [`en ${en.label.key}`, `zh ${zh.label.key}`, `${en.label.key}\n${zh.label.key}`] as const
  }
  for (const pair of pairs) for (const key of keysOf(pair)) count(key)
  const faithful = new Set<string>()
  let total = 0
  for (const pair of pairs) {
    const [en, zh, both] = keysOf(pair)
    const together = counts.get(both) ?? 0
    if (together * 2 <= (counts.get(en) ?? 0) || together * 2 <= (counts.get(zh) ?? 0)) continue
    faithful.add(both)
    total++
  }
  return faithful.size >= leastPeople && total >= pairs.length * 0.8
}
