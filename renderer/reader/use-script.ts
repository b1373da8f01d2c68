import { useEffect, useMemo, useState } from 'react'
import type { Reading } from '../../shared/corrections/correction.ts'
import type { PassageText, Side } from '../../shared/documents/document.ts'
import {
  plainView,
  viewInScript,
  type ConvertScript,
  type ScriptView,
} from '../../shared/text/script-view.ts'
import { composeViews, viewReadings } from './reading-view.ts'
import type { ReaderScript } from './reader-settings.ts'
import { loadConverter, scriptOfView } from './script-converters.ts'

/** How the Chinese side is shown: its language tag and each text with its offsets. English is always as it is. */
export interface ScriptChoice {
  readonly lang: 'zh-Hant' | 'zh-Hans'
  /** One side of a passage as it reads, corrected words in place, in the script chosen. */
  readonly viewOf: (text: PassageText, side: Side, readings: readonly Reading[]) => ScriptView
}

/** Shows a document's Chinese in another script or with another region's words; the texts themselves, and every offset kept, stay the original. */
export function useScript(documentScript: 'zh-Hant' | 'zh-Hans', wanted: ReaderScript): ScriptChoice {
  const [loaded, setLoaded] = useState<{ script: string; wanted: string; convert: ConvertScript } | null>(
    null,
  )
  useEffect(() => {
    let current = true
    const loading = wanted === 'original' ? null : loadConverter(documentScript, wanted)
    void loading?.then((convert) => current && setLoaded({ script: documentScript, wanted, convert }))
    return () => {
      current = false
    }
  }, [wanted, documentScript])
  const isLoaded = loaded?.script === documentScript && loaded.wanted === wanted
  const convert = isLoaded ? loaded.convert : null
  return useMemo(() => {
    const views = new WeakMap<PassageText, ScriptView>()
    return {
      lang: convert && wanted !== 'original' ? scriptOfView(wanted) : documentScript,
      viewOf: (text, side, readings) => {
        const known = views.get(text)
        if (known) return known
        const read = readings.length === 0 ? plainView(text.text) : viewReadings(text, readings)
        const view = side === 'zh' && convert ? composeViews(read, viewInScript(read.text, convert)) : read
        views.set(text, view)
        return view
      },
    }
  }, [convert, wanted, documentScript])
}
