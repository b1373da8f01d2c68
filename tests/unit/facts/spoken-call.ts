import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { headOf, tell, turnToQuestions } from './speech.ts'

const opening: Readonly<Record<3 | 4, readonly [title: string, first: string]>> = {
  3: ['Q3 2025 Earnings Call dated Nov. 04, 2025', 'In the third quarter'],
  4: ['Q4 2024 Earnings Call dated Feb. 11, 2025', 'In the fourth quarter'],
}

/**
 * What these lines of a call tell, as `metric | segment | period | kind | value unit`: remarks of the finance chief, of the
 * chief executive (`P: `), questions (`Q: `) and answers (`A: `), of a third or a last quarter whose parts are datacom and telecom.
 */
export function saidOnCall(quarter: 3 | 4, lines: readonly string[]): readonly string[] {
  const [title, first] = opening[quarter]
  const said = lines.map((line) => /^(?:([PQA]): )?(.*)$/.exec(line) ?? ['', '', line])
  const remarks = said.filter(([, who]) => who === undefined || who === '').map(([, , line]) => line ?? '')
  const chief = said.filter(([, who]) => who === 'P').map(([, , line]) => line ?? '')
  const exchange = said.filter(([, who]) => who === 'Q' || who === 'A')
  const text = [
    ...headOf(title),
    `Thank you. ${first} datacom revenue was $88 million and telecom revenue was $31 million.`,
    ...remarks,
    ...(chief.length > 0 ? ['Tove Brandt — Chief Executive Officer', ...chief] : []),
    ...turnToQuestions,
    ...(exchange.length > 0
      ? []
      : ['Marek Dusik', 'How should we think about it?', 'Ada Lindqvist', 'Thank you.']),
    ...exchange.flatMap(([, who, line], at) => [
      ...(at === 0 || exchange[at - 1]?.[1] !== who ? [who === 'Q' ? 'Marek Dusik' : 'Ada Lindqvist'] : []),
      line ?? '',
    ]),
  ].join('\n')
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return tell(findFacts({ document, text, fiscalYearEnd: '12' })).slice(2)
}
