import type { Locale } from '../../shared/messages/catalogue.ts'

/** The interface's language for the first tag that has one; English when none has. */
export function localeOf(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const parts = tag.trim().toLowerCase().split(/[-_.]/)
    if (parts[0] === 'en') return 'en'
    if (parts[0] !== 'zh') continue
    if (parts.includes('hant')) return 'zh-Hant'
    if (parts.includes('hans')) return 'zh-Hans'
    return ['tw', 'hk', 'mo'].some((region) => parts.includes(region)) ? 'zh-Hant' : 'zh-Hans'
  }
  return 'en'
}

/** The language the terminal is set to. */
export const terminalLocale = (environment: Readonly<Record<string, string | undefined>>): Locale =>
  localeOf([environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'en'])
