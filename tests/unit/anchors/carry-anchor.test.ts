import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../../shared/anchors/anchor.ts'
import { createTextCarrier } from '../../../shared/anchors/carry-anchor.ts'
import { diffTokens, splitTokens } from '../../../shared/anchors/diff-tokens.ts'
import { makeAnchor } from '../../../shared/anchors/resolve-anchor.ts'
import type { DocumentId } from '../../../shared/documents/document.ts'

const anchorOn = (text: string, start: number, end: number): Anchor =>
  makeAnchor({ documentId: 'd' as DocumentId, version: 1, side: 'en', start, end }, (from, to) =>
    text.slice(from, to),
  )
/** An anchor on the n-th place of some words, carried. */
function carry(old: string, now: string, words: string, nth = 0): string {
  let start = old.indexOf(words)
  for (let count = 0; count < nth; count += 1) start = old.indexOf(words, start + 1)
  const result = createTextCarrier(old, now, 2).carry(anchorOn(old, start, start + words.length))
  if (result.state === 'lost') return 'lost'
  const { start: from, end, exact, version } = result.anchor
  expect(now.slice(from, end)).toBe(exact)
  expect(version).toBe(2)
  return `${result.state} ${from}: ${exact}`
}

const memo = `Lead times grew to forty weeks in the spring. Nobody had expected that much.
Prices held. The laser is still the part that everyone waits for.
Margins were 41.5 percent, up from 39.8 percent a year ago.
We keep our view for the second half of the year.
`

describe('carrying an anchor to another version', () => {
  it('follows words that stand further down after something was put in above', () => {
    const now = `A note from the editor: this is the corrected version.\n\n${memo}`
    expect(carry(memo, now, 'Prices held.')).toBe(`same ${now.indexOf('Prices held.')}: Prices held.`)
  })

  it('takes other line breaks for the same words', () => {
    const now = memo.replace('The laser is still the part', 'The laser is\nstill the part')
    expect(carry(memo, now, 'laser is still the part that')).toBe(
      `same ${now.indexOf('laser is')}: laser is\nstill the part that`,
    )
  })

  it('shows a sentence with one word mended as moved, with its new words', () => {
    const now = memo.replace('everyone waits for', 'everybody waits for')
    expect(carry(memo, now, 'The laser is still the part that everyone waits for.')).toMatch(
      /^moved \d+: The laser is still the part that everybody waits for\.$/,
    )
  })

  it('loses a figure that was changed', () => {
    expect(carry(memo, memo.replace('41.5', '42.5'), '41.5 percent')).toBe('lost')
    expect(carry(memo, memo.replace('41.5', '42.5'), '39.8 percent')).toMatch(/^same/)
  })

  it('finds a sentence that was moved elsewhere, and says so', () => {
    const sentence = 'The laser is still the part that everyone waits for.'
    const now = `${sentence} ${memo.replace(sentence, '')}`
    expect(carry(memo, now, sentence)).toBe(`moved 0: ${sentence}`)
  })

  it('never puts a sentence that is gone on an equal one that was there before', () => {
    const doubled = `${memo}In closing:\nPrices held.\nThank you all for coming today.\n`
    const gone = doubled.replace('Prices held. The laser', 'The laser')
    expect(carry(doubled, gone, 'Prices held.', 0)).toBe('lost')
    expect(carry(doubled, gone, 'Prices held.', 1)).toBe(`same ${gone.indexOf('Prices held.')}: Prices held.`)
  })

  it('tells two equal sentences apart by what stands around them', () => {
    const twice = 'First the memory. Prices held. Then the laser. Prices held. Then the rest.'
    const now = 'First of all the memory. Prices held. And then the laser. Prices held. Then the rest.'
    expect(carry(twice, now, 'Prices held.', 0)).toBe(`same ${now.indexOf('Prices held.')}: Prices held.`)
    expect(carry(twice, now, 'Prices held.', 1)).toBe(`same ${now.lastIndexOf('Prices held.')}: Prices held.`)
  })

  it('reports equal sentences as lost where nothing tells them apart', () => {
    const twice = `${memo}Prices held. Prices held.\nThe end of the memo.\n`
    const once = `${memo}Prices held.\nThe end of the memo.\n`
    expect(carry(twice, once, 'Prices held.', 1)).toBe('lost')
    expect(carry(twice, once, 'Prices held.', 2)).toBe('lost')
    expect(carry(once, twice, 'Prices held.', 1)).toBe('lost')
  })

  it('does not take a number of another sentence for its own', () => {
    const old = `${memo}The lead time is 40 weeks for the whole industry today.\n`
    const now = `${memo}We have hired some 40 people in our new plant since then.\n`
    expect(carry(old, now, '40')).toBe('lost')
  })

  it('carries Chinese words as well', () => {
    const old = '交期延長到四十週。價格持穩。雷射仍是大家在等的零件。'
    const now = '編按:本文已更正。交期延長到四十週。價格大致持穩。雷射仍是大家在等的零件。'
    expect(carry(old, now, '雷射仍是大家在等的零件。')).toMatch(/^same/)
    expect(carry(old, now, '價格持穩。')).toMatch(/^moved \d+: 價格大致持穩。$/)
  })
})

