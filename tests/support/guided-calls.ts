/**
 * Calls of invented companies over four quarters each, in the words calls use: ranges raised, lowered, narrowed, reaffirmed
 * and withdrawn, points with a plus or minus, two bases at once, fiscal years and halves, a change worked out from a base.
 */
export const brackwaterCalls: readonly (readonly [file: string, text: string])[] = [
  [
    'brackwater-q1.txt',
    `Brackwater Pumps Ltd. (NYSE: BRKW) Q1 Fiscal 2025 Earnings Conference Call
October 30, 2024

Company Participants
Ingrid Malloy - President and Chief Executive Officer
Desmond Achterberg - Chief Financial Officer

Conference Call Participants
Kit Farrow - Hollis & Wray

Operator
Good morning, and welcome to the Brackwater Pumps first quarter fiscal 2025 earnings conference call. Our fiscal year ends on June 30.

Ingrid Malloy
Thank you, operator. Demand from municipal customers was solid, and our order book is healthy.

Desmond Achterberg
Thanks, Ingrid. Net sales for the first quarter were $212.4 million, an increase of 6% over the prior year quarter.
GAAP gross margin was 33.8%, and adjusted gross margin, which excludes amortization, was 35.1%.
GAAP diluted earnings per share were $0.58, and adjusted diluted earnings per share were $0.71.
Turning to our outlook. For the second quarter of fiscal 2025, we expect net sales of $218 million to $226 million.
We expect adjusted gross margin of 35.0% to 36.0%, and adjusted diluted EPS in the range of $0.74 to $0.80.
For the full fiscal year 2025, we are guiding to net sales of $880 million to $910 million and adjusted diluted EPS of $3.00 to $3.20.
Capital expenditures for fiscal 2025 should be approximately $25 million, plus or minus $2 million.
We expect free cash flow of at least $70 million for the year.

Kit Farrow
Would you be comfortable with us being at $0.82 for the second quarter?

Desmond Achterberg
I'd stay with the range.
`,
  ],
  [
    'brackwater-q2.txt',
    `Brackwater Pumps Ltd. (NYSE: BRKW) Q2 Fiscal 2025 Earnings Conference Call
January 29, 2025

Company Participants
Ingrid Malloy - President and Chief Executive Officer
Desmond Achterberg - Chief Financial Officer

Conference Call Participants
Kit Farrow - Hollis & Wray

Operator
Good morning, and welcome to the Brackwater Pumps second quarter fiscal 2025 earnings conference call.

Desmond Achterberg
Thank you. Second quarter net sales were $229.3 million, which exceeded the high end of our guidance range of $218 million to $226 million.
Adjusted gross margin was 35.6%, and GAAP gross margin was 34.2%.
Adjusted diluted EPS came in at $0.79, near the high end of our guidance. On a GAAP basis, diluted EPS was $0.66.
Given the strength of the first half, we are raising our full year net sales outlook to $900 million to $920 million, up from $880 million to $910 million.
We now expect fiscal 2025 adjusted diluted EPS of $3.10 to $3.20, compared to our prior range of $3.00 to $3.20.
Our capital expenditure outlook for fiscal 2025 is unchanged.
For the third quarter, we anticipate net sales of between $224 million and $232 million.
Third quarter adjusted gross margin is expected to expand 50 to 100 basis points year-over-year.
We expect adjusted diluted EPS for the third quarter to be $0.78, plus or minus $0.03.
`,
  ],
  [
    'brackwater-q3.txt',
    `Brackwater Pumps Ltd. (NYSE: BRKW) Q3 Fiscal 2025 Earnings Conference Call
April 30, 2025

Company Participants
Ingrid Malloy - President and Chief Executive Officer
Desmond Achterberg - Chief Financial Officer

Conference Call Participants
Kit Farrow - Hollis & Wray

Operator
Good morning, and welcome to the Brackwater Pumps third quarter fiscal 2025 earnings conference call.

Desmond Achterberg
Thanks, and good morning. Net sales for the third quarter were $219.8 million, which was below our guidance range.
Adjusted gross margin was 36.4% as compared to 35.6% in the third quarter of last year.
Adjusted diluted EPS was $0.76, in line with our guidance.
In light of the tariff situation, we are lowering our fiscal 2025 net sales guidance to a range of $880 million to $890 million.
We are narrowing our adjusted diluted EPS guidance for the full year to $3.00 to $3.05.
We now expect capital expenditures of approximately $22 million for fiscal 2025.
For the fourth quarter, we expect net sales to be in the range of $219 million to $229 million.
We are withdrawing our free cash flow outlook for fiscal 2025.
`,
  ],
  [
    'brackwater-q4.txt',
    `Brackwater Pumps Ltd. (NYSE: BRKW) Q4 Fiscal 2025 Earnings Conference Call
August 6, 2025

Company Participants
Ingrid Malloy - President and Chief Executive Officer
Desmond Achterberg - Chief Financial Officer

Conference Call Participants
Kit Farrow - Hollis & Wray

Operator
Good morning, and welcome to the Brackwater Pumps fourth quarter and fiscal year 2025 earnings conference call.

Desmond Achterberg
Good morning. Fourth quarter net sales were $224.1 million, at the midpoint of our guidance.
For the full fiscal year 2025, net sales were $885.6 million as compared to $851.0 million in fiscal 2024.
Full year adjusted diluted EPS was $3.07, above the high end of our guidance range, and GAAP diluted EPS for the year was $2.51.
Capital expenditures for fiscal 2025 totaled $21.6 million.
For fiscal 2026, we expect net sales growth in the low single digits.
For the first half of fiscal 2026, we expect net sales of $430 million to $450 million.
We expect fiscal 2026 adjusted diluted EPS of $3.15 to $3.35.
`,
  ],
]

