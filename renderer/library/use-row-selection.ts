import { useCallback, useState } from 'react'
import { noRows, type RowSelection } from './row-selection.ts'

/**
 * What is chosen among the rows that a question brings; the next question begins with none. The choice carries its
 * question: to empty it afterwards would also undo a click that came meanwhile.
 */
export function useRowSelection<Id extends string>(
  asked: string,
): readonly [RowSelection<Id>, (selection: RowSelection<Id>) => void] {
  const [held, setHeld] = useState<{ readonly asked: string; readonly selection: RowSelection<Id> }>({
    asked,
    selection: noRows,
  })
  const choose = useCallback((selection: RowSelection<Id>) => setHeld({ asked, selection }), [asked])
  return [held.asked === asked ? held.selection : noRows, choose]
}
