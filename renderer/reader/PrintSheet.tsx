import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Side } from '../../shared/documents/document.ts'
import type { DocumentDetail, PassageRow } from '../../shared/documents/documents-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useLocale, useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { hasHead, SectionHead, TurnHead } from './PassageHeads.tsx'
import { shownSides } from './PassageItem.tsx'
import { PassageText } from './PassageText.tsx'
import { loadAllPassages, pageRules } from './print-pages.ts'
import { readerLook } from './reader-look.ts'
import { sidesOfMode, type ReaderMode, type ReaderSettings } from './reader-settings.ts'
import { sectionAt, turnStartingAt, type DocumentShape } from './reading-order.ts'
import { isNamedByHead, labelOf } from './turn-labels.ts'
import type { Marks } from './use-marks.ts'
import type { ScriptChoice } from './use-script.ts'

interface PrintSheetProps {
  readonly detail: DocumentDetail
  readonly shape: DocumentShape
  readonly marks: Marks
  readonly script: ScriptChoice
  readonly mode: ReaderMode
  readonly settings: ReaderSettings
  readonly onDone: () => void
}

/**
 * The whole document for the printer, beside the page on screen: every passage, in the languages that are shown, with
 * its sections and speakers. Nothing is folded; a print has no button to open it with.
 */
export function PrintSheet(props: PrintSheetProps) {
  const { detail, onDone } = props
  const t = useText()
  const locale = useLocale()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const [rows, setRows] = useState<readonly PassageRow[] | null>(null)
  const [sheet] = useState(() => Object.assign(document.createElement('div'), { className: 'print-sheet' }))
  const latest = useRef({ onDone, announce, t, errorText })
  latest.current = { onDone, announce, t, errorText }

  useEffect(() => {
    let wanted = true
    document.body.append(sheet)
    latest.current.announce(latest.current.t('reading.printing'))
    const { id: documentId, passages } = detail
    loadAllPassages((from, to) => api.documents.passages({ documentId, from, to }), passages).then(
      (all) => wanted && setRows(all),
      (error: unknown) => {
        latest.current.announce(latest.current.errorText(error), 'error')
        latest.current.onDone()
      },
    )
    return () => {
      wanted = false
      sheet.remove()
    }
  }, [api, detail, sheet])
  useLayoutEffect(() => {
    if (!rows) return
    const style = document.createElement('style')
    style.textContent = pageRules(detail.title, detail.date ? longDate(detail.date, locale) : '')
    document.head.append(style)
    const done = () => latest.current.onDone()
    window.addEventListener('afterprint', done, { once: true })
    void document.fonts.ready.then(() => window.print())
    return () => {
      window.removeEventListener('afterprint', done)
      style.remove()
    }
  }, [rows, detail, locale])
  return rows && createPortal(<PrintedDocument {...props} rows={rows} />, sheet)
}

const longDate = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

function PrintedDocument({
  detail,
  shape,
  marks,
  script,
  mode,
  settings,
  rows,
}: PrintSheetProps & { readonly rows: readonly PassageRow[] }) {
  return (
    <div className={`reader printed mode-${mode}`} style={readerLook(settings)}>
      <h1 lang="en">{detail.title}</h1>
      {rows.map((row, index) => {
        const { ordinal } = row
        const section = sectionAt(shape, ordinal)
        const turn = turnStartingAt(shape, ordinal)
        const label = turn ? labelOf(row, rows[index - 1] ?? null) : null
        return (
          <div key={ordinal}>
            {section?.start === ordinal && hasHead(section, row) && (
              <SectionHead section={section} lang={script.lang} />
            )}
            {turn && (
              <TurnHead
                turn={turn}
                label={label}
                lang={script.lang}
                showChinese={(text) =>
                  label?.zh ? script.viewOf(label.zh, 'zh', label.readings).text.trim() : text
                }
                first={section?.start === ordinal}
                participant={detail.participants.find(({ name }) => name === turn.speaker) ?? null}
                suspect={null}
                onCorrect={() => undefined}
              />
            )}
            {!(row.kind === 'label' && isNamedByHead(row, shape)) && (
              <PrintedPassage row={row} sides={sidesOfMode[mode]} marks={marks} script={script} />
            )}
          </div>
        )
      })}
    </div>
  )
}

interface PrintedPassageProps {
  readonly row: PassageRow
  readonly sides: readonly Side[]
  readonly marks: Marks
  readonly script: ScriptChoice
}

function PrintedPassage({ row, sides, marks, script }: PrintedPassageProps) {
  return (
    <div className={`pair k-${row.kind} s-${row.sectionKind}${row.level === null ? '' : ` l-${row.level}`}`}>
      {shownSides(row, sides).map((side) => {
        const text = row[side]
        return (
          text && (
            <div key={side} className={side} lang={side === 'en' ? 'en' : script.lang}>
              <PassageText text={script.viewOf(text, side, row.readings).text} marks={marks.of(row, side)} />
            </div>
          )
        )
      })}
    </div>
  )
}
