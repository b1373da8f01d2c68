import type { Span } from '../documents/document.ts'

/** Whether the words around an amount move it: `over $400 million`, `almost $4 million`, `about 5%`. */
export type Approximation = 'over' | 'under' | 'about'

/** Stands for the unit of an amount that carries none: `that 400`, `top 10`. */
export const bareUnit = 'number'

/** A quantity as a text states it, in base units. Losses carry no sign here: the sign is in words around it. */
export interface Amount extends Span {
  /** Exact decimal text, never negative. */
  readonly value: string
  /** ISO 4217 code, `USD/share`, `%`, `bps`, `x`, `shares`, `months`, `mW` … or `number` when none is stated. */
  readonly unit: string
  readonly approximation: Approximation | null
  /** `two thirds`, `a billion dollars`, `doubled`, `三家`. */
  readonly isInWords: boolean
  /** `doubled` and `增長一倍`: the amount is itself a growth rate. */
  readonly isGrowth: boolean
  /** The number as written, before its magnitude: `500` in `$500 million`. */
  readonly mantissa: string
  /** Power of ten that its magnitude word stands for; 0 for none. */
  readonly power: number
  /** Index, in the same list, of the other end of its range or alternative. */
  readonly other: number | null
}

/** What the readers of the two languages hand over before ranges are linked. */
export type UnlinkedAmount = Omit<Amount, 'other'>
