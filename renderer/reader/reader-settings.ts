import type { Language, Side } from '../../shared/documents/document.ts'
import type { Settings } from '../../shared/settings/settings-api.ts'

export type ReaderMode = Settings['readerMode']
export type ReaderScript = Settings['script']
export type ReaderSettings = Pick<
  Settings,
  | 'readerMode'
  | 'script'
  | 'readerTextPx'
  | 'readerHanPx'
  | 'readerLeading'
  | 'readerMeasure'
  | 'readerSync'
  | 'foldBoilerplate'
>

export const smallestTextPx = 12
export const largestTextPx = 28
export const clampTextPx = (px: number): number => Math.min(largestTextPx, Math.max(smallestTextPx, px))

/** A document in one language is read in that language whatever the mode says. */
export function modeFor(mode: ReaderMode, languages: readonly Language[]): ReaderMode {
  const english = languages.includes('en')
  const chinese = languages.some((language) => language !== 'en')
  if (english && chinese) return mode
  return chinese ? 'zh' : 'en'
}

/** Script of a document's Chinese side. */
export const scriptOf = (languages: readonly Language[]): 'zh-Hant' | 'zh-Hans' =>
  languages.includes('zh-Hans') && !languages.includes('zh-Hant') ? 'zh-Hans' : 'zh-Hant'

/** The ways to show Chinese: as it is, in a script, in a script with the words of its region. */
export const readerScripts = ['original', 'zh-Hant', 'zh-Hant-TW', 'zh-Hans', 'zh-Hans-CN'] as const
export const nextScript = (script: ReaderScript): ReaderScript =>
  readerScripts[(readerScripts.indexOf(script) + 1) % readerScripts.length] ?? 'original'

/** The sides a mode shows, in their order. */
export const sidesOfMode: Readonly<Record<ReaderMode, readonly Side[]>> = {
  en: ['en'],
  zh: ['zh'],
  both: ['en', 'zh'],
  interleaved: ['en', 'zh'],
}
