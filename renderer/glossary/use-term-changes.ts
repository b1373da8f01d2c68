import type { GlossaryEntry, TermDraft } from '../../shared/glossary/glossary-api.ts'
import type { TermId } from '../../shared/glossary/term.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'

export interface TermChanges {
  /** Adds a term, or changes the one named; gives the entry, or null after a refusal that has been shown. */
  readonly save: (termId: TermId | null, term: TermDraft) => Promise<GlossaryEntry | null>
  readonly remove: (termIds: readonly TermId[]) => Promise<boolean>
  readonly restore: (termIds: readonly TermId[]) => Promise<boolean>
}

/** Changes of the glossary; each is said aloud with the way back. Open documents are checked anew by the core. */
export function useTermChanges(): TermChanges {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const settle = async <T>(change: Promise<T>, done: string): Promise<{ readonly value: T } | null> => {
    try {
      const value = await change
      const undo = () => {
        api.history.undo({}).catch((error: unknown) => notify(errorText(error), 'error'))
      }
      notify(done, 'plain', { label: t('checks.undo'), run: undo })
      return { value }
    } catch (error) {
      notify(errorText(error), 'error')
      return null
    }
  }
  return {
    save: async (termId, term) => {
      const made = await (termId
        ? settle(api.glossary.update({ termId, term }), t('glossary.saved'))
        : settle(api.glossary.create({ term }), t('glossary.added')))
      return made?.value ?? null
    },
    remove: async (termIds) =>
      (await settle(api.glossary.delete({ termIds }), t('glossary.deleted', { count: termIds.length }))) !==
      null,
    restore: async (termIds) =>
      (await settle(api.glossary.restore({ termIds }), t('glossary.restored', { count: termIds.length }))) !==
      null,
  }
}
