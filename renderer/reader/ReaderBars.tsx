import { useEffect, useState } from 'react'
import { AttachBar } from '../anchors/AttachBar.tsx'
import type { RequestOf } from '../app/view-props.ts'
import type { TextTarget } from '../app/workbench.ts'
import { AlignBar } from '../pairings/AlignBar.tsx'
import { FindBar } from './FindBar.tsx'
import type { Find } from './use-find.ts'
import type { usePairMode } from './use-pair-mode.ts'

interface ReaderBarsProps {
  readonly find: Find
  readonly onCloseFind: () => void
  readonly request: RequestOf<'document'>
  /** The selected words; null when none are. */
  readonly words: TextTarget | null
  readonly pairMode: ReturnType<typeof usePairMode>
  readonly canRealign: boolean
}

/** The bars that come beneath the toolbar while something is looked for, attached or paired. */
export function ReaderBars({ find, onCloseFind, request, words, pairMode, canRealign }: ReaderBarsProps) {
  const [attach, setAttach] = useState(request.attach ?? null)
  useEffect(() => {
    if (request.attach) setAttach(request.attach)
  }, [request])
  return (
    <>
      {find.open && <FindBar find={find} onClose={onCloseFind} />}
      {attach && (
        <AttachBar moveId={attach.moveId} lost={attach.words} words={words} onDone={() => setAttach(null)} />
      )}
      {pairMode.open && (
        <AlignBar canRealign={canRealign} realigning={pairMode.realigning} onClose={pairMode.close} />
      )}
    </>
  )
}
