import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

/** A call whose finance chief alone speaks. */
interface Call {
  readonly title: string
  readonly date: string
  readonly welcome: string
  readonly speaker: string
  /** What the speaker opens with. */
  readonly opening: readonly string[]
  readonly closing: string
}

/** A call without parts of the company. */
export const corbel: Call = {
  title: 'Corbel Systems Inc (CRBL) Q2 2022 Earnings Call',
  date: 'July 28, 2022',
  welcome: 'Good morning and welcome to the second quarter earnings call of Corbel Systems.',
  speaker: 'Iris Tamm',
  opening: ['Thank you, and good morning, everyone.'],
  closing: 'That concludes my remarks, and I look forward to your questions.',
}

/** A call of two segments. */
export const hollin: Call = {
  title: 'Hollin Mills Corp (HLM) Q1 2022 Earnings Call',
  date: 'April 27, 2022',
  welcome: 'Good morning and welcome to the first quarter earnings call of Hollin Mills.',
  speaker: 'Ruth Amory',
  opening: [
    'Thank you, and good morning, everyone.',
    'We report results for our Paper Fabrics segment and our Moulded Parts segment.',
  ],
  closing: 'That concludes my remarks on the first quarter, and I look forward to your questions.',
}

/** Figures of prepared remarks as `metric | segment | period | kind | value unit`. */
export const readRemarks = (call: Call, lines: readonly string[]): readonly string[] =>
  readText('call.txt', textOf(call, lines))

/** The text of a call in which its finance chief says these lines. */
export function textOf(call: Call, lines: readonly string[]): string {
  return [
    call.title,
    call.date,
    '',
    'Operator',
    call.welcome,
    '',
    `${call.speaker} -- Chief Financial Officer`,
    ...call.opening,
    ...lines,
    call.closing,
  ].join('\n')
}

/** The text of remarks printed without title, names or labels. */
export const unlabelled = (lines: readonly string[]): string =>
  [
    'With me is Dana Whitlock, our Chief Executive Officer.',
    ...lines,
    'Now I will turn the call over to Dana for our outlook of the quarter.',
  ].join('\n')

/** Figures of a text filed under a name as `metric | segment | period | kind | value unit`, a dash for what is not known. */
export function readText(fileName: string, text: string): readonly string[] {
  const document = parseDocument({ text, fileName, companies: [] })
  return findFacts({ document, text, fiscalYearEnd: document.metadata.fiscalYearEnd }).map((fact) =>
    [fact.metric, fact.segment ?? '-', fact.period ?? '-', fact.kind, `${fact.value} ${fact.unit}`].join(
      ' | ',
    ),
  )
}