export const solenneCalls: readonly (readonly [file: string, text: string])[] = [
  [
    'solenne-q1.txt',
    `Solenne Apparel Group (NASDAQ: SLNA)
Q1 2025 Earnings Call Transcript
May 15, 2025

Company Participants
Beatrix Onwudiwe - Chief Executive Officer
Haru Lindqvist - Chief Financial Officer

Conference Call Participants
Marnie Castellane - Ardmore Capital

Operator
Welcome to the Solenne Apparel first quarter 2025 earnings call.

Beatrix Onwudiwe
Good afternoon. We opened eleven stores in the quarter.

Haru Lindqvist
Revenue in the first quarter was $341 million. Comparable sales grew 2.4%.
Operating margin was 7.9%. Diluted EPS was $0.42.
Looking ahead to the second quarter, we expect revenue in a range of $350 million to $358 million, with an operating margin between 8.0% and 8.5%.
We expect second quarter diluted earnings per share to be between $0.44 and $0.48.
For the full year, we now see revenue of approximately $1.45 billion, and diluted EPS of $1.90 to $2.00.
We expect our effective tax rate to be around 24% for the year.
For the second half of 2025, we expect revenue of $750 million to $770 million.
Capital expenditures are expected to be no more than $60 million in 2025.
`,
  ],
  [
    'solenne-q2.txt',
    `Solenne Apparel Group (NASDAQ: SLNA)
Q2 2025 Earnings Call Transcript
August 14, 2025

Company Participants
Beatrix Onwudiwe - Chief Executive Officer
Haru Lindqvist - Chief Financial Officer

Conference Call Participants
Marnie Castellane - Ardmore Capital

Operator
Welcome to the Solenne Apparel second quarter 2025 earnings call.

Haru Lindqvist
Second quarter revenue was $353.5 million, compared with our guidance of $350 million to $358 million.
Operating margin came in at 8.7%, above our guidance of 8.0% to 8.5%.
Diluted EPS was $0.43, just below the low end of our guidance of $0.44 to $0.48.
For the third quarter, we project revenue of $360 million to $370 million and diluted EPS of $0.46 to $0.50.
We reiterate our full year 2025 revenue guidance of approximately $1.45 billion.
We are reducing our full year EPS outlook to $1.82 to $1.90, from a previous range of $1.90 to $2.00.
Gross margin in the third quarter is expected to decline by about 150 basis points sequentially from 41.2% in the second quarter.
`,
  ],
  [
    'solenne-q3.txt',
    `Solenne Apparel Group (NASDAQ: SLNA)
Q3 2025 Earnings Call Transcript
November 13, 2025

Company Participants
Beatrix Onwudiwe - Chief Executive Officer
Haru Lindqvist - Chief Financial Officer

Conference Call Participants
Marnie Castellane - Ardmore Capital

Operator
Welcome to the Solenne Apparel third quarter 2025 earnings call.

Haru Lindqvist
For the third quarter, revenue was $364.2 million. Last quarter, we guided to revenue of $365 million to $375 million.
Gross margin was 39.6%.
Diluted EPS was $0.51, exceeding the top end of our guidance.
For the fourth quarter, we expect revenue of between $385 million and $395 million, and diluted EPS of $0.50 to $0.54.
Given the uncertainty, we are suspending our full year 2025 EPS guidance.
We expect full-year revenue to be in the range of $1.44 billion to $1.46 billion.
`,
  ],
  [
    'solenne-q4.txt',
    `Solenne Apparel Group (NASDAQ: SLNA)
Q4 2025 Earnings Call Transcript
February 26, 2026

Company Participants
Beatrix Onwudiwe - Chief Executive Officer
Haru Lindqvist - Chief Financial Officer

Conference Call Participants
Marnie Castellane - Ardmore Capital

Operator
Welcome to the Solenne Apparel fourth quarter 2025 earnings call.

Haru Lindqvist
Fourth quarter revenue grew to $391.7 million. For the full year, revenue was $1.450 billion.
Fourth quarter diluted EPS was $0.55, and full year diluted EPS was $1.91.
Our effective tax rate for 2025 was 23.6%.
Capital expenditures for the year were $57.2 million.
For the first quarter of 2026, we expect revenue to be approximately flat year-over-year.
For 2026, we are guiding to revenue of $1.50 billion to $1.55 billion.
`,
  ],
]

