import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../../shared/guidance/build-ledger.ts'
import { compareDocuments } from '../../../shared/guidance/compare-documents.ts'
import { brackwaterCalls, mirefieldCalls, solenneCalls, tarnhelmCalls } from '../../support/guided-calls.ts'
import { readLedger } from '../../support/read-ledger.ts'

type Calls = typeof brackwaterCalls

const documentsOf = (calls: Calls) => calls.map(([file, text]) => readLedger(file, text))
const rowsOf = (calls: Calls): readonly string[] =>
  buildLedger(documentsOf(calls))
    .rows.filter(({ kind }) => kind === 'guidance')
    .map(
      ({ metric, basis, period, standing, actual, verdict }) =>
        `${[metric, basis, period].filter(Boolean).join(' ')}: ${standing?.words ?? `${standing?.low ?? '…'} to ${standing?.high ?? '…'}`}, ${actual?.value ?? '…'} ${verdict}`,
    )
const checksOf = (calls: Calls): readonly string[] =>
  [...compareDocuments(documentsOf(calls))].flatMap(([file, findings]) =>
    findings
      .filter(({ confidence }) => confidence >= 0.5)
      .map(
        ({ kind, line, en, evidence: [earlier] }) =>
          `${file}:${line} ${kind} ${en?.text} << ${earlier?.text}`,
      ),
  )

describe('buildLedger over four calls', () => {
  it('follows a fiscal year, two bases and points with a plus or minus', () => {
    expect(rowsOf(brackwaterCalls)).toEqual([
      'Revenue FY2025Q2: 218000000 to 226000000, 229300000 above',
      'Gross margin non-GAAP FY2025Q2: 35 to 36, 35.6 within',
      'Diluted EPS non-GAAP FY2025Q2: 0.74 to 0.8, 0.79 within',
      'Revenue FY2025Q3: 224000000 to 232000000, 219800000 below',
      'Gross margin non-GAAP FY2025Q3: 36.1 to 36.6, 36.4 within',
      'Diluted EPS non-GAAP FY2025Q3: 0.75 to 0.81, 0.76 within',
      'Revenue FY2025Q4: 219000000 to 229000000, 224100000 within',
      'Revenue FY2025: 880000000 to 890000000, 885600000 within',
      'Diluted EPS non-GAAP FY2025: 3 to 3.05, 3.07 above',
      'Capex FY2025: 22000000 to 22000000, 21600000 within',
      'Free cash flow FY2025: 70000000 to …, … withdrawn',
      'Revenue FY2026H1: 430000000 to 450000000, … open',
      'Diluted EPS non-GAAP FY2026: 3.15 to 3.35, … open',
      'Revenue growth FY2026: low single digits, … open',
    ])
  })
  it('takes words about guidance, a base in the same sentence and a suspended year', () => {
    expect(rowsOf(solenneCalls)).toEqual([
      'Revenue 2025Q2: 350000000 to 358000000, 353500000 within',
      'Operating margin 2025Q2: 8 to 8.5, 8.7 above',
      'Diluted EPS 2025Q2: 0.44 to 0.48, 0.43 below',
      'Revenue 2025Q3: 360000000 to 370000000, 364200000 within',
      'Gross margin 2025Q3: 39.7 to 39.7, 39.6 below',
      'Diluted EPS 2025Q3: 0.46 to 0.5, 0.51 above',
      'Revenue 2025Q4: 385000000 to 395000000, 391700000 within',
      'Diluted EPS 2025Q4: 0.5 to 0.54, 0.55 above',
      'Revenue 2025H2: 750000000 to 770000000, 755900000 within',
      'Revenue 2025: 1440000000 to 1460000000, 1450000000 within',
      'Tax rate 2025: 24 to 24, 23.6 within',
      'Diluted EPS 2025: 1.82 to 1.9, 1.91 withdrawn',
      'Capex 2025: … to 60000000, 57200000 within',
      'Revenue 2026Q1: 341000000 to 341000000, … open',
      'Revenue 2026: 1500000000 to 1550000000, … open',
    ])
  })
  it('shares out what both bases have in common, and reads cents', () => {
    expect(rowsOf(mirefieldCalls)).toEqual([
      'Revenue 2024Q2: 145000000 to 155000000, 152800000 within',
      'Gross margin GAAP 2024Q2: 49 to 50, 49.1 within',
      'Gross margin non-GAAP 2024Q2: 51.5 to 52.5, 51.2 below',
      'Operating expenses non-GAAP 2024Q2: 42000000 to 43000000, 42200000 within',
      'Diluted EPS GAAP 2024Q2: 0.2 to 0.26, 0.24 within',
      'Diluted EPS non-GAAP 2024Q2: 0.35 to 0.41, 0.39 within',
      'Revenue 2024Q3: 155000000 to 165000000, 161000000 within',
      'Gross margin non-GAAP 2024Q3: 50.5 to 52.5, 52.7 above',
      'Diluted EPS non-GAAP 2024Q3: 0.38 to 0.46, 0.47 above',
      'Revenue 2024Q4: 156000000 to 164000000, 154900000 below',
      'Gross margin non-GAAP 2024Q4: 52 to 53, 52.4 within',
      'Diluted EPS non-GAAP 2024Q4: 0.42 to 0.48, 0.44 within',
      'Capex 2024: 40000000 to 40000000, 38700000 below',
      'Capex % of revenue 2024: 6 to 7, … open',
      'Revenue growth 2024: mid-single digits, … open',
      'Revenue 2025Q1: 142508000 to 147155000, … open',
      'Revenue 2025H1: 290000000 to …, … open',
    ])
  })
  it('means a company’s own halves, and the new figure where the old is no longer expected', () => {
    expect(rowsOf(tarnhelmCalls)).toEqual([
      'Revenue FY2024Q4: 610000000 to 630000000, 641000000 above',
      'Adjusted EBITDA non-GAAP FY2024Q4: 72000000 to 78000000, 70200000 below',
      'Revenue FY2024: 2400000000 to 2450000000, 2447000000 within',
      'Free cash flow FY2024: 120000000 to …, 131000000 within',
      'Revenue FY2025Q1: 600000000 to 620000000, 611000000 within',
      'Revenue FY2025Q2: 615000000 to 635000000, 615000000 within',
      'Adjusted EBITDA non-GAAP FY2025H1: 140000000 to 140000000, 138000000 below',
      'Revenue FY2025Q3: 600000000 to 600000000, … open',
      'Revenue FY2025: 2580000000 to 2620000000, … withdrawn',
      'Adjusted EBITDA non-GAAP FY2025: 280000000 to 295000000, … open',
      'Capex FY2025: 80000000 to 85000000, … open',
    ])
  })
})

