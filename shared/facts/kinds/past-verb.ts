/** Verbs of what has been, in both languages: `was`, `came in`, `實現了`. */
export const pastVerb =
  /\b(?:was|were|resulted in|deployed|returned|bought|repurchased|came in|with (?:[\w-]+ ){1,4}coming in|came to|went (?:to|toward|into)|spent|paid|earned|used|repaid|invested|shipped|added|(?<!(?:['’]ve|\bhave|\bhas) )got|delivered|achieved|posted|booked|incurred|reached|totall?ed|generated|ended|reported(?! (?:(?:net|year-to-date|current|prior) )?(?:revenues?|sales|earnings|growth|basis|results?|levels?)\b)|recorded|grew|rose|fell|increased|decreased|declined|represented|contributed|landed|(?<=\b(?:[Aa]ctions|[Ss]teps|[Mm]easures|[Mm]oves) )taken|bottomed|peaked|troughed|finished|(?:has|have|had|recently|board|directors|we)(?: also| recently)* (?:authorized|approved))\b|\bhad(?: (?:nearly|about|approximately|roughly|around|almost|over|more than|a record|a total of))*(?= [$€£¥]?\d| $)|[實实][現现]了|[達达]到了|[為为](?!了)/

/** Whether words tell of what has been. */
export function hasPastVerb(text: string): boolean {
  return pastVerb.test(text)
}
