import { useEffect, useState } from 'react'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { RequestOf } from '../app/view-props.ts'
import type { TextTarget } from '../app/workbench.ts'
import { sideOf } from './text-selection.ts'

/** Whether the original stands beside the text; a request may ask for it, a person opens and closes it. */
export function useOriginalBeside(request: RequestOf<'document'>, returnFocus: () => void) {
  const [open, setOpen] = useState(request.original ?? false)
  useEffect(() => {
    if (request.original) setOpen(true)
  }, [request])
  const close = () => {
    setOpen(false)
    returnFocus()
  }
  return { open, close, toggle: () => (open ? close() : setOpen(true)) }
}

/** The words one came for, as long as one reads the passage they stand in. */
export function wordsIn(target: TextTarget | null, row: PassageRow | null): TextTarget | null {
  const text = target && row && sideOf(row, target.side)
  return text && text.start <= target.start && target.end <= text.end ? target : null
}
