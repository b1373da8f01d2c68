import type { DocumentKind, Span } from '../documents/document.ts'
import type { SourceText, Token } from './source-text.ts'
import { mostEvidence, spanOf, spanOver, type Suspect } from './suspect.ts'

/** Words that are rightly said twice. */
const saidTwice: ReadonlySet<string> = new Set(
  'that had is was do very so really no yeah yes bye ha many much far long more less again now hey there well in on it out up who what'.split(
    ' ',
  ),
)
/** Words that no writer means to write twice. */
const neverTwice: ReadonlySet<string> = new Set(
  'the a an of to and for with at by from our their its your or as are were be been this these those we they'.split(
    ' ',
  ),
)
const spokenKinds: ReadonlySet<DocumentKind> = new Set(['call', 'podcast'])

/** Slips that no speaker's grammar explains: `a eye`, a word printed twice, `the first quarter of 71% of our revenue`. */
export function findSlips(source: SourceText): readonly Suspect[] {
  const suspects: Suspect[] = []
  const isSpoken = spokenKinds.has(source.document.metadata.kind)
  const saidAi = (source.places.get('ai') ?? []).slice(0, mostEvidence).flatMap((place) => {
    const token = source.tokens[place]
    return token === undefined ? [] : [spanOf(token)]
  })
  for (const [at, token] of source.tokens.entries()) {
    const next = source.tokens[at + 1]
    if (next === undefined || next.passage !== token.passage) continue
    const slip =
      readEye(token, next, source.tokens[at + 2], saidAi) ??
      readArticle(token, next) ??
      readDouble(token, next, isSpoken) ??
      readStray(source, at)
    if (slip !== null) suspects.push(slip)
  }
  return suspects
}

/** `It's a I think good year`: who stumbles may have said so. */
const speaksOfSelf =
  /^(?:think|mean|guess|would|will|believe|know|don|am|m|was|have|had|feel|want|just|say|said|suppose|do|did|can|could|might)$/

/** `a I` and `a eye` where the document speaks of AI. */
function readEye(token: Token, next: Token, after: Token | undefined, said: readonly Span[]): Suspect | null {
  if (token.lower !== 'a' || next.gap !== ' ' || !/^(?:eye|I)$/.test(next.text)) return null
  const isEye = next.lower === 'eye'
  if (!isEye && said.length < 2) return null
  const expected = said.length > 0 ? 'AI' : 'an eye'
  return {
    ...spanOver(token, next),
    passage: token.passage,
    expected,
    confidence: isEye && said.length > 0 ? 0.85 : speaksOfSelf.test(after?.text ?? '') ? 0.4 : 0.65,
    explanation: { key: 'checkSource.misheard', details: { likely: expected } },
    evidence: said,
  }
}

/** `a AI`, `a EML`: however it is said, it begins with a vowel. Many speak so, and nobody is misled. */
function readArticle(token: Token, next: Token): Suspect | null {
  if (token.text !== 'a' || next.gap !== ' ' || !/^[AEIO][A-Z]{1,5}$/.test(next.text)) return null
  return {
    ...spanOf(token),
    passage: token.passage,
    expected: 'an',
    confidence: 0.3,
    explanation: { key: 'checkSource.article', details: { word: next.text } },
    evidence: [],
  }
}

function readDouble(token: Token, next: Token, isSpoken: boolean): Suspect | null {
  if (token.lower !== next.lower || next.gap !== ' ' || !/^\p{L}+$/u.test(token.text)) return null
  // `Walla Walla` is a name; a capital only at the start of a sentence is none.
  if (saidTwice.has(token.lower) || /^\p{Lu}/u.test(next.text)) return null
  return {
    ...spanOver(token, next),
    passage: token.passage,
    expected: token.text,
    confidence: isSpoken ? 0.3 : neverTwice.has(token.lower) ? 0.7 : 0.4,
    explanation: { key: 'checkSource.doubled', details: { word: token.text } },
    evidence: [],
  }
}

/** `the first quarter of 71% of our revenue`: a quarter is of nothing that is a share of something else. */
function readStray({ tokens }: SourceText, at: number): Suspect | null {
  const [period, of, share, second, whole] = tokens.slice(at, at + 5)
  if (
    !/^(?:quarter|half|year|month|period)$/.test(period?.lower ?? '') ||
    of?.lower !== 'of' ||
    of.gap !== ' '
  )
    return null
  if (share === undefined || !/^\d{1,2}(?:\.\d+)?$/.test(share.text) || share.gap !== ' ') return null
  if (second?.lower !== 'of' || second.gap !== '% ') return null
  if (!/^(?:our|the|total|its|their|all|revenue|sales)$/.test(whole?.lower ?? '')) return null
  return {
    ...spanOver(of, share),
    passage: share.passage,
    expected: share.text,
    confidence: 0.75,
    explanation: { key: 'checkSource.stray', details: { word: 'of' } },
    evidence: [],
  }
}
