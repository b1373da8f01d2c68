import { isCurrency } from '../figures/is-currency.ts'
import type { Figure } from '../arithmetic/figure.ts'
import type { Relation } from '../arithmetic/relation.ts'
import type { FactId } from '../facts/fact.ts'
import { toStem } from '../arithmetic/read-quantities.ts'
import { writeDecimal } from '../formulas/write-decimal.ts'
import { normalizeName } from './bind-lines.ts'
import {
  createLine,
  emptySheet,
  type FigurePlace,
  type ModelInput,
  type ModelLine,
  type ModelSheet,
} from './model.ts'
import { parseUnit } from './unit-algebra.ts'
import { writeExpression } from './write-expression.ts'

/** A document's arithmetic, and where its figures stand. */
export interface Reckoning {
  readonly relations: readonly Relation[]
  readonly placeOf: (figure: Figure) => FigurePlace
  /** The fact a figure is, where it is one. */
  readonly factIdOf: (figure: Figure) => FactId | null
  /** The text itself, for the spelling of what figures count: `els` is read, and ELS is printed. */
  readonly text: string
}

interface Made {
  readonly sheet: ModelSheet
  readonly steps: number
  readonly left: number
}

/**
 * A model of a document's arithmetic: a figure that follows from others becomes a formula beside what is stated, every
 * other figure an input tied to its words. A result that is reckoned with further on is one line. Relations that would
 * make a ring, and those `writeExpression` has no formula for, are left out and counted.
 */
export function modelFromRelations({ relations, placeOf, factIdOf, text }: Reckoning): Made {
  const chosen = chooseSteps(relations)
  const figures = new Map<number, Figure>()
  for (const { relation } of chosen)
    for (const figure of [...relation.operands, relation.stated])
      if (!figures.has(figure.start)) figures.set(figure.start, figure)
  const names = nameFigures(
    [...figures.values()].toSorted((a, b) => a.start - b.start),
    findAcronyms(text),
    text,
  )
  const lines: ModelLine[] = []
  const placed = new Set<number>()
  const input = (figure: Figure): ModelInput => {
    const factId = factIdOf(figure)
    const value = writeDecimal(figure.value)
    return factId === null
      ? { kind: 'figure', value, unit: unitOf(figure), place: placeOf(figure) }
      : { kind: 'fact', factId, value, unit: unitOf(figure) }
  }
  const results = new Set(chosen.map(({ relation }) => relation.stated.start))
  for (const { relation, expression } of chosen) {
    for (const figure of relation.operands) {
      if (placed.has(figure.start) || results.has(figure.start)) continue
      placed.add(figure.start)
      lines.push(
        createLine(`f${figure.start}`, 'input', names.get(figure.start) ?? figure.text, {
          ...shape(figure),
          inputs: [input(figure)],
        }),
      )
    }
    const { stated, computed } = relation
    lines.push(
      createLine(`f${stated.start}`, 'formula', names.get(stated.start) ?? stated.text, {
        ...shape(stated),
        formula: expression.replace(
          /\{(\d+)\}/g,
          (_, index: string) => `[${names.get(relation.operands[Number(index)]?.start ?? -1) ?? ''}]`,
        ),
        stated: {
          value: writeDecimal(stated.value),
          step: writeDecimal(stated.step),
          slack: writeDecimal(
            Math.max(
              (computed.high - computed.low) / 2,
              stated.approximation === null ? 0 : (stated.meant.high - stated.meant.low) / 2,
            ),
          ),
          source: '',
          place: placeOf(stated),
        },
      }),
    )
  }
  return { sheet: { ...emptySheet, lines }, steps: chosen.length, left: relations.length - chosen.length }
}

interface Step {
  readonly relation: Relation
  readonly expression: string
}

/** One formula a figure, none that rests on itself. */
function chooseSteps(relations: readonly Relation[]): readonly Step[] {
  const chosen = new Map<number, Step>()
  for (const relation of relations) {
    const { stated, operands, computed, kind } = relation
    if (chosen.has(stated.start) || operands.length === 0) continue
    const terms = operands.map((one) => one.value * parseUnit(unitOf(one)).factor)
    const expression = writeExpression(kind, terms, computed.point * parseUnit(unitOf(stated)).factor)
    if (expression === null || reaches(operands, stated.start, chosen)) continue
    chosen.set(stated.start, { relation, expression })
  }
  return [...chosen.values()]
}

