import { monthWord } from './read-head-date.ts'
import { readCell } from './read-figure.ts'
import type { CellPiece } from './split-cells.ts'

/** One head of a column where nothing but a blank parts it from the next. */
const oneHead = new RegExp(
  [
    String.raw`(?:for the )?(?:three|six|nine|twelve|thirteen|twenty[- ]six|thirty[- ]nine|fifty[- ](?:two|three)|\d{1,2})[- ](?:months?|weeks?)(?: periods?)? (?:ended|ending)(?: ${monthWord} \d{1,2},?)?(?: (?:19|20)\d\d)?`,
    String.raw`(?:fiscal )?(?:quarters?|years?|half[- ]years?|periods?) (?:ended|ending)(?: ${monthWord} \d{1,2},?)?(?: (?:19|20)\d\d)?`,
    String.raw`(?:as of )?${monthWord} \d{1,2}, ?(?:19|20)\d\d`,
    String.raw`${monthWord} \d{1,2},(?! ?\d)`,
    String.raw`\d{1,2} ${monthWord} (?:19|20)\d\d`,
    String.raw`\d{1,2}[./]\d{1,2}[./](?:20)?\d\d`,
    String.raw`(?:Q[1-4]|H[12]|[1-4]Q|[12]H|9M|FY)[ -]?(?:FY)?[ ']?(?:(?:19|20)\d\d|\d\d)(?!\d)`,
    String.raw`(?:(?:19|20)\d\d|1\d\d)年(?:度|第[一二三四1-4]季度?|[上下]半年|前三季度?|1?\d月(?:\d{1,2}日)?)?`,
    String.raw`(?:19|20)\d\d(?:[AEF](?![A-Za-z]))?(?!\d)`,
    String.raw`% of(?: (?:net )?(?:sales|revenues?))?|(?:net )?(?:sales|revenues?)(?= (?:19|20)\d\d|\s*$)`,
    String.raw`[$%]? ?(?:change|variance|growth)(?: (?:in )?[(]?[$%][)]?)?|y\/y|q\/q|yoy|qoq|[年季月]增率|[同环環]比(?:[增变變][长長动動减減]?率?)?`,
  ].join('|'),
  'iy',
)
const longestHeads = 240

/** `September 30, 2025 December 31, 2024`: heads of several columns in one line; null where words remain. */
export function splitHeads(line: string): readonly CellPiece[] | null {
  if (line.length > longestHeads) return null
  const pieces: CellPiece[] = []
  let at = skipBlanks(line, 0)
  while (at < line.length) {
    oneHead.lastIndex = at
    const match = oneHead.exec(line)
    if (!match || match[0] === '') return null
    pieces.push({ text: match[0].trim(), at, from: pieces.length, to: pieces.length })
    at = skipBlanks(line, at + match[0].length)
  }
  return pieces.length > 1 ? pieces : null
}

function skipBlanks(line: string, from: number): number {
  let at = from
  while (at < line.length && /\s/.test(line.charAt(at))) at += 1
  return at
}

const mostFigures = 12
const longestRow = 240
/** `(1)` is a note's mark as well as a loss; no figure of a table is that small and whole. */
const isMark = (text: string): boolean => /^[(（[]\d{1,2}[)）\]]$/.test(text)

/** The figures that a line ends with, one blank apart, at most `most`; the first piece is what stands before them. */
export function splitTail(line: string, offset: number, most = mostFigures): readonly CellPiece[] {
  const found: { text: string; at: number }[] = []
  let end = line.length
  while (end > 0 && found.length < most) {
    while (end > 0 && line.charAt(end - 1) === ' ') end -= 1
    let start = line.lastIndexOf(' ', end - 1) + 1
    let text = line.slice(start, end)
    // `$ 98,210`, `18.6 %`: what belongs to a figure stands a blank apart.
    if (/^(?:%|％|[)）]%?)$/.test(text)) {
      start = line.lastIndexOf(' ', start - 2) + 1
      text = line.slice(start, end)
    }
    const before = line.slice(0, Math.max(0, start - 1))
    const sign = /(?:^| )((?:US|NT|HK)?[$€£¥])$/.exec(before.slice(-5))?.[1]
    if (sign !== undefined) {
      start -= sign.length + 1
      text = line.slice(start, end)
    }
    if (text === '' || start === 0 || isMark(text) || readCell(text).kind === 'words') break
    found.unshift({ text, at: start })
    end = start
  }
  const label = line.slice(0, end).trimEnd()
  const lead = label.length - label.trimStart().length
  return [
    { text: label.trimStart(), at: offset + lead, from: 0, to: 0 },
    ...found.map(({ text, at }, index) => ({ text, at: offset + at, from: index + 1, to: index + 1 })),
  ]
}

/** Whether a line may be a row whose cells are one blank apart: a name, then two figures or more and nothing else. */
export function isRunOnRow(line: string): boolean {
  if (line.length > longestRow || !/\d[%％)]?\s*$/.test(line.slice(-12)) || /[\t|]/.test(line)) return false
  const [label, ...figures] = splitTail(line, 0)
  if (!label || figures.length < 2 || label.text.length > 80) return false
  if (!/\p{L}{2}/u.test(label.text) || /[.;。；，,?!？！]$/.test(label.text)) return false
  return figures.some(({ text }) => !/^(?:(?:19|20)\d\d|\d{1,2})$/.test(text))
}
