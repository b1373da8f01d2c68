import { useState } from 'react'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import type { Pairing } from '../pairings/use-pairing.ts'
import { pageSize, type PassagePages } from './passage-pages.ts'
import { isUnsure } from './unsure.ts'

interface PairModeOptions {
  readonly active: boolean
  readonly detail: DocumentDetail
  readonly pages: PassagePages
  readonly current: number
  readonly pairing: Pairing
  readonly onSplit: () => void
  readonly goTo: (ordinal: number) => void
}

/** Putting rows right by hand: a mode with a bar and keys of its own, so that no key changes a row by accident. */
export function usePairMode({ active, detail, pages, current, pairing, onSplit, goTo }: PairModeOptions) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const [on, setOn] = useState(false)
  const [realigning, setRealigning] = useState(false)
  const bilingual = detail.languages.length > 1
  const open = on && bilingual
  const live = active && open

  const findDoubt = async () => {
    for (let from = current + 1; from < detail.passages; from += pageSize) {
      const rows = await pages.load(from, Math.min(detail.passages - 1, from + pageSize - 1))
      const row = rows.find((one) => isUnsure(one) || (one.kind !== 'label' && isOneSided(one.en, one.zh)))
      if (row) return goTo(row.ordinal)
    }
    announce(t('pairings.noDoubt'))
  }
  const realign = async () => {
    setRealigning(true)
    try {
      await api.pairings.realign({ documentId: detail.id })
      announce(t('pairings.realigned'))
    } catch (error) {
      announce(errorText(error), 'error')
    } finally {
      setRealigning(false)
    }
  }
  useCommand('pair.mode', () => setOn(!on), active && bilingual)
  useCommand('pair.merge', () => pairing.merge(current), live)
  useCommand('pair.split', onSplit, live)
  useCommand('pair.unpair', () => pairing.unpair(current), live)
  useCommand('pair.enUp', () => pairing.shift(current, 'en', 'up'), live)
  useCommand('pair.enDown', () => pairing.shift(current, 'en', 'down'), live)
  useCommand('pair.zhUp', () => pairing.shift(current, 'zh', 'up'), live)
  useCommand('pair.zhDown', () => pairing.shift(current, 'zh', 'down'), live)
  useCommand('pair.pairBelow', () => pairing.pair(current, current + 1), live)
  useCommand('pair.nextDoubt', () => void findDoubt().catch(() => undefined), live)

  useCommand('pair.realign', () => void realign(), active && detail.pairedFrom !== null)

  return { open, realigning, close: () => setOn(false) }
}

const isOneSided = (en: unknown, zh: unknown): boolean => (en === null) !== (zh === null)
