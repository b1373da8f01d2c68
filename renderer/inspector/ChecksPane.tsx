import { useEffect } from 'react'
import { useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { useInspected } from './use-inspected.ts'
import '../styles/inspector.css'

/** Says plainly that nothing has been checked: an empty list would read as "nothing wrong". */
export default function ChecksPane({ onCount }: InspectorPaneProps) {
  const t = useText()
  const { documentId } = useInspected()
  useEffect(() => onCount(null), [onCount])
  if (!documentId) return <NothingOpen />
  return <EmptyState icon="warning" title={t('inspector.checksNone')} text={t('inspector.checksNoneText')} />
}
