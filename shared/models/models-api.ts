import { id, nothing, object, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId } from '../documents/document.ts'
import type { FactId } from '../facts/fact.ts'
import type { GridId } from '../grids/grid.ts'
import {
  lineKinds,
  type LineId,
  type Model,
  type ModelId,
  type ModelSheet,
  type ModelSummary,
} from './model.ts'

export interface ModelFromDocument {
  /** Null where nothing in the document follows from anything else. */
  readonly model: Model | null
  /** Steps of the document's reckoning that became formulas, and those too unusual to write as one. */
  readonly steps: number
  readonly left: number
}

/** What a model gives is worked out by whoever shows it: `evaluateModel` is pure. */
export interface ModelsApi {
  /** The one changed last first. */
  list(input: Record<string, never>): Promise<readonly ModelSummary[]>
  read(input: { readonly modelId: ModelId }): Promise<Model>
  create(input: { readonly name: string; readonly sheet: ModelSheet }): Promise<Model>
  /** Makes a model of a document's arithmetic: each figure that follows from others is a formula beside what is stated. */
  createFromDocument(input: {
    readonly documentId: DocumentId
    readonly name: string
  }): Promise<ModelFromDocument>
  /** Puts a sheet in place of the model's. Refuses as a conflict when `revision` is not the model's. */
  update(input: {
    readonly modelId: ModelId
    readonly revision: number
    readonly sheet: ModelSheet
  }): Promise<Model>
  rename(input: { readonly modelId: ModelId; readonly name: string }): Promise<Model>
  duplicate(input: { readonly modelId: ModelId; readonly name: string }): Promise<Model>
  remove(input: { readonly modelIds: readonly ModelId[] }): Promise<null>
}

const modelId = id<ModelId>()
const name = z.string().trim().min(1).max(200)
const decimal = z.string().regex(/^-?\d{1,30}(?:\.\d{1,20})?$/)
const title = z.string().trim().min(1).max(60)
const unit = z.string().max(80)
const key = z.string().min(1).max(140)

const place = object({
  documentId: id<DocumentId>(),
  documentTitle: z.string().max(2_000),
  version: z.int().min(0),
  side: z.enum(['en', 'zh']),
  line: z.int().min(0),
  passage: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().max(2_000),
})
const input = z.discriminatedUnion('kind', [
  object({ kind: z.literal('typed'), value: decimal, source: z.string().max(2_000) }),
  object({ kind: z.literal('fact'), factId: id<FactId>(), value: decimal, unit }),
  object({
    kind: z.literal('cell'),
    gridId: id<GridId>(),
    rowKey: z.string().min(1).max(500),
    column: z.string().min(1).max(200),
    title: z.string().max(500),
    value: decimal,
    unit,
  }),
  object({ kind: z.literal('figure'), value: decimal, unit, place }),
])
const lineName = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^[\]\uff3b\uff3d]*$/)
const line = object({
  id: id<LineId>(),
  kind: z.enum(lineKinds),
  name: lineName,
  unit,
  note: z.string().max(4_000),
  isPeriodic: z.boolean(),
  formula: z.string().max(8_192),
  from: z.int().min(0).max(200),
  inputs: z.array(input.nullable()).max(200),
  tolerance: decimal,
  stated: object({
    value: decimal,
    step: decimal,
    slack: decimal,
    source: z.string().max(2_000),
    place: place.nullable(),
  }).nullable(),
  scale: z.int().min(0).max(12),
  decimals: z.int().min(0).max(8).nullable(),
})
const varied = object({ key, values: z.array(decimal).min(1).max(25) })
const sheet = object({
  periods: z.array(title).max(100),
  lines: z.array(line).max(2_000),
  scenarios: z
    .array(object({ id: z.string().min(1).max(60), name: title, values: z.record(key, decimal) }))
    .max(20),
  sensitivities: z
    .array(
      object({
        id: z.string().min(1).max(60),
        name: z.string().trim().min(1).max(200),
        output: key,
        down: varied,
        across: varied.nullable(),
      }),
    )
    .max(20),
})
  .refine(({ lines }) => new Set(lines.map((one) => one.id)).size === lines.length, 'two lines share an id')
  .refine(
    ({ lines, periods }) =>
      lines.every(({ inputs, isPeriodic }) => inputs.length === (isPeriodic ? periods.length : 1)),
    'a line has one input for each period, or one',
  )

export const modelsInputs = {
  list: read(nothing),
  read: read(object({ modelId })),
  create: write(object({ name, sheet })),
  createFromDocument: write(object({ documentId: id<DocumentId>(), name })),
  update: write(object({ modelId, revision: z.int().min(0), sheet })),
  rename: write(object({ modelId, name })),
  duplicate: write(object({ modelId, name })),
  remove: write(object({ modelIds: z.array(modelId).min(1).max(1_000) })),
} satisfies InputsOf<ModelsApi>
