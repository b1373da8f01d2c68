import type { SpokenCall, SpokenPerson, SpokenTurn } from './spoken-call.ts'
import type { ExpectedParse } from './score-parse.ts'

export interface LaidOutCall {
  readonly text: string
  readonly expected: ExpectedParse
}

export interface PrintOptions {
  /** Width at which paragraphs are wrapped; each is one line without it. */
  readonly wrap?: number
  /** Physical lines of a page; a running head and a page number stand between pages. */
  readonly page?: number
  /** Blank lines between blocks; a layout has its own habit without it. */
  readonly blanks?: number
}

/** How one publisher prints a call. */
export interface Layout {
  /** The lines of a label; the speech follows on the last one where it ends with `inlineEnd`. */
  readonly label: (turn: LabelledTurn) => readonly string[]
  readonly isInline?: boolean | ((turn: LabelledTurn) => boolean)
  readonly list: 'top' | 'two-lines' | 'bullets' | 'dots' | 'end' | 'none'
  readonly headings: {
    readonly prepared?: string
    readonly questions?: string
    readonly company?: string
    readonly analysts?: string
  }
  readonly blanks: number
  /** Around headings, and before and after labels. */
  readonly rules?: { readonly heading?: string; readonly before?: string; readonly after?: string }
  readonly wrap?: number
  readonly page?: number
  readonly marks?: { readonly before?: (second: number) => readonly string[] }
}

export interface LabelledTurn {
  readonly name: string
  readonly person: SpokenPerson | null
  readonly isFirst: boolean
  readonly isQuestion: boolean
  readonly company: string
  readonly index: number
  readonly second: number
}

const clock = (second: number, hours = false) => {
  const two = (value: number) => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
  return hours ? `${two(h)}:${two(m)}:${two(s)}` : `${two(h * 60 + m)}:${two(s)}`
}
const firmOf = ({ person, company }: LabelledTurn) => person?.firm ?? company
const withRole = (separator: string) => (turn: LabelledTurn) =>
  turn.person === null ? [turn.name] : [`${turn.name}${separator}${turn.person.role}`]
const qa = (turn: LabelledTurn) => (turn.person === null ? '' : turn.person.firm === null ? 'A' : 'Q')
const seekingAlpha = {
  company: 'Company Participants',
  analysts: 'Conference Call Participants',
  questions: 'Question-and-Answer Session',
}
const streetEvents = {
  company: 'CORPORATE PARTICIPANTS',
  analysts: 'CONFERENCE CALL PARTICIPANTS',
  prepared: 'PRESENTATION',
  questions: 'QUESTIONS AND ANSWERS',
}
const callStreet = {
  company: 'CORPORATE PARTICIPANTS',
  analysts: 'OTHER PARTICIPANTS',
  prepared: 'MANAGEMENT DISCUSSION SECTION',
  questions: 'QUESTION AND ANSWER SECTION',
}
const dashes = '-'.repeat(80)
const equals = '='.repeat(80)

