import { refuse, type ExtractedText, type Refusal } from './extracted-text.ts'
import { codePageOfCharset, codePageOfNumber, decodeBytes } from './rtf-code-pages.ts'
import { readRtfTokens, type RtfToken } from './rtf-tokens.ts'
import { characters, known, silent, targetOfWord, type RtfTarget } from './rtf-words.ts'
import { createBlockWriter, type BlockWriter, type Run } from './write-blocks.ts'
import { writeTable, type Cell, type Paragraph } from './write-table.ts'

/**
 * Reads rich text: paragraphs, tables, bold, links and notes. Pictures, objects, style sheets and whatever else is
 * not words is passed over.
 */
export function readRtf(bytes: Uint8Array): ExtractedText | Refusal {
  const writer = createBlockWriter()
  const { depth, groups } = new RtfReader(writer).read(bytes)
  if (groups === 0) return refuse('file-damaged', 'RTF')
  // Cut short, what came before is whole; the reader is told that something is missing.
  return writer.finish('windows-1252', depth > 0 ? ['file-cut-short'] : [])
}

interface State {
  bold: boolean
  hidden: boolean
  target: RtfTarget
  codePage: string | null
  /** Characters that stand for a Unicode sign in programs that know none. */
  fallback: number
}

/** Groups within groups: beyond this a file was made to exhaust. */
const maxDepth = 5_000

class RtfReader {
  readonly #writer: BlockWriter
  readonly #stack: State[] = []
  #state: State = { bold: false, hidden: false, target: 'body', codePage: null, fallback: 1 }
  #ansi = 'windows-1252'
  readonly #fonts = new Map<number, string>()
  #font = 0
  /** Heading levels of the styles that are headings, by their numbers. */
  readonly #styles = new Map<number, number>()
  #style = { number: 0, level: null as number | null, name: '' }
  #bytes: number[] = []
  #skip = 0
  /** Whether the next control word may be passed over with its group by who does not know it. */
  #isOptional = false
  #runs: Run[] = []
  #outline: number | null = null
  #isList = false
  #inTable = false
  #cell: Paragraph[] = []
  #row: Cell[] = []
  #rows: Cell[][] = []
  /** Where the cells of the row at hand and of the last one end. */
  #edges: number[] = []
  #lastEdges = ''
  readonly #instructions: string[] = []
  readonly #hrefs: { depth: number; href: string | null }[] = []
  #notes: { kind: 'footnote' | 'furniture'; runs: Run[] }[] = []
  #noteCount = 0
  readonly #fields = { title: '', author: '' }
  /** The font that the table of fonts is at. */
  #named = 0

  constructor(writer: BlockWriter) {
    this.#writer = writer
  }

  read(bytes: Uint8Array): { readonly depth: number; readonly groups: number } {
    let groups = 0
    for (const token of readRtfTokens(bytes)) {
      if (token.type === 'open') {
        groups += 1
        if (this.#stack.length >= maxDepth) break
      }
      this.#take(token)
    }
    const depth = this.#stack.length
    this.#flushBytes()
    this.#endParagraph()
    this.#endTable()
    this.#writer.field('title', this.#fields.title)
    this.#writer.field('author', this.#fields.author)
    for (const { kind, runs } of this.#notes) this.#writer.block(kind, null, runs)
    return { depth, groups }
  }

  #take(token: RtfToken): void {
    if (token.type === 'byte') return this.#takeByte(token.byte)
    if (token.type === 'text') {
      // Raw bytes beyond ASCII are of the same code page as escaped ones.
      for (const byte of token.bytes) this.#takeByte(byte)
      return
    }
    this.#flushBytes()
    if (token.type === 'open') {
      this.#stack.push({ ...this.#state })
      this.#skip = 0
    } else if (token.type === 'close') this.#closeGroup()
    else this.#takeWord(token.word, token.value)
  }

  #takeByte(byte: number): void {
    if (this.#skip > 0) this.#skip -= 1
    else this.#bytes.push(byte)
    this.#isOptional = false
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    const isAscii = bytes.every((byte) => byte < 0x80)
    const codePage = this.#state.codePage ?? this.#fonts.get(this.#font) ?? this.#ansi
    this.#add(isAscii ? Buffer.from(bytes).toString('latin1') : decodeBytes(bytes, codePage, this.#ansi))
  }

  #add(text: string): void {
    const { target, hidden, bold } = this.#state
    if (hidden || target === 'none' || target === 'fonts' || target === 'list-text') return
    if (target === 'field-title') this.#fields.title += text
    else if (target === 'styles') this.#nameStyle(text)
    else if (target === 'field-author') this.#fields.author += text
    else if (target === 'instruction') this.#instructions[this.#instructions.length - 1] += text
    else if (target === 'body') this.#runs.push({ text, bold, href: this.#hrefs.at(-1)?.href ?? null })
    else this.#notes.at(-1)?.runs.push({ text, bold })
  }

