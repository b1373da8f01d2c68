import { editDistance, toSoundCode, toWordKey } from '../text/compare-words.ts'
import { brokerNames } from './broker-names.ts'

const houseByKey = new Map<string, string>()
for (const [name = '', ...others] of brokerNames) {
  for (const spelling of [name, ...others]) {
    const key = toFirmKey(spelling)
    if (!houseByKey.has(key)) houseByKey.set(key, name)
  }
}
/** Spellings by their number of words: only those of a firm's own length can be it misheard. */
const spellingsByLength = new Map<number, (readonly [words: readonly string[], name: string])[]>()
for (const [key, name] of houseByKey) {
  const words = key.split(' ')
  const same = spellingsByLength.get(words.length) ?? []
  same.push([words, name])
  spellingsByLength.set(words.length, same)
}
const mostSpellingWords = Math.max(...spellingsByLength.keys())

function toFirmKey(firm: string): string {
  return toWordKey(firm.normalize('NFKD').replace(/\p{M}/gu, '').replace(/&/g, ' and ').replace(/['’]/g, ''))
}

// What a house's name may go on with and still be the house's.
const tail =
  / (?:and co|and company|co|company|inc|incorporated|llc|llp|lp|ltd|limited|plc|ag|sa|group|securities|capital markets|capital|markets|research|research division|equity research|investment bank|global markets|usa|americas|international|asia|europe)$/

/** The usual name of a brokerage house for one found in a transcript, misheard ones included; else the name as given. */
export function tidyFirm(firm: string): string {
  return findHouse(firm) ?? firm
}

const longestFirm = 80

function findHouse(firm: string): string | null {
  if (firm.length > longestFirm) return null
  const key = toFirmKey(firm)
  let rest = key
  while (rest !== '') {
    const exact = houseByKey.get(rest)
    if (exact !== undefined) return exact
    if (!tail.test(rest)) break
    rest = rest.replace(tail, '')
  }
  return findMisheard(key.split(' ')) ?? (rest === key ? null : findMisheard(rest.split(' ')))
}

/** The one house a name sounds like: one word of it may be misheard, and no other house may be as near. */
function findMisheard(words: readonly string[]): string | null {
  let best: { readonly name: string; readonly distance: number } | null = null
  let isShared = false
  for (const [known, name] of spellingsByLength.get(words.length) ?? []) {
    const wrong = words.flatMap((word, index) =>
      word === known[index] ? [] : [[word, known[index] ?? ''] as const],
    )
    const [pair] = wrong
    if (wrong.length !== 1 || pair === undefined) continue
    const distance = mishearing(pair[0], pair[1], words.length > 1)
    if (distance === null) continue
    if (best === null || distance < best.distance) {
      best = { name, distance }
      isShared = false
    } else if (distance === best.distance && best.name !== name) isShared = true
  }
  return isShared ? null : (best?.name ?? null)
}

/**
 * How far a word is from the one it may be misheard for, or null when too far. Beside another word that agrees, the
 * same sound is enough; alone, a long word may differ by a letter, or by two that sound alike (Soundex; Russell 1918).
 */
function mishearing(heard: string, known: string, isBacked: boolean): number | null {
  const shorter = Math.min(heard.length, known.length)
  if (shorter < 3 || /\d/.test(heard + known)) return null
  const distance = editDistance(heard, known, 3)
  const sameSound = toSoundCode(heard) === toSoundCode(known)
  if (isBacked) {
    if (commonWords.has(heard) || commonWords.has(known)) return null
    if (shorter >= 5 && distance <= 2 && heard[0] === known[0]) return distance
    return sameSound && distance <= 3 && distance < Math.max(heard.length, known.length) / 2 ? distance : null
  }
  if (shorter < 6 || heard[0] !== known[0]) return null
  return distance === 1 || (distance === 2 && sameSound) ? distance : null
}

// Words that many firms' names end with: in these a difference is another firm.
const commonWords = new Set(
  'research capital securities markets partners group financial bank advisors company associates management trust equity equities investment investments international global first national'.split(
    ' ',
  ),
)

/** A house named at the beginning of words, in the most words it can be, letter case apart; null when none is. */
export function readHouse(
  words: readonly string[],
): { readonly name: string; readonly words: number } | null {
  for (let count = Math.min(words.length, mostSpellingWords); count > 0; count--) {
    const printed = words.slice(0, count).join(' ')
    const name = printed.length > longestFirm ? undefined : houseByKey.get(toFirmKey(printed))
    if (name !== undefined) return { name, words: count }
  }
  return null
}
