import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Coverage, CoverageCell } from '../../shared/grids/grids-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useLibrary } from '../app/library.ts'
import { useText, type Text } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { ImportFilesButton } from '../app/ImportFilesButton.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { namePeriod, titleOfPeriod } from './period-title.ts'
import '../styles/grids.css'

/** Companies by quarters: which documents there are or are missing, and what in them is left to decide. */
export default function CoverageView() {
  const t = useText()
  const errorText = useErrorText()
  const loaded = useLibrary((api) => api.grids.coverage({}), 'coverage', ['documents', 'facts', 'checks'])
  const [chosen, setPlace] = useState<Place | null>(null)
  const coverage = loaded.value
  if (loaded.state === 'failed' && !coverage)
    return <EmptyState icon="table" title={errorText(loaded.error)} />
  if (!coverage) return <Skeleton label={t('grids.coverage')} lines={8} />
  if (coverage.companies.length === 0 || coverage.quarters.length === 0)
    return (
      <EmptyState
        icon="table"
        title={t('coverage.noCoverage')}
        text={t('coverage.noCoverageText')}
        actions={<ImportFilesButton />}
      />
    )
  const place = chosen ?? newestPlace(coverage)
  const company = coverage.companies[Math.min(place.row, coverage.companies.length - 1)]
  const cell = company?.cells[place.column]
  return (
    <div className="view coverage-view">
      <div className="toolbar" role="toolbar" aria-label={t('grids.coverage')}>
        <h2 className="strong">{t('grids.coverage')}</h2>
        <span className="grow" />
        <span className="small muted coverage-legend">
          {t('coverage.documents')} · <i className="dot o" /> {t('coverage.notReviewed')} ·{' '}
          <Icon name="warning" small /> {t('coverage.checksOpen')}
        </span>
      </div>
      <CoverageTable coverage={coverage} place={place} onPlace={setPlace} />
      {company && cell && (
        <QuarterPanel title={`${company.company}, ${namePeriod(cell.quarter)}`} cell={cell} />
      )}
    </div>
  )
}

interface Place {
  readonly row: number
  readonly column: number
}

/** The first company with a document of the last quarter. */
function newestPlace({ companies, quarters }: Coverage): Place {
  const column = quarters.length - 1
  const row = companies.findIndex(({ cells }) => (cells[column]?.documents.length ?? 0) > 0)
  return { row: Math.max(0, row), column }
}

interface CoverageTableProps {
  readonly coverage: Coverage
  readonly place: Place
  readonly onPlace: (place: Place) => void
}

