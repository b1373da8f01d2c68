import { useId } from 'react'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { formatFigure } from '../../shared/facts/format-fact.ts'
import type { GridCell, GridRow } from '../../shared/grids/grid.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SourcePassage } from '../ui/SourcePassage.tsx'
import { StateMark } from '../ui/StateMark.tsx'

interface SourcePanelProps {
  readonly row: GridRow
  readonly cell: GridCell
  readonly title: string
  readonly readOnly: boolean
  readonly onOpen: (fact: Fact) => void
  readonly onConfirm: (fact: Fact) => void
  readonly onReject: (fact: Fact) => void
  /** Settles a disagreement; absent where the facts agree. */
  readonly onChoose: (fact: Fact) => void
}

/** The sentences a cell rests on, the fact in use first; where facts disagree, each can be taken. */
export function SourcePanel(props: SourcePanelProps) {
  const { cell, row, title } = props
  const t = useText()
  const ids = cell.factIds
  const heading = useId()
  const facts = useLibrary(
    (api) => Promise.all(ids.map((factId) => api.facts.read({ factId }))),
    `cell-facts:${ids.join(',')}`,
    ['facts', 'history', 'documents'],
  )
  return (
    <section className="source-panel" aria-labelledby={heading}>
      <header className="row">
        <StateMark state={cell.state} label={t(`grids.state.${cell.state}`)} />
        <h2 id={heading}>{title}</h2>
        {cell.working && <span className="muted num">ƒ {cell.working}</span>}
        {cell.rule && ids.length > 1 && <span className="badge">{t(`grids.rule.${cell.rule}`)}</span>}
      </header>
      {ids.length === 0 ? (
        <EmptyState title={t('grids.typedByYou')} text={t('grids.typedByYouText')} />
      ) : facts.value ? (
        facts.value.map((fact, index) => (
          <Source
            key={fact.id}
            {...props}
            fact={fact}
            inUse={index === 0}
            disagrees={cell.state === 'conflict' && row.kind !== 'computed'}
          />
        ))
      ) : (
        <Skeleton label={t('grids.source')} lines={3} />
      )}
    </section>
  )
}

interface SourceProps extends SourcePanelProps {
  readonly fact: Fact
  readonly inUse: boolean
  readonly disagrees: boolean
}

function Source({ fact, inUse, disagrees, readOnly, onOpen, onConfirm, onReject, onChoose }: SourceProps) {
  const t = useText()
  const { api } = useConnection()
  const rows = useLibrary(
    () => api.documents.passages({ documentId: fact.documentId, from: fact.passage, to: fact.passage + 1 }),
    `source:${fact.documentId}:${fact.passage}`,
    ['documents'],
  )
  const { number, unit } = formatFigure(fact.value, fact.unit)
  const marks = [
    { side: fact.side, ...fact.span },
    ...(fact.zhSpan ? [{ side: 'zh' as const, ...fact.zhSpan }] : []),
  ]
  return (
    <article className={inUse ? 'source is-used' : 'source'}>
      <header className="row">
        <StateMark
          state={fact.state}
          label={t(`grids.state.${fact.state === 'rejected' ? 'suggested' : fact.state}`)}
        />
        <span className={`strong num${fact.state === 'suggested' ? ' is-provisional' : ''}`}>
          {number} {unit}
        </span>
        <span className="cut">
          {fact.speaker ? `${fact.speaker} · ` : ''}
          {fact.documentTitle}
        </span>
        <span className="muted">{t('grids.place', { passage: fact.passage + 1, line: fact.line })}</span>
        {fact.documentDate && <time className="muted">{fact.documentDate}</time>}
        <span className="grow" />
        {disagrees && !readOnly && (
          <Button small look={inUse ? 'plain' : 'quiet'} onClick={() => onChoose(fact)}>
            {t(inUse ? 'grids.keep' : 'grids.use', { value: number })}
          </Button>
        )}
        {fact.state === 'suggested' && !readOnly && (
          <>
            <Button small shortcut={inUse ? 'a' : undefined} onClick={() => onConfirm(fact)}>
              {t('grids.accept')}
            </Button>
            <Button small look="quiet" shortcut={inUse ? 'x' : undefined} onClick={() => onReject(fact)}>
              {t('grids.reject')}
            </Button>
          </>
        )}
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
      {rows.value?.map((row) => (
        <SourcePassage key={row.ordinal} row={row} marks={marks} />
      ))}
    </article>
  )
}
