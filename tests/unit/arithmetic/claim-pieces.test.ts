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
    [
      'A 150mm wafer sells for $900 and has roughly 17,000 mm² of usable area. For a split receiver die at ~40 mm², you get about 150 good die per wafer at mature yields.',
      'off quotient 150: 17,000 mm² ÷ 40 mm² = 425.0',
    ],
    [
      'On a 12-inch wafer and with dies of 7 × 8 mm, you get 3,000 dies.',
      'off quotient 3,000: 12-inch (70,686 mm²) ÷ 7 × 8 mm (56 mm²) = 1,262.3',
    ],
    [
      'They print on 8-inch silicon wafers. Each chip is 9mm by 11mm. There are some 900 chips per wafer.',
      'off quotient 900: 8-inch (31,416 mm²) ÷ 9mm by 11mm (99 mm²) = 317.3',
    ],
  ])('says what it comes to: %s', (sentence, relation) => {
    expect(listRelations(letter(sentence))).toEqual([relation])
    expect(marked(letter(sentence))).toHaveLength(1)
  })
  it.each([
    // What is lost at the edges.
    'A wafer has 18,200 mm2 and a die takes 20 mm2, so you get about 780 dies.',
    // What a wafer of that diameter has room for, and what a yield that is stated leaves of it.
    'On a 300 mm wafer a 60 mm² die gives about 1,050 dies per wafer.',
    'On a 300 mm wafer a 60 mm² die gives about 400 good dies at a 35% yield.',
    // Two dies, and which is counted is not said.
    'On a 300 mm wafer the small die is 60 mm² and the large die 600 mm², so we get 2,000 dies per wafer.',
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
