import { readFileSync } from 'node:fs'

/** Remarks of a call and the figures that headlines would take from it, as `value unit`. */
export interface CalledHeadlines {
  readonly name: string
  readonly period: string
  readonly lines: readonly string[]
  readonly headlines: readonly string[]
}

/** Reads calls that begin with `== name | period`, their lines, then `-- headlines` and the figures. */
export function readCalledHeadlines(path: string): readonly CalledHeadlines[] {
  const calls: { name: string; period: string; lines: string[]; headlines: string[] }[] = []
  let isHeadline = false
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const call = calls.at(-1)
    if (line.startsWith('== ')) {
      const [name = '', period = ''] = line.slice(3).split(' | ')
      calls.push({ name, period, lines: [], headlines: [] })
      isHeadline = false
    } else if (line === '-- headlines') isHeadline = true
    else if (call !== undefined && line !== '') (isHeadline ? call.headlines : call.lines).push(line)
  }
  return calls
}
