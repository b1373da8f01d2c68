import type { NewCorrection } from '../../shared/corrections/corrections-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'

/** Makes a correction and says so, with the way back; tells whether it was made. */
export function useCorrect(documentId: DocumentId): (correction: NewCorrection) => Promise<boolean> {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  return async (correction) => {
    try {
      const { id } = await api.corrections.make({ documentId, correction })
      const undo = () =>
        void api.corrections
          .remove({ correctionIds: [id] })
          .catch((error: unknown) => notify(errorText(error), 'error'))
      notify(t('corrections.made'), 'plain', { label: t('corrections.takeBack'), run: undo })
      return true
    } catch (error) {
      notify(errorText(error), 'error')
      return false
    }
  }
}
