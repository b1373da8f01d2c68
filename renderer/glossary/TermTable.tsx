import type { GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import type { TermId } from '../../shared/glossary/term.ts'
import { useText } from '../app/text.ts'
import { RowTable, type RowColumn } from '../ui/RowTable.tsx'
import type { TableSort } from '../ui/table-sort.ts'
import { termColumns, type TermColumn } from './sort-terms.ts'

interface TermTableProps {
  readonly active: boolean
  readonly terms: readonly GlossaryEntry[]
  readonly sort: TableSort<TermColumn> | null
  readonly onSort: (sort: TableSort<TermColumn> | null) => void
  readonly chosen: TermId | null
  readonly onChoose: (term: GlossaryEntry) => void
  /** Goes into the fields of the chosen term. */
  readonly onEdit: () => void
  readonly onDelete: (term: GlossaryEntry) => void
}

const spare: ReadonlySet<TermColumn> = new Set(['Wrong', 'Field', 'Origin'])

const toCells = (term: GlossaryEntry) => <TermCells term={term} />

/** Terms of any number. */
export function TermTable(props: TermTableProps) {
  const { active, terms, sort, onSort, chosen, onChoose, onEdit, onDelete } = props
  const t = useText()
  const columns = termColumns.map((name): RowColumn<TermColumn> => ({
    name,
    label: t(`glossary.column${name}`),
    className: spare.has(name) ? 'spare' : '',
  }))
  return (
    <RowTable
      active={active}
      label={t('glossary.tableOf')}
      items={terms}
      idOf={({ id }) => id}
      chosen={chosen}
      rowClass={() => 'term-row'}
      columns={columns}
      sort={sort}
      onSort={onSort}
      cells={toCells}
      onChoose={onChoose}
      onEdit={onEdit}
      onRemove={onDelete}
    />
  )
}

function TermCells({ term }: { readonly term: GlossaryEntry }) {
  const t = useText()
  const { en, hant, hans, wrong, field, origin } = term
  const [first = '', ...aliases] = en
  return (
    <>
      <span role="gridcell" lang="en" className="cut" title={en.join(', ')}>
        <span className="strong">{first}</span>
        {aliases.length > 0 && <span className="muted"> {aliases.join(', ')}</span>}
      </span>
      <Words lang="zh-Hant" words={hant} />
      <Words lang="zh-Hans" words={hans} />
      <Words lang="zh-Hant" words={wrong} className="spare err" />
      <span role="gridcell" className="cut spare second">
        {t(`glossary.field-${field}`)}
      </span>
      <span role="gridcell" className="spare">
        <span className={origin === 'shipped' ? 'muted' : 'badge acc'}>{t(`glossary.origin-${origin}`)}</span>
      </span>
    </>
  )
}

interface WordsProps {
  readonly lang: string
  readonly words: readonly string[]
  readonly className?: string
}

const Words = ({ lang, words, className = '' }: WordsProps) => (
  <span role="gridcell" lang={lang} className={`cut ${className}`} title={words.join('、')}>
    {words.length === 0 ? <span className="muted">–</span> : words.join('、')}
  </span>
)
