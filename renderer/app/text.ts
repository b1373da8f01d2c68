import { createContext, useCallback, useContext } from 'react'
import type { Locale, MessageDetails } from '../../shared/messages/catalogue.ts'
import { translate, type MessageKey } from '../../shared/messages/messages.ts'

export const LocaleContext = createContext<Locale>('en')

/** The interface's words: `t('reader.find')`. No component holds a literal text. */
export type Text = (key: MessageKey, details?: MessageDetails) => string

export function useText(): Text {
  const locale = useContext(LocaleContext)
  return useCallback((key, details) => translate(locale, key, details), [locale])
}

export const useLocale = (): Locale => useContext(LocaleContext)
