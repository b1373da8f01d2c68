import type { Side, Span } from '../documents/document.ts'

/**
 * Sentences of a text in one language, as spans without the white space around them; together they hold every
 * non-blank character once, in order. By rule and not by the platform's segmenter, which breaks after `St.` and whose
 * places would move with its version. One pass over the text.
 */
export function splitSentences(text: string, side: Side): Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const match of text.matchAll(side === 'en' ? englishEnds : chineseEnds)) {
    const end = match.index + match[0].length
    const isEnd =
      match[0] === '\n' ||
      (side === 'en'
        ? endsEnglish(text, start, match.index, end, match[0])
        : endsChinese(text, end, match[0]))
    if (!isEnd) continue
    push(sentences, text, start, end)
    start = end
  }
  push(sentences, text, start, text.length)
  return sentences
}

function push(sentences: Span[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end)
  const lead = piece.length - piece.trimStart().length
  if (lead < piece.length) sentences.push({ start: start + lead, end: start + piece.trimEnd().length })
}

const englishEnds = /[.?!…]{1,20}["”’'»)\]]{0,4}(?=\s)|\n/g
const chineseEnds = /[。！？；!?;｡…]{1,20}[」』”’》）)"\]]{0,4}|\n/g

/** Titles and the like, which stand before the word they belong to. */
const neverEnds =
  /^(?:Mr|Mrs|Ms|Messrs|Mme|Mlle|Dr|Prof|Rev|Hon|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Pres|St|Ste|Mt|Ft|vs|v|e\.g|i\.e|cf|viz|approx|est|al|fig|eq|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|Art|Vol|pp?|ed)$/i
/** What may end a sentence or go on; then the next word decides. */
const mayEnd = /^(?:Inc|Corp|Ltd|Co|Cos|Bros|LLC|Jr|Sr|Esq|etc|Ave|Blvd|Rd|(?:\p{L}\.)+\p{L}|Ph\.D)$/iu
/** Words that begin a sentence and hardly a name. */
const starters =
  /^(?:The|A|An|We|I|It|He|She|They|You|This|That|These|Those|There|Here|In|On|At|For|From|With|By|As|If|When|While|After|Before|Since|Because|But|And|So|Or|Yet|Our|Their|His|Her|Its|My|Your|What|Who|How|Why|Where|Which|Is|Are|Was|Were|Do|Does|Did|Not|No|Yes|Now|Then|Thus|However|Also|Both|All|Some|Many|Most|To|Let|Please|Thank|Thanks|Revenue|Sales)$/

function endsEnglish(text: string, start: number, mark: number, end: number, marks: string): boolean {
  const next = /^\s+["“‘'«([]{0,3}([\p{L}\p{N}]{0,20})/u.exec(text.slice(end, end + 40))?.[1] ?? ''
  // `“Why?” asked the girl.` goes on in small letters.
  if (/^\p{Ll}/u.test(next)) return false
  if (marks[0] !== '.' || marks.startsWith('..')) return true
  const before = /[\p{L}\p{N}.]{1,20}$/u.exec(text.slice(Math.max(start, mark - 20), mark))?.[0] ?? ''
  if (/^(?:No|Nos|p|pp|Art|Vol|Fig)$/i.test(before)) return !/^\d/.test(next)
  if (/^(?:Mar|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|ed|v|al|est)$/i.test(before))
    return !/^\d/.test(next) && starters.test(next)
  if (neverEnds.test(before)) return false
  // An item's number: `1. Revenue grew.`
  if (/^\d{1,3}$/.test(before) && text.slice(start, mark).trim() === before) return false
  if (/^\p{Lu}$/u.test(before) && before !== 'I') return starters.test(next) && !isInitial(text, start, mark)
  return !mayEnd.test(before) || next === '' || starters.test(next)
}

/** `J. The` is hardly a name, but `Mary J. An` may be: a capitalised word before makes it an initial. */
const isInitial = (text: string, start: number, mark: number): boolean =>
  /\p{Lu}\p{Ll}+ \p{Lu}$/u.test(text.slice(Math.max(start, mark - 30), mark)) &&
  !/\b(?:Plan|Class|Series|Type|Vitamin|Group|Section|Part|Option) \p{Lu}$/u.test(
    text.slice(Math.max(start, mark - 30), mark),
  )

/** `「走吧！」他說。` and `“谁？”她问道。` go on after the quotation; so does a sentence whose mark stands within a word. */
function endsChinese(text: string, end: number, marks: string): boolean {
  const rest = text.slice(end, end + 14)
  if (/^[，、,：:]/.test(rest)) return false
  const isQuoted = /[」』”’"]$/.test(marks)
  if (isQuoted && /^[^。！？；…，、!?,「『“\s]{0,8}[說说道問问答喊叫嚷笑]/.test(rest)) return false
  // A lone ellipsis in the middle of a sentence: hesitation, not an end.
  return !(
    /^…+$/.test(marks) &&
    /^[\p{Ll}\p{Script=Han}]/u.test(rest) &&
    isHesitation(text, end - marks.length)
  )
}

/** The first word of an utterance that trails off and goes on: `我……我不知道`. */
const isHesitation = (text: string, mark: number): boolean =>
  /(?:^|[。！？；」』”“「『，、：\s])[^。！？；，]{0,2}$/.test(text.slice(Math.max(0, mark - 3), mark))
