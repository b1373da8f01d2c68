import type { Company } from '../../shared/metadata/company.ts'

/** Four calls each of three invented companies whose fiscal years end in December, June and January. */

export const quarterlyCompanies: readonly Company[] = [
  company('Corvane Systems', 'CRVN', 'NASDAQ', '12'),
  company('Maplehurst Optics', 'MPHO', 'NASDAQ', '06'),
  company('Dunmore Outfitters', 'DNMO', 'NYSE', '01'),
]

function company(name: string, ticker: string, exchange: string, fiscalYearEnd: string): Company {
  return { name, legalName: `${name}, Inc.`, aliases: [], ticker, exchange, fiscalYearEnd }
}

interface Call {
  readonly file: string
  readonly text: string
}

/** What a call is made of: its head, what the chief financial officer says, and questions with answers. */
function call(
  [name, ticker, exchange]: readonly [string, string, string],
  quarter: string,
  date: string,
  people: readonly [chief: string, finance: string, analyst: string],
  remarks: string,
  questions: string,
): Call {
  const [chief, finance, analyst] = people
  return {
    file: `${ticker.toLowerCase()}-${quarter.replaceAll(' ', '-').toLowerCase()}.txt`,
    text: `${name}, Inc. (${exchange}: ${ticker}) ${quarter} Earnings Call
${date}

Company Participants
${chief} - Chief Executive Officer
${finance} - Chief Financial Officer

Conference Call Participants
${analyst} - Alder Lane Securities

Operator
Good afternoon, and welcome to the ${name} ${quarter} earnings conference call.

${finance}
${remarks.trim()}

${questions.trim().replaceAll('ANALYST', analyst).replaceAll('CHIEF', chief).replaceAll('FINANCE', finance)}
`,
  }
}

const corvane = ['Corvane Systems', 'CRVN', 'NASDAQ'] as const
const corvanePeople = ['Petra Lindqvist', 'Hollis Abara', 'Joan Tremaine'] as const
const maplehurst = ['Maplehurst Optics', 'MPHO', 'NASDAQ'] as const
const maplehurstPeople = ['Tobias Renn', 'Cleo Marchetti', 'Arlo Whitcomb'] as const
const dunmore = ['Dunmore Outfitters', 'DNMO', 'NYSE'] as const
const dunmorePeople = ['Wren Castellan', 'Idris Poole', 'Selma Okafor'] as const

