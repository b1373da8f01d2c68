import type { Basis, FactKind } from '../../shared/facts/fact.ts'
import type { GridChoices } from '../../shared/grids/grids-api.ts'
import type { Sql } from '../database/sql.ts'

interface ChoiceRow {
  readonly metric: string
  readonly segment: string | null
  readonly basis: Basis | null
  readonly kind: FactKind
  readonly facts: number
}

// What is rejected is nothing to choose. Names stand as they were decided, else as they were found.
const named = (documents: string) => `
  select coalesce(x.metric, s.metric) as metric, case when x.key is null then s.segment else x.segment end as segment,
    case when x.key is null then s.basis else x.basis end as basis, coalesce(x.kind, s.kind) as kind
  from documents d
  join suggested_facts s on s.document_key = d.key
  left join fact_decisions x on x.fact_id = s.id
  where d.removed_at is null and x.state is not 'rejected' and ${documents}
  union all
  select x.metric, x.segment, x.basis, x.kind
  from documents d
  join fact_decisions x on x.document_key = d.key
  where d.removed_at is null and x.state <> 'rejected' and ${documents}
    and not exists (select 1 from suggested_facts s where s.id = x.fact_id)`

const inDocuments = (documents: string) =>
  `select metric, segment, basis, kind, count(*) as facts from (${named(documents)})
   group by metric, segment, basis, kind`

/** Names and kinds of the figures of companies, those of most figures first; of the whole library for no company. */
export function listChoices(db: Sql, companies: readonly string[]): GridChoices {
  const rows =
    companies.length === 0
      ? db.all<ChoiceRow>(inDocuments('true'))
      : db.all<ChoiceRow>(inDocuments('d.company in (select value from json_each(:companies))'), {
          companies: JSON.stringify(companies),
        })
  const count = <Name extends string>(nameOf: (row: ChoiceRow) => Name | null): readonly Name[] => {
    const counts = new Map<Name, number>()
    for (const row of rows) {
      const name = nameOf(row)
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + row.facts)
    }
    return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
  }
  return {
    metrics: count(({ metric }) => metric),
    segments: count(({ segment }) => segment),
    bases: count(({ basis }) => basis),
    kinds: count(({ kind }) => kind),
  }
}