/** One stop of the keyboard; arrows move by company and by quarter, Enter goes to what stands beneath. */
function CoverageTable({ coverage, place, onPlace }: CoverageTableProps) {
  const t = useText()
  const table = useRef<HTMLDivElement>(null)
  const { quarters, companies } = coverage
  useLayoutEffect(() => {
    if (table.current) table.current.scrollLeft = table.current.scrollWidth
  }, [])
  const go = (next: Place) => {
    const row = Math.min(Math.max(next.row, 0), companies.length - 1)
    const column = Math.min(Math.max(next.column, 0), quarters.length - 1)
    onPlace({ row, column })
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    const { row, column } = place
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go({ row, column: column + 1 }),
      ArrowLeft: () => go({ row, column: column - 1 }),
      ArrowDown: () => go({ row: row + 1, column }),
      ArrowUp: () => go({ row: row - 1, column }),
      Home: () => go({ row, column: 0 }),
      End: () => go({ row, column: quarters.length - 1 }),
      Enter: () => document.querySelector<HTMLElement>('.quarter-panel button')?.focus(),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }
  return (
    <div className="list-scroll coverage-scroll" ref={table}>
      {/* The chosen cell has the tab stop, not the grid. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table className="coverage-table" role="grid" aria-label={t('grids.coverage')} onKeyDown={press}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.company')}</th>
            {quarters.map((quarter) => {
              const { part, year } = titleOfPeriod(quarter)
              return (
                <th key={quarter} scope="col" className="period-title">
                  <b>{part}</b>
                  {year}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {companies.map(({ company, ticker, cells }, row) => (
            <tr key={company}>
              <th scope="row">
                <span className="cut">{company}</span> <span className="muted small">{ticker}</span>
              </th>
              {cells.map((cell, column) => (
                <QuarterCell
                  key={cell.quarter}
                  cell={cell}
                  isGap={isGap(cells, column)}
                  place={`${row} ${column}`}
                  isChosen={row === place.row && column === place.column}
                  onChoose={() => go({ row, column })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Nothing, between two quarters that have something. */
const isGap = (cells: readonly CoverageCell[], at: number): boolean =>
  cells[at]?.documents.length === 0 &&
  cells.slice(0, at).some(({ documents }) => documents.length > 0) &&
  cells.slice(at + 1).some(({ documents }) => documents.length > 0)

interface QuarterCellProps {
  readonly cell: CoverageCell
  readonly isGap: boolean
  readonly place: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function QuarterCell({ cell, isGap: gap, place, isChosen, onChoose }: QuarterCellProps) {
  const t = useText()
  const { documents, unreviewed, openChecks, period, quarter } = cell
  return (
    // Its grid takes the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <td
      data-place={place}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-label={sayCell(cell, gap, t)}
      className={gap ? 'is-gap' : ''}
      onClick={onChoose}
    >
      {documents.length > 0 ? (
        <>
          <b className="num">{documents.length}</b>
          {unreviewed > 0 && (
            <span className="num is-open">
              {' '}
              <i className="dot o" /> {unreviewed}
            </span>
          )}
          {openChecks > 0 && (
            <span className="num is-doubt">
              {' '}
              <Icon name="warning" small /> {openChecks}
            </span>
          )}
          {period !== quarter && <span className="muted micro">{namePeriod(period)}</span>}
        </>
      ) : (
        <span className="muted">{gap ? t('coverage.missing') : ''}</span>
      )}
    </td>
  )
}

function sayCell({ documents, unreviewed, openChecks }: CoverageCell, gap: boolean, t: Text): string {
  if (documents.length === 0) return t(gap ? 'coverage.missing' : 'grids.nothing')
  return [
    t('coverage.documentsOf', { count: documents.length }),
    t('coverage.unreviewed', { count: unreviewed }),
    t('coverage.openChecks', { count: openChecks }),
  ].join(', ')
}

/** What stands in the chosen quarter, each document to be read, reviewed or checked. */
function QuarterPanel({ title, cell }: { readonly title: string; readonly cell: CoverageCell }) {
  const t = useText()
  const { open } = useWorkbench()
  return (
    <section className="quarter-panel" aria-label={title}>
      <header className="panel-head">
        <h3>{title}</h3>
        {cell.period !== cell.quarter && (
          <span className="muted">{t('grids.ownPeriod', { period: namePeriod(cell.period) })}</span>
        )}
        <span className="grow" />
        <span className="muted num">
          {t('coverage.unreviewed', { count: cell.unreviewed })} ·{' '}
          {t('coverage.openChecks', { count: cell.openChecks })}
        </span>
      </header>
      {cell.documents.length === 0 ? (
        <p className="muted">{t('coverage.nothingOfQuarter')}</p>
      ) : (
        <ul>
          {cell.documents.map(({ id: documentId, title: name, date }) => (
            <li key={documentId}>
              <Button look="quiet" icon="doc" onClick={() => open({ view: 'document', documentId })}>
                {name}
              </Button>
              {date !== null && <time className="muted num">{date}</time>}
              <span className="grow" />
              <Button small look="quiet" icon="figure" onClick={() => open({ view: 'review', documentId })}>
                {t('coverage.reviewFacts')}
              </Button>
              <Button small look="quiet" icon="warning" onClick={() => open({ view: 'checks', documentId })}>
                {t('coverage.seeChecks')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
