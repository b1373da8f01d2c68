import { describe, expect, it } from 'vitest'
import { checkSource } from '../../../shared/checks/check-source.ts'
import { severityOf } from '../../../shared/checks/finding.ts'
import { readKnownPeople } from '../../../shared/suspects/known-people.ts'
import { readSourceText } from '../../../shared/suspects/source-text.ts'
import { listShown, readCheckInput } from '../../support/check-text.ts'
import { haldenCall } from '../../support/halden-call.ts'
import { bakeryEssay, canalPodcast, pharmaCall } from '../../support/quiet-documents.ts'
import { createRandom } from '../../support/random.ts'

describe('checkSource on documents with nothing wrong in them', () => {
  it.each([
    ['a freight call', haldenCall],
    ['a call with doses in milligrams', pharmaCall],
    ['an essay with names close to each other', bakeryEssay],
    ['a podcast', canalPodcast],
  ])('shows nothing of %s', (_what, lines) => {
    expect(listShown(lines)).toEqual([])
  })
})

/** What a recogniser makes of a name: letters that sound alike, one dropped, two turned round. */
const soundsLike: readonly (readonly [heard: RegExp, printed: string])[] = [
  [/ph/, 'f'],
  [/c(?=[aou])/, 'k'],
  [/k(?=[aou])/, 'c'],
  [/ll/, 'l'],
  [/nn/, 'n'],
  [/a(?=[^aeiou])/, 'e'],
  [/e(?=[^aeiou])/, 'a'],
  [/i(?=[^aeiou])/, 'e'],
  [/o(?=[^aeiou])/, 'u'],
  [/v/, 'w'],
]

function mishear(word: string, random: () => number): string {
  const tail = word.slice(1)
  const ways = soundsLike.filter(([heard]) => heard.test(tail))
  const way = ways[Math.floor(random() * (ways.length + 1))]
  if (way !== undefined) return word.charAt(0) + tail.replace(...way)
  const at = 1 + Math.floor(random() * (word.length - 2))
  return word.slice(0, at) + word.slice(at + 1)
}

describe('checkSource on names misheard once', () => {
  it.each([
    ['a freight call', haldenCall],
    ['a call with doses in milligrams', pharmaCall],
  ])('finds most of those in the speeches of %s, and shows nothing else', (_what, lines) => {
    const random = createRandom(20)
    const text = lines.join('\n')
    const sound = readCheckInput(text)
    const source = readSourceText(sound.document)
    const known = readKnownPeople(sound.document.participants)
    const spoken = source.tokens.filter(
      (token) =>
        sound.document.passages[token.passage]?.kind === 'speech' &&
        token.text.length > 4 &&
        (known.byWord.has(token.lower) || /^(?:Halden|Drayvex|Corvane|Lumivexa)$/.test(token.text)),
    )
    const missed: string[] = []
    const other: string[] = []
    let planted = 0
    for (const token of spoken) {
      const wrong = mishear(token.text, random)
      if (wrong === token.text) continue
      planted += 1
      const input = readCheckInput(text.slice(0, token.start) + wrong + text.slice(token.end))
      const shown = checkSource(input).filter(({ confidence }) => severityOf(confidence) !== 'note')
      const isFound = shown.some(({ en, expected }) => en?.text === wrong && expected === token.text)
      if (!isFound) missed.push(`${token.text} as ${wrong}`)
      other.push(...shown.flatMap(({ en }) => (en === null || en.text === wrong ? [] : [en.text])))
    }
    expect(planted).toBeGreaterThan(20)
    expect([missed.length / planted <= 0.2, missed]).toEqual([true, missed])
    expect(other).toEqual([])
  })
})
