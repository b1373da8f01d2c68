import type { Line } from '../text/split-lines.ts'

/** Who prints transcripts of calls, by the words with which they sign them. */
const publishers: readonly (readonly [name: string, words: RegExp])[] = [
  ['The Motley Fool', /\bThe Motley Fool\b|\bMotley Fool Transcrib/],
  ['Seeking Alpha', /\bSeeking Alpha\b/],
  ['Refinitiv StreetEvents', /\bRefinitiv StreetEvents\b/i],
  ['Thomson Reuters StreetEvents', /\bThomson (?:Reuters )?StreetEvents\b/i],
  ['LSEG StreetEvents', /\bLSEG StreetEvents\b/i],
  ['FactSet CallStreet', /\bFactSet CallStreet\b|\bFactSet: ?callstreet\b|\bFACTSET CALLSTREET\b/i],
  ['S&P Global Market Intelligence', /\bS&P Global Market Intelligence\b|\bS&P Capital IQ\b/i],
  ['Bloomberg', /\bBloomberg Transcript\b|©.{0,20}\bBloomberg\b/],
  ['AlphaStreet', /\bAlphaStreet\b/],
  ['Investing.com', /\bInvesting\.com\b/],
  ['Yahoo Finance', /\bYahoo!? Finance\b/],
  ['Insider Monkey', /\bInsider Monkey\b/],
  ['Benzinga', /\bBenzinga\b/],
  ['Quartr', /\bQuartr\b/],
  ['GlobeNewswire', /\bGLOBE ?NEWSWIRE\b/i],
  ['Business Wire', /\bBUSINESS WIRE\b/i],
  ['PR Newswire', /\bPR ?NEWSWIRE\b/i],
  ['鉅亨網', /鉅亨網/],
]
/** Lines at either end of a document that are looked at, and how much of each: a publisher signs in few words. */
const [fromHead, fromTail, longestSignature] = [30, 8, 240]
const rights = /©|\bcopyright\b|\(c\) \d{4}/i

/** The publisher that signs a document: at its beginning or end, or where rights are reserved at the foot of pages. */
export function findPublisher(
  head: readonly Line[],
  all: readonly Line[],
): { readonly name: string; readonly line: number; readonly quote: string } | null {
  const signed = all.filter(({ text }) => text.length <= longestSignature && rights.test(text))
  for (const { text, number } of [...head.slice(0, fromHead), ...all.slice(-fromTail), ...signed]) {
    if (text.length > longestSignature) continue
    for (const [name, words] of publishers) {
      const match = words.exec(text)
      if (match !== null) return { name, line: number, quote: match[0] }
    }
  }
  return null
}
