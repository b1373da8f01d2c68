/**
 * Calls of an invented company over four quarters: guidance that is given, raised, reaffirmed, withdrawn and missed, and
 * products that come when promised, later, or not at all.
 */
const call = (quarter: string, ordinal: string, date: string, lines: readonly string[]): string =>
  [
    `Orvane Devices, Inc. (NASDAQ: ORVN) ${quarter} 2025 Earnings Call`,
    date,
    '',
    'Company Participants',
    'Tamsin Oduya - Chief Executive Officer',
    'Leif Barrowby - Chief Financial Officer',
    '',
    'Conference Call Participants',
    'Priya Halloran - Stonegate Research',
    '',
    'Operator',
    `Good afternoon, and welcome to the Orvane Devices ${ordinal} quarter 2025 earnings conference call.`,
    '',
    ...lines,
    '',
  ].join('\n')

export const orvaneCalls: readonly (readonly [file: string, text: string])[] = [
  [
    'orvane-2025-q1.txt',
    call('Q1', 'first', 'May 6, 2025', [
      'Tamsin Oduya',
      'We expect to ship samples of our OV900 sensor in the third quarter of 2025.',
      'The Falmouth fab is on track to open by the end of 2025.',
      'We plan to launch the OV300 module in the fourth quarter of 2025.',
      '',
      'Leif Barrowby',
      'Total revenue for the first quarter of 2025 was $80.4 million.',
      'Non-GAAP gross margin was 41.2%.',
      'For the second quarter of 2025, we expect revenue to be between $84 million and $88 million.',
      'We expect non-GAAP gross margin to be in the range of 41% to 42% in the second quarter of 2025.',
      'For the full year 2025, we expect revenue to be between $340 million and $360 million.',
      'For 2025, we expect capital expenditures to be between $20 million and $24 million.',
      '',
      'Priya Halloran',
      'So should we model revenue of $92 million for the second quarter?',
      '',
      'Leif Barrowby',
      'We would leave it at what we said.',
    ]),
  ],
  [
    'orvane-2025-q2.txt',
    call('Q2', 'second', 'August 5, 2025', [
      'Tamsin Oduya',
      'Sampling of the OV900 sensor is delayed to the first quarter of 2026.',
      '',
      'Leif Barrowby',
      'Total revenue for the second quarter of 2025 was $89.6 million, above the high end of our guidance range.',
      'Non-GAAP gross margin was 40.1%, which was below our guidance range.',
      'For the third quarter of 2025, we expect revenue to be between $91 million and $95 million.',
      'We are raising our full-year 2025 revenue guidance, and we now expect revenue to be between $350 million and $366 million for the full year 2025.',
      'We reaffirm our guidance for capital expenditures for the full year 2025.',
    ]),
  ],
  [
    'orvane-2025-q3.txt',
    call('Q3', 'third', 'November 4, 2025', [
      'Tamsin Oduya',
      'We have decided not to launch the OV300 module.',
      '',
      'Leif Barrowby',
      'Total revenue for the third quarter of 2025 was $90.2 million, within our guidance range.',
      'We are withdrawing our full-year 2025 revenue guidance.',
      'For the fourth quarter of 2025, we expect revenue to be flat to up 5% sequentially.',
    ]),
  ],
  [
    'orvane-2025-q4.txt',
    call('Q4', 'fourth', 'February 3, 2026', [
      'Tamsin Oduya',
      'I am pleased to report that the Falmouth fab opened in December.',
      'We shipped samples of our OV900 sensor last week.',
      '',
      'Leif Barrowby',
      'Total revenue for the fourth quarter of 2025 was $93.1 million, compared with $92.9 million in the third quarter of 2025.',
      'Capital expenditures for the full year 2025 were $24.9 million.',
      'For the first quarter of 2026, we expect revenue of about $95 million.',
    ]),
  ],
]

/** Two calls of another invented company, an English line with its Chinese under it. */
export const wexdaleCalls: readonly (readonly [file: string, text: string])[] = [
  [
    'wexdale-2025-q1.txt',
    `Wexdale Optics, Inc. (NASDAQ: WXDL) Q1 2025 Earnings Call
May 8, 2025

Company Participants
Rowena Pell - Chief Financial Officer

Operator
Good afternoon, and welcome to the Wexdale Optics first quarter 2025 earnings conference call.

Rowena Pell
Total revenue for the first quarter of 2025 was $52.0 million.
第一季總營收為 5,200 萬美元。
Non-GAAP operating expenses were $11.8 million.
非 GAAP 營運費用為 1,180 萬美元。
For the second quarter of 2025, we expect revenue to be between $54 million and $58 million.
我們預計 2025 年第二季營收介於 5,400 萬至 5,800 萬美元之間。
We expect non-GAAP operating expenses to be between $12 million and $13 million in the second quarter of 2025.
我們預計 2025 年第二季非 GAAP 營運費用介於 1,200 萬至 1,300 萬美元之間。
We expect volume production of our 1.6T module to begin in the second half of 2025.
我們預計 1.6T 模組將於 2025 年下半年開始量產。
`,
  ],
  [
    'wexdale-2025-q2.txt',
    `Wexdale Optics, Inc. (NASDAQ: WXDL) Q2 2025 Earnings Call
August 7, 2025

Company Participants
Rowena Pell - Chief Financial Officer

Operator
Good afternoon, and welcome to the Wexdale Optics second quarter 2025 earnings conference call.

Rowena Pell
Total revenue for the second quarter of 2025 was $55.0 million.
第二季總營收為 5,500 萬美元。
Non-GAAP operating expenses were $13.6 million.
非 GAAP 營運費用為 1,360 萬美元。
Volume production of our 1.6T module started in July.
我們的 1.6T 模組已於七月開始量產。
`,
  ],
]
