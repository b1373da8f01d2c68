import { useEffect, useRef, useState, type MouseEvent, type ReactNode, type RefObject } from 'react'
import type { Check, CheckId } from '../../shared/checks/checks-api.ts'
import type { Side } from '../../shared/documents/document.ts'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import { useCommand, useCommands } from '../app/commands.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import type { DocumentChecks } from '../checks/check-spans.ts'
import { CheckCard, type CardPlace } from '../checks/CheckCard.tsx'
import { stepCheck } from '../checks/step-check.ts'
import { useCheckActs } from '../checks/use-check-acts.tsx'
import { useCheckKeys } from '../checks/use-check-keys.ts'
import type { PassagePages } from './passage-pages.ts'
import type { Navigation } from './use-navigation.ts'
import { rowOf } from './use-navigation.ts'
import type { ScriptChoice } from './use-script.ts'
import { isInBox, wordBoxes } from './word-boxes.ts'

/** The check whose card is open. A pinned card stays until it is closed; another one goes with the pointer. */
export interface OpenCard {
  readonly checkId: CheckId
  readonly ordinal: number
  readonly side: Side
  readonly pinned: boolean
}

interface CheckCardOptions {
  readonly detail: Pick<DocumentDetail, 'id' | 'passages'>
  readonly active: boolean
  readonly checks: DocumentChecks
  readonly pages: PassagePages
  readonly script: ScriptChoice
  /** The box that the text and the card stand in. */
  readonly frame: RefObject<HTMLElement | null>
  readonly current: number
  readonly reveal: Navigation['goTo']
  readonly returnFocus: () => void
  readonly selectCheck: (checkId: CheckId, ordinal: number) => void
  readonly open: OpenCard | null
  readonly setOpen: (card: OpenCard | null) => void
}

/** How long the pointer rests on words before their card opens, and how long the card waits for it to come over. */
const restMs = 400
const leaveMs = 250

/**
 * The card at the words of a check: for a press on them or on the triangle, for Enter in their row, for the pointer
 * resting on them, and for the keys that go from check to check.
 */
