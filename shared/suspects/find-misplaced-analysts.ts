import type { ParsedDocument, Participant, Span } from '../documents/document.ts'
import { readHouse, tidyFirm } from '../calls/broker-firms.ts'
import { findIntroductions } from '../calls/find-introductions.ts'
import { compareNames, readNameParts } from '../calls/similar-name.ts'
import { toWordKey } from '../text/compare-words.ts'
import type { Suspect } from './suspect.ts'

/** How much of a turn is looked at for who speaks and from where. */
const opening = 400
const mostAnalysts = 200

/**
 * An analyst introduced with another house than the one the document otherwise gives (the participants' list, or the
 * analyst's own words), or with a house misheard. Only houses that are known, so that a small firm is none of these.
 */
export function findMisplacedAnalysts(document: ParsedDocument): readonly Suspect[] {
  const analysts = document.participants.filter(({ side, firm }) => side === 'analyst' && firm !== null)
  if (analysts.length === 0 || analysts.length > mostAnalysts) return []
  const people = analysts.map((analyst) => ({ analyst, parts: readNameParts(analyst.name) }))
  const introducing = new Set(
    document.participants.filter(({ side }) => side === 'operator').map(({ name }) => name),
  )
  const analystNames = new Set(analysts.map(({ name }) => name))
  const suspects: Suspect[] = []
  let lastTurn = -1
  for (const [passage, { en, turn, kind }] of document.passages.entries()) {
    if (en === null || turn === null || kind === 'label' || kind === 'furniture') continue
    const speaker = document.turns[turn]?.speaker ?? ''
    const isOpening = turn !== lastTurn
    lastTurn = turn
    // Who opens the lines, and what an analyst says first.
    if (!introducing.has(speaker) && !(isOpening && analystNames.has(speaker))) continue
    for (const { name, firm } of findIntroductions(en.text.slice(0, opening))) {
      if (firm === null) continue
      const parts = readNameParts(name)
      const found = people.filter((person) => compareNames(parts, person.parts) !== 'none')
      const analyst = found.length === 1 ? found[0]?.analyst : undefined
      const at = en.text.indexOf(firm)
      if (analyst === undefined || at === -1) continue
      const place = { start: en.start + at, end: en.start + at + firm.length, passage }
      const house = readMisheard(firm)
      if (house !== null) suspects.push(toMisheard(place, house))
      else if (areOtherHouses(firm, analyst.firm ?? ''))
        suspects.push(toMisplaced(document, place, analyst, firm))
    }
  }
  return suspects
}

/** Whether these are two houses, both known by their names. */
function areOtherHouses(one: string, other: string): boolean {
  const [left, right] = [tidyFirm(one), tidyFirm(other)]
  if (toWordKey(left) === toWordKey(right)) return false
  return readHouse(left.split(' ')) !== null && readHouse(right.split(' ')) !== null
}

/** The house that a name sounds like, where none is spelt so: `Wolff Research` is Wolfe Research. */
function readMisheard(firm: string): string | null {
  const words = firm.split(' ')
  if (words.some((_, index) => readHouse(words.slice(index)) !== null)) return null
  const house = tidyFirm(firm)
  return house !== firm && readHouse(house.split(' ')) !== null ? house : null
}

type Place = Span & { readonly passage: number }

const toMisheard = (place: Place, house: string): Suspect => ({
  ...place,
  expected: house,
  confidence: 0.65,
  explanation: { key: 'checkSource.misheard', details: { likely: house } },
  evidence: [],
})

const toMisplaced = (
  document: ParsedDocument,
  place: Place,
  analyst: Participant,
  said: string,
): Suspect => ({
  ...place,
  expected: analyst.firm,
  confidence: 0.65,
  explanation: {
    key: 'checkSource.otherFirm',
    details: { name: analyst.name, firm: analyst.firm ?? '', said },
  },
  evidence: findFirm(document, analyst, place.passage),
})

/** Where the document gives the firm it otherwise goes by. */
function findFirm({ passages }: ParsedDocument, { firm }: Participant, except: number): Suspect['evidence'] {
  const word = firm?.split(' ')[0] ?? ''
  if (word.length < 3) return []
  const place = passages.findIndex(({ en }, index) => index !== except && en?.text.includes(word) === true)
  const en = passages[place]?.en
  if (en === undefined || en === null) return []
  const start = en.start + en.text.indexOf(word)
  return [{ start, end: start + word.length }]
}
