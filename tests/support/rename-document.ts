import type { ExpectedParse } from './score-parse.ts'

export interface RenamableDocument {
  readonly text: string
  readonly expected: ExpectedParse
  /** Names of firms and companies that are to change besides the people's. */
  readonly firms: readonly string[]
  /** Misheard spellings, each with the name it stands for. */
  readonly misheard: readonly (readonly [spelling: string, name: string])[]
}

// Words that are part of many firms' names, and say nothing of which firm it is.
const kept =
  /^(?:Inc|Corp|Ltd|Co|Holdings|Group|Securities|Capital|Markets|Research|Bank|of|and|the|America|Company|Street|Lane|Partners|Investor|Relations|Operator|\p{L}|.*[^\p{L}'’-].*)$/iu

const beginnings = [
  'Bel',
  'Cor',
  'Dra',
  'Fen',
  'Gal',
  'Hol',
  'Jas',
  'Kel',
  'Lor',
  'Mar',
  'Nol',
  'Pel',
  'Quin',
  'Ros',
  'Sel',
  'Tor',
  'Ul',
  'Ver',
  'Wes',
  'Zan',
]
const endings = [
  'dric',
  'lane',
  'mont',
  'nick',
  'par',
  'quist',
  'rell',
  'sby',
  'tano',
  'vane',
  'wick',
  'yard',
  'ding',
  'furt',
  'gast',
  'holm',
  'kott',
]

/** Changes every person's and firm's name consistently and redraws every digit, in the text and in what is expected of it. */
export function renameDocument(
  document: RenamableDocument,
  seed: number,
): { readonly text: string; readonly expected: ExpectedParse } {
  const draw = createDraw(seed)
  const names = new Map<string, string>()
  const people = document.expected.participants ?? []
  for (const name of [
    ...people.map((person) => person.name),
    ...document.firms,
    ...people.flatMap((person) => person.firm ?? []),
  ]) {
    for (const word of name.split(/\s+/)) {
      if (kept.test(word) || names.has(word)) continue
      const invented = `${beginnings[draw(beginnings.length)] ?? ''}${endings[draw(endings.length)] ?? ''}`
      names.set(
        word,
        [...names.values()].includes(invented)
          ? `${invented}${endings[draw(endings.length)] ?? ''}`
          : invented,
      )
    }
  }
  for (const [spelling, name] of document.misheard) {
    const words = name.split(' ')
    for (const [index, word] of spelling.split(' ').entries()) {
      const right = names.get(words[Math.min(index, words.length - 1)] ?? '')
      if (right !== undefined && !names.has(word) && !kept.test(word) && word.length > 2)
        names.set(word, `${right.slice(0, -1)}${right.slice(-1)}${right.slice(-1)}`)
    }
  }
  const rename = (text: string) => text.replace(/[\p{L}-]+/gu, (word) => names.get(word) ?? word)
  const text = rename(document.text).replace(/\d+/g, (digits) =>
    [...digits].map((digit, index) => String(index === 0 && digit !== '0' ? 1 + draw(9) : draw(10))).join(''),
  )
  return {
    text,
    expected: {
      ...document.expected,
      participants: people.map((person) => ({
        ...person,
        name: rename(person.name),
        firm: typeof person.firm === 'string' ? rename(person.firm) : null,
        ...(person.printedFirm !== undefined && { printedFirm: rename(person.printedFirm) }),
      })),
      turns: (document.expected.turns ?? []).map((turn) => ({ ...turn, speaker: rename(turn.speaker) })),
    },
  }
}

/** A small congruential generator: the same seed gives the same document every time. */
function createDraw(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
