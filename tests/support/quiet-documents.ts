/**
 * Invented documents of several trades with nothing wrong in them, and much that looks wrong: doses in milligrams,
 * names close to each other, abbreviations a letter apart, other quarters rightly told, sums that shares are bought for.
 */

/** A call of a drug maker in its fiscal third quarter. */
export const pharmaCall: readonly string[] = [
  'Corvane Therapeutics Inc (NASDAQ: CRVN) Q3 2025 Earnings Call dated Nov. 06, 2025',
  'Corporate Participants:',
  'Hedda Lindqvist — Head of Investor Relations',
  'Tobias Okonkwo — President and Chief Executive Officer',
  'Marguerite Delacroix — Chief Medical Officer',
  'Stuart Pennington — Chief Financial Officer',
  'Analysts:',
  'Nils Aschenbach — Jefferies — Analyst',
  'Ramona Villareal — Barclays — Analyst',
  'Presentation:',
  'Operator',
  'Good afternoon and welcome to the Corvane Therapeutics third quarter 2025 earnings call. I will now turn the call over to Hedda Lindqvist.',
  'Hedda Lindqvist — Head of Investor Relations',
  'Thank you, operator, and good afternoon. On the call are Tobias Okonkwo, Dr. Marguerite Delacroix and Stuart Pennington. Over to Tobias.',
  'Tobias Okonkwo — President and Chief Executive Officer',
  'Thanks, Hedda. Lumivexa sales reached $88.4 million in the third quarter, compared with $81.0 million in the second quarter and $64.2 million in the fourth quarter of last year. Patients start on 10 mg and move to 20 mg, and the 1.0 mg pediatric dose is under review at the FDA.',
  'The FTA and the FDA met in October, the EMA meets in December, and the EMEA region grew 14%. In the second quarter, we began the RESTORE study; RESTORE and RESOLVE will both read out next year. Lumivexa and Lumizol are made in one plant, and Lumivexa is the larger.',
  'The board approved a repurchase of $150 million of shares, and we have bought 1.2 million shares for $38 million. Diluted shares were 61.5 million. The notes due 2042 were issued at par.',
  'Marguerite Delacroix — Chief Medical Officer',
  'Thank you, Tobias. In the Phase 3 study, 200 patients received Lumivexa. The rate was 12% in the first quarter of treatment and 4% in the fourth quarter of treatment. The very very rare form is harder, and that that is so was known.',
  'Stuart Pennington — Chief Financial Officer',
  'Thank you, Marguerite. Net revenue for the third quarter was $88.4 million, up 38% year over year. Gross margin was 91.2%. Earnings per share were $0.31, or $0.36 before items. Capacity use was above 100% of plan, and unit sales rose 180%.',
  'For the fourth quarter, we expect revenue of $92 million to $95 million. In the fourth quarter of 2024, revenue was $64.2 million. We ended the third quarter with $412 million of cash, against $398 million at the end of the second quarter.',
  'Questions and Answers:',
  'Operator',
  'Your first question comes from Nils Aschenbach of Jefferies. Please go ahead.',
  'Nils Aschenbach',
  'Thanks. Tobias, is the 20 mg dose the one most patients stay on? And how should we think about ASPs and ASCs?',
  'Tobias Okonkwo',
  'Thanks, Nils. Yes, most stay on 20 mg. We see no pressure on ASPs, and ASCs are about a third of sites.',
  'Operator',
  'The next question is from Ramona Villareal with Barclays. Your line is open.',
  'Ramona Villareal',
  'Hi, everyone, this is Ramona Villareal. Stu, what does the second half of 2026 look like?',
  'Stuart Pennington',
  'Thank you, Ramona. We are not guiding to 2026 today. As Marguerite said, RESOLVE reads out in the second quarter of 2026.',
  'Operator',
  'This concludes the call. Thank you.',
]

/** An essay on a chain of bakeries and its rivals. */
export const bakeryEssay: readonly string[] = [
  'The Quiet Arithmetic of Bread',
  'By Philippa Cawdrey',
  'Meridale Bakeries was founded in 1987 with a loan that matures in 2046. Its rival, Meridian Foods, is younger and louder, and people mix the two up at parties.',
  'Meridale sells through 412 shops. Meridale bakes at night, Meridale delivers at four, and by six the shops smell of butter. In 2019 the firm opened its first plant in Poland; Polish flour is strong, and the plant runs 24 hours.',
  'Ashgrove Capital holds 9% of Meridale, and Ashgrove Partners, which is no relation, holds 3%. Ashgrove sold half its stake in March, Ashgrove has said, to buy a mill.',
  'The EBITDA margin is 18.4%, and the EBIT margin 12.1%. The CPI rose 3% and the PPI 5%; neither tells you what bread will cost. A margin of 100% is not a thing, whatever the seminar says, though a mark-up of 150% is.',
  'Chief Executive Anselm Braithwaite told investors in the first quarter that volumes fell. In the fourth quarter he told them that volumes rose. Both were true, and the shares fell 4% each time.',
  'Her view, and mine, is that the next decade belongs to whoever owns ovens. By 2040 half of the shops may be gone.',
]

/** A conversation about canals. */
export const canalPodcast: readonly string[] = [
  'Host: Ottoline Farraday',
  'Locks, Barges and the Price of Water: a conversation with Casimir Wroblewski',
  'Podcast source: The Towpath Hour',
  'Broadcast date: February 11, 2026',
  'Ottoline Farraday: Welcome back. Casimir Wroblewski has run the Lower Vexley Canal since 2014. Casimir, how does a canal make money?',
  'Casimir Wroblewski: Slowly. We, we charge by the ton, and we charge for the the water. The Vexley carries four million tons a year. In 1962 it carried nine.',
  'Ottoline Farraday: And the new locks? I read that they cost 88 million euros, or was it 98?',
  'Casimir Wroblewski: It was 88 million. The Vexley locks are 12 m wide, and a lock takes 15 minutes. No no, not an hour, as people say. The older Wexford locks took an hour.',
  'Ottoline Farraday: Thank you, Casimir. Next week: Tomasz Wrobel on tunnels.',
]
