import { describe, expect, it } from 'vitest'
import { readerLook } from '../../../renderer/reader/reader-look.ts'

const plain = {
  readerTextPx: 16,
  readerHanPx: 16,
  readerLeading: 'normal',
  readerMeasure: 'normal',
} as const

describe('readerLook', () => {
  it('sets both languages at 16 px on lines of 28 px', () => {
    expect(readerLook(plain)).toMatchObject({ '--t-read': '16px', '--l-read': '28px', '--han-scale': '1' })
  })

  it('takes the larger size for the height of the lines, which both sides share', () => {
    expect(readerLook({ ...plain, readerHanPx: 20, readerLeading: 'loose' })).toMatchObject({
      '--l-read': '40px',
      '--t-han': '20px',
      '--han-scale': '1.25',
    })
  })

  it('parts the width by the sizes, so that both keep their measure', () => {
    const look = readerLook({ ...plain, readerTextPx: 12, readerHanPx: 24 })
    expect([look['--side-en'], look['--side-zh']]).toEqual(['minmax(0, 5376fr)', 'minmax(0, 11424fr)'])
  })
})
