import type { ParsedDocument } from '../../shared/documents/document.ts'

/** What a person found in a document: the expected parse, in lines. Missing parts are not scored. */
export interface ExpectedParse {
  readonly participants?: readonly {
    readonly name: string
    readonly side: string
    readonly firm?: string | null
    /** The firm's name as this document prints it, where that is not its usual name. */
    readonly printedFirm?: string
  }[]
  readonly sections?: readonly { readonly kind: string; readonly lines: readonly [number, number] }[]
  readonly turns?: readonly { readonly speaker: string; readonly lines: readonly [number, number] }[]
  readonly rows?: readonly (readonly [en: number, zh: number])[]
  readonly headings?: readonly number[]
}

export type ParseScores = Readonly<
  Record<'turns' | 'sections' | 'participants' | 'firms' | 'rows' | 'headings', number>
>

/** Harmonic mean of precision and recall of two lists compared as sets; 1 when both are empty. */
export function scoreKeys(given: readonly string[], expected: readonly string[]): number {
  if (given.length === 0 && expected.length === 0) return 1
  const wanted = new Set(expected)
  const hits = [...new Set(given)].filter((key) => wanted.has(key)).length
  return hits === 0 ? 0 : (2 * hits) / (given.length + wanted.size)
}

const range = ([first, last]: readonly [number, number]) => `${String(first)}-${String(last)}`
const isOfCall = ({ side }: { readonly side: string }) => side === 'company' || side === 'analyst'
const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)

/** Scores a parse against what a person found, part by part, 0 to 1. `body` sections may be divided at will. */
export function scoreParse(parsed: ParsedDocument, expected: ExpectedParse): ParseScores {
  const people = (expected.participants ?? []).filter(isOfCall)
  const employed = people.filter((person) => typeof person.firm === 'string')
  const firmIsRight = (name: string, firm: string) => {
    const given = words(parsed.participants.find((person) => person.name === name)?.firm ?? '')
    return words(firm).every((word) => given.includes(word))
  }
  const sections = (list: readonly { readonly kind: string; readonly lines: readonly [number, number] }[]) =>
    list.filter(({ kind }) => kind !== 'body').map(({ kind, lines }) => `${kind} ${range(lines)}`)
  const rows = parsed.passages.flatMap(({ kind, en, zh }) =>
    en && zh && kind !== 'label' ? [`${String(en.lines[0])}-${String(zh.lines[0])}`] : [],
  )
  const headings = parsed.passages
    .filter(({ kind }) => kind === 'heading')
    .map(({ lines }) => String(lines[0]))
  return {
    turns:
      expected.turns === undefined
        ? 1
        : scoreKeys(
            parsed.turns.map((turn) => `${turn.speaker} ${range(turn.lines)}`),
            expected.turns.map((turn) => `${turn.speaker} ${range(turn.lines)}`),
          ),
    sections:
      expected.sections === undefined ? 1 : scoreKeys(sections(parsed.sections), sections(expected.sections)),
    participants:
      people.length === 0
        ? 1
        : scoreKeys(
            parsed.participants.filter(isOfCall).map(({ name }) => name),
            people.map(({ name }) => name),
          ),
    firms:
      employed.length === 0
        ? 1
        : employed.filter(
            ({ name, firm, printedFirm }) =>
              firmIsRight(name, firm ?? '') || (printedFirm !== undefined && firmIsRight(name, printedFirm)),
          ).length / employed.length,
    rows: expected.rows === undefined ? 1 : scoreKeys(rows, expected.rows.map(range)),
    headings: expected.headings === undefined ? 1 : scoreKeys(headings, expected.headings.map(String)),
  }
}

/** Lines with something on them that no passage covers, and lines that more than one covers with the same text. */
export function findUncovered(
  text: string,
  parsed: ParsedDocument,
): { readonly lost: number; readonly twice: number } {
  const cover = new Uint8Array(text.length)
  for (const passage of parsed.passages) {
    for (const side of [passage.en, passage.zh]) {
      if (side !== null) for (let at = side.start; at < side.end; at++) cover[at] = (cover[at] ?? 0) + 1
    }
  }
  let [lost, twice] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    if ((cover[at] ?? 0) === 0 && /\S/.test(text[at] ?? '')) lost++
    if ((cover[at] ?? 0) > 1) twice++
  }
  return { lost, twice }
}
