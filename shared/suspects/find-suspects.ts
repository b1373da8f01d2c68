import type { CheckInput } from '../checks/check-input.ts'
import { findBrokenCodes } from './find-broken-codes.ts'
import { findMisheardAcronyms } from './find-misheard-acronyms.ts'
import { findMisheardNames } from './find-misheard-names.ts'
import { findMisheardPhrases } from './find-misheard-phrases.ts'
import { findMisheardTerms } from './find-misheard-terms.ts'
import { findMisplacedAnalysts } from './find-misplaced-analysts.ts'
import { findMisspeltPeople } from './find-misspelt-people.ts'
import { findNamelessVersions } from './find-nameless-versions.ts'
import { findOddDates } from './find-odd-dates.ts'
import { findWrongWeekdays } from './find-wrong-weekdays.ts'
import { findWrongQuarters } from './find-wrong-quarters.ts'
import { findOddAmounts } from './find-odd-amounts.ts'
import { findSlips } from './find-slips.ts'
import { findTwinSlips } from './find-twin-slips.ts'
import { findUnheard } from './find-unheard.ts'
import { readKnownPeople } from './known-people.ts'
import { readSourceText } from './source-text.ts'
import type { Suspect } from './suspect.ts'

/** Every place of the English side that is probably wrong, in order; of two about the same words the surer stays. */
export function findSuspects({ document, glossary }: CheckInput): readonly Suspect[] {
  const source = readSourceText(document)
  const people = readKnownPeople(document.participants)
  return settle([
    ...findMisspeltPeople(source, people),
    ...findMisheardTerms(source, glossary),
    ...findMisheardNames(source, people, glossary),
    ...findMisheardAcronyms(source, glossary),
    ...findMisheardPhrases(source, glossary),
    ...findBrokenCodes(source),
    ...findNamelessVersions(source),
    ...findSlips(source),
    ...findTwinSlips(source),
    ...findWrongQuarters(document),
    ...findOddDates(document),
    ...findWrongWeekdays(document),
    ...findMisplacedAnalysts(document),
    ...document.passages.flatMap((passage, index) => [
      ...findUnheard(passage, index),
      ...findOddAmounts(passage, index),
    ]),
  ])
}

function settle(suspects: readonly Suspect[]): readonly Suspect[] {
  const kept: Suspect[] = []
  const byPlace = suspects.toSorted((a, b) => a.start - b.start || b.confidence - a.confidence)
  for (const suspect of byPlace) {
    const last = kept.at(-1)
    if (last === undefined || suspect.start >= last.end) kept.push(suspect)
    else if (suspect.confidence > last.confidence) kept[kept.length - 1] = suspect
  }
  return kept
}
