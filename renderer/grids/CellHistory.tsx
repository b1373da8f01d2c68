import { formatNumber } from '../../shared/grids/format-cell.ts'
import type { CellPlace, GridId, GridRow } from '../../shared/grids/grid.ts'
import type { CellChange } from '../../shared/grids/grids-api.ts'
import { useLibrary } from '../app/library.ts'
import { useLocale, useText, type Text } from '../app/text.ts'

interface CellHistoryProps {
  readonly gridId: GridId
  readonly place: CellPlace
  readonly row: GridRow
}

/** What became of a cell, oldest first: what was typed, chosen, decided, and when. */
export function CellHistory({ gridId, place, row }: CellHistoryProps) {
  const t = useText()
  const locale = useLocale()
  const changes = useLibrary(
    (api) => api.grids.history({ gridId, ...place }),
    `cell-history:${gridId}:${place.rowKey}:${place.column}`,
    ['grids', 'facts', 'history'],
  )
  if (!changes.value) return null
  if (changes.value.length === 0)
    return <p className="muted small cell-history">{t('cellSources.noHistory')}</p>
  return (
    <ol className="cell-history small" aria-label={t('cellSources.history')}>
      {changes.value.map((change, at) => (
        // Two entries may fall into one second; the list is never reordered.
        <li key={`${change.at} ${at}`}>
          <time className="muted num" dateTime={change.at}>
            {new Date(change.at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>{' '}
          {describe(change, row, t)}
        </li>
      ))}
    </ol>
  )
}

function describe({ kind, from, to, state }: CellChange, { format }: GridRow, t: Text): string {
  const show = (value: string | null) =>
    value === null ? t('grids.nothing') : formatNumber(value, format.scale, format.decimals)
  if (kind === 'chosen') return t('cellSources.changeChosen', { value: show(to) })
  if (kind === 'typed') return t('cellSources.changeTyped', { from: show(from), to: show(to) })
  return state === null || state === 'rejected'
    ? t('cellSources.changeRejected', { value: show(from ?? to) })
    : t('cellSources.changeDecided', { state: t(`grids.state.${state}`), value: show(to ?? from) })
}
