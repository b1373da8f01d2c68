/** An invented call of a freight company, with nothing wrong in it; lines are replaced to plant what is. */
export const haldenCall: readonly string[] = [
  'Halden Freight Inc (NYSE: HLDN) Q1 2025 Earnings Call dated Apr. 24, 2025',
  'Corporate Participants:',
  'Odette Brannigan — Vice President, Investor Relations',
  'Marcus Vandermeer — Chief Executive Officer',
  'Priyanka Rathore — Chief Financial Officer',
  'Analysts:',
  'Lionel Castellane — Goldman Sachs — Analyst',
  'Wendeline Ashworth — Stifel — Analyst',
  'Presentation:',
  'Operator',
  'Good morning and welcome to the Halden Freight first quarter 2025 earnings call. I would now like to turn the call over to Odette Brannigan. Please go ahead.',
  'Odette Brannigan — Vice President, Investor Relations',
  'Thank you, operator. With me today are Marcus Vandermeer, Chief Executive Officer, and Priyanka Rathore, Chief Financial Officer. I will now hand the call over to Marcus.',
  'Marcus Vandermeer — Chief Executive Officer',
  'Thank you, Odette. Halden delivered a solid start to the year. Our LTL network handled more shipments than a year ago, and LTL yield improved again. Revenue for the first quarter came in above our expectations, and operating income was well ahead of the plan we laid out in January.',
  'During the first quarter, we delivered revenue of $412.6 million, which was above our guidance range of $395 million to $405 million. We opened a terminal in Tacoma, and our Drayvex platform now runs in forty terminals. Drayvex has cut dwell times, and customers tell us that Drayvex is why they stay.',
  'Our LTL business grew, our TMS rollout is on plan, and the TMS rollout will finish in the autumn. TMS adoption among our carriers is high.',
  'With that, I will turn it over to Priyanka.',
  'Priyanka Rathore — Chief Financial Officer',
  'Thank you, Marcus. Total revenue for the first quarter was $412.6 million, up 9% from the first quarter of last year. As Marcus said, revenue for the first quarter came in above our expectations, and operating income was well ahead of plan.',
  'Operating income was $38.2 million, compared with $35.1 million in the fourth quarter. In the fourth quarter, we booked a gain of $4.4 million on the sale of a yard. Diluted shares outstanding were 61.3 million, and earnings per share were $0.47. Gross margin was 22.4%.',
  'We repurchased $20 million of shares during the quarter. For the second quarter of 2025, we expect revenue of $420 million to $430 million. Our notes mature in 2042. Drayvex will be in every terminal by 2030.',
  'Questions and Answers:',
  'Operator',
  'Your first question comes from Lionel Castellane of Goldman Sachs. Please go ahead.',
  'Lionel Castellane',
  'Good morning, thanks for taking my question. How do you see LTL pricing from here?',
  'Marcus Vandermeer',
  'Thanks, Lionel. LTL pricing is rational, and we see that going on. Drayvex helps us there as well.',
  'Operator',
  'Your next question comes from Wendeline Ashworth of Stifel. Please go ahead.',
  'Wendeline Ashworth',
  'Thank you. Priyanka, could you talk about capital spending on the TMS rollout?',
  'Priyanka Rathore',
  'Sure. Capital spending on the TMS rollout is about $12 million this year.',
  'Operator',
  'That concludes the call. Thank you for joining.',
]

/** The same call with words replaced wherever a line has them; each must be there. */
export function plantIn(
  lines: readonly string[],
  planted: readonly (readonly [right: string, wrong: string])[],
): readonly string[] {
  return planted.reduce<readonly string[]>((call, [right, wrong]) => {
    if (!call.some((line) => line.includes(right))) throw new Error(`no line has: ${right}`)
    let isDone = false
    return call.map((line) => {
      if (isDone || !line.includes(right)) return line
      isDone = true
      return line.replace(right, wrong)
    })
  }, lines)
}