export const layouts: Readonly<Record<string, Layout>> = {
  'Name — Role, then the name alone': {
    label: (turn) => (turn.isFirst ? withRole(' — ')(turn) : [turn.name]),
    list: 'top',
    blanks: 0,
    headings: {
      company: 'Corporate Participants:',
      analysts: 'Analysts:',
      prepared: 'Presentation:',
      questions: 'Questions and Answers:',
    },
  },
  'Name - Role': { label: withRole(' - '), list: 'none', headings: {}, blanks: 0 },
  'Name--Role, list at the end': {
    label: (turn) =>
      turn.person === null
        ? [turn.name]
        : turn.person.firm === null
          ? [`${turn.name}--${turn.person.role}`]
          : [`${turn.name} -- ${turn.person.firm} -- Analyst`],
    list: 'end',
    blanks: 1,
    headings: {
      company: 'Call participants:',
      prepared: 'Prepared Remarks:',
      questions: 'Questions and Answers:',
    },
  },
  'Name alone': { label: (turn) => [turn.name], list: 'top', headings: seekingAlpha, blanks: 0 },
  'Name alone, no list, no headings': { label: (turn) => [turn.name], list: 'none', headings: {}, blanks: 1 },
  'Name, -- and role on three lines': {
    label: (turn) =>
      turn.person === null
        ? [turn.name]
        : [turn.name, '--', turn.person.firm === null ? turn.person.role : `${turn.person.firm} -- Analyst`],
    list: 'end',
    blanks: 0,
    headings: {
      company: 'Call participants:',
      prepared: 'Prepared Remarks:',
      questions: 'Questions & Answers:',
    },
  },
  'Name, position below': {
    label: (turn) => (turn.person === null ? [turn.name] : [turn.name, turn.person.role]),
    list: 'two-lines',
    blanks: 1,
    headings: {
      company: 'EXECUTIVES',
      analysts: 'ANALYSTS',
      prepared: 'Presentation',
      questions: 'Question and Answer',
    },
  },
  'Name, firm and role on three lines': {
    label: (turn) => (turn.person === null ? [turn.name] : [turn.name, firmOf(turn), turn.person.role]),
    list: 'none',
    blanks: 0,
    headings: { prepared: 'Prepared Remarks', questions: 'Q&A Session' },
  },
  'Name, position with a letter, dotted rules': {
    label: (turn) =>
      turn.person === null
        ? [turn.name]
        : [
            turn.name,
            turn.person.firm === null
              ? `${turn.person.role}, ${turn.company}${turn.isQuestion ? ' A' : ''}`
              : `Analyst, ${turn.person.firm} Q`,
          ],
    list: 'two-lines',
    headings: callStreet,
    blanks: 0,
    rules: { before: '.'.repeat(90) },
    wrap: 95,
    page: 48,
  },
  'Name  Q, position below, Operator: text': {
    label: (turn) =>
      turn.person === null
        ? [`${turn.name}: `]
        : [
            turn.isQuestion ? `${turn.name}  ${qa(turn)}` : turn.name,
            turn.person.firm === null
              ? `${turn.person.role}, ${turn.company}`
              : `Analyst, ${turn.person.firm}`,
          ],
    isInline: (turn) => turn.person === null,
    list: 'two-lines',
    headings: callStreet,
    blanks: 1,
    rules: { before: '.'.repeat(140) },
  },
  'Name, Role, then <Q - Name>: text': {
    label: (turn) => [
      turn.person === null
        ? `${turn.name}: `
        : turn.isQuestion
          ? `<${qa(turn)} - ${turn.name} {BIO 1234567 <GO>}>: `
          : `${turn.name}, ${turn.person.role}`,
    ],
    isInline: (turn) => turn.person === null || turn.isQuestion,
    list: 'dots',
    headings: {
      company: 'Company Participants',
      analysts: 'Other Participants',
      prepared: 'MANAGEMENT DISCUSSION SECTION',
      questions: 'Q&A',
    },
    blanks: 0,
  },
  '[12] between rules': {
    label: (turn) => [
      turn.person === null
        ? `${turn.name}   [${String(turn.index + 1)}]`
        : `${turn.name},  ${firmOf(turn)} - ${turn.person.role}   [${String(turn.index + 1)}]`,
    ],
    list: 'bullets',
    blanks: 0,
    wrap: 80,
    rules: { heading: equals, before: dashes, after: dashes },
    headings: {
      company: 'Corporate Participants',
      analysts: 'Conference Call Participants',
      prepared: 'Presentation',
      questions: 'Questions and Answers',
    },
  },
  '[12] Name, Firm - Role [34]': {
    label: (turn) => [
      `[${String(turn.index + 1)}] ${turn.name}${turn.person === null ? '' : `, ${firmOf(turn)} - ${turn.person.role}`} [${String(turn.index + 2)}]`,
    ],
    list: 'none',
    blanks: 1,
    headings: { prepared: 'Presentation', questions: 'Questions and Answers' },
  },
  'Name - Firm - Role, pages': {
    label: (turn) => [
      turn.person === null ? turn.name : `${turn.name} - ${firmOf(turn)} - ${turn.person.role}`,
    ],
    list: 'top',
    headings: streetEvents,
    blanks: 0,
    wrap: 120,
    page: 40,
  },
  'Name Firm - Role': {
    label: (turn) => [
      turn.person === null ? turn.name : `${turn.name} ${firmOf(turn)} - ${turn.person.role}`,
    ],
    list: 'two-lines',
    headings: streetEvents,
    blanks: 0,
  },
  'Name, Firm - Role': {
    label: (turn) => [
      turn.person === null ? turn.name : `${turn.name}, ${firmOf(turn)} - ${turn.person.role}`,
    ],
    list: 'none',
    headings: streetEvents,
    blanks: 1,
  },
  'Name, Firm': {
    label: (turn) => [turn.person === null ? turn.name : `${turn.name}, ${firmOf(turn)}`],
    list: 'none',
    headings: { questions: 'Q&A' },
    blanks: 1,
  },
  'Name: text': {
    label: (turn) => [`${turn.name}: `],
    isInline: true,
    list: 'none',
    headings: {},
    blanks: 1,
  },
  'Name: text, wrapped, pages': {
    label: (turn) => [`${turn.name}: `],
    isInline: true,
    list: 'none',
    headings: {},
    blanks: 1,
    wrap: 78,
    page: 44,
  },
  'Name, Role, Firm: text': {
    label: (turn) => [
      turn.person === null
        ? `Conference ${turn.name}: `.replace('Conference Unidentified', 'Unidentified')
        : `${turn.name}, ${turn.person.role}, ${firmOf(turn)}: `,
    ],
    isInline: true,
    list: 'none',
    headings: {},
    blanks: 1,
  },
  'NAME: text': {
    label: (turn) => [`${turn.name.toUpperCase()}: `],
    isInline: true,
    list: 'none',
    headings: { questions: 'QUESTIONS AND ANSWERS' },
    blanks: 0,
  },
  'NAME alone': {
    label: (turn) => [turn.name.toUpperCase()],
    list: 'top',
    headings: streetEvents,
    blanks: 0,
  },
  'NAME, ROLE, FIRM': {
    label: (turn) => [
      turn.person === null
        ? turn.name.toUpperCase()
        : `${turn.name}, ${turn.person.role}, ${firmOf(turn)}`.toUpperCase(),
    ],
    list: 'none',
    headings: { questions: 'QUESTION AND ANSWER' },
    blanks: 1,
    wrap: 72,
  },
  'Name (00:12): on its line': {
    label: (turn) => [`${turn.name} (${clock(turn.second)}):`],
    list: 'none',
    headings: {},
    blanks: 1,
  },
  'Name 00:12': {
    label: (turn) => [`${turn.name}  ${clock(turn.second)}`],
    list: 'none',
    headings: {},
    blanks: 1,
  },
  '[00:01:02] Name: text': {
    label: (turn) => [`[${clock(turn.second, true)}] ${turn.name}: `],
    isInline: true,
    list: 'none',
    headings: {},
    blanks: 0,
  },
  '00:01:02 above the name': {
    label: (turn) => [clock(turn.second, true), turn.name],
    list: 'none',
    headings: {},
    blanks: 0,
  },
  '<Q - Name>: text': {
    label: (turn) => [
      turn.person === null
        ? `${turn.name}: `
        : turn.isQuestion
          ? `<${qa(turn)} - ${turn.name}>: `
          : `${turn.name}: `,
    ],
    isInline: true,
    list: 'none',
    headings: { prepared: 'MANAGEMENT DISCUSSION SECTION', questions: 'Q&A' },
    blanks: 1,
  },
  'Q - Name': {
    label: (turn) => [turn.person === null || !turn.isQuestion ? turn.name : `${qa(turn)} - ${turn.name}`],
    list: 'none',
    headings: { questions: 'Questions and Answers' },
    blanks: 0,
  },
  'Name\ttext': {
    label: (turn) => [`${turn.name}\t`],
    isInline: true,
    list: 'none',
    headings: {},
    blanks: 0,
  },
  'Name:\ttext, moderator': {
    label: (turn) => [`${turn.name === 'Operator' ? 'Moderator' : turn.name}:\t`],
    isInline: true,
    list: 'none',
    headings: {},
    blanks: 0,
  },
  '**Name:** text': {
    label: (turn) => [`**${turn.name}:** `],
    isInline: true,
    list: 'none',
    headings: { prepared: '## Prepared Remarks', questions: '## Questions and Answers' },
    blanks: 1,
  },
  '<<Name, Role>>': {
    label: (turn) => [turn.person === null ? `<<${turn.name}>>` : `<<${turn.name}, ${turn.person.role}>>`],
    list: 'none',
    headings: {},
    blanks: 0,
  },
  'Name [Q]: text': {
    label: (turn) => [
      turn.person === null ? `${turn.name}: ` : `${turn.name} [${turn.isQuestion ? qa(turn) : 'M'}]: `,
    ],
    isInline: true,
    list: 'none',
    headings: { questions: 'Question & Answer' },
    blanks: 1,
  },
  'cues of a subtitle file': {
    label: (turn) => [`${turn.name}: `],
    isInline: true,
    list: 'none',
    headings: {},
    blanks: 1,
    marks: {
      before: (second) => [String(second), `${clock(second, true)},000 --> ${clock(second + 9, true)},000`],
    },
  },
}

