import { describe, expect, it } from 'vitest'
import { namedFirst, type PaletteGroup, type PaletteHit } from '../../../renderer/app/palette-entries.ts'

const hit = (group: PaletteGroup, label: string): PaletteHit => ({
  entry: {
    key: `${group} ${label}`,
    group,
    icon: 'doc',
    label,
    hint: '',
    shortcut: undefined,
    action: { request: { view: 'search', query: label } },
  },
  marks: [],
})
const labels = (hits: readonly PaletteHit[]) => hits.map(({ entry }) => entry.label)

describe('namedFirst', () => {
  const hits = [
    hit('documents', 'Tern Photonics Q1 call'),
    hit('documents', 'Tern Photonics Q2 call'),
    hit('grids', 'TRNP margins'),
    hit('grids', 'TRNP'),
    hit('search', 'Search for trnp'),
  ]

  it('puts what is called just so in front, and its group together', () => {
    expect(labels(namedFirst(hits, 'trnp'))).toEqual([
      'TRNP',
      'TRNP margins',
      'Tern Photonics Q1 call',
      'Tern Photonics Q2 call',
      'Search for trnp',
    ])
  })

  it('leaves the order where nothing is called so', () => {
    expect(namedFirst(hits, 'tern')).toEqual(hits)
  })
})
