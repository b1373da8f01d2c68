import { memo } from 'react'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { foldAt, isOpened } from './folded-run.ts'
import { FoldRow, hasHead, SectionHead, TurnHead } from './PassageHeads.tsx'
import { PassageItem } from './PassageItem.tsx'
import { sidesOfMode } from './reader-settings.ts'
import { sectionAt, turnStartingAt } from './reading-order.ts'
import type { TranscriptListProps } from './TranscriptList.tsx'
import { isNamedByHead, labelOf } from './turn-labels.ts'
import { barPx } from './use-navigation.ts'

type TranscriptBlockProps = TranscriptListProps & {
  readonly ordinal: number
  /** The passage shown before it; null for the first. */
  readonly before: number | null
}

/** A passage with the heads above it: its section's where one begins, its speaker's where a turn begins, its fold. */
export const TranscriptBlock = memo(function TranscriptBlock(props: TranscriptBlockProps) {
  const { ordinal, before, shape, pages, marks, script, mode, folds, onFold, navigation } = props
  const row = pages.find(ordinal)
  const section = sectionAt(shape, ordinal)
  const begins = section !== null && (before === null || sectionAt(shape, before) !== section)
  const turn = turnStartingAt(shape, ordinal)
  const label = turn ? labelOf(row, pages.find(ordinal - 1)) : null
  const run = foldAt(shape, pages, folds, ordinal)
  const foldable = run?.start === ordinal ? run : null
  const folded = run !== null && !isOpened(run, folds)
  const headed = begins && hasHead(section, row)
  return (
    <div role="presentation">
      {/* The first lines stand below the bar: under a head it covers, or under as much room. */}
      {headed ? (
        <SectionHead section={section} lang={script.lang} />
      ) : (
        before === null && <div style={{ height: barPx }} />
      )}
      {foldable && (
        <FoldRow
          run={foldable}
          words={row?.kind === 'label' ? (pages.peek(ordinal + 1) ?? row) : row}
          lines={linesFrom(row, folded ? pages.peek(foldable.end - 1) : null)}
          lang={script.lang}
          open={!folded}
          isCurrent={navigation.current === ordinal}
          onToggle={() => onFold(foldable)}
        />
      )}
      {turn && !(folded && (run !== foldable || run.kind === 'hand')) && (
        <TurnHead
          turn={turn}
          label={label}
          lang={script.lang}
          showChinese={(text) =>
            label?.zh ? script.viewOf(label.zh, 'zh', label.readings).text.trim() : text
          }
          first={headed || before === null}
          participant={props.detail.participants.find(({ name }) => name === turn.speaker) ?? null}
          suspect={props.detail.suspectTurns.find((suspect) => suspect.turn === turn.turn) ?? null}
          onCorrect={() => props.onCorrectSpeaker(turn)}
        />
      )}
      {!folded && !(row?.kind === 'label' && isNamedByHead(row, shape)) && (
        <PassageItem
          ordinal={ordinal}
          row={row}
          sides={sidesOfMode[props.side ?? mode]}
          blankWhereMissing={props.side !== null}
          peek={props.peek}
          isCurrent={navigation.current === ordinal}
          marks={marks}
          script={script}
          bySentence={props.bySentence}
        />
      )}
    </div>
  )
})

/** Lines from one passage to another; null while either is not at hand. */
const linesFrom = (first: PassageRow | null, last: PassageRow | null): number | null =>
  first && last ? last.lines[1] - first.lines[0] + 1 : null
