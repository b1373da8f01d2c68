import { useEffect, useMemo, useState } from 'react'
import type { Check, CheckId, CheckSort } from '../../shared/checks/checks-api.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useLocale, useText } from '../app/text.ts'
import { useSaveExport } from '../app/use-save-export.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useRowSelection } from '../library/use-row-selection.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { filterFor, openQuestion, type CheckQuestion } from './check-question.ts'
import { CheckTable } from './CheckTable.tsx'
import { CheckTableToolbar } from './CheckTableToolbar.tsx'
import { useCheckActs } from './use-check-acts.tsx'
import { useCheckTable } from './use-check-table.ts'
import { WhatIsChecked } from './WhatIsChecked.tsx'
import '../styles/checks.css'

const nothing: readonly Check[] = []

/** Checks of the whole library as a table: to filter, to choose from, and to decide many at once. */
export default function ChecksView({ request, active }: ViewProps<'checks'>) {
  const t = useText()
  const locale = useLocale()
  const errorText = useErrorText()
  const saveExport = useSaveExport()
  const [question, setQuestion] = useState<CheckQuestion>({
    ...openQuestion,
    documentId: request.documentId ?? null,
  })
  useEffect(() => {
    setQuestion((was) => ({ ...was, company: null, documentId: request.documentId ?? null }))
  }, [request])
  const { company } = question
  const documents = useLibrary(
    async (api) => {
      if (company === null) return null
      const found = await api.documents.list({ view: 'all', company, limit: 1_000 })
      return found.documents.map(({ id }) => id)
    },
    `checked documents of ${company ?? '*'}`,
    ['documents'],
  ).value
  const filter = filterFor(question, documents)
  const [sort, setSort] = useState<CheckSort | null>(null)
  const rows = useCheckTable(filter, sort)
  const [selection, setSelection] = useRowSelection<CheckId>(JSON.stringify({ question, sort }))
  useTabTitle({ message: 'checks.title' })

  // Those that went away meanwhile are chosen no more.
  const chosen = useMemo(() => rows.among(selection.ids), [rows, selection.ids])
  const at = rows.at(selection.cursor)
  const meant = chosen.length > 0 ? chosen : at ? [at] : nothing
  const acts = useCheckActs()
  const ready = active && meant.length > 0
  const [first] = meant
  const ids = meant.map(({ id }) => id)
  useCommand('check.confirm', () => void acts.confirm(ids), ready)
  useCommand('check.dismiss', () => void acts.dismissOnce(meant), ready)
  useCommand('check.dismissAlike', () => acts.dismissAlike(meant), ready)
  useCommand('check.reopen', () => void acts.reopen(ids), ready)
  useCommand('check.correct', () => first && acts.correct(first), ready)
  useCommand('check.addTerm', () => first && acts.addTerm(first), ready)
  useCommand('check.copy', () => first && acts.copy(first), ready)

  const isAsked = JSON.stringify(question) !== JSON.stringify(openQuestion)
  return (
    <div className="view checks-view">
      <CheckTableToolbar
        question={question}
        onQuestion={setQuestion}
        total={rows.total}
        chosen={chosen}
        acts={acts}
        onExport={(format) => {
          if (filter)
            saveExport((api) => api.exports.checks({ filter, format, locale, ...(sort ? { sort } : {}) }))
        }}
      />
      {rows.error !== null && (
        <EmptyState icon="warning" title={t('checks.failed')} text={errorText(rows.error)} />
      )}
      {rows.error === null && rows.total === null && <Skeleton label={t('app.loading')} lines={8} />}
      {rows.error === null && rows.total === 0 && (
        <EmptyState
          icon={isAsked ? 'filter' : 'check'}
          title={t(isAsked ? 'checks.noneFiltered' : 'checks.emptyOpen')}
          text={t(isAsked ? 'checks.emptyOpenText' : 'checks.emptyLibraryText')}
          actions={
            isAsked ? (
              <Button onClick={() => setQuestion({ ...openQuestion, state: null, severity: null })}>
                {t('checks.showAll')}
              </Button>
            ) : (
              <WhatIsChecked />
            )
          }
        />
      )}
      {rows.error === null && rows.total !== null && rows.total > 0 && (
        <CheckTable
          active={active}
          rows={rows}
          total={rows.total}
          sort={sort}
          onSort={setSort}
          selection={selection}
          onSelection={setSelection}
        />
      )}
      {acts.dialogs}
    </div>
  )
}