/** Prints a call in a layout, with the parse it ought to have. `draw` names people otherwise in label and list. */
export function layOutCall(call: SpokenCall, layout: Layout, options: PrintOptions = {}): LaidOutCall {
  const page = createPage(call, { wrap: options.wrap ?? layout.wrap, page: options.page ?? layout.page })
  const blanks = options.blanks ?? layout.blanks
  const { headings, rules = {} } = layout
  for (const line of call.title) page.print(line)
  page.mark('title')
  page.blank(1)
  const speaking = call.people.filter((person) => call.turns.some((turn) => turn.speaker === person.name))
  if (layout.list !== 'none' && layout.list !== 'end') {
    printList(page, call, speaking, layout)
    page.mark('participants')
    page.blank(1)
  }
  const heard = new Set<string>()
  const turns: { speaker: string; lines: [number, number] }[] = []
  let part = ''
  for (const [index, turn] of call.turns.entries()) {
    if (turn.part !== part) {
      page.turn()
      if (part !== '' && headings.questions !== undefined) page.mark(part)
      const heading = headings[turn.part]
      if (heading !== undefined) {
        if (rules.heading !== undefined) page.print(rules.heading)
        page.print(heading)
        if (rules.heading !== undefined) page.print(rules.heading)
        page.blank(blanks)
      }
      if (part !== '' && headings.questions === undefined) page.mark(part)
      part = turn.part
    }
    const second = index * 37
    const labelled: LabelledTurn = {
      name: turn.speaker,
      person: speaking.find((person) => person.name === turn.speaker) ?? null,
      isFirst: !heard.has(turn.speaker),
      isQuestion: turn.part === 'questions',
      company: call.company,
      index,
      second,
    }
    const label = layout.label(labelled)
    const isInline =
      typeof layout.isInline === 'function' ? layout.isInline(labelled) : layout.isInline === true
    heard.add(turn.speaker)
    for (const mark of layout.marks?.before?.(second) ?? []) page.print(mark)
    if (rules.before !== undefined) page.print(rules.before)
    for (const line of isInline ? label.slice(0, -1) : label) page.print(line)
    if (rules.after !== undefined) page.print(rules.after)
    const lines = page.say(turn.paragraphs, isInline ? (label.at(-1) ?? '') : '', blanks)
    turns.push({ speaker: speakerOf(turn, label), lines })
    page.blank(blanks)
  }
  page.mark(part)
  if (layout.list === 'end') {
    printList(page, call, speaking, layout)
    page.mark('participants')
  }
  return {
    text: page.text(),
    expected: {
      turns,
      sections: page.sections(),
      participants: speaking.map((person) => ({
        name: person.name,
        side: person.firm === null ? 'company' : 'analyst',
        firm: person.firm,
      })),
    },
  }
}

