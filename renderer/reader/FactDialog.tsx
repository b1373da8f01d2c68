import type { DocumentId } from '../../shared/documents/document.ts'
import type { FactValues } from '../../shared/facts/fact.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench, type TextTarget } from '../app/workbench.ts'
import { FactValuesForm } from '../inspector/FactValuesForm.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** Words about to become a fact, and what could be read from them. */
export interface FactDraft {
  readonly documentId: DocumentId
  readonly words: TextTarget
  readonly text: string
  readonly values: FactValues
}

/** Makes a fact of selected words: its values, filled in as far as the words tell them. */
export function FactDialog({ draft, onClose }: { readonly draft: FactDraft; readonly onClose: () => void }) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce, select } = useWorkbench()
  const { documentId, words } = draft
  const keep = async (values: FactValues) => {
    try {
      const fact = await api.facts.create({
        documentId,
        side: words.side,
        start: words.start,
        end: words.end,
        values,
      })
      onClose()
      announce(t('reader.factKept', { metric: values.metric }))
      select({ kind: 'fact', factId: fact.id, documentId })
    } catch (error) {
      announce(errorText(error), 'error')
    }
  }
  return (
    <Dialog open onClose={onClose} title={t('reader.factTitle')} size="medium">
      <blockquote className="fact-words" lang={words.side === 'en' ? 'en' : 'zh-Hant'}>
        {draft.text}
      </blockquote>
      <FactValuesForm
        values={draft.values}
        saveLabel={t('reader.keepFact')}
        onSave={(values) => void keep(values)}
        onCancel={onClose}
      />
    </Dialog>
  )
}