export const mirefieldCalls: readonly (readonly [file: string, text: string])[] = [
  [
    'mirefield-q1.txt',
    `Mirefield Semiconductor Corporation (NASDAQ: MRFD)
Q1 2024 Earnings Call
April 25, 2024

Company Participants
Odalys Brandt - President and CEO
Rufus Tamsett - CFO

Conference Call Participants
Pell Avery - Kestrel Research
Nadia Osgood - Plume Securities

Operator
Good day, and thank you for standing by. Welcome to the Mirefield Semiconductor first quarter 2024 earnings conference call.

Odalys Brandt
Thank you. We executed well against a soft industrial backdrop.

Rufus Tamsett
Thank you, Odalys. Revenue for the first quarter came in at $146.2 million. GAAP gross margin was 48.9% and non-GAAP gross margin was 51.3%.
GAAP earnings per diluted share was $0.21. Non-GAAP earnings per diluted share was $0.34.
Non-GAAP operating expenses were $41.6 million.
Now for our second quarter outlook. We expect revenue to be $150 million, plus or minus $5 million.
We expect GAAP gross margin of approximately 49.5% and non-GAAP gross margin of approximately 52.0%, both plus or minus 50 basis points.
Non-GAAP operating expenses are expected to be between $42 million and $43 million.
We expect GAAP earnings per diluted share of 20 to 26 cents and non-GAAP earnings per diluted share of 35 to 41 cents.
For the full year 2024, we anticipate revenue growth in the mid-single digits.
We expect capital expenditures for the year to be between 6% and 7% of revenue.

Pell Avery
Rufus, if I model $158 million for the third quarter, am I in the ballpark?

Rufus Tamsett
We are not guiding beyond the second quarter today.
`,
  ],
  [
    'mirefield-q2.txt',
    `Mirefield Semiconductor Corporation (NASDAQ: MRFD)
Q2 2024 Earnings Call
July 25, 2024

Company Participants
Odalys Brandt - President and CEO
Rufus Tamsett - CFO

Conference Call Participants
Pell Avery - Kestrel Research

Operator
Good day, and thank you for standing by. Welcome to the Mirefield Semiconductor second quarter 2024 earnings conference call.

Rufus Tamsett
Revenue for the second quarter was $152.8 million, above the midpoint of our guidance.
Non-GAAP gross margin was 51.2%, which was below the range we gave, while GAAP gross margin of 49.1% was within our range.
Non-GAAP operating expenses were $42.2 million, at the low end of our guidance.
Non-GAAP earnings per diluted share was $0.39, and GAAP earnings per diluted share was $0.24.
For the third quarter, we expect revenue in the range of $155 million to $165 million.
We expect non-GAAP gross margin to be 51.5% plus or minus 100 basis points.
We are guiding non-GAAP EPS to a range of $0.38 to $0.46.
We now see full-year capital expenditures of about $40 million.

Pell Avery
Could revenue be down in the fourth quarter?

Rufus Tamsett
It's early. In the fourth quarter we would expect revenue to be flat to up 4% sequentially.
`,
  ],
  [
    'mirefield-q3.txt',
    `Mirefield Semiconductor Corporation (NASDAQ: MRFD)
Q3 2024 Earnings Call
October 24, 2024

Company Participants
Odalys Brandt - President and CEO
Rufus Tamsett - CFO

Operator
Good day, and thank you for standing by. Welcome to the Mirefield Semiconductor third quarter 2024 earnings conference call.

Rufus Tamsett
Third quarter revenue totaled $161.0 million, which was slightly above the midpoint of our $155 million to $165 million guidance range.
Non-GAAP gross margin was 52.7%, exceeding the high end of our guidance.
Non-GAAP EPS of $0.47 also came in better than we guided.
Turning to the fourth quarter, we are guiding revenue to $156 million to $164 million.
Non-GAAP gross margin should be in a range of 52% to 53%.
Fourth quarter non-GAAP EPS is forecast at $0.42 to $0.48.
We continue to expect capital expenditures of about $40 million for 2024.
`,
  ],
  [
    'mirefield-q4.txt',
    `Mirefield Semiconductor Corporation (NASDAQ: MRFD)
Q4 2024 Earnings Call
February 6, 2025

Company Participants
Odalys Brandt - President and CEO
Rufus Tamsett - CFO

Operator
Good day, and thank you for standing by. Welcome to the Mirefield Semiconductor fourth quarter and full year 2024 earnings conference call.

Rufus Tamsett
Fourth quarter revenue was $154.9 million. On our last call, we guided to $156 million to $164 million.
Non-GAAP gross margin was 52.4% as compared to 51.9% in the fourth quarter of 2023.
Non-GAAP EPS for the quarter was $0.44.
For the full year, capital expenditures were $38.7 million.
For the first quarter of 2025, we expect revenue to decline 5% to 8% sequentially.
We expect first half 2025 revenue of at least $290 million.
`,
  ],
]