/** The operator is one under every name; others are who they are. */
function speakerOf(turn: SpokenTurn, label: readonly string[]): string {
  return label.some((line) => line.includes('Moderator')) ? 'Moderator' : turn.speaker
}

function printList(
  page: Page,
  call: SpokenCall,
  people: readonly SpokenPerson[],
  { list, headings, rules = {} }: Layout,
): void {
  for (const side of ['company', 'analysts'] as const) {
    const heading = headings[side]
    if (heading !== undefined) {
      if (rules.heading !== undefined) page.print(rules.heading)
      page.print(heading)
      if (rules.heading !== undefined) page.print(rules.heading)
    }
    for (const person of people.filter(({ firm }) => (firm === null) === (side === 'company'))) {
      const firm = person.firm ?? call.company
      if (list === 'top') page.print(`${person.name} - ${person.firm ?? person.role}`)
      if (list === 'dots')
        page.print(`• ${person.name}, ${person.firm === null ? person.role : `Analyst, ${firm}`}`)
      if (list === 'end')
        page.print(
          person.firm === null ? `${person.name} -- ${person.role}` : `${person.name} -- ${firm} -- Analyst`,
        )
      if (list === 'two-lines')
        for (const line of [person.name, person.firm === null ? person.role : `Analyst, ${firm}`])
          page.print(line)
      if (list === 'bullets')
        for (const line of [` * ${person.name}`, `   ${firm} - ${person.role}`]) page.print(line)
    }
  }
}

