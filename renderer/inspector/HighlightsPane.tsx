import { useEffect, useState } from 'react'
import type { Highlight } from '../../shared/highlights/highlight.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { allHighlights, ColourFilter, isListed } from '../highlights/ColourFilter.tsx'
import { HighlightList } from '../highlights/HighlightList.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { useInspected } from './use-inspected.ts'
import '../styles/inspector.css'

const none: readonly Highlight[] = []

/** The highlights of the document in the order of its text, by colour or with comments only; each leads to its words. */
export default function HighlightsPane({ active, onCount }: InspectorPaneProps) {
  const t = useText()
  const { open } = useWorkbench()
  const { documentId, ordinal } = useInspected()
  const loaded = useLibrary(
    async (api) => (documentId ? api.highlights.list({ documentId }) : none),
    `highlights of ${documentId ?? ''}`,
    ['highlights'],
  ).value
  const all = loaded ?? none
  useEffect(() => onCount(documentId && loaded ? loaded.length : null), [onCount, documentId, loaded])

  const [listed, setListed] = useState(allHighlights)
  const shown = all.filter((highlight) => isListed(listed, highlight))

  if (!documentId) return <NothingOpen />
  if (!loaded) return null
  if (all.length === 0)
    return (
      <EmptyState
        icon="highlight"
        title={t('highlights.none')}
        text={t('highlights.noneText')}
        actions={<AllHighlights onOpen={() => open({ view: 'highlights' })} />}
      />
    )
  const counts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  for (const { colour } of all) counts[colour] += 1
  return (
    <div className="hl-pane">
      <div className="ihead">
        <ColourFilter counts={counts} listed={listed} onChange={setListed} />
        <span className="grow" />
        <IconButton
          icon="table"
          label={t('highlights.openAll')}
          side="left"
          onClick={() => open({ view: 'highlights' })}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          icon="filter"
          title={t('highlights.noneListed')}
          text=""
          actions={
            <Button small onClick={() => setListed(allHighlights)}>
              {t('highlights.showAll')}
            </Button>
          }
        />
      ) : (
        <HighlightList
          label={t('highlights.listOf')}
          highlights={shown}
          named={false}
          passage={active ? ordinal : null}
          onOpen={({ id }) => open({ view: 'document', documentId, highlightId: id })}
        />
      )}
    </div>
  )
}

function AllHighlights({ onOpen }: { readonly onOpen: () => void }) {
  const t = useText()
  return (
    <Button small onClick={onOpen}>
      {t('highlights.openAll')}
    </Button>
  )
}
