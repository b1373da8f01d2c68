import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSpokenFigures } from '../../support/read-spoken-figures.ts'
import { factsOf, tell } from './speech.ts'

const cases = readSpokenFigures(join(import.meta.dirname, '..', '..', 'fixtures', 'spoken-figures.txt'))

describe('findFacts in the ways many industries speak', () => {
  it.each(cases)('reads “$sentence”', ({ sentence, figures }) => {
    expect(tell(factsOf({ en: sentence }))).toEqual(expect.arrayContaining([...figures]))
    expect(tell(factsOf({ en: sentence }))).toHaveLength(figures.length)
  })
})
