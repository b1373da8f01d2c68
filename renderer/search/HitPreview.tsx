import { useEffect, useMemo, useRef } from 'react'
import type { Side } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { SearchHit } from '../../shared/search/search-api.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { PassageText } from '../reader/PassageText.tsx'
import { sectionNames } from '../ui/section-names.ts'
import type { TextMark } from '../reader/text-segments.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { marksInRow, type HitGroup } from './group-hits.ts'

interface HitPreviewProps {
  readonly hit: SearchHit
  readonly group: HitGroup
  readonly onChoose: (hit: SearchHit) => void
  readonly onOpen: () => void
  readonly onCopy: () => void
  readonly onCite: () => void
}

/** Passages before and after the one found: enough to see what it answers. */
const around = 3

/** The passage found among its neighbours, with the words marked, and what can be done with it. */
export function HitPreview({ hit, group, onChoose, onOpen, onCopy, onCite }: HitPreviewProps) {
  const t = useText()
  const from = Math.max(0, hit.passage - around)
  const rows = useLibrary(
    (api) => api.documents.passages({ documentId: hit.documentId, from, to: hit.passage + around + 1 }),
    `around ${hit.passage} of ${hit.documentId}`,
    ['documents'],
  )
  const hits = useMemo(() => new Map(group.hits.map((each) => [each.passage, each])), [group])
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    text.current?.querySelector('.current')?.scrollIntoView({ block: 'center' })
  }, [hit, rows.value])
  const at = group.hits.indexOf(hit)
  const step = (by: 1 | -1) => {
    const next = group.hits[at + by]
    if (next) onChoose(next)
  }
  return (
    <section className="preview" aria-label={t('search.preview')}>
      <div className="phead">
        <Icon name="doc" />
        <b className="cut">{group.title}</b>
        <span className="cut muted">{t(sectionNames[hit.section])}</span>
        <span className="grow" />
        <span className="num">{t('search.hitOf', { at: at + 1, total: group.hits.length })}</span>
        <IconButton icon="up" label={t('search.previousHit')} disabled={at <= 0} onClick={() => step(-1)} />
        <IconButton
          icon="down"
          label={t('search.nextHit')}
          disabled={at >= group.hits.length - 1}
          onClick={() => step(1)}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div ref={text} className="preview-text" role="region" aria-label={group.title} tabIndex={0}>
        {rows.state === 'failed' && !rows.value ? (
          <EmptyState title={t('search.failedPreview')} />
        ) : (
          rows.value?.map((row, index) => (
            <PreviewRow
              key={row.ordinal}
              row={row}
              hit={hits.get(row.ordinal) ?? null}
              current={row.ordinal === hit.passage}
              head={row.speaker !== null && row.turn !== rows.value?.[index - 1]?.turn}
            />
          ))
        )}
      </div>
      <div className="preview-acts">
        <Button small look="primary" shortcut="enter" onClick={onOpen}>
          {t('search.open')}
        </Button>
        <Button small shortcut="c" onClick={onCopy}>
          {t('search.copy')}
        </Button>
        <Button small shortcut="n" onClick={onCite}>
          {t('search.note')}
        </Button>
      </div>
    </section>
  )
}

interface PreviewRowProps {
  readonly row: PassageRow
  readonly hit: SearchHit | null
  readonly current: boolean
  readonly head: boolean
}

function PreviewRow({ row, hit, current, head }: PreviewRowProps) {
  const sides: readonly Side[] = ['en', 'zh']
  return (
    <>
      {head && (
        <p className="preview-turn">
          <b>{row.speaker}</b>
          {row.role && ` · ${row.role}`}
        </p>
      )}
      {row.kind !== 'label' && (
        <div
          className={`preview-row${current ? ' current' : ''}`}
          {...(current ? { 'aria-current': true } : {})}
        >
          {sides.map((side) => {
            const text = side === 'en' ? row.en : row.zh
            if (!text) return null
            const marks = (hit ? marksInRow(row, side, hit) : []).map((span): TextMark => ({
              ...span,
              tone: current ? 'hit-now' : 'hit',
            }))
            return (
              <p key={side} lang={side === 'en' ? 'en' : 'zh-Hant'}>
                <PassageText text={text.text} marks={marks} />
              </p>
            )
          })}
        </div>
      )}
    </>
  )
}
