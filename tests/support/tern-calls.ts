/** Two calls of an invented company, a quarter apart: what is guided in the first is reported in the second. */
export const firstCall = `Tern Photonics, Inc. (NASDAQ: TRNP) Q1 2025 Earnings Call
May 8, 2025

Company Participants
Ines Tallant - Chief Executive Officer
Osric Venn - Chief Financial Officer

Conference Call Participants
Maud Okonjo - Harrow Street Research

Operator
Good afternoon, and welcome to the Tern Photonics first quarter 2025 earnings conference call.

Osric Venn
Thank you, Ines. Total revenue for the first quarter of 2025 was $40.7 million, up 12% year-over-year.
第一季總營收為 4,070 萬美元，年增 12%。
Data center revenue was $29.2 million, and telecom revenue was $11.5 million.
資料中心營收為 2,920 萬美元，電信營收為 1,150 萬美元。
Non-GAAP gross margin was 31.4%. Non-GAAP net loss was $2.6 million, or $0.06 per share.
非 GAAP 毛利率為 31.4%。非 GAAP 淨虧損為 260 萬美元，每股虧損 0.06 美元。
For the second quarter of 2025, we expect revenue to be between $43 million and $47 million.
我們預計 2025 年第二季營收介於 4,300 萬至 4,700 萬美元之間。

Maud Okonjo
How should we think about the mix in the second half?

Ines Tallant
We see the data center side growing faster than telecom for the rest of the year.
`

export const secondCall = `Tern Photonics, Inc. (NASDAQ: TRNP) Q2 2025 Earnings Call
August 7, 2025

Company Participants
Ines Tallant - Chief Executive Officer
Osric Venn - Chief Financial Officer

Conference Call Participants
Maud Okonjo - Harrow Street Research

Operator
Good afternoon, and welcome to the Tern Photonics second quarter 2025 earnings conference call.

Osric Venn
Total revenue for the second quarter of 2025 was $48.9 million, compared with $40.9 million in the first quarter of 2025.
Data center revenue was $36.4 million, and telecom revenue was $12.5 million.
Non-GAAP gross margin was 33.0%. Operating cash flow was negative $1.2 million.
For the third quarter of 2025, we expect revenue to be between $52 million and $56 million.

Maud Okonjo
Is the telecom strength durable?

Ines Tallant
We would not call one quarter a trend.
`