export const quarterlyCalls: readonly Call[] = [
  call(
    corvane,
    'Q1 2025',
    'April 24, 2025',
    corvanePeople,
    `
Thank you. Total revenue for the first quarter of 2025 was $212.4 million, up 9% from $194.9 million in the first quarter of 2024.
GAAP gross margin was 44.1%, and non-GAAP gross margin was 46.3%.
Operating expenses were $71.5 million. GAAP net income was $14.2 million, or $0.31 per diluted share.
Cash flow from operations was $28.0 million and capital expenditures were $9.6 million.
For the second quarter of 2025, we expect revenue in the range of $220 million to $228 million and non-GAAP gross margin of approximately 46.5%.
`,
    `
ANALYST
Should we think of revenue of maybe $240 million in the second quarter if the backlog ships?

CHIEF
We are comfortable with the range we gave.
`,
  ),
  call(
    corvane,
    'Q2 2025',
    'July 24, 2025',
    corvanePeople,
    `
Second quarter revenue came in at $226.8 million, compared with $212.4 million in the prior quarter and $205.0 million a year ago.
Gross margin on a GAAP basis was 44.6%. On a non-GAAP basis it was 46.9%.
Operating expenses were $73.2 million on a GAAP basis. GAAP net income was $16.8 million, or $0.37 per diluted share.
Operating cash flow was $31.5 million. Capital expenditures totaled $11.1 million.
We ended the quarter with cash and short-term investments of $310.6 million.
For the third quarter of 2025, we expect revenue between $230 million and $240 million.
`,
    `
ANALYST
How much of the quarter was the one large customer?

CHIEF
We do not break that out.
`,
  ),
  call(
    corvane,
    'Q3 2025',
    'October 23, 2025',
    corvanePeople,
    `
Revenue for the third quarter was $228.3 million, below the low end of our guidance.
GAAP gross margin was 43.0% and non-GAAP gross margin was 45.2%.
Operating expenses were $74.9 million. GAAP net income was $11.9 million, or $0.26 per diluted share.
Cash flow from operations was $19.7 million, and capital expenditures were $12.8 million.
We now expect fourth quarter revenue of $218 million to $226 million.
`,
    `
ANALYST
Gross margin of 43% was a surprise. Could it fall to 41% next quarter?

FINANCE
We are not guiding to gross margin today.
`,
  ),
  call(
    corvane,
    'Q4 2025',
    'February 12, 2026',
    corvanePeople,
    `
For the fourth quarter, revenue was $223.5 million. For the full year 2025, revenue was $891.0 million.
Fourth quarter GAAP gross margin was 43.8% and non-GAAP gross margin was 45.9%.
Operating expenses in the quarter were $75.4 million. GAAP net income was $13.3 million, or $0.29 per diluted share.
Cash flow from operations was $24.4 million and capital expenditures were $10.2 million.
For the first quarter of 2026, we expect revenue of $215 million to $223 million.
`,
    `
ANALYST
Thank you, that is clear.
`,
  ),
  call(
    maplehurst,
    'Q1 2026',
    'October 29, 2025',
    maplehurstPeople,
    `
Revenue in the first quarter of fiscal 2026 was $88.7 million, an increase of 14% year-over-year.
Telecom revenue was $51.3 million and industrial revenue was $37.4 million.
Non-GAAP gross margin was 38.2%. Non-GAAP operating income was $9.1 million.
Non-GAAP diluted earnings per share were $0.42.
For the second quarter of fiscal 2026, we expect revenue of $90 million to $94 million.
`,
    `
ANALYST
What was headcount at the end of the quarter?

CHIEF
We have not disclosed that number.
`,
  ),
  call(
    maplehurst,
    'Q2 2026',
    'January 28, 2026',
    maplehurstPeople,
    `
Revenue for the second fiscal quarter was $93.1 million, up from $88.7 million in the first quarter.
Telecom revenue was $54.9 million, and industrial revenue was $38.2 million.
Non-GAAP gross margin was 38.9%, and non-GAAP operating income was $10.4 million.
Non-GAAP diluted EPS was $0.47.
For the third quarter of fiscal 2026, we expect revenue of $94 million to $98 million.
`,
    `
ANALYST
Thanks for taking the question.
`,
  ),
  call(
    maplehurst,
    'Q3 2026',
    'April 29, 2026',
    maplehurstPeople,
    `
Third quarter revenue was $97.6 million. Telecom revenue was $58.0 million, and industrial revenue was $39.6 million.
Non-GAAP gross margin was 39.4%. Non-GAAP operating income was $11.8 million.
Non-GAAP diluted earnings per share were $0.53.
For the fourth quarter of fiscal 2026, we expect revenue of $99 million to $103 million.
`,
    `
ANALYST
Congratulations on the results.
`,
  ),
  call(
    maplehurst,
    'Q4 2026',
    'July 29, 2026',
    maplehurstPeople,
    `
Fourth quarter revenue was $101.2 million, and revenue for fiscal year 2026 was $380.6 million.
Telecom revenue for the quarter was $60.7 million, and industrial revenue was $40.5 million.
Non-GAAP gross margin was 40.1%. Non-GAAP operating income was $12.9 million.
Non-GAAP diluted earnings per share were $0.58.
`,
    `
ANALYST
Could you say what capital expenditures will be next year?

CHIEF
Not yet. We will share that in October.
`,
  ),
  call(
    dunmore,
    'Q1 2025',
    'May 22, 2025',
    dunmorePeople,
    `
Net sales for the first quarter were $1.42 billion, up 3% compared to last year.
Comparable sales increased 1.8%. Gross margin was 36.4%.
Net income was $58 million, and diluted earnings per share were $1.12.
Inventory at the end of the quarter was $684 million.
`,
    `
ANALYST
How many stores will you open?

CHIEF
We will come back to that.
`,
  ),
  call(
    dunmore,
    'Q2 2025',
    'August 21, 2025',
    dunmorePeople,
    `
Net sales for the second quarter were $1.51 billion. Comparable sales increased 2.4%.
Gross margin was 37.1%, an increase of 40 basis points.
Net income was $66 million, and diluted earnings per share were $1.28.
We ended the second quarter with inventory of $702 million.
`,
    `
ANALYST
Thank you.
`,
  ),
  call(
    dunmore,
    'Q3 2025',
    'November 20, 2025',
    dunmorePeople,
    `
Third quarter net sales were $1.47 billion. Comparable sales decreased 0.6%.
Gross margin was 36.0%. Net income was $49 million, and diluted earnings per share were $0.95.
Inventory at quarter end was $741 million.
`,
    `
ANALYST
Thank you.
`,
  ),
  call(
    dunmore,
    'Q4 2025',
    'March 12, 2026',
    dunmorePeople,
    `
Net sales in the fourth quarter were $1.98 billion, and full year net sales were $6.38 billion.
Comparable sales increased 3.1% in the quarter. Gross margin was 38.3%.
Fourth quarter net income was $121 million, or $2.34 per diluted share.
Inventory was $655 million at year end.
`,
    `
ANALYST
Thank you.
`,
  ),
]
