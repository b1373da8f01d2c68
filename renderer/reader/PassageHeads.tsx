import { useState } from 'react'
import type { Participant, SuspectTurn } from '../../shared/documents/document.ts'
import type { MessageKey } from '../../shared/messages/messages.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import type { FoldedRun } from './folded-run.ts'
import { isBoilerplate, type SectionStretch, type TurnStart } from './reading-order.ts'
import { roleIn } from './role-names.ts'
import { sectionNameIn, titleOf } from '../ui/section-names.ts'

type ChineseScript = 'zh-Hant' | 'zh-Hans'

/** A section's name over both columns, each in its own language. */
export function SectionHead({
  section,
  lang,
}: {
  readonly section: SectionStretch
  readonly lang: ChineseScript
}) {
  return (
    <div className="sect" role="row">
      <div className="en" role="gridcell">
        <h2 lang="en">{titleOf(section)}</h2>
      </div>
      <div className="zh" role="gridcell" lang={lang}>
        {sectionNameIn(lang, section.kind)}
      </div>
    </div>
  )
}

interface TurnHeadProps {
  readonly turn: TurnStart
  readonly participant: Participant | null
  /** The label line of the turn, where the document has one: its Chinese side names the speaker there. */
  readonly label: PassageRow | null
  readonly lang: ChineseScript
  readonly showChinese: (text: string) => string
  /** The first turn under a section's head needs no line above it. */
  readonly first: boolean
  /** Why the printed name is probably wrong; null where it is not. */
  readonly suspect: SuspectTurn | null
  readonly onCorrect: () => void
}

/** Who speaks from here on: name and role once, a hairline above. */
export function TurnHead(props: TurnHeadProps) {
  const { turn, participant, label, lang, showChinese, first, suspect, onCorrect } = props
  const role = [turn.role, participant?.role, participant?.firm].find((each) => each && each !== turn.speaker)
  const written = label?.zh ? partLabel(showChinese(label.zh.text.trim())) : null
  const chinese = {
    name: written?.name ?? turn.speaker,
    role: written?.role ?? roleIn(lang, role ?? null, participant),
  }
  return (
    <div className={`turn${first ? ' first' : ''}`} role="row">
      <div className="en" role="gridcell" lang="en">
        <b>{turn.speaker}</b>
        {suspect && <SuspectMark suspect={suspect} name={turn.speaker} onCorrect={onCorrect} />}
        {role && ` · ${role}`}
      </div>
      <div className="zh" role="gridcell" lang={lang}>
        <b>{chinese.name}</b>
        {chinese.role && ` · ${chinese.role}`}
      </div>
    </div>
  )
}

interface SuspectMarkProps {
  readonly suspect: SuspectTurn
  readonly name: string
  readonly onCorrect: () => void
}

/** Says at the name that it may be another's, why, and whose; a person decides. */
function SuspectMark({ suspect, name, onCorrect }: SuspectMarkProps) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={t('reader.suspect', { name })}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className="suspect" aria-label={t('reader.suspect', { name })}>
          <Icon name="warning" small />
        </button>
      }
    >
      <div className="suspect-card">
        <p className="strong">{t('reader.suspectTitle')}</p>
        <p>{t(`reader.suspect-${suspect.reason}`, { name })}</p>
        {suspect.likely && <p>{t('reader.suspectLikely', { likely: suspect.likely })}</p>}
        <p>
          <Button
            small
            onClick={() => {
              setOpen(false)
              onCorrect()
            }}
          >
            {t('reader.correctSpeaker')}
          </Button>
        </p>
      </div>
    </Popover>
  )
}

/** A Chinese label such as `王小明 - 財務長`, in name and role; a role left in English is the English head's. */
function partLabel(label: string): { readonly name: string | null; readonly role: string | null } {
  const [name = '', ...rest] = label.replace(/[:：]\s*$/, '').split(/\s*(?:[-–—―|·，,]|--)\s+|[（(]|：/)
  const role = rest
    .join(' ')
    .replace(/[）)]\s*$/, '')
    .trim()
  return { name: name.trim() === '' ? null : name.trim(), role: /\p{Script=Han}/u.test(role) ? role : null }
}

interface FoldRowProps {
  readonly run: FoldedRun
  /** The first passage with words of its own in what is folded; null while its page is on the way. */
  readonly words: PassageRow | null
  readonly lines: number | null
  readonly lang: ChineseScript
  readonly open: boolean
  readonly isCurrent: boolean
  readonly onToggle: () => void
}

const foldNames = {
  disclaimer: 'reader.sectionDisclaimer',
  furniture: 'reader.sectionFurniture',
  operator: 'reading.operatorInstructions',
  hand: 'reading.foldedByHand',
} as const satisfies Record<FoldedRun['kind'], MessageKey>

/** Enough of the first words to know what lies folded. */
const previewUnits = 160

/** Stands for a folded stretch, as a row one can come to; and over it once it is open. */
export function FoldRow({ run, words, lines, lang, open, isCurrent, onToggle }: FoldRowProps) {
  const t = useText()
  const { start, end, kind } = run
  const what = t(foldNames[kind])
  const text = words?.en ?? words?.zh
  const asPassage = open
    ? {}
    : {
        'data-row': start,
        'aria-rowindex': start + 1,
        tabIndex: isCurrent ? 0 : -1,
        'aria-current': isCurrent,
      }
  return (
    <div className={`pair fold${isCurrent && !open ? ' current' : ''}`} role="row" {...asPassage}>
      <div className="en" role="gridcell">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          data-fold={start}
          tabIndex={open ? 0 : -1}
        >
          <Icon name={open ? 'down' : 'right'} small />
          {t(open ? 'reader.passagesOpened' : 'reader.passagesFolded', { what, count: end - start })}
          {lines !== null && lines !== end - start && ` · ${t('reading.lines', { count: lines })}`}
        </button>
        {!open && text && (
          <span className="fold-words cut" lang={words?.en ? 'en' : lang}>
            {text.text.trim().slice(0, previewUnits)}
          </span>
        )}
      </div>
    </div>
  )
}

/** Whether a section has a head of its own: not where its first line is its heading, nor for the document's title. */
export const hasHead = (section: SectionStretch, first: PassageRow | null): boolean =>
  section.kind !== 'title' &&
  section.kind !== 'body' &&
  !isBoilerplate(section.kind) &&
  first?.kind !== 'heading'
