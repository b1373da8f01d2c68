import type { DocumentShape } from './reading-order.ts'
import { sectionAt, turnAt, turnStartingAt } from './reading-order.ts'
import { sectionNameIn, titleOf } from '../ui/section-names.ts'
import type { Sight } from './use-navigation.ts'
import { useValue, type Value } from './value.ts'

interface StickyHeadProps {
  readonly shape: DocumentShape
  readonly sight: Value<Sight>
  readonly lang: 'zh-Hant' | 'zh-Hans'
  readonly title: string
}

/**
 * Section and speaker of the first line in sight, over both columns. The same words stand in the text as heads of rows,
 * so screen readers pass this by.
 */
export function StickyHead({ shape, sight, lang, title }: StickyHeadProps) {
  const { top } = useValue(sight)
  const section = sectionAt(shape, top)
  const turn = turnStartingAt(shape, top) ? null : turnAt(shape, top)
  const named = section && section.kind !== 'title' && !(section.kind === 'body' && section.title === null)
  return (
    <div className="sect stuck" aria-hidden="true">
      <div className="en cut" lang="en">
        <b>{named ? titleOf(section) : title}</b>
        {turn && <span className="second"> · {turn.speaker}</span>}
      </div>
      <div className="zh cut" lang={lang}>
        {named && sectionNameIn(lang, section.kind)}
        {turn && named && ` · ${turn.speaker}`}
      </div>
    </div>
  )
}
