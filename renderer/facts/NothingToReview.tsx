import { ImportFilesButton } from '../app/ImportFilesButton.tsx'
import { useText } from '../app/text.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { useReview } from './use-review.ts'

/** A review without a figure: the library has none yet, the document has none, or none fits what is asked for. */
export function NothingToReview({ review }: { readonly review: ReturnType<typeof useReview> }) {
  const t = useText()
  const { counts, filter, isOneDocument } = review
  const hasNone = Object.values(counts).every((count) => count === 0)
  const { state: _state, ...others } = filter
  if (hasNone && !isOneDocument && Object.keys(others).length === 0)
    return (
      <EmptyState
        icon="figure"
        title={t('facts.noneYet')}
        text={t('facts.noneYetText')}
        actions={<ImportFilesButton />}
      />
    )
  const which = isOneDocument && Object.keys(filter).length === 0 ? 'none' : 'noneLeft'
  return <EmptyState icon="figure" title={t(`facts.${which}`)} text={t(`facts.${which}Text`)} />
}
