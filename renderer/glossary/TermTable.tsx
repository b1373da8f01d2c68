import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import type { TermId } from '../../shared/glossary/term.ts'
import { useText } from '../app/text.ts'
import { useFirstFocus } from '../app/use-first-focus.ts'
import { focusShown } from '../ui/focus-shown.ts'

interface TermTableProps {
  readonly active: boolean
  readonly terms: readonly GlossaryEntry[]
  readonly chosen: TermId | null
  readonly onChoose: (term: GlossaryEntry) => void
  /** Goes into the fields of the chosen term. */
  readonly onEdit: () => void
  readonly onDelete: (term: GlossaryEntry) => void
}

const columns = ['English', 'Hant', 'Hans', 'Wrong', 'Field', 'Origin'] as const
const spare: ReadonlySet<string> = new Set(['Wrong', 'Field', 'Origin'])

/** Terms of any number, of which only those in sight exist; one tab stop, arrows choose, Enter edits. */
export function TermTable({ active, terms, chosen, onChoose, onEdit, onDelete }: TermTableProps) {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const wantsFocus = useRef(false)
  const at = terms.findIndex(({ id }) => id === chosen)
  const cursor = Math.max(0, at)
  useEffect(() => {
    if (at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusShown(() => scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]'))
  }, [at])
  useFirstFocus(scroller, active)
  const press = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 20,
      PageUp: at - 20,
      Home: 0,
      End: terms.length - 1,
    }
    const to = moves[event.key]
    const here = terms[at]
    if (to !== undefined && !event.altKey) {
      const next = terms[Math.min(Math.max(to, 0), terms.length - 1)]
      wantsFocus.current = next?.id !== chosen
      if (next) onChoose(next)
    } else if (event.key === 'Enter' && here) onEdit()
    else if (event.key === 'Delete' && here) onDelete(here)
    else return
    event.preventDefault()
  }
  return (
    // The row at the cursor has the tab stop, not the table.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      className="term-table"
      role="grid"
      aria-label={t('glossary.tableOf')}
      aria-rowcount={terms.length + 1}
      onKeyDown={press}
    >
      <div className="term-row head" role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <span key={column} role="columnheader" className={spare.has(column) ? 'spare' : ''}>
            {t(`glossary.column${column}`)}
          </span>
        ))}
      </div>
      <Virtualizer
        ref={list}
        scrollRef={scroller}
        startMargin={28}
        itemSize={28}
        data={terms}
        keepMounted={[cursor]}
      >
        {(term, index) => (
          <TermRow
            key={term.id}
            term={term}
            index={index}
            selected={term.id === chosen}
            focusable={index === cursor}
            onChoose={() => onChoose(term)}
            onEdit={onEdit}
          />
        )}
      </Virtualizer>
    </div>
  )
}

interface TermRowProps {
  readonly term: GlossaryEntry
  readonly index: number
  readonly selected: boolean
  readonly focusable: boolean
  readonly onChoose: () => void
  readonly onEdit: () => void
}

function TermRow({ term, index, selected, focusable, onChoose, onEdit }: TermRowProps) {
  const t = useText()
  const { en, hant, hans, wrong, field, origin } = term
  const [first = '', ...aliases] = en
  return (
    // The table takes the keys; a row only the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className="term-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onClick={onChoose}
      onDoubleClick={onEdit}
    >
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
    </div>
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
