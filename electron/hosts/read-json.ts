import { AppError } from '../../shared/api/app-error.ts'

/** Inputs of the contract nest a few levels; deeper ones would overflow the stack of whoever copies them. */
const maxDepth = 32

/** Reads JSON from outside. Refuses what is no JSON, nests too deep, or names `__proto__`, with `invalid-input`. */
export function readJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new AppError('invalid-input', { path: '', problem: 'not JSON' }, { cause })
  }
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }]
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth > maxDepth) throw new AppError('invalid-input', { path: '', problem: 'nested too deep' })
    if (Object.hasOwn(next.value, '__proto__'))
      throw new AppError('invalid-input', { path: '__proto__', problem: 'not a name' })
    for (const child of Object.values(next.value)) rest.push({ value: child, depth: next.depth + 1 })
  }
  return value
}
