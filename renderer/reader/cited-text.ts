/** What a pasted quotation carries with it. */
export interface QuotationSource {
  readonly speaker: string | null
  readonly title: string
  readonly date: string | null
  readonly passage: string
}

/** A quotation one can paste: the words in quotation marks of their language, then who said it, where and when. */
export function quoteWithSource(words: string, lang: string, source: QuotationSource): string {
  const comma = lang === 'en' ? ', ' : '，'
  const place = [source.speaker, source.title, source.date, source.passage].filter(Boolean).join(comma)
  return lang === 'en' ? `${quoted(words, lang)} (${place})` : `${quoted(words, lang)}（${place}）`
}

/** Quotation marks as a language sets them. */
const quoted = (words: string, lang: string): string => (lang === 'zh-Hant' ? `「${words}」` : `“${words}”`)

/**
 * A quotation in both languages one can paste: row by row the English and its Chinese, each in its own marks, then who
 * said it, where and when. A row without one of the two stands with the other alone.
 */
export function quoteBilingually(
  rows: readonly { readonly en: string | null; readonly zh: string | null }[],
  chinese: 'zh-Hant' | 'zh-Hans',
  source: QuotationSource,
): string {
  const paragraphs = rows.flatMap(({ en, zh }) => {
    const sides = [en === null ? null : quoted(en, 'en'), zh === null ? null : quoted(zh, chinese)]
    const there = sides.filter((side) => side !== null)
    return there.length === 0 ? [] : [there.join('\n')]
  })
  const place = [source.speaker, source.title, source.date, source.passage].filter(Boolean).join(', ')
  return `${paragraphs.join('\n\n')}\n\n(${place})`
}
