import { rangeTailOf, type Statement, type Thread } from '../statement.ts'

/** `Is 47% to 48% still the target?` `Yes, I'm comfortable with 47 to 48.`: still what is aimed at. */
export const isStillAimed = (
  { text, amounts }: Statement,
  index: number,
  unit: string,
  { section, questioned }: Thread,
): boolean =>
  section === 'questions' &&
  /\bcomfortable with(?: (?:about|around|the))*(?: [\d.]+%? (?:to|and))? $/.test(
    text.slice(0, amounts[index]?.start),
  ) &&
  questioned.some(
    (each) =>
      each.kind === 'target' && each.unit === unit && each.amount.mantissa === amounts[index]?.mantissa,
  )

/** `9% of sales this year, and I see it going back to 6% or 7% thereafter`: of no time that was named. */
export const isThereafter = (statement: Statement, index: number): boolean =>
  statement.side === 'en' &&
  /^(?: of (?:our |net |total )*(?:revenues?|sales))? (?:thereafter|after that|from then on|beyond that|in the years after)\b/.test(
    rangeTailOf(statement, index),
  )

/** `60% of calendar 27 is under long term agreements`: what is committed is so already. */
export const isCommitted = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  amounts[index]?.unit === '%' &&
  /^ of (?:(?:our|the|that|fiscal|calendar) )*(?:20\d\d|\d\d|next year|this year|capacity|output|supply|volumes?|production|second half)\b[^.;,$%\d]{0,24} (?:is|are) (?:already |now |also |all )*(?:under|sold|booked|committed|covered|contracted|spoken for|locked|reserved|allocated)\b/.test(
    text.slice(amounts[index].end, amounts[index].end + 90),
  )