describe('compareDocuments over four calls', () => {
  it('names what was missed or recalled wrongly, and nothing else', () => {
    expect([brackwaterCalls, solenneCalls, mirefieldCalls, tarnhelmCalls].flatMap(checksOf)).toEqual([
      'brackwater-q3.txt:15 guidance-missed $219.8 million << $224 million and $232 million',
      'solenne-q2.txt:18 guidance-missed $0.43 << $0.44 and $0.48',
      'solenne-q3.txt:16 contradiction $365 million to $375 million << $360 million to $370 million',
      'mirefield-q2.txt:17 guidance-missed 51.2% << 52.0%',
      'mirefield-q4.txt:13 guidance-missed $154.9 million << $156 million to $164 million',
      'tarnhelm-q4.txt:14 guidance-missed $70.2 million << $72 million to $78 million',
    ])
  })
})

describe('buildLedger over guidance of a part without a name', () => {
  it('follows what is guided for the company, and not what can only be a part’s', () => {
    const text = [
      'Harrow Pumps Inc (HRWP) Q2 2025 Earnings Call',
      'July 26, 2025',
      '',
      'Prepared Remarks',
      '',
      'Nils Odum -- Chief Financial Officer',
      'For the full year, we expect total revenue of $500 million to $520 million.',
      'For the full year, we expect revenue of $40 million to $45 million at sea.',
    ].join('\n')
    const document = readLedger('harrow-q2.txt', text)
    expect(
      buildLedger([document]).rows.map(({ metric, segment, standing }) => [metric, segment, standing?.low]),
    ).toEqual([['Revenue', null, '500000000']])
  })
})
