import type { FactKind } from '../fact.ts'
import type { Outlook } from '../kinds/find-outlook.ts'
import type { Setting, Statement, Thread } from '../statement.ts'
import type { OwnPeriod } from './decide-period.ts'

/** `That was turned into profit growth of 17%`: what was told of a time before goes on. */
export const wasThen =
  /^(?:And )?(?:That|This|It) (?:was|were|had been) (?:then )?(?:converted|translated|turned|matched|accompanied|followed|carried|leveraged)\b/
const hasGrown =
  /\b(?:maintained|achieved|delivered|posted|saw|had|grew|grown|rose|risen|increased|followed by)\b/

/** `We kept growth of 6% in 2020, followed by 15% in 2021`, told while 2021 is under way: of as much of it as there has been. */
export const isGrownInYear = (
  { text, side, cues, isListed }: Statement,
  kind: FactKind,
  outlook: Outlook | null,
  { mention }: OwnPeriod,
  { isGuiding }: Thread,
  { isArticle, periods: { period } }: Setting,
): boolean =>
  side === 'en' &&
  !isArticle &&
  kind.startsWith('change') &&
  outlook === null &&
  mention?.kind === 'year' &&
  period?.kind === 'quarter' &&
  period.part < 4 &&
  mention.year === period.year &&
  !isListed &&
  !isGuiding &&
  hasGrown.test(text) &&
  !cues.some((cue) => /^(?:expectation|modal|guidance|target)$/.test(cue.kind))