function reaches(from: readonly Figure[], start: number, chosen: ReadonlyMap<number, Step>): boolean {
  const seen = new Set<number>()
  const open = [...from]
  for (const figure of open) {
    if (figure.start === start) return true
    if (seen.has(figure.start)) continue
    seen.add(figure.start)
    open.push(...(chosen.get(figure.start)?.relation.operands ?? []))
  }
  return false
}

/** A bare number has no unit to be held to: a text says `a quarter of 480` where it means dollars. */
const unitOf = ({ unit }: Figure): string => (unit === 'number' || unit === 'count' ? '' : unit)

const shape = (figure: Figure) => {
  const size = Math.abs(figure.value)
  const scale = isCurrency(figure.unit) && size >= 1e6 ? (size >= 1e9 ? 9 : 6) : 0
  return { unit: unitOf(figure), scale }
}

/** What a figure is called: its metric, what it counts, or its own words; with its place in order where that is taken. */
function nameFigures(
  figures: readonly Figure[],
  acronyms: ReadonlyMap<string, string>,
  document: string,
): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  const taken = new Set<string>()
  for (const figure of figures) {
    const name = nameOf(figure, acronyms, document)
    let own = name
    for (let count = 2; taken.has(normalizeName(own)); count += 1) own = `${name} (${count})`
    taken.add(normalizeName(own))
    names.set(figure.start, own)
  }
  return names
}

type Counted = Figure & { readonly noun?: string | null; readonly per?: string | null }

/** Words printed in capitals, by what is read of them: `gpu` for GPUs, `el` for ELS. */
function findAcronyms(text: string): ReadonlyMap<string, string> {
  const acronyms = new Map<string, string>()
  for (const [word] of text.matchAll(/\b[A-Z]{2,10}s?\b/g)) acronyms.set(toStem(word), word.replace(/s$/, ''))
  return acronyms
}

function nameOf(figure: Counted, acronyms: ReadonlyMap<string, string>, document: string): string {
  const { fact, unit, text } = figure
  const spell = (stem: string | null | undefined): string | null =>
    stem === null || stem === undefined ? null : (acronyms.get(stem) ?? stem)
  const noun = spell(figure.noun)
  // `$33 each` says of what only to whoever reads the sentence.
  const per = figure.per === 'each' ? null : spell(figure.per)
  const words = fact
    ? [fact.segment, fact.metric, fact.period]
    : noun !== null
      ? [noun, per === null ? null : `per ${per}`]
      : per !== null && isCurrency(unit)
        ? [unit, `per ${per}`]
        : [text, wordsAround(figure, document)]
  const name = words
    .filter((word) => word !== null && word !== '')
    .join(' ')
    .replace(/[[\]\uff3b\uff3d]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return name === '' ? text.slice(0, 80) : name
}

/** Words that join a figure to what it is said of, and name nothing: a name neither ends in one nor begins with one. */
const joining = new Set(
  'a about above an and approximately around as at be been but by comes costs equals for from gets gives in into is it its just of on only or over per plus roughly so some than that the then these they this those times to total under up versus vs was we were which while with you'.split(
    ' ',
  ),
)
const mostNaming = 5

/**
 * A bare figure's own clause, a few words of it: those behind it where it is followed by any (`$56 of laser content`),
 * else those before it. A line called `25%` says nothing to whoever reads the model without the document.
 */
function wordsAround({ start, end }: Figure, document: string): string {
  const [after = ''] = /^(?: [\p{L}][\p{L}\p{M}'’/&-]*)+/u.exec(document.slice(end, end + 80)) ?? []
  const following = after.trim().split(' ').filter(Boolean).slice(0, mostNaming)
  while (isJoining(following.at(-1))) following.pop()
  // `of the racks` goes on from the figure; `and then the racks` begins something else.
  if (following.length > 0 && (!isJoining(following[0]) || /^(?:of|per|in|for)$/i.test(following[0] ?? '')))
    return following.join(' ')
  const [before = ''] =
    /(?:[\p{L}][\p{L}\p{M}'’/&-]* )+[^\p{L}\p{N} ]*$/u.exec(document.slice(Math.max(0, start - 80), start)) ??
    []
  const leading = before.match(/[\p{L}][\p{L}\p{M}'’/&-]*/gu)?.slice(-mostNaming) ?? []
  while (isJoining(leading.at(-1))) leading.pop()
  while (isJoining(leading[0])) leading.shift()
  return leading.join(' ')
}

const isJoining = (word: string | undefined): boolean => word !== undefined && joining.has(word.toLowerCase())