export const tarnhelmCalls: readonly (readonly [file: string, text: string])[] = [
  [
    'tarnhelm-q3.txt',
    `Tarnhelm Logistics plc (NYSE: TRNL)
Third Quarter Fiscal 2024 Earnings Call
July 31, 2024

Company Participants
Gideon Faulkner - Group Chief Executive
Maren Solheim - Group Finance Director

Operator
Welcome to the Tarnhelm Logistics third quarter fiscal 2024 results call. Tarnhelm's fiscal year ends on September 30.

Maren Solheim
Revenue in the third quarter was $604 million. Adjusted EBITDA was $71.5 million, and adjusted EBITDA margin was 11.8%.
For the fourth quarter, we are looking for revenue of $610 million to $630 million and adjusted EBITDA of $72 million to $78 million.
For fiscal year 2024, we are maintaining our revenue guidance of $2.40 billion to $2.45 billion.
We are also maintaining our full year free cash flow guidance of more than $120 million.
For fiscal 2025, we have set a target of adjusted EBITDA margin of 13%.
`,
  ],
  [
    'tarnhelm-q4.txt',
    `Tarnhelm Logistics plc (NYSE: TRNL)
Fourth Quarter Fiscal 2024 Earnings Call
November 20, 2024

Company Participants
Gideon Faulkner - Group Chief Executive
Maren Solheim - Group Finance Director

Operator
Welcome to the Tarnhelm Logistics fourth quarter and full year fiscal 2024 results call.

Maren Solheim
Revenue in the fourth quarter was $641 million, ahead of our guidance.
Adjusted EBITDA for the fourth quarter was $70.2 million, short of our guidance of $72 million to $78 million.
For the full year, revenue was $2.447 billion and free cash flow was $131 million.
For fiscal 2025, we expect revenue of between $2.55 billion and $2.65 billion.
We expect fiscal 2025 adjusted EBITDA in the range of $300 million to $330 million.
We expect capital spending of $90 million to $100 million this fiscal year.
For the first half, we expect adjusted EBITDA of approximately $140 million.
For the first quarter of fiscal 2025, we expect revenue of $600 million to $620 million.
`,
  ],
  [
    'tarnhelm-q1.txt',
    `Tarnhelm Logistics plc (NYSE: TRNL)
First Quarter Fiscal 2025 Earnings Call
February 5, 2025

Company Participants
Gideon Faulkner - Group Chief Executive
Maren Solheim - Group Finance Director

Operator
Welcome to the Tarnhelm Logistics first quarter fiscal 2025 results call.

Maren Solheim
Revenue for the first quarter was $611 million, right in line with our guidance.
Adjusted EBITDA was $66 million.
We are tightening our fiscal 2025 revenue range to $2.58 billion to $2.62 billion.
We are reiterating our adjusted EBITDA guidance for fiscal 2025.
We no longer expect capital spending of $90 million to $100 million; we now expect to spend $80 million to $85 million of capital expenditures in fiscal 2025.
Second quarter revenue is expected to be in the range of $615 million to $635 million.
`,
  ],
  [
    'tarnhelm-q2.txt',
    `Tarnhelm Logistics plc (NYSE: TRNL)
Second Quarter Fiscal 2025 Earnings Call
May 7, 2025

Company Participants
Gideon Faulkner - Group Chief Executive
Maren Solheim - Group Finance Director

Operator
Welcome to the Tarnhelm Logistics second quarter fiscal 2025 results call.

Maren Solheim
Second quarter revenue was $615 million, at the bottom end of our guidance range.
Adjusted EBITDA for the first half was $138 million.
We are cutting our fiscal 2025 adjusted EBITDA guidance to $280 million to $295 million from $300 million to $330 million.
Given the lack of visibility, we are withdrawing our fiscal 2025 revenue guidance.
Third quarter revenue is expected to be around $600 million.
`,
  ],
]
