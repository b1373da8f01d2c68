import { describe, expect, it } from 'vitest'
import { listRelations, marked } from './read-relations.ts'

const letter = (...sentences: readonly string[]): string =>
  ['A Letter on Glass', 'Notes of an amateur', ...sentences].join('\n')

describe('pieces of a whole', () => {
  it.each([
    [
      'A 6-inch wafer has an area of 18,200 mm². One laser die measures 73 mm². That gives 620 dies per wafer.',
      'off quotient 620: 18,200 mm² ÷ 73 mm² = 249.3',
    ],
    [
      'A panel of 260,000 square millimeters divided by 650 square millimeters a chip yields 580 chips.',
      'off quotient 580: 260,000 square millimeters ÷ 650 square millimeters = 400.0',
    ],
    [
      'The hall draws 36 MW and each rack needs 120 kW, so it holds 450 racks.',
      'off quotient 450: 36 MW ÷ 120 kW = 300.0',
    ],
  ])('says what it comes to: %s', (sentence, relation) => {
    expect(listRelations(letter(sentence))).toEqual([relation])
    expect(marked(letter(sentence))).toHaveLength(1)
  })
  it.each([
    // What is lost at the edges.
    'A wafer has 18,200 mm2 and a die takes 20 mm2, so you get about 780 dies.',
    // A third area stands by: which is meant is not said.
    'The panel has 260,000 mm2, its frame 40,000 mm2 and a chip takes 650 mm2, so it yields 580 chips.',
    // The measured thing is not what is counted.
    'The plant draws 36 MW and a furnace takes 120 kW, so it employs 450 people.',
    // Watts are no square millimeters.
    'A chip of 800 mm2 draws 700 W, so a rack of 72 chips needs water.',
    'The building has 9 MW and holds 4,000 servers.',
  ])('claims nothing: %s', (sentence) => {
    expect(marked(letter(sentence))).toEqual([])
  })
})
