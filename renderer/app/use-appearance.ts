import { useEffect, useState } from 'react'
import type { Locale } from '../../shared/messages/catalogue.ts'
import type { Settings } from '../../shared/settings/settings-api.ts'

/** The interface's language for a list of the system's: Chinese by script or region, else English. */
export function localeFor(languages: readonly string[]): Locale {
  for (const language of languages) {
    const tag = language.toLowerCase()
    if (tag.startsWith('en')) return 'en'
    if (tag.startsWith('zh')) return /hant|tw|hk|mo/.test(tag) ? 'zh-Hant' : 'zh-Hans'
  }
  return 'en'
}

/** Applies theme and language to the page, and tells the language. */
export function useAppearance(settings: Settings): Locale {
  const [system, setSystem] = useState(() => localeFor(navigator.languages))
  useEffect(() => {
    const read = () => setSystem(localeFor(navigator.languages))
    window.addEventListener('languagechange', read)
    return () => window.removeEventListener('languagechange', read)
  }, [])
  const locale = settings.locale === 'system' ? system : settings.locale
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(() => {
    if (settings.theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = settings.theme
  }, [settings.theme])
  return locale
}
