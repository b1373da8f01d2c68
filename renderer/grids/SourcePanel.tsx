import { useId, useState } from 'react'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import type { CellPlace, GridCell, GridId, GridRow } from '../../shared/grids/grid.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { StateMark } from '../ui/StateMark.tsx'
import { CellHistory } from './CellHistory.tsx'
import { FactPassage } from './FactPassage.tsx'
import { namePeriod } from './period-title.ts'
import { TracePanel } from './TracePanel.tsx'

interface SourcePanelProps {
  readonly gridId: GridId
  readonly place: CellPlace
  readonly row: GridRow
  readonly cell: GridCell
  readonly title: string
  readonly readOnly: boolean
  readonly onOpen: (fact: Fact) => void
  readonly onConfirm: (facts: readonly Fact[]) => void
  readonly onReject: (facts: readonly Fact[]) => void
  /** Settles a disagreement: this fact is the cell's. */
  readonly onChoose: (fact: Fact) => void
  /** Goes to another cell that this one rests on. */
  readonly onGo: (place: CellPlace) => void
  readonly onComment: () => void
}

/** The sentences a cell rests on, the fact in use first; where facts disagree, each can be taken. */
export function SourcePanel(props: SourcePanelProps) {
  const { gridId, place, cell, row, title, onOpen, onGo, onComment, readOnly } = props
  const [hasHistory, setHistory] = useState(false)
  const isComputed = cell.state === 'computed' || row.kind === 'computed'
  const t = useText()
  const ids = cell.factIds
  const heading = useId()
  const facts = useLibrary(
    (api) => Promise.all(ids.map((factId) => api.facts.read({ factId }))),
    `cell-facts:${ids.join(',')}`,
    ['facts', 'history', 'documents'],
  )
  const disagrees = cell.rule !== null && !isComputed
  return (
    <section className="source-panel" aria-labelledby={heading}>
      <header className="panel-head">
        <StateMark state={cell.state} label={t(`grids.state.${cell.state}`)} />
        <h2 id={heading}>{title}</h2>
        {cell.state === 'conflict' && (
          <span className="is-error">{t('cellSources.disagree', { count: ids.length })}</span>
        )}
        {cell.working && (
          <span className="muted num">{t('cellSources.working', { working: cell.working })}</span>
        )}
        {cell.state === 'typed' && <span className="muted cut">{t('cellSources.typedByYouText')}</span>}
        {cell.period !== null && (
          <span className="muted">{t('grids.ownPeriod', { period: namePeriod(cell.period) })}</span>
        )}
        <span className="grow" />
        {!readOnly && (
          <IconButton
            icon="comment"
            label={t(cell.comment === null ? 'cellSources.addComment' : 'cellSources.changeComment')}
            onClick={onComment}
          />
        )}
        <IconButton
          icon="clock"
          label={t('cellSources.history')}
          pressed={hasHistory}
          onClick={() => setHistory(!hasHistory)}
        />
      </header>
      {/* It scrolls by itself, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="source-list" tabIndex={0} role="region" aria-label={t('grids.source')}>
        {cell.comment !== null && <p className="cell-comment">{cell.comment}</p>}
        {hasHistory && <CellHistory gridId={gridId} place={place} row={row} />}
        {isComputed ? (
          <TracePanel gridId={gridId} place={place} onOpen={onOpen} onGo={onGo} />
        ) : (
          <>
            {ids.length > 0 && !facts.value && <Skeleton label={t('grids.source')} lines={3} />}
            {facts.value?.map((fact, index) => (
              <Source key={fact.id} {...props} fact={fact} inUse={index === 0} disagrees={disagrees} />
            ))}
          </>
        )}
      </div>
    </section>
  )
}

interface SourceProps extends SourcePanelProps {
  readonly fact: Fact
  readonly inUse: boolean
  readonly disagrees: boolean
}

function Source(props: SourceProps) {
  const { fact, cell, row, inUse, disagrees, readOnly, onOpen, onConfirm, onReject, onChoose } = props
  const t = useText()
  const { open } = useWorkbench()
  const { number, unit } = writeFigure(fact.value, fact.unit, t)
  const isInUse = inUse && row.kind !== 'computed' && cell.state !== 'typed'
  return (
    <article
      className={isInUse && disagrees ? 'source is-used' : 'source'}
      aria-label={`${number} ${unit}, ${fact.documentTitle}`}
    >
      <header>
        <Icon name="doc" />
        <span className="strong cut">{fact.documentTitle}</span>
        <span className="muted">
          {t('cellSources.place', { passage: fact.passage + 1, line: fact.line })}
        </span>
        <span className="grow" />
        <Button
          small
          look="quiet"
          icon="page"
          onClick={() =>
            open({
              view: 'document',
              documentId: fact.documentId,
              target: { side: fact.side, start: fact.span.start, end: fact.span.end },
              original: true,
            })
          }
        >
          {t('original.show')}
        </Button>
        <Button
          small
          look="quiet"
          icon="open"
          shortcut={inUse ? 'enter' : undefined}
          onClick={() => onOpen(fact)}
        >
          {t('grids.open')}
        </Button>
      </header>
      <div className="source-figure">
        <StateMark
          state={fact.state}
          label={t(`grids.state.${fact.state === 'rejected' ? 'suggested' : fact.state}`)}
        />
        <span className={`strong num${fact.state === 'suggested' ? ' is-provisional' : ''}`}>{number}</span>
        <span className="muted">{unit}</span>
        {fact.speaker && <span className="second cut">{fact.speaker}</span>}
        {fact.documentDate && (
          <time className="muted num" dateTime={fact.documentDate}>
            {fact.documentDate}
          </time>
        )}
        {disagrees && isInUse && cell.rule && (
          <span className="badge acc">{t('grids.inUse', { rule: t(`grids.rule.${cell.rule}`) })}</span>
        )}
        <span className="grow" />
        {disagrees && !readOnly && (!isInUse || cell.state === 'conflict') && (
          <Button
            small
            look={isInUse ? 'primary' : 'plain'}
            shortcut={isInUse ? 'a' : undefined}
            onClick={() => onChoose(fact)}
          >
            {t(isInUse ? 'cellSources.keep' : 'cellSources.use', { value: number })}
          </Button>
        )}
        {fact.state === 'suggested' && !readOnly && (
          <>
            <Button
              small
              shortcut={inUse && cell.state !== 'conflict' ? 'a' : undefined}
              onClick={() => onConfirm([fact])}
            >
              {t('cellSources.accept')}
            </Button>
            <Button small look="quiet" shortcut={inUse ? 'x' : undefined} onClick={() => onReject([fact])}>
              {t('cellSources.reject')}
            </Button>
          </>
        )}
      </div>
      <FactPassage fact={fact} comesIntoSight={inUse} />
    </article>
  )
}
