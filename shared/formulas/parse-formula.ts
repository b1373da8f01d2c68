import { addressTokens, readTokens, readTree, tokenTypes, type Expression } from './engine.ts'
import {
  createProblem,
  formatReference,
  isFormulaProblem,
  type Formula,
  type FormulaProblem,
  type FormulaReference,
  type ReferenceColumn,
} from './formula.ts'
import { functionNames } from './functions.ts'

/** Excel takes no longer formula. */
const maxFormulaLength = 8_192

/**
 * Reads a formula with names in brackets, `[Gross margin] * [Revenue]`, and Excel's operators and functions. A name
 * may hold anything but brackets. Signs as people write them (×, ÷, −, full-width brackets and commas) are read as
 * Excel's.
 */
export function parseFormula(text: string): Formula | FormulaProblem {
  const formula = text.trim().replace(/^[=\uff1d]\s*/, '')
  if (formula === '') return createProblem('syntax', { at: 0 })
  if (formula.length > maxFormulaLength) return createProblem('too-long')
  const split = splitReferences(formula)
  if (isFormulaProblem(split)) return split
  const read: Formula = {
    text: formula,
    names: [...new Set(split.references.map(({ name }) => name))],
    ...split,
    keys: split.references.map((reference) =>
      reference.column.kind === 'same' ? reference.name : formatReference(reference),
    ),
  }
  return findSyntaxProblem(read) ?? read
}

/** The formula as a tree, for those who follow its operations. */
export const parseExpression = (formula: Formula): Expression => readTree(writeForEngine(formula))

/** The formula's text as the engine reads it, `cellOf` giving the address that stands for each reference. */
export const writeForEngine = (
  { pieces }: Formula,
  cellOf: (index: number) => string = (index) => `$A$${index + 1}`,
): string => pieces.map((piece, index) => (index === 0 ? piece : cellOf(index - 1) + piece)).join('')

/**
 * Gives each reference the key or keys it is evaluated by, such as the cells of a table; null where the name is
 * unknown. A key may be one that has no value: that is `missing` when it is evaluated.
 */
export function bindFormula(
  formula: Formula,
  keyOf: (reference: FormulaReference) => string | readonly string[] | null,
): Formula | FormulaProblem {
  const keys: (string | readonly string[])[] = []
  for (const reference of formula.references) {
    const key = keyOf(reference)
    if (key === null) return createProblem('unknown-name', { name: reference.name, at: reference.at })
    keys.push(key)
  }
  return { ...formula, keys }
}

const asWritten: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '<>'],
  ['\u00a0', ' '],
  ['\u3000', ' '],
  ['\n', ' '],
  ['\r', ' '],
  ['\t', ' '],
])
const normalizeSign = (sign: string): string => {
  const code = sign.charCodeAt(0)
  return asWritten.get(sign) ?? (code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : sign)
}

const mayFollow = new Set('+-*/^&=<>%,;)}')
const mayPrecede = new Set('+-*/^&=<>(,;{')
/** Marks of addresses, tables and errors. */
const refused = new Set("!#$@:'`\\|~?]")

interface Split {
  readonly references: readonly FormulaReference[]
  readonly pieces: readonly string[]
}

function splitReferences(text: string): Split | FormulaProblem {
  const references: FormulaReference[] = []
  const pieces: string[] = []
  let piece = ''
  let last = ''
  let at = 0
  while (at < text.length) {
    const sign = normalizeSign(text.charAt(at))
    if (sign === '"') {
      const end = findQuotationEnd(text, at)
      if (end === null) return createProblem('syntax', { at })
      piece += text.slice(at, end)
      at = end
      last = sign
    } else if (sign === '[') {
      const read = readReference(text, at)
      if (isFormulaProblem(read)) return read
      if (last !== '' && !mayPrecede.has(last)) return createProblem('syntax', { at })
      references.push(read.reference)
      pieces.push(piece)
      piece = ''
      at = read.end
      last = ']'
    } else if (refused.has(sign)) return createProblem('syntax', { at })
    else {
      if (sign !== ' ') {
        if (last === ']' && !mayFollow.has(sign)) return createProblem('syntax', { at })
        last = sign
      }
      piece += sign
      at += 1
    }
  }
  return { references, pieces: [...pieces, piece] }
}

/** The place after the closing mark; two marks together stand for one inside. */
function findQuotationEnd(text: string, from: number): number | null {
  for (let at = from + 1; ; at += 2) {
    const close = text.indexOf('"', at)
    if (close < 0) return null
    if (text[close + 1] !== '"') return close + 1
    at = close
  }
}

function readReference(
  text: string,
  at: number,
): { reference: FormulaReference; end: number } | FormulaProblem {
  const name = readBrackets(text, at)
  if (name === null) return createProblem('syntax', { at })
  const next = normalizeSign(text.charAt(name.end)) === '[' ? readBrackets(text, name.end) : undefined
  if (next === null) return createProblem('syntax', { at: name.end })
  return {
    reference: { name: name.inside, column: next ? readColumn(next.inside) : { kind: 'same' }, at },
    end: next?.end ?? name.end,
  }
}

function readBrackets(text: string, at: number): { inside: string; end: number } | null {
  for (let end = at + 1; end < text.length; end += 1) {
    const sign = normalizeSign(text.charAt(end))
    if (sign === '[') return null
    if (sign !== ']') continue
    const inside = text
      .slice(at + 1, end)
      .trim()
      .replace(/\s+/g, ' ')
    return inside === '' ? null : { inside, end: end + 1 }
  }
  return null
}

function readColumn(text: string): ReferenceColumn {
  if (/^[+\-−]\d{1,4}$/.test(text)) return { kind: 'shift', by: Number(text.replace('−', '-')) }
  return text.toLowerCase() === 'all' ? { kind: 'all' } : { kind: 'titled', title: text }
}

function findSyntaxProblem(formula: Formula): FormulaProblem | null {
  const written = writeForEngine(formula)
  try {
    for (const token of readTokens(written)) {
      const text = token.name ?? token.value ?? ''
      if (token.type === tokenTypes.function && !functionNames.has(text.toUpperCase()))
        return createProblem('unknown-function', { name: text })
      if (token.type === tokenTypes.name || (token.type === tokenTypes.cell && token.colAbsolute !== true))
        return createProblem('unbracketed', { name: text })
      if (addressTokens.has(token.type)) return createProblem('syntax')
    }
    readTree(written)
    return null
  } catch (error) {
    const isCut = error instanceof Error && /end of formula|EOF/.test(error.message)
    return createProblem('syntax', isCut ? { at: formula.text.length } : {})
  }
}
