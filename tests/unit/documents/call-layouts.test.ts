import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { readAnnotatedCalls } from '../../support/annotated-calls.ts'
import { layOutCall, layouts, type PrintOptions } from '../../support/lay-out-call.ts'
import { findUncovered, scoreParse } from '../../support/score-parse.ts'
import { ferriesCall, gardenToolsCall, type SpokenCall } from '../../support/spoken-call.ts'

const invented: readonly { readonly name: string; readonly call: SpokenCall }[] = [
  { name: 'garden tools', call: gardenToolsCall },
  { name: 'ferries', call: ferriesCall },
]
const variants: readonly PrintOptions[] = [{}, { wrap: 72 }, { wrap: 96, page: 50 }, { blanks: 2 }]

/** What the parse of a call printed in a layout comes to against what was printed. */
function scoreLayout(call: SpokenCall, layout: string, options: PrintOptions) {
  const chosen = layouts[layout]
  if (chosen === undefined) throw new RangeError(layout)
  const { text, expected } = layOutCall(call, chosen, options)
  const parsed = parseDocument({ text, fileName: 'call.txt', companies: [] })
  const { turns, sections, participants } = scoreParse(parsed, expected)
  return { turns, sections, participants, ...findUncovered(text, parsed) }
}

describe.each(Object.keys(layouts))('parseDocument on calls printed as %s', (layout) => {
  it.each(invented.flatMap((one) => variants.map((options) => ({ ...one, options }))))(
    'finds every turn and section of the call about $name with $options',
    ({ call, options }) => {
      expect(scoreLayout(call, layout, options)).toMatchObject({ turns: 1, sections: 1, lost: 0, twice: 0 })
    },
  )

  it.runIf(readAnnotatedCalls().length > 0)('finds the turns of real calls laid out anew', () => {
    for (const { call } of readAnnotatedCalls()) {
      for (const options of variants) {
        const { turns, sections } = scoreLayout(call, layout, options)
        expect(turns).toBeGreaterThanOrEqual(0.97)
        expect(sections).toBeGreaterThanOrEqual(0.97)
      }
    }
  })
})
