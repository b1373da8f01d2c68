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

/** How the Chinese side is shown: its language tag and each text with its offsets. English is always as it is. */
export interface ScriptChoice {
  readonly lang: 'zh-Hant' | 'zh-Hans'
  /** One side of a passage as it reads, corrected words in place, in the script chosen. */
  readonly viewOf: (text: PassageText, side: Side, readings: readonly Reading[]) => ScriptView
}

// The tables are a tenth of a megabyte one way and a whole one the other, so each is loaded when first asked for.
const converters: Record<'zh-Hant' | 'zh-Hans', () => Promise<ConvertScript>> = {
  'zh-Hans': async () => (await import('opencc-js/t2cn')).Converter({ from: 'tw', to: 'cn' }),
  'zh-Hant': async () => (await import('opencc-js/cn2t')).Converter({ from: 'cn', to: 'tw' }),
}

/** Shows a document's Chinese in the other script; the texts themselves, and every offset kept, stay the original. */
export function useScript(documentScript: 'zh-Hant' | 'zh-Hans', wanted: ReaderScript): ScriptChoice {
  const target = wanted === 'original' ? documentScript : wanted
  const [loaded, setLoaded] = useState<{ target: string; convert: ConvertScript } | null>(null)
  useEffect(() => {
    if (target === documentScript) return
    let current = true
    void converters[target]().then((convert) => current && setLoaded({ target, convert }))
    return () => {
      current = false
    }
  }, [target, documentScript])
  const convert = target !== documentScript && loaded?.target === target ? loaded.convert : null
  return useMemo(() => {
    const views = new WeakMap<PassageText, ScriptView>()
    return {
      lang: convert ? target : documentScript,
      viewOf: (text, side, readings) => {
        const known = views.get(text)
        if (known) return known
        const read = readings.length === 0 ? plainView(text.text) : viewReadings(text, readings)
        const view = side === 'zh' && convert ? composeViews(read, viewInScript(read.text, convert)) : read
        views.set(text, view)
        return view
      },
    }
  }, [convert, target, documentScript])
}
