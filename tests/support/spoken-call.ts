/** A call as it was spoken, before any publisher printed it: what `layOutCall` prints in every layout. */
export interface SpokenCall {
  readonly company: string
  readonly title: readonly string[]
  readonly people: readonly SpokenPerson[]
  readonly turns: readonly SpokenTurn[]
}

export interface SpokenPerson {
  readonly name: string
  readonly role: string
  /** The employer of an analyst; the company's own people have none. */
  readonly firm: string | null
}

export interface SpokenTurn {
  readonly speaker: string
  readonly part: 'prepared' | 'questions'
  readonly paragraphs: readonly string[]
}

const person = (name: string, role: string, firm: string | null = null): SpokenPerson => ({
  name,
  role,
  firm,
})

/** Reads `Speaker | paragraph | paragraph` lines; a line of `---` begins the questions. */
function readTurns(script: string): readonly SpokenTurn[] {
  let part: SpokenTurn['part'] = 'prepared'
  const turns: SpokenTurn[] = []
  for (const line of script.trim().split('\n')) {
    if (line === '---') {
      part = 'questions'
      continue
    }
    const [speaker = '', ...paragraphs] = line.split(' | ')
    turns.push({ speaker, part, paragraphs })
  }
  return turns
}

/** A maker of garden tools: names with initials, hyphens, particles, diacritics and suffixes, and people who speak once. */
export const gardenToolsCall: SpokenCall = {
  company: 'Hollin & Vane Garden Tools, Inc.',
  title: ['Hollin & Vane Garden Tools, Inc. (NYSE: HVGT)', 'Q2 2025 Earnings Call', 'July 31, 2025'],
  people: [
    person('Marguerite O’Dowd', 'Vice President, Investor Relations'),
    person('T. J. Osterhout', 'Chairman & Chief Executive Officer'),
    person('Ilse van der Meulen', 'Executive Vice President and Chief Financial Officer'),
    person('Rafael Núñez-Prado', 'Chief Operating Officer'),
    person('Bo Lindqvist', 'Analyst', 'Fjord Securities'),
    person('Sook-ja Park', 'Analyst', 'Harbor & Stone LLC'),
    person('Walter E. Grange, Jr.', 'Analyst', 'Pell Street Research'),
    person('Aditi Rao', 'Analyst', 'Larch Capital Markets'),
    person('Chen Wei-ling', 'Analyst', 'Bank of the North'),
  ],
  turns: readTurns(`
Operator | Good morning, and welcome to the Hollin & Vane Garden Tools second quarter 2025 earnings conference call. At this time, all participants are in a listen-only mode. | Please note that this event is being recorded. I would now like to turn the conference over to Marguerite O’Dowd, Vice President of Investor Relations. Please go ahead.
Marguerite O’Dowd | Thank you, operator, and good morning, everyone. With me are T. J. Osterhout, our Chairman and CEO, and Ilse van der Meulen, our CFO. | Before we begin, let me remind you that our remarks include forward-looking statements, which are subject to risks that could cause results to differ materially from those we expect. | We speak of adjusted figures throughout. A reconciliation stands at the end of the release. I now hand over to T. J.
T. J. Osterhout | Thanks, Marguerite. It was a dry spring in most of our regions, and we sold more watering cans than in any quarter before it. | Three things stand out. First: the shears, which grew by 14% in a market that stood still. Second: the new plant in Leuven, which came on line in May, a month early. And third, the people who made both happen. | Note: we have closed the warehouse in Tilburg. What was there has moved to Leuven, and we expect to save about $3 million a year by that. | Ilse will take you through the numbers.
Ilse van der Meulen | Thank you, T. J. Net sales were $214 million, up 6% from a year ago, and gross margin was 38.2%, against 36.9% then. | Operating expenses rose more slowly than sales, as they have for six quarters now. Adjusted earnings were $0.84 per share. | For the year we now see net sales of $830 million to $845 million. That is $10 million more than we said in May. | And with that, we are ready for your questions. Operator?
---
Operator | Thank you. We will now begin the question-and-answer session. [Operator Instructions] | Our first question comes from the line of Bo Lindqvist with Fjord Securities. Please go ahead.
Bo Lindqvist | Good morning. Could you say how much of the growth in shears was price?
T. J. Osterhout | About a third of it, Bo.
Ilse van der Meulen | I would add that the price increase took effect in the middle of the quarter, so the third quarter will show all of it. | We do not plan another one this year.
Bo Lindqvist | Great. Thank you.
Operator | The next question is from Sook-ja Park of Harbor & Stone LLC. Your line is open.
Sook-ja Park | Hi, thanks for taking my question. What does the plant in Leuven cost you while it fills up? | And is Tilburg sold?
Rafael Núñez-Prado | Leuven costs us about forty basis points of margin today. It was sixty when we opened it. | Tilburg is let, not sold, to a grower of tulips.
Sook-ja Park | Tulips. Okay.
Rafael Núñez-Prado | Yes, tulips.
Operator | Our next question comes from Walter E. Grange, Jr. with Pell Street Research. Please proceed.
Walter E. Grange, Jr. | Thank you. The inventories look high to me, at 121 days. Is that the weather, or is it a choice?
Ilse van der Meulen | It is a choice, Walter. We built stock ahead of the move, and you will see it come down by about fifteen days until December.
Operator | The next question is from Aditi Rao with Larch Capital Markets.
Aditi Rao | Good morning, all. How do you think about tariffs on steel handles?
T. J. Osterhout | We buy the handles in the country where we sell them, so that is a small number for us. | But it is not nothing: call it two million dollars in a full year.
Aditi Rao | Thanks.
Unidentified Company Representative | Two and a half, to be exact.
Operator | And our last question comes from the line of Chen Wei-ling from Bank of the North. Please go ahead.
Chen Wei-ling | Thanks. Just one on cash: will you buy back shares in the second half?
Ilse van der Meulen | We have $60 million left under the plan, and we would expect to use most of it.
Operator | This concludes our question-and-answer session. I would like to turn the conference back over to T. J. Osterhout for any closing remarks.
T. J. Osterhout | Thank you all for joining us. Go outside. It is still dry.
Operator | The conference has now concluded. Thank you for attending today’s presentation. You may now disconnect.
`),
}

