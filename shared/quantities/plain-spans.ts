import type { Span } from '../documents/document.ts'

/** Addresses, e-mail, telephone numbers, long identifiers: figures in them count nothing. */
const patterns =
  /https?:\/\/[^\s<>，。）]{1,400}|www\.[^\s<>，。）]{1,200}|[\w.+-]{1,64}@[\w.-]{1,100}\.[a-z]{2,10}|(?<![\w.])[\w-]{1,60}\.(?:com|org|net|edu|gov|io|cn|tw|hk|uk)(?:\/[^\s<>，。）]{0,200})?(?![\w-])|(?<![\d.,])(?:\+?\d{1,4}-|\(\+?\d{1,4}\)[- ]?|\+\d{1,3} )\(?\d{2,4}\)?[- ]\d{3,4}(?:[- ]\d{3,4})?(?![\d,.%])|(?<!\d)\+\d[\d -]{7,18}\d|(?<![\d.,])\d{3}-\d{4}(?![\d-])|(?<![\d.,])\d{11,}(?![\d.,])/gi
/**
 * Numbers of versions, sections, standards and networks (`5.2.3`, `X.509`, `8.2p1`, `0x7f`, `10.0.0.0/8`), but not a
 * date such as 2024.5.16.
 */
const dotted =
  /(?<![\w.])(?!(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?![\w.]))(?!\d{1,2}\.\d{1,2}\.(?:19|20)?\d\d(?![\w.]))(?:\d+:)?(?:[A-Za-z]\.)?\d+(?:\.\d+){2,}[\w.+~/-]*(?<![.])|(?<![\w.])[A-Z]\.\d[\w.]*(?<![.])|(?<![\w.])\d+\.\d+[a-z]{1,3}\d[\w.+-]*(?<![.])|(?<!\w)0x[\da-fA-F]+/g
const gate = /[@:]|www\.|\.[a-z]{2}|\d[- )]\(?\d|\d{11}|\.\d|0x/i

/** Spans of a text that hold no quantities, in order. */
export function findPlainSpans(text: string): readonly Span[] {
  if (!gate.test(text)) return []
  const spans: Span[] = []
  for (const match of text.matchAll(patterns))
    if (!/^(?:19|20)\d\d[- ](?:19|20)\d\d/.test(match[0]))
      spans.push({ start: match.index, end: match.index + match[0].length })
  for (const match of text.matchAll(dotted))
    spans.push({ start: match.index, end: match.index + match[0].length })
  return spans.toSorted((a, b) => a.start - b.start)
}
