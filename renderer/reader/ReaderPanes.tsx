import type { ReactNode, RefObject } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useText } from '../app/text.ts'
import { useWidth } from './use-width.ts'

interface ReaderPanesProps {
  readonly documentId: DocumentId
  /** The view, whose width says how the two stand. */
  readonly view: RefObject<HTMLElement | null>
  readonly text: ReactNode
  /** The original; null while it is closed. */
  readonly original: ReactNode | null
}

/** Two columns of text and a page need this much; below it they stand one beneath the other. */
const sideBySidePx = 640

/** The text, and the original beside it where both keep a measure to read in, else beneath. */
export function ReaderPanes({ documentId, view, text, original }: ReaderPanesProps) {
  const t = useText()
  const isWide = useWidth(view) >= sideBySidePx
  return (
    <Group
      id={`reader ${documentId}`}
      className="reader-panes"
      orientation={isWide ? 'horizontal' : 'vertical'}
    >
      <Panel id="text" className="reader-pane" minSize={isWide ? 280 : 120}>
        {text}
      </Panel>
      {original && (
        <>
          <Separator className="sash" aria-label={t('original.resize')} />
          <Panel id="original" minSize={isWide ? 240 : 120}>
            {original}
          </Panel>
        </>
      )}
    </Group>
  )
}
