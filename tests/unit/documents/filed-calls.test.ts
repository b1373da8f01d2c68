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

  it('stays of the quarter it is filed under, however often the next is guided for', () => {
    const text = [
      'We are pleased with the quarter, and our guidance follows.',
      'For the second quarter, sales rose 4% and our earnings per share rose as well.',
      'I will go through our results, then give Q3 and 2021 guidance.',
      'While our Q3 is slower than Q2, our outlook is good.',
      'Our third quarter revenue guidance is $70 million to $73 million.',
      'Q3 earnings per share guidance is $1.10 to $1.20.',
      'Our Q3 tax rate guidance is 25%.',
    ].join('\n')
    expect(metadataOf('FHP_q2_2021.txt', text).period).toBe('2021Q2')
  })

  it('reads from the month a quarter closed in when the year ends', () => {
    const text = `${remarks}Given good collections, we ended December with $81 million of cash.\n`
    expect(metadataOf('Fernhill Pumps FHP Q2 2021 Earnings Call.txt', text)).toMatchObject({
      period: 'FY2021Q2',
      fiscalYearEnd: '06',
    })
  })

  it.each([
    [
      'As of May 31, we held 80 barges.\nIn fiscal 2021 we sold six of them.\n',
      'FHP_q2_2021.txt',
      'FY2021Q2',
      '11',
    ],
    ['At the end of June we had $80 million of cash.\n', 'FHP_q2_2021.txt', '2021Q2', '12'],
    // One day alone may be that of another year's end.
    ['At March 31, we held 80 barges.\n', 'FHP_q2_2021.txt', '2021Q2', null],
    [
      'The dividend will be payable on May 20, 2021, to holders of record on May 10.\n',
      'FHP_q2_2021.txt',
      'FY2021Q2',
      '09',
    ],
    ['The dividend is payable on September 15, 2021.\n', 'FHP_q2_2021.txt', '2021Q2', null],
    ['Orders in these recent October weeks were strong.\n', 'FHP_q2_2022.txt', 'FY2022Q2', '03'],
    [
      'In our third fiscal quarter costs will rise.\nWe expect fiscal 2022 to be a record.\n',
      'FHP_q2_2022.txt',
      'FY2022Q2',
      null,
    ],
    [
      'At the end of June we paid for them.\nFor the full fiscal year ending January 31, 2022, costs will rise.\n',
      'FHP_q2_2022.txt',
      'FY2022Q2',
      '01',
    ],
    [
      'Ships are well supported in the FY 2022 budget, as in the FY 2021 budget.\n',
      'FHP_q2_2021.txt',
      '2021Q2',
      null,
    ],
    ['In fiscal year 2021 barges will matter, as in fiscal year 2020.\n', 'FHP_q2_2021.txt', '2021Q2', null],
    ['Fiscal discipline and fiscal stimulus helped.\n', 'FHP_q2_2021.txt', '2021Q2', null],
  ])('tells from %j in %s what year it is of', (said, name, period, fiscalYearEnd) => {
    expect(metadataOf(name, remarks + said)).toMatchObject({ period, fiscalYearEnd })
  })

  it('takes no name of a plan for the company’s', () => {
    const opening = 'Today’s call is about the quarter and our way towards Horizon 2030.\n'
    expect(metadataOf('FHP_q2_2021.txt', opening + remarks).company).toBe('FHP')
  })

  it.each([
    ['of that ticker', { name: 'Fernhill Porte', aliases: [], ticker: 'FHP' }],
    [
      'called by these letters for short',
      {
        name: 'FHP',
        legalName: 'Fernhill Porte Corporation',
        aliases: ['Fernhill Porte'],
        ticker: '6785',
      },
    ],
  ])('is no firm’s abroad %s that it does not name', (_, firm) => {
    const abroad = { ...firm, exchange: 'TWSE', fiscalYearEnd: '12' }
    const metadataIn = (text: string) =>
      parseDocument({ text, fileName: 'FHP_q2_2021.txt', companies: [abroad] }).metadata
    expect(metadataIn(remarks)).toMatchObject({ company: 'FHP', ticker: 'FHP', exchange: null })
    expect(metadataIn(`${remarks}At Fernhill Porte we are pleased with it.\n`)).toMatchObject({
      company: firm.name,
      ticker: firm.ticker,
      exchange: 'TWSE',
    })
  })
})
