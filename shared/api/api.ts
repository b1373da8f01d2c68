import { anchorsInputs, type AnchorsApi } from '../anchors/anchors-api.ts'
import { checksInputs, type ChecksApi } from '../checks/checks-api.ts'
import { correctionsInputs, type CorrectionsApi } from '../corrections/corrections-api.ts'
import { documentsInputs, type DocumentsApi } from '../documents/documents-api.ts'
import { exportsInputs, type ExportsApi } from '../exports/exports-api.ts'
import { factsInputs, type FactsApi } from '../facts/facts-api.ts'
import { glossaryInputs, type GlossaryApi } from '../glossary/glossary-api.ts'
import { guidanceInputs, type GuidanceApi } from '../guidance/guidance-api.ts'
import { gridsInputs, type GridsApi } from '../grids/grids-api.ts'
import { highlightsInputs, type HighlightsApi } from '../highlights/highlights-api.ts'
import { historyInputs, type HistoryApi } from '../history/history-api.ts'
import { importsInputs, type ImportsApi } from '../imports/imports-api.ts'
import { libraryInputs, type LibraryApi } from '../library/library-api.ts'
import { modelsInputs, type ModelsApi } from '../models/models-api.ts'
import { metricsInputs, type MetricsApi } from '../metrics/metrics-api.ts'
import { notesInputs, type NotesApi } from '../notes/notes-api.ts'
import { pairingsInputs, type PairingsApi } from '../pairings/pairings-api.ts'
import { readingInputs, type ReadingApi } from '../reading/reading-api.ts'
import { searchInputs, type SearchApi } from '../search/search-api.ts'
import { workbooksInputs, type WorkbooksApi } from '../workbooks/workbooks-api.ts'
import { settingsInputs, type SettingsApi } from '../settings/settings-api.ts'
import { AppError, type ErrorCode, type ErrorReply, type Reply } from './app-error.ts'
import type { Method, Route, z } from './parse.ts'

/** Everything the interface and the command line can ask of the core. */
export interface Api {
  readonly library: LibraryApi
  readonly documents: DocumentsApi
  readonly anchors: AnchorsApi
  readonly corrections: CorrectionsApi
  readonly pairings: PairingsApi
  readonly imports: ImportsApi
  readonly facts: FactsApi
  readonly checks: ChecksApi
  readonly glossary: GlossaryApi
  readonly metrics: MetricsApi
  readonly grids: GridsApi
  readonly guidance: GuidanceApi
  readonly models: ModelsApi
  readonly notes: NotesApi
  readonly highlights: HighlightsApi
  readonly reading: ReadingApi
  readonly search: SearchApi
  readonly history: HistoryApi
  readonly settings: SettingsApi
  readonly exports: ExportsApi
  readonly workbooks: WorkbooksApi
}

const apiInputs = {
  library: libraryInputs,
  documents: documentsInputs,
  anchors: anchorsInputs,
  corrections: correctionsInputs,
  pairings: pairingsInputs,
  imports: importsInputs,
  facts: factsInputs,
  checks: checksInputs,
  glossary: glossaryInputs,
  metrics: metricsInputs,
  grids: gridsInputs,
  guidance: guidanceInputs,
  models: modelsInputs,
  notes: notesInputs,
  highlights: highlightsInputs,
  reading: readingInputs,
  search: searchInputs,
  history: historyInputs,
  settings: settingsInputs,
  exports: exportsInputs,
  workbooks: workbooksInputs,
} satisfies { readonly [Slice in keyof Api]: object }

/** Carries one call to wherever the core is: a method's name such as `facts.list`, its input, its reply. */
export type Call = (name: string, input: unknown) => Promise<Reply>

/** The part of an `Api` one process serves. */
export type PartialApi = { readonly [Slice in keyof Api]?: Partial<Api[Slice]> }

const methods: ReadonlyMap<string, Method<unknown>> = new Map(
  Object.entries(apiInputs).flatMap(([slice, inputs]) =>
    Object.entries(inputs).map(([name, method]) => [`${slice}.${name}`, method as Method<unknown>] as const),
  ),
)

/** Names of all methods, such as `facts.list`. */
export const methodNames: readonly string[] = [...methods.keys()]

/** Where a method runs; null for a name that is not in the contract. */
export const routeOf = (name: string): Route | null => methods.get(name)?.route ?? null

/** What is wrong with a call before anybody serves it: a name or an input that the contract does not have. */
export function refuseCall(name: string, input: unknown): Reply | null {
  const method = methods.get(name)
  if (!method) return refusal('unknown-method', { name: name.slice(0, 80) })
  const parsed = method.input.safeParse(input)
  return parsed.success ? null : invalidInput(name, parsed.error)
}

/** Makes calls look like the `Api`; a refusal is thrown as the `AppError` it was. */
export function connectApi(call: Call): Api {
  const slices = Object.entries(apiInputs).map(([slice, inputs]) => [
    slice,
    Object.fromEntries(
      Object.keys(inputs).map((name) => [
        name,
        async (input: unknown) => {
          const reply = await call(`${slice}.${name}`, input)
          if (reply.ok) return reply.value
          throw new AppError(reply.error.code, reply.error.details)
        },
      ]),
    ),
  ])
  return Object.fromEntries(slices)
}

/**
 * Serves an `Api` (or the part of it a process has) to any transport: parses the input, calls, turns refusals and
 * bugs into replies. Only names in the contract's tables can be called. `report` hears of bugs with the method's name.
 */
export function serveApi(api: PartialApi, report: (name: string, error: unknown) => void): Call {
  return async (name, input) => {
    const method = methods.get(name)
    const [slice, member] = name.split('.')
    const target = api[slice as keyof Api] as Readonly<Record<string, unknown>> | undefined
    const run = method && target && member ? target[member] : undefined
    if (!method || typeof run !== 'function') return refusal('unknown-method', { name: name.slice(0, 80) })
    const parsed = method.input.safeParse(input)
    if (!parsed.success) return invalidInput(name, parsed.error)
    try {
      const value: unknown = await run.call(target, parsed.data)
      return { ok: true, value: value ?? null }
    } catch (error) {
      if (error instanceof AppError) return refusal(error.code, error.details)
      report(name, error)
      return refusal('unexpected', { name })
    }
  }
}

function invalidInput(name: string, { issues: [issue] }: z.ZodError): Reply {
  return refusal('invalid-input', { name, path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' })
}

const refusal = (code: ErrorCode, details: ErrorReply['details']): Reply => ({
  ok: false,
  error: { code, details },
})
