import type { ParsedDocument, Span, SuspectTurn } from '../documents/document.ts'
import { findSuspects } from '../suspects/find-suspects.ts'
import type { CheckInput } from './check-input.ts'
import type { ExplanationKey, Finding, FindingSide } from './finding.ts'

/** Words of the source that were probably misheard or misprinted, each with its likely reading, and doubtful labels. */
export function checkSource(input: CheckInput): readonly Finding[] {
  const sideAt = ({ start, end }: Span): FindingSide => ({
    start,
    end,
    text: input.text.slice(start, end),
    value: null,
  })
  const suspects = findSuspects(input).map(
    ({ passage, side = 'en', expected, confidence, explanation, evidence, start, end }): Finding => ({
      kind: 'source-suspect',
      confidence,
      en: side === 'en' ? sideAt({ start, end }) : null,
      zh: side === 'zh' ? sideAt({ start, end }) : null,
      expected,
      explanation,
      passage,
      evidence: evidence.map(sideAt),
    }),
  )
  return [...input.document.suspectTurns.flatMap((suspect) => toFinding(suspect, input)), ...suspects]
}

/** How sure a reason makes it that the printed label is wrong. */
const turnReasons: Readonly<
  Record<SuspectTurn['reason'], { readonly key: ExplanationKey; readonly confidence: number }>
> = {
  'introduces-self': { key: 'checkSource.introducesSelf', confidence: 0.8 },
  'thanks-self': { key: 'checkSource.thanksSelf', confidence: 0.7 },
  'answers-own-question': { key: 'checkSource.answersOwnQuestion', confidence: 0.65 },
  'addressed-other': { key: 'checkSource.addressedOther', confidence: 0.65 },
}

/** How much of a turn's first words stands for it. */
const shown = 120

function toFinding(suspect: SuspectTurn, { document }: CheckInput): readonly Finding[] {
  const passage = document.passages.findIndex(({ turn, kind }) => turn === suspect.turn && kind !== 'label')
  const { en = null, zh = null } = document.passages[passage] ?? {}
  const speaker = document.turns[suspect.turn]?.speaker
  const words = en ?? zh
  if (words === null || speaker === undefined) return []
  const text = firstWords(words.text)
  const side: FindingSide = { start: words.start, end: words.start + text.length, text, value: speaker }
  const { key, confidence } = turnReasons[suspect.reason]
  return [
    {
      kind: 'speaker-suspect',
      confidence,
      en: en === null ? null : side,
      zh: en === null ? side : null,
      expected: suspect.likely,
      explanation: { key, details: { speaker, likely: suspect.likely } },
      passage,
      evidence: findLabel(document, suspect.turn),
    },
  ]
}

function firstWords(text: string): string {
  if (text.length <= shown) return text
  const space = text.lastIndexOf(' ', shown)
  return text.slice(0, space > 0 ? space : shown).trimEnd()
}

/** The label of a turn, as printed. */
function findLabel({ passages }: ParsedDocument, turn: number): readonly FindingSide[] {
  const label = passages.find((passage) => passage.turn === turn && passage.kind === 'label')
  const side = label?.en ?? label?.zh ?? null
  return side === null ? [] : [{ start: side.start, end: side.end, text: side.text, value: null }]
}
