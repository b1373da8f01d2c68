import { object, z } from '../api/parse.ts'
import { bases, factKinds, factVoices } from '../facts/fact.ts'
import {
  columnGroupings,
  computedRows,
  conditionTests,
  gridAxes,
  gridLayouts,
  periodicities,
  rowGroupings,
  settlings,
  type GridDefinition,
} from './grid-definition.ts'

/** A key of a row or column; rows are named by what they hold, which can be long. */
export const placeKey = z.string().min(1).max(700)
export const cellValue = z.string().regex(/^-?\d{1,30}(?:\.\d{1,20})?$/)
const ownKey = z.string().regex(/^own:[\w-]{1,60}$/)
const name = z.string().trim().min(1).max(200)
const names = z.array(name).max(2_000)
const keys = z.array(placeKey).max(20_000)
const period = z.string().regex(/^(?:FY)?\d{4}(?:Q[1-4]|H[12]|M9)?$/)
const unit = z.string().trim().min(1).max(40)
const formula = z.string().trim().min(1).max(4_000)
const currency = z.string().regex(/^[A-Z]{3}$/)

const format = object({
  style: z.enum(['number', 'percent', 'bps', 'multiple', 'currency']),
  scale: z.int().min(-6).max(12),
  decimals: z.int().min(0).max(10),
})

const sort = object({
  by: z.enum(['catalogue', 'name', 'company', 'column']),
  column: placeKey.nullable(),
  isDescending: z.boolean(),
})

const condition = object({
  column: placeKey.nullable(),
  test: z.enum(conditionTests),
  text: z.string().max(200),
  upTo: z.string().max(200),
})

export const definitionInput: z.ZodType<GridDefinition> = object({
  layout: z.enum(gridLayouts),
  across: z.enum(gridAxes),
  // Layouts kept before a grid could be turned, or remembered what is folded, say nothing of it.
  isTransposed: z.boolean().default(false),
  companies: names,
  metrics: names,
  segments: z.array(name.nullable()).max(2_000),
  bases: z.array(z.enum(bases)),
  kinds: z.array(z.enum(factKinds)),
  states: z.array(z.enum(['suggested', 'confirmed', 'corrected'])),
  voices: z.array(z.enum(factVoices)),
  columnsBy: z.enum(['fiscal', 'calendar']),
  periodicity: z.enum(periodicities),
  from: period.nullable(),
  to: period.nullable(),
  // Layouts kept before rows could be sorted by several columns hold one order, and no filter.
  sort: z.union([
    z.array(sort).max(20),
    sort.transform((one) => (one.by === 'catalogue' && !one.isDescending ? [] : [one])),
  ]),
  filter: z.array(condition).max(100).default([]),
  groupBy: z.enum(rowGroupings),
  foldedGroups: keys.default([]),
  // Layouts kept before columns could stand under their years name neither.
  columnGroups: z.enum(columnGroupings).default('none'),
  foldedColumns: keys.default([]),
  hiddenRows: keys,
  hiddenColumns: keys,
  rowOrder: keys,
  columnOrder: keys,
  names: z.record(placeKey, name),
  formats: z.record(placeKey, format),
  computed: z.array(z.enum(computedRows)),
  customRows: z
    .array(
      object({
        key: ownKey,
        name,
        kind: z.enum(['typed', 'formula']),
        formula: formula.nullable(),
        unit,
        after: placeKey.nullable(),
      }),
    )
    .max(10_000)
    .refine(areDistinct, 'keys are not distinct'),
  customColumns: z
    .array(
      object({
        key: ownKey,
        name,
        kind: z.enum(['typed', 'formula', 'ttm', 'cagr', 'growth', 'difference']),
        formula: formula.nullable(),
        from: placeKey.nullable(),
        to: placeKey.nullable(),
        unit: unit.nullable(),
        after: placeKey.nullable(),
      }),
    )
    .max(200)
    .refine(areDistinct, 'keys are not distinct'),
  currency: currency.nullable(),
  rates: z
    .array(
      object({
        from: currency,
        to: currency,
        date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
        rate: z
          .string()
          .regex(/^\d{1,12}(?:\.\d{1,12})?$/)
          .refine((rate) => /[1-9]/.test(rate)),
        source: z.string().trim().max(200).optional(),
        by: z.string().trim().max(100).optional(),
        enteredAt: z.iso.datetime().optional(),
      }),
    )
    .max(10_000),
  settling: z.enum(settlings),
  preferredBasis: z.enum(bases).nullable(),
})

function areDistinct(own: readonly { readonly key: string }[]): boolean {
  return new Set(own.map(({ key }) => key)).size === own.length
}