export function useCheckCard(options: CheckCardOptions) {
  const { detail, active, checks, pages, script, frame, current, reveal, selectCheck } = options
  const { open, setOpen } = options
  const { id: documentId, passages: total } = detail
  const t = useText()
  const { api } = useConnection()
  const commands = useCommands()
  const { announce, selection } = useWorkbench()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const here = open ? checks.at(open.ordinal) : []
  const index = here.findIndex(({ id }) => id === open?.checkId)
  const check = here[index] ?? null
  // A check decided a moment ago is no longer marked; its card still says what became of it.
  const last = useRef<Check | null>(null)
  if (check) last.current = check
  const shown = check ?? (open && last.current?.id === open.checkId ? last.current : null)

  const pin = (next: Check, side: Side) => {
    clearTimeout(timer.current)
    setOpen({ checkId: next.id, ordinal: next.passage, side, pinned: true })
    selectCheck(next.id, next.passage)
  }
  const close = () => {
    clearTimeout(timer.current)
    const held = document.activeElement?.closest('[data-check-card]')
    setOpen(null)
    if (held) options.returnFocus()
  }
  /** The check whose words or triangle are under the pointer, with the side it is on. */
  const hit = (event: MouseEvent): { readonly check: Check; readonly side: Side } | null => {
    const { target, clientX, clientY } = event
    const box = frame.current
    if (!(target instanceof Element) || !box) return null
    const row = target.closest<HTMLElement>('[data-row]')
    const ordinal = Number(row?.dataset['row'])
    const sign = target.closest<HTMLElement>('[data-check-sign]')?.dataset['checkSign']
    const marked = row ? checks.at(ordinal) : []
    if (sign === 'en' || sign === 'zh') {
      const [first] = marked
      return first ? { check: first, side: first[sign] ? sign : otherOf(sign) } : null
    }
    const side = target.closest<HTMLElement>('[data-side]')?.dataset['side']
    const passage = pages.peek(ordinal)
    if ((side !== 'en' && side !== 'zh') || !passage) return null
    const found = marked.find((one) => {
      const words = one[side]
      if (!words) return false
      const boxes = wordBoxes(box, passage, side, words, script)
      return boxes.some((each) => isInBox(each, clientX, clientY))
    })
    return found ? { check: found, side } : null
  }

  const step = async (by: 1 | -1) => {
    const place = { passage: open?.ordinal ?? current, checkId: open?.checkId ?? null }
    const list = (from: number, to: number) => api.checks.list({ documentId, from, to })
    const next = await stepCheck(list, total, place, by).catch(() => null)
    if (!next) return announce(t(by === 1 ? 'checks.noneAfter' : 'checks.noneBefore'))
    // The row is there first, and read out; then its card.
    reveal(next.passage, {
      place: 'nearest',
      focus: true,
      arrived: () => pin(next, next.zh && !next.en ? 'zh' : 'en'),
    })
  }
  useCommand('check.nextInText', () => void step(1), active)
  useCommand('check.previousInText', () => void step(-1), active)

  const acts = useCheckActs()
  const ownActs = {
    ...acts,
    correct: (one: Check) => {
      if (one.kind !== 'speaker-suspect' || !commands.run('correct.speaker')) acts.correct(one)
    },
  }
  const isPinned = open?.pinned === true && shown !== null
  useCheckKeys(shown, ownActs, active && isPinned)
  useCommand('back', close, active && isPinned)

  // A card goes when one reads on elsewhere: at another passage, or at another check.
  const chosen = selection.kind === 'check' ? selection.checkId : null
  useEffect(() => {
    if (open?.pinned && chosen !== open.checkId) setOpen(null)
    // oxlint-disable-next-line react/exhaustive-deps -- a card that opens chooses its check itself
  }, [chosen, current])

  const place = usePlace(options, shown)
  const card: ReactNode = shown && open && (
    <div
      onPointerEnter={() => clearTimeout(timer.current)}
      onPointerLeave={() => {
        if (!open.pinned) timer.current = setTimeout(() => setOpen(null), leaveMs)
      }}
      // What is done with the card makes it stay.
      onPointerDown={() => !open.pinned && pin(shown, open.side)}
    >
      <CheckCard
        key={shown.id}
        check={shown}
        at={index + 1}
        count={here.length}
        place={place}
        acts={ownActs}
        onStep={(by) => {
          const next = here[index + by]
          if (next) pin(next, open.side)
        }}
        onClose={close}
      />
    </div>
  )
  return {
    card,
    dialogs: acts.dialogs,
    /** Said when a card opens: the focus stays in the row. */
    said:
      isPinned && shown
        ? `${t(`checks.kind-${shown.kind}`)}. ${t(shown.explanation.key, shown.explanation.details)}`
        : '',
    /** Opens the first check of a passage; once it is open, goes into its card. Tells whether there is one. */
    enter: (ordinal: number): boolean => {
      const [first] = checks.at(ordinal)
      if (!first) return false
      if (!isPinned || open?.ordinal !== ordinal) pin(first, first.en ? 'en' : 'zh')
      else document.querySelector<HTMLElement>('[data-check-card] .check-acts button')?.focus()
      return true
    },
    /** For the box that the reader and the card stand in. */
    listeners: {
      onClick: (event: MouseEvent) => {
        if (inCard(event.target)) return
        const found = hit(event)
        const isSelecting = document.getSelection()?.isCollapsed === false
        if (found && !isSelecting) pin(found.check, found.side)
        else if (open) setOpen(null)
      },
      onPointerMove: (event: MouseEvent) => {
        if (open?.pinned || event.buttons !== 0 || inCard(event.target)) return
        const found = hit(event)
        if (found?.check.id === open?.checkId) {
          if (found) clearTimeout(timer.current)
          return
        }
        clearTimeout(timer.current)
        const next = found && {
          checkId: found.check.id,
          ordinal: found.check.passage,
          side: found.side,
          pinned: false,
        }
        timer.current = setTimeout(() => setOpen(next), next ? restMs : leaveMs)
      },
      onPointerLeave: () => {
        if (open?.pinned) return
        clearTimeout(timer.current)
        if (open) timer.current = setTimeout(() => setOpen(null), leaveMs)
      },
    },
  }
}

const otherOf = (side: Side): Side => (side === 'en' ? 'zh' : 'en')

const inCard = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-check-card], [role="menu"], [role="dialog"]') !== null

/** Where the words of the open card stand within the reader; follows them as one scrolls. */
function usePlace({ pages, script, frame, open }: CheckCardOptions, check: Check | null): CardPlace | null {
  const [place, setPlace] = useState<CardPlace | null>(null)
  useEffect(() => {
    const box = frame.current
    if (!open || !check || !box) return setPlace(null)
    let due = 0
    const measure = () => {
      const row = pages.peek(open.ordinal)
      const outer = box.getBoundingClientRect()
      const side = check[open.side] ? open.side : check.en ? 'en' : 'zh'
      const words = check[side]
      const [first] = row && words ? wordBoxes(box, row, side, words, script) : []
      const at = first ?? rowOf(box, open.ordinal)?.getBoundingClientRect()
      const isInSight = at && at.bottom > outer.top && at.top < outer.bottom
      setPlace(
        isInSight
          ? {
              left: at.left - outer.left,
              top: at.top - outer.top,
              bottom: at.bottom - outer.top,
              width: outer.width,
              height: outer.height,
            }
          : null,
      )
    }
    const soon = () => {
      cancelAnimationFrame(due)
      due = requestAnimationFrame(measure)
    }
    measure()
    // The text scrolls within the box, in one column or in two.
    box.addEventListener('scroll', soon, { capture: true, passive: true })
    const watch = new ResizeObserver(soon)
    watch.observe(box)
    return () => {
      cancelAnimationFrame(due)
      box.removeEventListener('scroll', soon, { capture: true })
      watch.disconnect()
    }
  }, [open, check, pages, script, frame])
  return place
}
