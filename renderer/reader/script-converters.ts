import type { ConvertScript } from '../../shared/text/script-view.ts'
import type { ReaderScript } from './reader-settings.ts'

type Script = 'zh-Hant' | 'zh-Hans'
type View = Exclude<ReaderScript, 'original'>

// Tables run from a tenth of a megabyte to a whole one, so each is loaded when first asked for. `twp` knows the words
// of Taiwan besides its characters.
const toSimplified = async (from: 'tw' | 'twp'): Promise<ConvertScript> =>
  (await import('opencc-js/t2cn')).Converter({ from, to: 'cn' })
const toTraditional = async (to: 'tw' | 'twp'): Promise<ConvertScript> =>
  (await import('opencc-js/cn2t')).Converter({ from: 'cn', to })

/** How a text of each script is shown in each view; null where it is as it should be. */
const converters: Record<Script, Record<View, (() => Promise<ConvertScript>) | null>> = {
  'zh-Hant': {
    'zh-Hant': null,
    'zh-Hans': () => toSimplified('tw'),
    'zh-Hans-CN': () => toSimplified('twp'),
    // Characters stay; only words of the mainland change, as a translation made for it has them.
    'zh-Hant-TW': async () => {
      const [{ CustomConverter }, { default: words }] = await Promise.all([
        import('opencc-js/core'),
        import('opencc-js/dict/TWPhrases'),
      ])
      return CustomConverter(words)
    },
  },
  'zh-Hans': {
    'zh-Hans': null,
    'zh-Hant': () => toTraditional('tw'),
    'zh-Hant-TW': () => toTraditional('twp'),
    // The table of words is kept in Traditional characters alone.
    'zh-Hans-CN': async () => {
      const [there, back] = await Promise.all([toTraditional('tw'), toSimplified('twp')])
      return (text) => back(there(text))
    },
  },
}

/** Script of a view: that of its characters, whatever its words. */
export const scriptOfView = (view: View): Script => (view.startsWith('zh-Hant') ? 'zh-Hant' : 'zh-Hans')

/** Loads what shows a text of one script in a view; null where nothing is to be converted. */
export const loadConverter = (script: Script, view: View): Promise<ConvertScript> | null =>
  converters[script][view]?.() ?? null
