import type { ParsedDocument, Passage, Section, SectionKind } from '../documents/document.ts'

/** Begins a section at a passage; one that begins there already takes the kind and title. Null without a passage. */
export function startSection(
  parsed: ParsedDocument,
  at: number,
  kind: SectionKind,
  title: string | null,
): ParsedDocument | null {
  const passage = parsed.passages[at]
  if (!passage) return null
  if (isFirst(parsed, at)) return setSectionKind(parsed, at, kind, title)
  const { section } = passage
  const passages = parsed.passages.map((one, index) =>
    one.section > section || (one.section === section && index >= at)
      ? { ...one, section: one.section + 1 }
      : one,
  )
  const sections = parsed.sections.flatMap((one, index) =>
    index === section ? [one, { kind, title, lines: one.lines }] : [one],
  )
  return withLines({ ...parsed, passages, sections }, [section, section + 1])
}

/** Joins the section that begins at a passage to the one before; null where none begins, or none is before. */
export function joinSection(parsed: ParsedDocument, at: number): ParsedDocument | null {
  const { section = 0 } = parsed.passages[at] ?? {}
  if (section === 0 || !isFirst(parsed, at)) return null
  const lower = (index: number): number => (index >= section ? index - 1 : index)
  return withLines(
    {
      ...parsed,
      passages: parsed.passages.map((one) => ({ ...one, section: lower(one.section) })),
      sections: parsed.sections.filter((_, index) => index !== section),
    },
    [section - 1],
  )
}

/** Moves the bound between a section and the one before; null where that would leave either without a passage. */
export function moveSection(parsed: ParsedDocument, at: number, to: number): ParsedDocument | null {
  const { section = 0 } = parsed.passages[at] ?? {}
  const target = parsed.passages[to]
  if (!target || section === 0 || to === at || !isFirst(parsed, at)) return null
  if (to < at ? target.section !== section - 1 || isFirst(parsed, to) : target.section !== section)
    return null
  const passages = parsed.passages.map((one, index) => {
    if (index >= to && index < at) return { ...one, section }
    return index >= at && index < to ? { ...one, section: section - 1 } : one
  })
  return withLines({ ...parsed, passages }, [section - 1, section])
}

export function setSectionKind(
  parsed: ParsedDocument,
  at: number,
  kind: SectionKind,
  title: string | null,
): ParsedDocument | null {
  const section = parsed.passages[at]?.section
  if (section === undefined) return null
  return {
    ...parsed,
    sections: parsed.sections.map((one, index) => (index === section ? { ...one, kind, title } : one)),
  }
}

const isFirst = ({ passages }: ParsedDocument, at: number): boolean =>
  passages[at - 1]?.section !== passages[at]?.section

/** Draws the lines of changed sections anew from their passages, and puts each turn where it begins. */
function withLines(parsed: ParsedDocument, changed: readonly number[]): ParsedDocument {
  const drawn = new Map<number, [number, number]>()
  const firstOfTurn = new Map<number, number>()
  for (const passage of parsed.passages) {
    if (passage.turn !== null && !firstOfTurn.has(passage.turn))
      firstOfTurn.set(passage.turn, passage.section)
    if (!changed.includes(passage.section)) continue
    const [first, last] = linesOf(passage)
    const [from, to] = drawn.get(passage.section) ?? [first, last]
    drawn.set(passage.section, [Math.min(from, first), Math.max(to, last)])
  }
  const sections: readonly Section[] = parsed.sections.map((section, index) => ({
    ...section,
    lines: drawn.get(index) ?? section.lines,
  }))
  const turns = parsed.turns.map((turn, index) => ({
    ...turn,
    section: firstOfTurn.get(index) ?? Math.min(turn.section, sections.length - 1),
  }))
  return { ...parsed, sections, turns }
}

/** A translation may stand in another part of the text: the order is that of the English. */
const linesOf = ({ en, zh, lines }: Passage) =>
  en && zh && Math.abs(zh.lines[0] - en.lines[1]) > nearLines ? en.lines : lines

const nearLines = 50