/** A line of ferries: short answers, given names only in speech, an analyst who is a single name, no titles of office. */
export const ferriesCall: SpokenCall = {
  company: 'Skerry Lines plc',
  title: ['Skerry Lines plc (LSE: SKRY)', 'Half Year 2025 Results Conference Call', '21 August 2025'],
  people: [
    person('Eilidh MacAskill', 'Head of Investor Relations'),
    person('Duncan Baird', 'Chief Executive'),
    person('Xu Yang', 'Finance Director'),
    person('Ngozi Adeyemi-Clarke', 'Director of Operations'),
    person('Piers de Vere', 'Analyst', 'Quoin & Co.'),
    person('Hiroko Tanabe', 'Analyst', 'Sumire Securities'),
    person('Jean-Luc Saint-Amand', 'Analyst', 'Banque du Quai'),
    person('Conor McAteer', 'Analyst', 'Dunmore Brothers'),
  ],
  turns: readTurns(`
Operator | Ladies and gentlemen, welcome to the Skerry Lines half year results call. I now hand over to Eilidh MacAskill.
Eilidh MacAskill | Good morning and welcome. I am joined by Duncan Baird, our Chief Executive, by Xu Yang, our Finance Director, and by Ngozi Adeyemi-Clarke. | We will be brief, and then take your questions.
Duncan Baird | Thank you, Eilidh. We carried 2.3 million people in the half, four in a hundred more than last year, and we carried them on time on 97 days in a hundred. | The new ship, Skua, entered service on the western route on May 3. She burns a third less fuel than the ship she replaced. | Over to you, Xu.
Xu Yang | Revenue was £88 million. Fuel was £14 million of costs, against £19 million. | Operating profit before exceptional items was £11.2 million. | We propose an interim dividend of 2.1 pence.
Ngozi Adeyemi-Clarke | A word on the docks. Both are dredged, and the second linkspan opens in October.
---
Operator | We now begin the questions. The first question comes from Piers de Vere of Quoin & Co.
Piers de Vere | Morning. How full was Skua in July?
Duncan Baird | Eighty-one percent.
Piers de Vere | And cars?
Duncan Baird | Ngozi knows.
Ngozi Adeyemi-Clarke | Ninety-four. We left some on the quay, which I did not enjoy.
Piers de Vere | Understood, thank you.
Operator | The next question comes from Hiroko Tanabe of Sumire Securities.
Hiroko Tanabe | Thank you for the opportunity. Is the fuel hedged for the winter?
Xu Yang | Yes: 70% of it, at prices a little under today’s.
Hiroko Tanabe | That is clear.
Operator | The next question comes from Jean-Luc Saint-Amand of Banque du Quai.
Jean-Luc Saint-Amand | Good morning. What would a second ship of the class cost? | And when would you have to order her?
Xu Yang | About £46 million, and by March.
Duncan Baird | We have not decided anything, Jean-Luc.
Operator | The last question comes from Conor McAteer of Dunmore Brothers.
Conor McAteer | Has the ferry to the north island a future?
Duncan Baird | It has a contract until 2031. | Beyond that it depends on the islanders, and on the subsidy.
Operator | There are no more questions.
Eilidh MacAskill | Then we thank you, and wish you a good day.
`),
}