/** A document as sentences; equal ones are different sentences all the same. */
interface Line {
  readonly id: number
  readonly words: string
}
/** What stands right before and right after a sentence. */
const neighboursOf = (lines: readonly Line[], { id }: Line): readonly string[] => {
  const place = lines.findIndex((one) => one.id === id)
  return [`${lines[place - 1]?.words} …`, `… ${lines[place + 1]?.words}`]
}
const vocabulary = ['alpha', 'beta', 'gamma', 'delta', 'margins', 'of', 'the', 'grew', '40', 'percent']
const alike = ['Prices held.', 'Thank you for taking my question today.', 'Margins grew by 40 percent.']
/** Five words that no other sentence has. */
const ownWords = (id: number): string =>
  `${Array.from({ length: 5 }, (_, index) => `w${(id * 5 + index).toString(36)}x`).join(' ')}.`
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: 8 })
  .map((words) => `${words.join(' ')}.`)
const edit = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(60), words: sentence }),
  fc.record({ kind: fc.constant('copy' as const), at: fc.nat(60), from: fc.nat(60) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('mend' as const), at: fc.nat(60), words: sentence }),
)

describe('carrying anchors through random edits', () => {
  it('never lands on words other than its own, unless it says that it moved', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 3, maxLength: 40 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (sentences, edits) => {
          let mixedUp = 0
          // Every other sentence is one of a kind; those between read alike all over the document.
          const old: readonly Line[] = sentences.map((words, id) => ({
            id,
            words: id % 2 === 0 ? ownWords(id) : (alike[id % alike.length] ?? ''),
          }))
          const now = [...old]
          let fresh = 1_000
          for (const one of edits) {
            const at = one.at % (now.length + 1)
            if (one.kind === 'delete') now.splice(at, 1)
            if (one.kind === 'insert') now.splice(at, 0, { id: fresh++, words: one.words })
            if (one.kind === 'copy') {
              const words = now[one.from % Math.max(1, now.length)]?.words
              if (words !== undefined) now.splice(at, 0, { id: fresh++, words })
            }
            if (one.kind === 'swap') now.push(...now.splice(at, 1))
            if (one.kind === 'mend' && now[at])
              now[at] = { id: now[at].id, words: `${one.words} ${now[at].words}` }
          }
          const [oldText, nowText] = [old, now].map((lines) => lines.map(({ words }) => words).join('\n'))
          const carrier = createTextCarrier(oldText ?? '', nowText ?? '', 2)
          const starts = new Map<number, Line & { start: number }>()
          let at = 0
          for (const line of now) {
            starts.set(at, { ...line, start: at })
            at += line.words.length + 1
          }
          at = 0
          for (const line of old) {
            const anchor = anchorOn(oldText ?? '', at, at + line.words.length)
            at += line.words.length + 1
            const result = carrier.carry(anchor)
            if (result.state === 'lost') continue
            expect(nowText?.slice(result.anchor.start, result.anchor.end)).toBe(result.anchor.exact)
            if (result.state !== 'same') continue
            expect(result.anchor.exact).toBe(line.words)
            const landed = [...starts.values()].findLast(({ start }) => start <= result.anchor.start)
            // A sentence that was there before is its own, unless one like it was put right beside its old neighbour.
            if (landed && landed.id !== line.id && landed.id < 1_000)
              mixedUp += neighboursOf(now, landed).some((one) => neighboursOf(old, line).includes(one))
                ? 0
                : 1
          }
          expect(mixedUp).toBe(0)
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('carries every anchor of a text that did not change', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (sentences) => {
        const text = sentences.join('\n')
        const carrier = createTextCarrier(text, text, 2)
        let at = 0
        for (const words of sentences) {
          expect(carrier.carry(anchorOn(text, at, at + words.length))).toMatchObject({
            state: 'same',
            anchor: { start: at },
          })
          at += words.length + 1
        }
      }),
    )
  })
})

describe('diffTokens', () => {
  const time = (work: () => void): number => {
    const from = performance.now()
    work()
    return performance.now() - from
  }
  const invented = (lines: number, seed: number): string => {
    let state = seed
    return Array.from({ length: lines }, () =>
      Array.from({ length: 12 }, () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
        return `w${(state >>> 8) % 4_000}`
      }).join(' '),
    ).join('\n')
  }

  it('finds what stayed in a long text with hundreds of changes, in time that grows with its length', () => {
    const old = invented(8_000, 7)
    const lines = old.split('\n')
    const now = lines.map((line, index) => (index % 20 === 0 ? `${line} added` : line)).join('\n')
    const [a, b] = splitTokens(old, now)
    let became: Int32Array = new Int32Array()
    const ms = time(() => (became = diffTokens(a.ids, b.ids)))
    expect([...became].filter((j) => j >= 0).length / became.length).toBeGreaterThan(0.999)
    expect(ms).toBeLessThan(3_000)
  })

  it('is not slowed by texts that have nothing, or nothing but repetition, in common', () => {
    const pairs = [
      [invented(6_000, 1), invented(6_000, 99)],
      ['a '.repeat(200_000), 'a b '.repeat(100_000)],
      ['a b '.repeat(100_000), 'b a '.repeat(100_000)],
    ] as const
    for (const [old, now] of pairs) {
      const [a, b] = splitTokens(old, now)
      expect(time(() => void diffTokens(a.ids, b.ids))).toBeLessThan(3_000)
    }
  })
})