  #closeGroup(): void {
    const left = this.#state
    const outer = this.#stack.pop()
    if (!outer) return
    if (left.target === 'instruction' && outer.target !== 'instruction') this.#readInstruction()
    while (this.#hrefs.length > 0 && (this.#hrefs.at(-1)?.depth ?? 0) > this.#stack.length) this.#hrefs.pop()
    this.#state = outer
    this.#skip = 0
    this.#isOptional = false
  }

  /** `HYPERLINK "…"`, kept for the words of the field's result. */
  #readInstruction(): void {
    const href = /^\s*HYPERLINK\s+"([^"]{1,2000})"/.exec(this.#instructions.pop() ?? '')?.[1] ?? null
    this.#hrefs.push({ depth: this.#stack.length, href })
  }

  #takeWord(word: string, value: number | null): void {
    const isOptional = this.#isOptional
    this.#isOptional = false
    if (this.#skip > 0 && characters.has(word)) {
      this.#skip -= 1
      return
    }
    if (word === '*') {
      this.#isOptional = true
      return
    }
    if (word === 'u') return this.#takeUnicode(value ?? 0)
    if (word === 'shptxt') this.#state.target = 'body'
    const target = targetOfWord.get(word)
    if (target) return this.#openTarget(target)
    // What may be passed over and is not known here is.
    if (silent.has(word) || (isOptional && !known.has(word))) {
      this.#state.target = 'none'
      return
    }
    const text = characters.get(word)
    if (text !== undefined) this.#add(text)
    else this.#takeSetting(word, value)
  }

  #openTarget(target: RtfTarget): void {
    if (this.#state.target === 'none') return
    this.#state.target = target
    if (target === 'instruction') this.#instructions.push('')
    if (target !== 'footnote' && target !== 'furniture') return
    const sign = target === 'footnote' ? `[${(this.#noteCount += 1)}]` : ''
    if (sign) this.#runs.push({ text: sign })
    this.#notes.push({ kind: target, runs: sign ? [{ text: `${sign} ` }] : [] })
  }

  #takeUnicode(value: number): void {
    this.#add(String.fromCharCode(value < 0 ? value + 65_536 : value))
    this.#skip = this.#state.fallback
  }

  #takeSetting(word: string, value: number | null): void {
    const state = this.#state
    if (word === 'par' || word === 'sect' || word === 'page') this.#endTargetParagraph()
    else if (word === 'pard' && state.target === 'body')
      [this.#outline, this.#isList, this.#inTable] = [null, false, false]
    else if (word === 'plain') [state.bold, state.hidden] = [false, false]
    else if (word === 'b') state.bold = value !== 0
    else if (word === 'v' || word === 'deleted') state.hidden = value !== 0
    else if (word === 'uc') state.fallback = Math.max(0, Math.min(20, value ?? 1))
    else if (word === 'ansicpg') this.#ansi = codePageOfNumber(value ?? 0) ?? this.#ansi
    else if (word === 'cpg' || word === 'fcharset') this.#nameFont(word, value ?? 0)
    else if (word === 'f' || word === 'deff') this.#turnFont(value ?? 0)
    else if (word === 'outlinelevel')
      this.#takeLevel(value !== null && value < 9 ? Math.min(6, value + 1) : null)
    else if (word === 's' || word === 'cs' || word === 'ds') this.#takeStyle(word, value ?? 0)
    else if (word === 'cellx') this.#edges.push(value ?? 0)
    else if (word === 'ls' || word === 'pnlvlblt' || word === 'pnlvlbody') this.#isList = true
    else if (word === 'intbl') this.#inTable = true
    else if (word === 'cell' || word === 'nestcell') this.#endCell()
    else if (word === 'row') this.#endRow()
    else if (word === 'trowd') this.#openRow()
  }

  #nameFont(word: string, value: number): void {
    const page = word === 'cpg' ? codePageOfNumber(value) : codePageOfCharset.get(value)
    if (page && this.#state.target === 'fonts') this.#fonts.set(this.#named, page)
  }

  #turnFont(value: number): void {
    if (this.#state.target === 'fonts') this.#named = value
    else {
      // A default is named before the fonts are; every other turn comes after them.
      if (this.#fonts.size === 0) this.#font = value
      else this.#state.codePage = this.#fonts.get(value) ?? this.#ansi
    }
  }

  /** A style's name ends with a semicolon; headings are told by their names where no level says so. */
  #nameStyle(text: string): void {
    this.#style.name += text
    if (!text.includes(';')) return
    const { number, name, level } = this.#style
    const named = /^(?:heading|標題|标题)\s?([1-9])/i.exec(name.trim())?.[1]
    const heading = named
      ? Math.min(6, Number(named))
      : /^(?:title|標題|标题);/i.test(name.trim())
        ? 1
        : level
    if (heading !== null && number >= 0) this.#styles.set(number, heading)
    this.#style = { number: -1, level: null, name: '' }
  }

  #takeStyle(word: string, value: number): void {
    if (this.#state.target === 'styles') this.#style.number = word === 's' ? value : -1
    else if (word === 's' && this.#state.target === 'body') this.#outline = this.#styles.get(value) ?? null
  }

  #takeLevel(level: number | null): void {
    if (this.#state.target === 'styles') this.#style.level = level
    else if (this.#state.target === 'body') this.#outline = level ?? this.#outline
  }

  #openRow(): void {
    this.#inTable = true
    this.#edges = []
  }

  #endTargetParagraph(): void {
    const note = this.#notes.at(-1)
    if ((this.#state.target === 'footnote' || this.#state.target === 'furniture') && note)
      this.#notes.push({ kind: note.kind, runs: [] })
    else if (this.#state.target === 'body') this.#endParagraph()
  }

  #endParagraph(): void {
    const paragraphs = this.#takeParagraphs()
    if (this.#inTable) {
      this.#cell.push(...paragraphs)
      return
    }
    this.#endTable()
    for (const { kind, level, runs } of paragraphs) this.#writer.block(kind, level, runs)
  }

  /** The words since the last paragraph; a line break within them ends a line of text. */
  #takeParagraphs(): readonly Paragraph[] {
    const lines: Run[][] = [[]]
    for (const run of this.#runs) {
      const [first = '', ...rest] = run.text.split('\n')
      lines.at(-1)?.push({ ...run, text: first })
      for (const text of rest) lines.push([{ ...run, text }])
    }
    this.#runs = []
    const kind = this.#outline !== null ? 'heading' : this.#isList ? 'list' : 'paragraph'
    const level = this.#outline ?? (this.#isList ? 1 : null)
    return lines.map((runs) => ({ kind, level, runs }))
  }

  #endCell(): void {
    this.#cell.push(...this.#takeParagraphs())
    this.#row.push(this.#cell.filter(({ runs }) => runs.some(({ text }) => text.trim() !== '')))
    this.#cell = []
  }

  #endRow(): void {
    const edges = this.#edges.join()
    // Tables that touch are told apart by where their cells end.
    if (this.#rows.length > 0 && edges !== this.#lastEdges) this.#writeRows()
    this.#lastEdges = edges
    if (this.#row.length > 0) this.#rows.push(this.#row)
    this.#row = []
  }

  #writeRows(): void {
    if (this.#rows.length > 0) writeTable(this.#writer, this.#rows)
    this.#rows = []
  }

  #endTable(): void {
    this.#endRow()
    const rest = this.#cell
    this.#writeRows()
    this.#cell = []
    for (const { kind, level, runs } of rest) this.#writer.block(kind, level, runs)
  }
}
