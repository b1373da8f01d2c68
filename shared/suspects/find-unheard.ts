import type { Passage, Span } from '../documents/document.ts'
import { findAmounts } from '../figures/find-amounts.ts'
import { bareUnit } from '../figures/amount.ts'
import { splitSentences } from '../facts/split-sentences.ts'
import type { Suspect } from './suspect.ts'

/** What transcribers print where they heard nothing; a run of underscores is the same in a form. */
const unheard =
  /[([](?:inaudible|indiscernible|unintelligible|indistinct|not audible|audio gap|audio drop|technical difficulty|technical difficulties|no audio)(?:[ \w:.,-]{0,30})[)\]]|_{3,}/gi
/** A word spelt as it sounded. */
const byEar = /[([](?:ph|phonetic|sp\??)[)\]]/gi

/** Words that were not heard, and those that were spelt by ear. A gap where a figure's subject should stand is graver. */
export function findUnheard({ en, zh }: Passage, passage: number): readonly Suspect[] {
  if (en === null) return zh === null ? [] : findUnheardInChinese(zh, passage)
  const suspects: Suspect[] = []
  const sentences = /[([_]/.test(en.text) ? splitSentences(en.text, 'en') : []
  for (const { start, end } of sentences) {
    const sentence = en.text.slice(start, end)
    for (const match of sentence.matchAll(unheard)) {
      const hides = hidesSubject(sentence, match.index, match.index + match[0].length)
      suspects.push({
        start: en.start + start + match.index,
        end: en.start + start + match.index + match[0].length,
        passage,
        expected: null,
        confidence: hides ? 0.55 : 0.3,
        explanation: { key: hides ? 'checkSource.unheardSubject' : 'checkSource.unheard', details: {} },
        evidence: [],
      })
    }
    for (const match of sentence.matchAll(byEar))
      suspects.push({
        start: en.start + start + match.index,
        end: en.start + start + match.index + match[0].length,
        passage,
        expected: null,
        confidence: 0.3,
        explanation: { key: 'checkSource.byEar', details: {} },
        evidence: [],
      })
  }
  return suspects
}

const unheardInChinese =
  /[（([](?:[聽听]不清楚?|[聽听]不[見见]|[無无]法[辨識识]{1,2}|音[訊频頻讯]中[斷断]|[聲声]音不清楚?)[）)\]]/g

function findUnheardInChinese(
  { text, start }: Span & { readonly text: string },
  passage: number,
): readonly Suspect[] {
  return Array.from(text.matchAll(unheardInChinese), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    passage,
    side: 'zh',
    expected: null,
    confidence: 0.3,
    explanation: { key: 'checkSource.unheard', details: {} },
    evidence: [],
  }))
}

/** What a figure is of stands before it: a gap at the start of a clause that goes on to a figure. */
function hidesSubject(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 12), start)
  if (
    !/^\s*$/.test(sentence.slice(0, start)) &&
    !/(?:[.?!,;]|\band|\bbut|\bwhile|\bof|\bour) $/i.test(before)
  )
    return false
  const rest = sentence.slice(end, end + 160)
  if (
    !/^ (?:for|of|from|in|was|were|is|increased|decreased|grew|rose|fell|declined|revenue|margin|sales)\b/i.test(
      rest,
    )
  )
    return false
  return findAmounts(rest, 'en').some(({ unit, isGrowth }) => isGrowth || unit !== bareUnit)
}
