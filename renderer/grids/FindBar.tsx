import { useEffect, useMemo, useRef, useState } from 'react'
import type { CellPlace, GridColumn } from '../../shared/grids/grid.ts'
import type { FoundCells } from '../../shared/grids/grids-api.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { byColumn, findCells } from './find-cells.ts'
import type { GridLine } from './grid-cell.ts'
import type { GridPages } from './grid-pages.ts'

interface FindBarProps {
  readonly pages: GridPages
  readonly lines: readonly GridLine[]
  readonly columns: readonly GridColumn[]
  readonly isTurned: boolean
  /** Goes to a cell without leaving the field. */
  readonly onGo: (place: CellPlace) => void
  readonly onClose: () => void
}

/** Finds words of row names and figures as they are written; Enter goes on, Shift+Enter back. */
export function FindBar({ pages, lines, columns, isTurned, onGo, onClose }: FindBarProps) {
  const t = useText()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { api } = useConnection()
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly found: FoundCells } | null>(null)
  const asked = text.trim()
  // The figures of a large grid are not all here: the library is asked for them.
  useEffect(() => {
    if (asked === '') return
    const { gridId, filter, revision } = pages
    let isCurrent = true
    api.grids.find({ gridId, filter, revision, text: asked }).then(
      (found) => isCurrent && found && setAnswer({ asked, found }),
      () => isCurrent && setAnswer(null),
    )
    return () => {
      isCurrent = false
    }
  }, [api, pages, asked])
  const figures = answer?.asked === asked ? answer.found : null
  const found = useMemo(() => {
    const cells = findCells(lines, columns, asked, figures?.cells ?? [])
    return isTurned ? byColumn(cells, columns) : cells
  }, [lines, columns, isTurned, asked, figures])
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const go = (step: number) => {
    const next = found.length === 0 ? 0 : (at + step + found.length) % found.length
    setAt(next)
    const place = found[next]
    if (!place) return
    onGo(place)
    // The grid takes the focus with the cell; typing goes on here.
    requestAnimationFrame(() => field.current?.focus())
  }
  return (
    <div className="grid-find" role="search">
      <TextField
        label={t('grids.find')}
        placeholder={t('grids.find')}
        icon="search"
        value={text}
        onChange={(next) => {
          setText(next)
          setAt(-1)
        }}
        ref={field}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onClose()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <span className="small muted num" role="status">
        {text.trim() === '' ? '' : t('grids.foundCells', { at: Math.max(at + 1, 0), count: found.length })}
      </span>
      <IconButton icon="up" label={t('grids.findPrevious')} onClick={() => go(-1)} />
      <IconButton icon="down" label={t('grids.findNext')} onClick={() => go(1)} />
      <IconButton icon="close" label={t('grids.findClose')} onClick={onClose} />
    </div>
  )
}
