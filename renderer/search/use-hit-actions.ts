import type { PassageText } from '../../shared/documents/document.ts'
import type { SearchHit } from '../../shared/search/search-api.ts'
import { citeInto } from '../app/cite.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { quoteWithSource } from '../reader/cited-text.ts'

/** What can be done with the chosen hit: go to its words, copy its passage with the source, cite it in a note. */
export function useHitActions(hit: SearchHit | null) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce, open, currentNote, setCurrentNote } = useWorkbench()

  /** The matched side of the hit's passage. */
  const passageOf = async (chosen: SearchHit): Promise<PassageText | null> => {
    const { documentId, passage, side } = chosen
    const [row] = await api.documents.passages({ documentId, from: passage, to: passage + 1 })
    return (side === 'en' ? row?.en : row?.zh) ?? null
  }
  const attempt = async (act: (chosen: SearchHit, text: PassageText) => Promise<void>) => {
    if (!hit) return
    try {
      const text = await passageOf(hit)
      if (text) await act(hit, text)
    } catch (error) {
      announce(errorText(error), 'error')
    }
  }
  const openHit = (chosen: SearchHit) =>
    open({
      view: 'document',
      documentId: chosen.documentId,
      target: { side: chosen.side, start: chosen.start, end: chosen.end },
    })
  return {
    openHit,
    open: () => {
      if (hit) openHit(hit)
    },
    copy: () =>
      void attempt(async (chosen, text) => {
        const lang = chosen.side === 'en' ? 'en' : 'zh-Hant'
        const quotation = quoteWithSource(text.text.trim(), lang, {
          speaker: chosen.speaker,
          title: chosen.documentTitle,
          date: chosen.date,
          passage: t('reader.passage', { at: chosen.passage + 1 }),
        })
        await navigator.clipboard.writeText(quotation)
        announce(t('reader.copied'))
      }),
    cite: () =>
      void attempt(async (chosen, text) => {
        const { documentId, side } = chosen
        const cited = await citeInto(api, currentNote, { documentId, side, start: text.start, end: text.end })
        setCurrentNote(cited.noteId)
        if (cited.place !== 'caret') open({ view: 'note', noteId: cited.noteId }, 'split')
        announce(t('reader.cited'))
      }),
  }
}
