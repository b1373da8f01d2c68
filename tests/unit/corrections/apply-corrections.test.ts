import { describe, expect, it } from 'vitest'
import { makeAnchor } from '../../../shared/anchors/resolve-anchor.ts'
import { applyCorrections, passageAt } from '../../../shared/corrections/apply-corrections.ts'
import type { Change, CorrectionId, TextCorrection } from '../../../shared/corrections/correction.ts'
import type { DocumentId, ParsedDocument, Side } from '../../../shared/documents/document.ts'
import { parseText } from '../../support/parse-text.ts'

const call = [
  'Tern Photonics, Inc. (TRNP)',
  'Q2 2025 Earnings Call',
  '',
  'Operator',
  'Good day and welcome to the call. I will now hand over to the management of Tern.',
  '',
  'Ada Brook — Chief Executive Officer',
  'Thank you. Revenue grew to $40.7 million in the quarter, and margins held up well.',
  'We are ready for your questions now.',
  '',
  'Ben Reed — Analyst, Larch Securities',
  'Thanks. How do you see the second half of the year for lasers?',
  '',
  'Ada Brook — Chief Executive Officer',
  'We see it growing from here, as we said in the spring.',
].join('\n')

const parsed = parseText(call)

let made = 0
/** A correction at the places of some words. */
function correct(
  text: string,
  change: Change,
  ...words: readonly (string | [Side, string])[]
): TextCorrection {
  const documentId = 'd' as DocumentId
  return {
    id: `c${(made += 1)}` as CorrectionId,
    documentId,
    change,
    madeAt: '2026-03-02T08:00:00Z',
    anchors: words.map((word) => {
      const [side, exact] = typeof word === 'string' ? (['en', word] as const) : word
      const start = text.indexOf(exact)
      if (start < 0) throw new Error(`${exact} is not in the text`)
      return makeAnchor({ documentId, version: 1, side, start, end: start + exact.length }, (from, to) =>
        text.slice(from, to),
      )
    }),
  }
}
const apply = (...corrections: TextCorrection[]) => applyCorrections(parsed, corrections, call)
const speakers = ({ turns }: ParsedDocument) => turns.map(({ speaker, role }) => `${speaker} · ${role}`)
const sections = ({ sections: all, passages }: ParsedDocument) =>
  all.map(
    ({ kind, lines }, index) =>
      `${kind} ${lines.join('-')} ×${passages.filter(({ section }) => section === index).length}`,
  )

describe('applyCorrections', () => {
  it('gives one turn to another speaker, with the role that one has, and settles the doubt', () => {
    const doubted: ParsedDocument = {
      ...parsed,
      suspectTurns: [{ turn: 2, likely: 'Ada Brook', reason: 'answers-own-question' }],
    }
    const change = { kind: 'turn-speaker', speaker: 'Ada Brook' } as const
    const { parsed: after } = applyCorrections(
      doubted,
      [correct(call, change, 'How do you see the second half')],
      call,
    )
    expect(speakers(after)[2]).toBe(speakers(after)[1])
    expect(after.suspectTurns).toEqual([])
    expect(after.passages.map(({ en }) => en?.text)).toEqual(parsed.passages.map(({ en }) => en?.text))
  })

  it('takes a speaker nobody has named into the participants', () => {
    const { parsed: after } = apply(
      correct(call, { kind: 'turn-speaker', speaker: 'Cleo Marsh' }, 'How do you see'),
    )
    expect(after.turns[2]).toMatchObject({ speaker: 'Cleo Marsh', role: null })
    expect(after.participants.at(-1)).toEqual({
      name: 'Cleo Marsh',
      role: null,
      firm: null,
      side: 'other',
      aliases: [],
    })
  })

  it('renames somebody wherever they speak and keeps the old name as an alias', () => {
    const { parsed: after } = apply(
      correct(call, { kind: 'person', name: 'Ada Brook', to: { name: 'Ada Brooke', role: 'President' } }),
    )
    expect(speakers(after).filter((one) => one === 'Ada Brooke · President')).toHaveLength(2)
    expect(after.participants.find(({ name }) => name === 'Ada Brooke')).toMatchObject({
      side: 'company',
      role: 'President',
      aliases: expect.arrayContaining(['Ada Brook']) as string[],
    })
    expect(after.participants).toHaveLength(parsed.participants.length)
  })

  it('merges two people into one when a name is given that another has', () => {
    const { parsed: after } = apply(
      correct(call, { kind: 'person', name: 'Ben Reed', to: { name: 'Ada Brook' } }),
    )
    expect(after.participants).toHaveLength(parsed.participants.length - 1)
    expect(new Set(after.turns.map(({ speaker }) => speaker))).toEqual(new Set(['Operator', 'Ada Brook']))
  })

  it('leaves alone who is not in the document, and says so', () => {
    const correction = correct(call, { kind: 'person', name: 'Nobody', to: { name: 'Somebody' } })
    const { parsed: after, idle } = apply(correction)
    expect(after).toBe(parsed)
    expect([...idle]).toEqual([correction.id])
  })

  it('begins, moves, names and joins sections without an overlap or a gap among the passages', () => {
    const start = correct(
      call,
      { kind: 'section-start', sectionKind: 'summary', title: 'In short' },
      'Thank you. Revenue grew',
    )
    const move = correct(call, { kind: 'section-moved' }, 'Thank you. Revenue grew', 'We are ready for')
    const rename = correct(
      call,
      { kind: 'section-kind', sectionKind: 'closing', title: null },
      'We are ready for',
    )
    const join = correct(call, { kind: 'section-joined' }, 'We are ready for')
    const begun = apply(start).parsed
    const place = passageAt(begun.passages, call.indexOf('Thank you. Revenue grew'))
    const section = begun.passages[place]?.section ?? -1
    expect(begun.sections).toHaveLength(parsed.sections.length + 1)
    expect(begun.sections[section]).toMatchObject({ kind: 'summary', title: 'In short' })
    expect(begun.passages[place - 1]?.section).toBe(section - 1)
    const moved = apply(start, move).parsed
    expect(moved.passages[place]?.section).toBe(section - 1)
    expect(moved.passages[place + 1]?.section).toBe(section)
    expect(moved.sections[section - 1]?.lines[1]).toBe((moved.sections[section]?.lines[0] ?? 0) - 1)
    expect(apply(start, move, rename).parsed.sections[section]).toMatchObject({
      kind: 'closing',
      title: null,
    })
    const joined = apply(start, move, rename, join).parsed
    expect(sections(joined).length).toBe(parsed.sections.length)
    expect(joined.passages.map(({ section: one }) => one)).toEqual(
      parsed.passages.map(({ section: one }) => one),
    )
    for (const one of [begun, moved, joined]) {
      const order = one.passages.map(({ section: index }) => index)
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(Math.max(...one.turns.map(({ section: index }) => index))).toBeLessThan(one.sections.length)
    }
  })

  it('says what a passage is', () => {
    const { parsed: after } = apply(
      correct(call, { kind: 'passage-kind', passageKind: 'quote', level: null }, 'as we said in the spring'),
    )
    const changed = after.passages.filter(({ kind }, index) => kind !== parsed.passages[index]?.kind)
    expect(changed.map(({ kind, en }) => `${kind} ${en?.text}`)).toEqual([
      'quote We see it growing from here, as we said in the spring.',
    ])
  })

  it('changes no passage for corrected words', () => {
    const { parsed: after, idle } = apply(correct(call, { kind: 'words', replacement: 'laser' }, 'lasers'))
    expect([after, idle.size]).toEqual([parsed, 0])
  })
})

