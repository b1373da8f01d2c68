import type { ParticipantSide, PassageKind, SectionKind } from '../../shared/documents/document.ts'
import type { SpokenPassage } from '../../shared/guidance/ledger-document.ts'
import type { Sql } from '../database/sql.ts'
import type { DocumentPlace } from '../documents/document-queries.ts'
import type { TextReader } from '../documents/text-reader.ts'

/** Documents of a company outside the bin that are no longer than `longest`, with the fiscal year's end each states. */
export const listLedgerDocuments = (
  db: Sql,
  company: string,
  longest: number,
): readonly { readonly key: number; readonly fiscalYearEnd: string | null }[] =>
  db.all(
    `select d.key, d.fiscal_year_end as fiscalYearEnd from documents d
     join texts t on t.document_key = d.key and t.version = d.version
     where d.company = :company and d.removed_at is null and t.length <= :longest order by d.key`,
    { company, longest },
  )

interface Row {
  readonly key: number
  readonly kind: string
  readonly section: string
  readonly speaker: string | null
  readonly speaker_side: string | null
  readonly en_start: number | null
  readonly en_end: number | null
  readonly en_line: number | null
  readonly zh_start: number | null
  readonly zh_end: number | null
  readonly zh_line: number | null
}

/** The passages of a document as the ledger reads them: in English where there is English. */
export const listSpokenPassages = (
  db: Sql,
  texts: TextReader,
  place: DocumentPlace,
): readonly SpokenPassage[] =>
  db
    .all<Row>(
      `select p.key, p.kind, s.kind as section, t.speaker, a.side as speaker_side, p.en_start, p.en_end,
         p.en_first_line as en_line, p.zh_start, p.zh_end, p.zh_first_line as zh_line
       from passages p
       left join sections s on s.document_key = :key and s.ordinal = p.section
       left join turns t on t.document_key = :key and t.ordinal = p.turn
       left join participants a on a.document_key = :key and a.name = t.speaker
       where p.key >= :first and p.key < :end order by p.key`,
      { key: place.key, first: place.firstPassage, end: place.firstPassage + place.passages },
    )
    .flatMap((row) => {
      const isEnglish = row.en_start !== null
      const start = isEnglish ? row.en_start : row.zh_start
      const end = isEnglish ? row.en_end : row.zh_end
      if (start === null || end === null) return []
      return [
        {
          ordinal: row.key - place.firstPassage,
          kind: row.kind as PassageKind,
          section: (row.section ?? 'body') as SectionKind,
          side: isEnglish ? ('en' as const) : ('zh' as const),
          text: texts.slice(place.text, start, end),
          start,
          line: (isEnglish ? row.en_line : row.zh_line) ?? 1,
          speaker: row.speaker,
          speakerSide: row.speaker_side as ParticipantSide | null,
        },
      ]
    })

/** A company with the state of its documents, and whether all of them were compared in that state. */
export interface CompanyState {
  readonly company: string
  readonly documents: number
  /** Keys, figures and decisions of its documents, in one text. */
  readonly state: string
  /** The revision all of them were compared at; null where they differ or some were not. */
  readonly compared: string | null
  /** How many of them were compared at some time. */
  readonly comparedDocuments: number
}

/** Where the digest of a document's figures stands in its digest: the sixth of sixteen bytes each. */
const figuresAt = 81
const figuresLength = 16

/** Companies after a name, in order: those with documents that can be compared. */
export const listCompanyStates = (db: Sql, after: string, longest: number): readonly CompanyState[] =>
  db
    .all<{
      company: string
      documents: number
      state: string
      first: string | null
      last: string | null
      compared: number
    }>(
      `select company, count(*) as documents, group_concat(state, ' ') as state, min(revision) as first,
         max(revision) as last, count(revision) as compared
       from (
         select d.company, c.revision, d.key || ':' || d.version || ':' ||
           hex(substr(d.digest, ${figuresAt}, ${figuresLength})) || ':' || coalesce(d.date, '') || ':' ||
           coalesce(d.period, '') || ':' || coalesce((select count(*) || '@' || max(x.decided_at)
             from fact_decisions x where x.document_key = d.key), '') || ':' || coalesce((select count(*) || '@' ||
             max(l.made_at) from ledger_changes l where l.company = d.company), '') as state
         from documents d
         join texts t on t.document_key = d.key and t.version = d.version
         left join compared_documents c on c.document_key = d.key
         where d.company is not null and d.company > :after and d.removed_at is null and t.length <= :longest
         order by d.company, d.key
       ) group by company order by company`,
      { after, longest },
    )
    .map(({ company, documents, state, first, last, compared }) => ({
      company,
      documents,
      state,
      compared: compared === documents && first === last ? first : null,
      comparedDocuments: compared,
    }))