interface Page {
  /** Goes on to a new page if this one is full. */
  readonly turn: () => void
  readonly print: (line: string) => void
  readonly blank: (count: number) => void
  /** Prints what is spoken and returns its first and last line. */
  readonly say: (paragraphs: readonly string[], label: string, blanks: number) => [number, number]
  /** Ends a section with the last line that has something on it. */
  readonly mark: (kind: string) => void
  readonly text: () => string
  readonly sections: () => readonly { kind: string; lines: readonly [number, number] }[]
}

function createPage(
  call: SpokenCall,
  { wrap, page }: { readonly wrap: number | undefined; readonly page: number | undefined },
): Page {
  const lines: string[] = []
  const ends: { kind: string; end: number }[] = []
  let printed = 0
  let pages = 1
  // A page ends only before something is printed, so that nothing but speech is interrupted.
  const turnPage = () => {
    if (page === undefined || printed < page) return
    lines.push(
      '',
      String(pages),
      '',
      `${call.title[0] ?? ''} ${call.title[1] ?? ''}`,
      'Copyright © 2025 Wharf Street Transcripts. All rights reserved.',
      '',
    )
    pages++
    printed = 0
  }
  const print = (line: string) => {
    turnPage()
    lines.push(line)
    printed++
  }
  return {
    turn: turnPage,
    print,
    blank: (count) => {
      for (let index = 0; index < count; index++) lines.push('')
    },
    say: (paragraphs, label, blanks) => {
      let first = 0
      let seen = 0
      for (const [index, paragraph] of paragraphs.entries()) {
        if (index > 0) for (let count = 0; count < blanks; count++) lines.push('')
        for (const line of wrapText(index === 0 ? label + paragraph : paragraph, wrap)) {
          print(line)
          // Where the label itself is wrapped, what is spoken begins on its last line.
          if (first === 0 && (index > 0 || seen + line.length > label.trimEnd().length)) first = lines.length
          seen += line.length + 1
        }
      }
      return [first, lines.length]
    },
    mark: (kind) => {
      let end = lines.length
      while (end > 0 && lines[end - 1] === '') end--
      ends.push({ kind, end })
    },
    text: () => `${lines.join('\n')}\n`,
    sections: () => {
      return ends.map(({ kind, end }, index) => {
        let first = (ends[index - 1]?.end ?? 0) + 1
        while (lines[first - 1] === '') first++
        return { kind, lines: [first, end] as const }
      })
    },
  }
}

function wrapText(text: string, width: number | undefined): readonly string[] {
  if (width === undefined) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else
      line = line === '' && lines.length === 0 && word === '' ? '' : line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
