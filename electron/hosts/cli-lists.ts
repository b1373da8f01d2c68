import { withLibrary } from './cli-core.ts'
import type { ExitStatus, RunCommand } from './cli-invocation.ts'

/** More than this are asked for page by page. */
const pageSize = 1_000

/** `documents`: what the library holds, newest first. */
export const documents: RunCommand = (invocation) =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    for (let from = 0, total = 1; from < total; from += pageSize) {
      const page = await api.documents.list({ view: 'all', from, limit: pageSize })
      total = page.total
      for (const document of page.documents) {
        const { id, title, kind, company, ticker, period, date, languages, fileName, bytes, importedAt } =
          document
        const { unread, passages, facts, suggestedFacts, version } = document
        // Most documents have one; the files of the others are named, the oldest first.
        const versions =
          version > 1
            ? (await api.documents.versions({ documentId: id })).map((one) => ({
                version: one.version,
                file: one.fileName,
                bytes: one.bytes,
                sha256: one.sha256,
              }))
            : []
        invocation.output.line(
          {
            id,
            title,
            kind,
            company,
            ticker,
            exchange: document.exchange,
            period,
            date,
            languages,
            source: document.source,
            file: fileName,
            bytes,
            importedAt,
            version,
            versions,
            unread,
            passages,
            facts,
            suggestedFacts,
          },
          `${id}  ${date ?? '—'}  ${title}\n  ${[
            kind,
            company,
            period,
            fileName,
            version > 1 ? `v${version}` : null,
          ]
            .filter(Boolean)
            .join(' · ')}`,
        )
      }
    }
    return 0
  })

/** `grids`: the tables of facts, one for each company that has some. */
export const grids: RunCommand = (invocation) =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    for (const { id, name, company, ticker, periods, facts, suggested, updatedAt } of await api.grids.list(
      {},
    ))
      invocation.output.line(
        { id, name, kind: 'grid', company, ticker, periods, facts, suggested, updatedAt },
        `${name}  ${company}  ${facts} (${suggested}○)  ${periods}`,
      )
    return 0
  })

/** `notes`: the user's notes, without their texts. */
export const notes: RunCommand = (invocation) =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    for (const { id, title, createdAt, updatedAt, citations } of await api.notes.list({}))
      invocation.output.line(
        { id, title, kind: 'note', createdAt, updatedAt, citations },
        `${id}  ${updatedAt}  ${title}`,
      )
    return 0
  })

/** `verify`: the integrity of everything in the library; what is wrong is named. */
export const verify: RunCommand = (invocation) =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    const { ok, problems, checked } = await api.library.verify({})
    const lines = problems.map(({ where, id, what }) => [where, id, what].filter(Boolean).join(': '))
    invocation.output.line(
      { ok, problems },
      ok ? invocation.output.say('verified', checked) : lines.join('\n'),
    )
    return ok ? 0 : 1
  })