const bilingual = [
  'Memo on lasers',
  '雷射備忘錄',
  '',
  'Lead times grew to forty weeks.',
  '交期延長到四十週。',
  'Prices held, and orders came in late in the year.',
  '價格持穩,訂單則在年底才到。',
  'We keep our view.',
  '我們維持看法。',
].join('\n')
const memo = parseText(bilingual)
const rows = ({ passages }: ParsedDocument) =>
  passages.map(({ en, zh }) => `${en?.text.slice(0, 10) ?? ''}|${zh?.text.slice(0, 3) ?? ''}`)
const characters = ({ passages }: ParsedDocument) =>
  passages
    .flatMap(({ en, zh }) => [en, zh].filter((side) => side !== null))
    .toSorted((a, b) => a.start - b.start)
    .map(({ text }) => text.replace(/\s/g, ''))
    .join('')

describe('rows made by hand', () => {
  const applied = (...corrections: TextCorrection[]) => applyCorrections(memo, corrections, bilingual).parsed

  it('pair the English of one row with the Chinese of another; the rest stands alone', () => {
    const after = applied(
      correct(bilingual, { kind: 'pair', rows: [{ en: 0, zh: 1 }] }, 'Lead times grew to forty weeks.', [
        'zh',
        '我們維持看法。',
      ]),
    )
    expect(rows(after)).toEqual([
      'Memo on la|雷射備',
      '|交期延',
      'Lead times|我們維',
      'Prices hel|價格持',
      'We keep ou|',
    ])
    expect(after.passages[2]).toMatchObject({ confidence: 1, lines: [4, 9] })
    expect(characters(after)).toBe(characters(memo))
  })

  it('split a row where a person says', () => {
    const after = applied(
      correct(
        bilingual,
        {
          kind: 'pair',
          rows: [
            { en: 0, zh: 1 },
            { en: 2, zh: 3 },
          ],
        },
        'Prices held,',
        ['zh', '價格持穩,'],
        'and orders came in late in the year.',
        ['zh', '訂單則在年底才到。'],
      ),
    )
    expect(rows(after).slice(2, 4)).toEqual(['Prices hel|價格持', 'and orders|訂單則'])
    expect(characters(after)).toBe(characters(memo))
  })

  it('unpair a row in its place, and a later one wins over an earlier', () => {
    const words = [
      'Prices held, and orders came in late in the year.',
      ['zh', '價格持穩,訂單則在年底才到。'],
    ] as const
    const unpair = correct(
      bilingual,
      {
        kind: 'pair',
        rows: [
          { en: 0, zh: null },
          { en: null, zh: 1 },
        ],
      },
      words[0],
      [...words[1]] as [Side, string],
    )
    expect(rows(applied(unpair))).toEqual([
      'Memo on la|雷射備',
      'Lead times|交期延',
      'Prices hel|',
      '|價格持',
      'We keep ou|我們維',
    ])
    const again = correct(bilingual, { kind: 'pair', rows: [{ en: 0, zh: 1 }] }, words[0], [...words[1]] as [
      Side,
      string,
    ])
    expect(rows(applied(unpair, again))).toEqual(rows(memo))
  })
})
