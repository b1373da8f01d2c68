import type { Api } from '../../shared/api/api.ts'
import { withLibrary } from './cli-core.ts'
import { UsageError, type ExitStatus, type RunCommand } from './cli-invocation.ts'

const defaultLimit = 20

/** `search`: passages of the library with these words, best first. No hit is well. */
export const search: RunCommand = (invocation) => {
  const { operands, options, output } = invocation
  const query = operands.join(' ').trim()
  if (query === '') throw new UsageError(output.say('missingQuery'))
  const limit = options.limit === undefined ? defaultLimit : Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(output.say('badNumber', { option: '--limit' }))
  const { lang } = options
  if (lang !== undefined && lang !== 'en' && lang !== 'zh') throw new UsageError(output.say('badLanguage'))
  return withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    const { hits } = await api.search.search({
      query,
      limit: Math.min(limit, 500),
      ...(options.company ? { companies: await companyNames(api, options.company) } : {}),
      ...(options.speaker ? { speakers: [...options.speaker] } : {}),
      ...(options.period ? { periods: [...options.period] } : {}),
      ...(lang ? { languages: [lang] } : {}),
    })
    for (const { documentId, file, line, side, speaker, section, en, zh, score } of hits) {
      const snippet = ((side === 'en' ? en : zh) ?? en ?? zh)?.text ?? ''
      output.line(
        { documentId, file, line, lang: side, speaker, section, snippet, score },
        `${file}:${line}${speaker ? `  ${speaker}` : ''}\n  ${snippet}`,
      )
    }
    if (hits.length === 0 && !output.json) output.note(output.say('noHits'))
    return 0
  })
}

/** A company is known by its name; a ticker stands for it, in either case of letters. */
async function companyNames(api: Api, given: readonly string[]): Promise<string[]> {
  const companies = await api.documents.companies({})
  return given.map((word) => {
    const folded = word.toLowerCase()
    const found = companies.find(
      ({ company, ticker }) => company.toLowerCase() === folded || ticker?.toLowerCase() === folded,
    )
    return found?.company ?? word
  })
}
