import type { Locale } from '../../shared/messages/catalogue.ts'

/** Each language in its own words: who looks for theirs may not read the others. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
}
