import { z } from 'zod'

/**
 * Where a method runs: `read` in the reader process, which a deadline may end; `write` in the one writer;
 * `job` in a process of its own; `core` in the process that routes the others.
 */
export type Route = 'read' | 'write' | 'job' | 'core'

export interface Method<Input> {
  readonly route: Route
  readonly input: z.ZodType<Input>
}

/** One parser for each method of a slice; a missing or mistyped one does not compile. */
export type InputsOf<Slice> = {
  readonly [Name in keyof Slice]: Slice[Name] extends (input: infer Input) => Promise<unknown>
    ? Method<Input>
    : never
}

const method =
  (route: Route) =>
  <Input>(input: z.ZodType<Input>): Method<Input> => ({ route, input })

export const read = method('read')
export const write = method('write')
export const job = method('job')
export const core = method('core')

/** Refuses unknown keys, so that a misspelt field is an error and not a silence. */
export const object = z.strictObject
export const nothing = z.strictObject({})

/** An id as `newId` makes it, or a caller's bad guess: parsed for shape only. */
export const id = <Id extends string>() => z.string().min(1).max(128) as unknown as z.ZodType<Id>
export const shortText = z.string().max(2_000)
export const ordinal = z.int().min(0).max(100_000_000)
export { z }
