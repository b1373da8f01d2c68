import type { DocumentKind, ParsedDocument, SectionKind } from '../../../shared/documents/document.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { hasTraditional } from '../../../shared/text/has-traditional.ts'
import type { FoundFact } from '../../../shared/facts/fact.ts'

interface Speech {
  readonly en?: string
  readonly zh?: string
  readonly kind?: DocumentKind
  readonly period?: string | null
  readonly date?: string
  readonly section?: SectionKind
  readonly fiscalYearEnd?: string
}

/** The facts of a document of one paragraph, in one or two languages, spoken by the company's finance chief. */
export function factsOf(speech: Speech): readonly FoundFact[] {
  const { document, text } = toDocument(speech)
  return findFacts({ document, text, fiscalYearEnd: speech.fiscalYearEnd ?? '12' })
}

export function toDocument(speech: Speech): { readonly document: ParsedDocument; readonly text: string } {
  const en = speech.en ?? null
  const zh = speech.zh ?? null
  const text = [en, zh].filter((side) => side !== null).join('\n')
  const zhLine = en === null ? 1 : 2
  return {
    text,
    document: {
      metadata: {
        kind: speech.kind ?? 'call',
        title: 'Third quarter 2025',
        company: 'Verrano',
        ticker: null,
        exchange: null,
        period: speech.period === undefined ? '2025Q3' : speech.period,
        date: speech.date ?? '2025-11-04',
        languages: [en !== null ? 'en' : hasTraditional(zh ?? '') ? 'zh-Hant' : 'zh-Hans'],
        source: null,
        author: null,
        url: null,
        fiscalYearEnd: null,
      },
      evidence: [],
      participants: [
        { name: 'Ingrid Halvorsen', role: 'CFO', firm: 'Verrano', side: 'company', aliases: [] },
      ],
      sections: [{ kind: speech.section ?? 'prepared', title: null, lines: [1, zhLine] }],
      turns: [{ speaker: 'Ingrid Halvorsen', role: 'CFO', section: 0, lines: [1, zhLine] }],
      exchanges: [],
      suspectTurns: [],
      quotations: [],
      passages: [
        {
          kind: 'speech',
          level: null,
          confidence: null,
          lines: [1, zhLine],
          section: 0,
          turn: 0,
          en: en === null ? null : { start: 0, end: en.length, lines: [1, 1], text: en },
          zh:
            zh === null
              ? null
              : { start: text.length - zh.length, end: text.length, lines: [zhLine, zhLine], text: zh },
        },
      ],
    },
  }
}

/** `Revenue | Systems | 2025Q3 | actual | 52000000 USD`, one line a fact: what a test compares. */
export function tell(facts: readonly FoundFact[]): readonly string[] {
  return facts.map((fact) =>
    [fact.metric, fact.segment, fact.period, fact.kind, `${fact.value} ${fact.unit}`]
      .filter((part) => part !== null)
      .join(' | '),
  )
}

/** What the lines of a question or an answer on a call state, as `metric | segment | period | kind | value unit`. */
export function answer(...lines: readonly string[]): readonly string[] {
  return answerAfter('How should we think about it?', ...lines)
}

export function answerAfter(question: string, ...lines: readonly string[]): readonly string[] {
  return answerOnCall(
    'Thank you, operator, and good afternoon everyone. With that, let us take your questions.',
    question,
    ...lines,
  )
}

/** How a call begins, up to the remarks of its finance chief. */
export const headOf = (title: string): readonly string[] => [
  `Quillmark Optics, Inc. (NASDAQ: QMRK) ${title}`,
  'Corporate Participants:',
  'Ada Lindqvist — Chief Financial Officer',
  'Tove Brandt — Chief Executive Officer',
  'Analysts:',
  'Marek Dusik — Analyst',
  'Presentation:',
  'Operator',
  'Good day and welcome to the Quillmark Optics earnings call.',
  'Ada Lindqvist — Chief Financial Officer',
]

/** How it goes on to its questions. */
export const turnToQuestions: readonly string[] = [
  'Questions and Answers:',
  'Operator',
  'Our first question comes from Marek Dusik. Please go ahead.',
]

/** What a call states of which the finance chief's remarks, one question and the lines of its answer are given. */
export function answerOnCall(
  remarks: string,
  question: string,
  ...lines: readonly string[]
): readonly string[] {
  const text = [
    ...headOf('Q3 2025 Earnings Call dated Nov. 04, 2025'),
    remarks,
    ...turnToQuestions,
    'Marek Dusik',
    `Thank you for taking the question. ${question}`,
    'Ada Lindqvist',
    ...(lines.length > 0 ? lines : ['Thank you.']),
  ].join('\n')
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return tell(findFacts({ document, text, fiscalYearEnd: '12' }))
}
