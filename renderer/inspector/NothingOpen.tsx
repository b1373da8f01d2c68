import { useText } from '../app/text.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

export function NothingOpen() {
  const t = useText()
  return <EmptyState icon="doc" title={t('inspector.nothingOpen')} text={t('inspector.nothingOpenText')} />
}
