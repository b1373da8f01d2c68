import { isHan } from '../text/read-script.ts'
import type { PairFinding } from './finding.ts'
import { sideOf, type PairReading } from './pair-reading.ts'

/**
 * English words left standing in the Chinese, and Chinese left in the English. Names, codes and abbreviations have
 * capitals and stay; a small-letter word counts when the English has it as a plain word and it stands among Chinese.
 */
export const findLeftoverWords = (reading: PairReading): readonly PairFinding[] => [
  ...findEnglish(reading),
  ...findChinese(reading),
]

/** Small words that Chinese keeps: units, parts of addresses, names and idioms of the net. */
const kept =
  /^(?:app|apps|vs|via|per|bps|bp|km|kg|mm|cm|nm|ml|mg|kb|mb|gb|tb|ok|and|of|the|de|la|le|el|van|von|da|di|del|al|bin|pro|max|mini|plus|email|e-mail|online|web|blog|vlog|wifi|iphone|ipad|ios|macos|e|x|s|in|inc|com|www|http|https|org|net|pdf|html|txt|xml|json|sql|linux|kernel|root|chiplet|chiplets|retimer|retimers|redriver|lane|lanes|token|tokens|agent|agents|scale|up|out|across|ramp|fab|fabless|die|wafer|tape|capex|opex|beta|alpha|cloud|fintech|startup|podcast)$/

/** A run with one of these is a piece of a sentence and no name of a command. */
const grammar = /\b(?:the|an?|of|in|on|to|for|with|by|is|are|was|were|that|which|and|or|we|our|it|its|as)\b/

/** A longer run is no oversight but another text, and a row with more of them was never translated. */
const longestRun = 300
const mostFindings = 10

function findEnglish({ en, zh, terms }: PairReading): readonly PairFinding[] {
  const findings: PairFinding[] = []
  for (const match of zh.matchAll(
    /(?<![\p{Script=Latin}\d@._/&'’-])[a-z]{2,}(?:[ '’-][a-z]+)*(?![\p{Script=Latin}\d@._/&-])/gu,
  )) {
    const [words] = match
    if (words.split(/[ '’-]/).every((word) => kept.test(word))) continue
    const end = match.index + words.length
    if (!isAmongChinese(zh, match.index, end) || words.length > longestRun) continue
    if (findings.length === mostFindings) break
    const place = new RegExp(`(?<![A-Za-z])${words.replaceAll(/['’]/g, "['’]")}(?![A-Za-z])`).exec(en)
    // A term in brackets after its Chinese, and a term that the trade keeps, are no oversight.
    if (place === null || terms.some(({ right }) => right.includes(words.toLowerCase()))) continue
    findings.push({
      kind: 'term-garbled',
      confidence: words.split(' ').length > 3 && grammar.test(words) ? 0.6 : 0.4,
      en: sideOf(en, place.index, place.index + words.length),
      zh: sideOf(zh, match.index, end),
      expected: null,
      explanation: { key: 'checkTerms.english-left', details: { words } },
    })
  }
  return findings
}

/** Not in brackets or quotation marks, and Chinese on at least one side. */
function isAmongChinese(zh: string, start: number, end: number): boolean {
  const before = zh.slice(Math.max(0, start - 20), start).trimEnd()
  const after = zh.slice(end, end + 20).trimStart()
  if (/[（(「『“"'‘<《/=$:：、]$/.test(before) || /^[）)」』”"'’>》/=:：、]/.test(after)) return false
  return isHan(before.charCodeAt(before.length - 1)) || isHan(after.charCodeAt(0))
}

function findChinese({ en, zh }: PairReading): readonly PairFinding[] {
  const findings: PairFinding[] = []
  for (const match of en.matchAll(/\p{Script=Han}+/gu)) {
    const before = en.slice(Math.max(0, match.index - 20), match.index).trimEnd()
    if (/[（(「『“"'‘《]$/.test(before) || match[0].length > longestRun) continue
    if (findings.length === mostFindings) break
    const place = zh.indexOf(match[0])
    findings.push({
      kind: 'term-garbled',
      confidence: 0.45,
      en: sideOf(en, match.index, match.index + match[0].length),
      zh: place === -1 ? null : sideOf(zh, place, place + match[0].length),
      expected: null,
      explanation: { key: 'checkTerms.chinese-left', details: { words: match[0] } },
    })
  }
  return findings
}
