/** What a formula gives: a number (never NaN nor infinite), a text, or true or false. */
export type FormulaValue = number | string | boolean

/**
 * The column a reference means, where names are rows of a table: the formula's own (`[Revenue]`), one before or after
 * it (`[Revenue][-1]`, `[Revenue][+1]`), all of them as a list (`[Revenue][all]`), or one by its title
 * (`[Revenue][2026]`).
 */
export type ReferenceColumn =
  | { readonly kind: 'same' }
  | { readonly kind: 'shift'; readonly by: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'titled'; readonly title: string }

export interface FormulaReference {
  readonly name: string
  readonly column: ReferenceColumn
  /** Where the reference begins in `Formula.text`. */
  readonly at: number
}

/** A formula that was read: its syntax is right, its functions are known. Whether its names are, `bindFormula` says. */
export interface Formula {
  /** As typed, without a leading `=`. */
  readonly text: string
  /** The distinct names, in order. */
  readonly names: readonly string[]
  /** Every place of a name, in order. */
  readonly references: readonly FormulaReference[]
  /** What stands around the references, in Excel's spelling: one more than there are references. */
  readonly pieces: readonly string[]
  /** What each reference is evaluated by: one key, or a list of them. Unbound: the name and its column as written. */
  readonly keys: readonly (string | readonly string[])[]
}

/**
 * Why a formula can't be read or gives no value. `unbracketed`: a name or an address such as B7 outside brackets.
 * `missing`: a value it needs isn't there yet. `input`: a formula it rests on has a problem itself. `no-result`: the
 * function has no answer (IRR of gains alone). `not-found`: a look-up without a hit. `unit`: units that don't go
 * together, `duplicate-name`: another line is called the same (both given by models). `ambiguous-name`: several rows go
 * by it.
 */
const problemCodes = [
  'syntax',
  'too-long',
  'unbracketed',
  'unknown-name',
  'ambiguous-name',
  'unknown-function',
  'cycle',
  'missing',
  'input',
  'divide-by-zero',
  'not-a-number',
  'no-result',
  'not-found',
  'unit',
  'duplicate-name',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export interface FormulaProblem {
  readonly code: ProblemCode
  /** The name, function or text the problem is about. */
  readonly name: string | null
  /** Of a cycle the names around the ring in order of use; of units, what does not go together; else what is meant. */
  readonly names: readonly string[]
  /** Where in the text it can't be read, if that is known. */
  readonly at: number | null
}

export const createProblem = (code: ProblemCode, rest: Partial<Omit<FormulaProblem, 'code'>> = {}) =>
  ({ code, name: null, names: [], at: null, ...rest }) satisfies FormulaProblem

export const isFormulaProblem = (value: unknown): value is FormulaProblem =>
  typeof value === 'object' && value !== null && 'code' in value

/** A reference as it is written. */
export function formatReference({ name, column }: Pick<FormulaReference, 'name' | 'column'>): string {
  if (column.kind === 'same') return `[${name}]`
  if (column.kind === 'all') return `[${name}][all]`
  if (column.kind === 'titled') return `[${name}][${column.title}]`
  return `[${name}][${column.by > 0 ? '+' : ''}${column.by}]`
}
