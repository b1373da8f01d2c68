/** What a pasted quotation carries with it. */
export interface QuotationSource {
  readonly speaker: string | null
  readonly title: string
  readonly date: string | null
  readonly passage: string
}

/** A quotation one can paste: the words in quotation marks of their language, then who said it, where and when. */
export function quoteWithSource(words: string, lang: string, source: QuotationSource): string {
  const quoted = lang === 'zh-Hant' ? `「${words}」` : `“${words}”`
  const comma = lang === 'en' ? ', ' : '，'
  const place = [source.speaker, source.title, source.date, source.passage].filter(Boolean).join(comma)
  return lang === 'en' ? `${quoted} (${place})` : `${quoted}（${place}）`
}
