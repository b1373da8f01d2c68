import { useState } from 'react'
import type { MetricDraft } from '../../shared/metrics/merge-metrics.ts'
import type { ImportedMetrics, MetricEntry } from '../../shared/metrics/metrics-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useLocale, useText } from '../app/text.ts'
import { decodeTerms } from '../glossary/decode-terms.ts'

/** More than the contract takes in. */
const largestFile = 5_000_000

/** Changes of the catalogue; each is said aloud with the way back. Figures are found anew by the core. */
export function useMetricChanges() {
  const t = useText()
  const locale = useLocale()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const [imported, setImported] = useState<{
    readonly name: string
    readonly metrics: ImportedMetrics
  } | null>(null)
  const settle = async <T>(
    change: Promise<T>,
    done: string | null,
  ): Promise<{ readonly value: T } | null> => {
    try {
      const value = await change
      const undo = () => {
        api.history.undo({}).catch((error: unknown) => notify(errorText(error), 'error'))
      }
      if (done !== null) notify(done, 'plain', { label: t('checks.undo'), run: undo })
      return { value }
    } catch (error) {
      notify(errorText(error), 'error')
      return null
    }
  }
  const take = async (file: File) => {
    const { name, size } = file
    if (size > largestFile) return notify(t('metrics.tooLarge', { name }), 'error')
    const text = decodeTerms(new Uint8Array(await file.arrayBuffer()), locale)
    if (text === null) return notify(t('glossary.unreadable', { name }), 'error')
    const metrics = await settle(api.metrics.import({ text }), null)
    if (metrics) setImported({ name, metrics: metrics.value })
  }
  return {
    /** Gives the entry, or null after a refusal that has been shown. */
    save: async (metric: MetricDraft, isNew: boolean): Promise<MetricEntry | null> =>
      (await settle(api.metrics.save({ metric, isNew }), t('metrics.saved')))?.value ?? null,
    remove: async ({ name, origin }: MetricEntry): Promise<boolean> =>
      (await settle(
        api.metrics.remove({ names: [name] }),
        t(origin === 'own' ? 'metrics.removed' : 'metrics.hid', { name }),
      )) !== null,
    restore: async (name: string): Promise<boolean> =>
      (await settle(api.metrics.restore({ names: [name] }), t('metrics.restored', { name }))) !== null,
    imported,
    closeImported: () => setImported(null),
    /** Lets the user choose a file and takes its metrics in. */
    chooseFile: () => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = '.csv,.tsv,.txt'
      input.addEventListener('change', () => {
        const [file] = input.files ?? []
        if (file) void take(file)
      })
      input.click()
    },
  }
}
