import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

function metadataOf(fileName: string, text: string) {
  const { company, ticker, period, fiscalYearEnd } = parseDocument({ text, fileName, companies: [] }).metadata
  return { company, ticker, period, fiscalYearEnd }
}

const remarks = 'Thank you for joining us.\nSales grew 4% and we are pleased with the quarter.\n'

describe('a call filed under a name', () => {
  it('parts the ticker that stands behind the company', () => {
    expect(metadataOf('Fernhill Pumps FHP Q2 2021 Earnings Call.txt', remarks)).toMatchObject({
      company: 'Fernhill Pumps',
      ticker: 'FHP',
      period: '2021Q2',
    })
  })

  it('goes before what the opening seems to name', () => {
    const text = `${remarks}Since March of 2020, we have opened 40 mills.\n`
    expect(metadataOf('Fernhill Pumps (FHP) Q3 2021 Earnings Call.txt', text)).toMatchObject({
      company: 'Fernhill Pumps',
      ticker: 'FHP',
    })
  })

  it('keeps capitals that belong to the name', () => {
    expect(metadataOf('Bank ORN Q2 2021 Earnings Call.txt', remarks).company).toBe('Bank ORN')
    expect(metadataOf('Fernhill Pumps PLC Q2 2021 Earnings Call.txt', remarks)).toMatchObject({
      company: 'Fernhill Pumps',
      ticker: null,
    })
  })

  it('takes an initial at the head for part of the name', () => {
    const text = `D. L. Harrow Corporation (NYSE:DLH) Q4 2020 Earnings Conference Call February 9, 2021 8:30 AM ET\n\nOperator\nWelcome to the D. L. Harrow Fourth Quarter 2020 Earnings Call.\n\nAnna Pell\n${remarks}`
    expect(metadataOf('harrow.txt', text)).toMatchObject({ company: 'D. L. Harrow', ticker: 'DLH' })
  })

  it('reads from the month a quarter closed in when the year ends', () => {
    const text = `${remarks}Given good collections, we ended December with $81 million of cash.\n`
    expect(metadataOf('Fernhill Pumps FHP Q2 2021 Earnings Call.txt', text)).toMatchObject({
      period: 'FY2021Q2',
      fiscalYearEnd: '06',
    })
  })
})
