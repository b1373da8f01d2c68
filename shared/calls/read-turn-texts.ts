import type { Passage } from '../documents/document.ts'

/** What is spoken in each turn, in English where it stands in both languages. */
export function readTurnTexts(turns: number, passages: readonly Passage[]): readonly string[] {
  const texts: string[][] = Array.from({ length: turns }, () => [])
  for (const { turn, kind, en, zh } of passages) {
    const text = (en ?? zh)?.text
    if (turn !== null && kind !== 'label' && text !== undefined) texts[turn]?.push(text)
  }
  return texts.map((parts) => parts.join('\n'))
}
