/** What may stand in a file of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** A key without the marks in which programs differ: `Start_Time`, `startTime` and `start-time` are one. */
export const plainKey = (key: string): string => key.toLowerCase().replace(/[^a-z0-9\p{Script=Han}]/gu, '')

/** The value of the first of these keys that an object has; its own keys only, however they are written. */
export function findValue(object: JsonObject, keys: readonly string[]): Json | undefined {
  const own = new Map(Object.keys(object).map((key) => [plainKey(key), key]))
  for (const key of keys) {
    const found = own.get(key)
    if (found !== undefined && object[found] !== null && object[found] !== '') return object[found]
  }
  return undefined
}

/** Whether an object has one of these keys, whatever stands there. */
export const hasKey = (object: JsonObject, keys: readonly string[]): boolean =>
  Object.keys(object).some((key) => keys.includes(plainKey(key)))

export function findWords(object: JsonObject, keys: readonly string[]): string | null {
  const value = findValue(object, keys)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Lists and objects within one another: no dump of a transcript goes deeper. */
const maxDepth = 40

/** Every object and list of a value, the outer before the inner. */
export function* walkJson(
  value: Json,
  depth = 0,
): Generator<{ readonly value: Json; readonly depth: number }> {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return
  yield { value, depth }
  for (const inner of isList(value) ? value : Object.values(value)) yield* walkJson(inner, depth + 1)
}
