import type { PeriodMention } from '../../figures/find-periods.ts'
import { leadOf, type Statement } from '../statement.ts'

/** What goes on, or has only begun. */
const underWay =
  /\b(?:so far|thus far|to date|quarter-to-date|under ?way|begun|began|started|began|through (?:the first|January|February|March|April|May|June|July|August|September|October|November|December))\b/i
/** A verb of what was, with nothing of what is to come around it. */
const wasTold =
  /^(?:(?!\b(?:will|would|should|could|may|might|expect\w*|guid\w+|outlook|forecast|anticipat\w+|target\w*|plan\w*|is|are)\b)[^;])*\b(?:was|were|rose|fell|grew|had|increased|decreased|declined|improved|opened|closed|hired|launched|saw|generated|delivered|came in|totaled|reached|posted|shipped|repurchased|bought back|spent|paid|earned|lost|ended|finished)\b(?:(?!\b(?:will|would|should|could|expect\w*|guid\w+)\b)[^;])*$/

/** `First quarter revenue was $80 million`, `We opened 12 stores in the first quarter`: of the last one, however near the next. */
export const isToldAsOver = (mention: PeriodMention | null, statement: Statement, index: number): boolean => {
  const start = statement.amounts[index]?.start ?? 0
  return (
    statement.side === 'en' &&
    mention?.kind === 'quarter' &&
    mention.part !== null &&
    mention.calendar === null &&
    mention.year === null &&
    mention.yearShift === null &&
    mention.quarterShift === null &&
    (mention.end <= start ||
      /\b(?:in|during|for) (?:the |our )?$/.test(statement.text.slice(0, mention.start))) &&
    !underWay.test(statement.text) &&
    wasTold.test(mention.end <= start ? statement.text.slice(mention.end, start) : leadOf(statement, index))
  )
}
