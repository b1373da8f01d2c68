const programs =
  /(?:^|[ ,])(?!The\b|This\b|That\b|Our\b|Each\b|Every\b|One\b|Another\b|Both\b)([A-Z\d][\w/-]*(?: [A-Z\d][\w/-]*){0,3}(?: (?!(?:and|or|to|as|new|first)\b)[a-z]+)?) (?:program|platform|contract|product line)\b/g
/** What a figure was driven by is not what it is of. */
const ofCause =
  /[,;]|\b(?:driven|due|offset|caused|led|thanks|because|growth|declines?|increases?|reductions?|partially|primarily|by)\b/i

/** `The Heron program generated $20 million in revenue`: what one programme brings in is not its business's. */
export function findProgram(text: string, end: number): string | null {
  const found = [...text.matchAll(programs)].find(
    ({ index }) => index < end || !ofCause.test(text.slice(end, index)),
  )
  return found === undefined || ofCauseAtEnd.test(text.slice(0, found.index)) ? null : (found[1] ?? null)
}

const ofCauseAtEnd =
  /\b(?:driven|due|offset|caused|led|thanks|because|growth|declines?|increases?|reductions?)\b[^,;]{0,40}$/i
