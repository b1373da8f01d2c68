import type { Participant } from '../documents/document.ts'
import { areFormsOfOne } from '../calls/given-names.ts'
import { isGenericName } from '../calls/speaker.ts'

/** Participants by the words of their names, in lower case. */
export interface KnownPeople {
  readonly people: readonly Participant[]
  /** Whom a word names: one person as a rule, several with a name in common. */
  readonly byWord: ReadonlyMap<string, readonly Participant[]>
}

/** Latin words of a name in lower case; initials and Chinese are left out. */
export const readNameWords = (name: string): readonly string[] =>
  name
    .replace(/['’]s?\b/g, '')
    .toLowerCase()
    .match(/[\p{Script=Latin}\p{M}]{2,}/gu) ?? []

export function readKnownPeople(participants: readonly Participant[]): KnownPeople {
  const people = participants.filter(
    ({ name, side }) => side !== 'operator' && !isGenericName(name) && readNameWords(name).length > 0,
  )
  const byWord = new Map<string, Participant[]>()
  for (const person of people)
    for (const word of new Set(readNameWords(person.name))) {
      const namesakes = byWord.get(word)
      if (namesakes === undefined) byWord.set(word, [person])
      else namesakes.push(person)
    }
  return { people, byWord }
}

/** Whether a word is one of a person's names or a usual form of one (`Mike` for Michael). */
export const isNameOf = (word: string, { name }: Participant): boolean =>
  readNameWords(name).some((own) => own === word || areFormsOfOne(own, word))
