import { useEffect, useState } from 'react'
import type { RequestOf } from '../app/view-props.ts'

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
