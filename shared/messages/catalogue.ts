export const locales = ['en', 'zh-Hant', 'zh-Hans'] as const
export type Locale = (typeof locales)[number]

/** A text, or its singular and plural forms chosen by the detail `count`. Placeholders are `{name}`. */
export type Message = string | { readonly one: string; readonly other: string }

/** The words of one feature in every language of the interface; a key missing in one does not compile. */
export type Catalogue<Key extends string = string> = Readonly<Record<Locale, Readonly<Record<Key, Message>>>>

/** Holds the three languages of a feature to the same keys. */
export const catalogue = <Key extends string>(words: Catalogue<Key>): Catalogue<Key> => words

export type MessageDetails = Readonly<Record<string, string | number | boolean | null>>

/** Fills a message's placeholders; numbers are written in the locale's way. */
export function formatMessage(message: Message, locale: Locale, details: MessageDetails = {}): string {
  const text =
    typeof message === 'string'
      ? message
      : message[isOne(locale, Number(details['count'] ?? 0)) ? 'one' : 'other']
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = details[name]
    if (value === undefined || value === null) return value === null ? '' : placeholder
    return typeof value === 'number' ? numbersOf(locale).format(value) : String(value)
  })
}

const isOne = (locale: Locale, count: number): boolean => pluralsOf(locale).select(count) === 'one'

/** One of each locale: to make one takes longer than all it is then asked for in a message. */
const perLocale = <Made>(make: (locale: Locale) => Made): ((locale: Locale) => Made) => {
  const made = new Map<Locale, Made>()
  return (locale) => {
    const one = made.get(locale) ?? make(locale)
    made.set(locale, one)
    return one
  }
}
const numbersOf = perLocale((locale) => new Intl.NumberFormat(locale))
const pluralsOf = perLocale((locale) => new Intl.PluralRules(locale))
