import { useEffect, useRef, useState } from 'react'
import type { Side } from '../../shared/documents/document.ts'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import type { Highlight, HighlightColour, HighlightId } from '../../shared/highlights/highlight.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { RequestOf } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import type { Navigation } from '../reader/use-navigation.ts'
import type { WordActions } from '../reader/use-word-actions.ts'
import type { Highlights } from './use-highlights.ts'
import { useLookUp, type LookUp } from './use-look-up.ts'

interface HighlightCommandsOptions {
  readonly active: boolean
  readonly ready: boolean
  readonly detail: DocumentDetail
  readonly request: RequestOf<'document'>
  readonly current: number
  readonly highlights: Highlights
  readonly actions: WordActions
  /** Whether words are selected: they come before the active highlight. */
  readonly selecting: boolean
  readonly clearWords: () => void
  readonly reveal: Navigation['goTo']
  readonly onReturn: () => void
}

/** A comment being written: of a highlight that is there, or of one that is just being made. */
export interface Commenting {
  readonly highlight: Pick<Highlight, 'colour' | 'comment'> & { readonly words: string; readonly side: Side }
  /** The highlight once it is there; null where it could not be made. */
  readonly made: Promise<Highlight | null>
  readonly id: HighlightId | null
  /** Another one for each time a card is opened. */
  readonly opened: number
}

export interface HighlightCommands {
  /** The comment that is being written; null where none is. */
  readonly commenting: Commenting | null
  readonly closeComment: (back: boolean) => void
  readonly openComment: (id: HighlightId) => void
  /** Grows when the focus is wanted in the toolbar. */
  readonly toolCalls: number
  readonly lookUp: LookUp
  /** Enter on a row: the comment of the active highlight, else the row's first highlight becomes active; false without one. */
  readonly enter: (ordinal: number) => boolean
}

/** Gives highlights to the palette and to their keys while the reader's tab is the active one. */
export function useHighlightCommands(options: HighlightCommandsOptions): HighlightCommands {
  const { active, ready, detail, request, current, highlights, actions, selecting, reveal, onReturn } =
    options
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce, open } = useWorkbench()
  const [commenting, setCommenting] = useState<Commenting | null>(null)
  const opened = useRef(0)
  const [toolCalls, setToolCalls] = useState(0)
  const [lastColour, setLastColour] = useState<HighlightColour>(1)
  const lookUp = useLookUp(active, actions)
  const isOn = highlights.active !== null && !selecting
  const documentId = detail.id

  const goTo = (highlight: Highlight, jump: boolean) => {
    if (!highlight.place) return
    options.clearWords()
    highlights.activate(highlight.id)
    reveal(highlight.place.passage, { place: 'upper', focus: true, jump })
  }
  const colourWords = async (colour: HighlightColour): Promise<Highlight | null> => {
    setLastColour(colour)
    const words = actions.meantWords()
    if (!words) {
      announce(t('reader.nothingSelected'))
      return null
    }
    const made = await highlights.highlight(words, colour)
    if (made) options.clearWords()
    return made
  }
  const paint = (colour: HighlightColour) => {
    if (!isOn) return void colourWords(colour)
    setLastColour(colour)
    highlights.recolour(colour)
  }
  const commentOn = (highlight: Highlight) =>
    setCommenting({
      highlight: {
        colour: highlight.colour,
        comment: highlight.comment,
        words: highlight.texts.join(' '),
        side: highlight.anchor.side,
      },
      made: Promise.resolve(highlight),
      id: highlight.id,
      opened: (opened.current += 1),
    })
  const comment = async () => {
    if (isOn && highlights.active) return commentOn(highlights.active)
    const [meant, words] = [actions.meantWords(), actions.plainWords()]
    const made = colourWords(lastColour)
    // The field is there before the library has answered: what is typed at once belongs to it.
    if (meant && words)
      setCommenting({
        highlight: { colour: lastColour, comment: null, words, side: meant.side },
        made,
        id: null,
        opened: (opened.current += 1),
      })
    const id = (await made)?.id ?? null
    setCommenting((now) => (now?.made !== made ? now : id === null ? null : { ...now, id }))
  }
  const step = async (by: 1 | -1) => {
    try {
      const all = (await api.highlights.list({ documentId })).filter(({ place }) => place !== null)
      if (all.length === 0) return announce(t('highlights.noHighlights'))
      const at = all.findIndex(({ id }) => id === highlights.active?.id)
      const passageOf = (one: Highlight) => one.place?.passage ?? 0
      const next =
        at >= 0
          ? all[at + by]
          : by === 1
            ? all.find((one) => passageOf(one) >= current)
            : all.findLast((one) => passageOf(one) <= current)
      const target = next ?? (by === 1 ? all[0] : all.at(-1))
      if (target) goTo(target, true)
    } catch (error) {
      announce(errorText(error), 'error')
    }
  }

  useCommand('highlight.1', () => paint(1), active)
  useCommand('highlight.2', () => paint(2), active)
  useCommand('highlight.3', () => paint(3), active)
  useCommand('highlight.4', () => paint(4), active)
  useCommand('highlight.5', () => paint(5), active)
  useCommand('highlight.comment', () => void comment(), active)
  useCommand(
    'highlight.remove',
    () => {
      highlights.remove()
      onReturn()
    },
    active && isOn,
  )
  useCommand('highlight.next', () => void step(1), active)
  useCommand('highlight.previous', () => void step(-1), active)
  useCommand('highlight.endFurther', () => highlights.step('end', 1), active && isOn)
  useCommand('highlight.endNearer', () => highlights.step('end', -1), active && isOn)
  useCommand('highlight.startFurther', () => highlights.step('start', -1), active && isOn)
  useCommand('highlight.startNearer', () => highlights.step('start', 1), active && isOn)
  useCommand(
    'words.tools',
    () => setToolCalls(toolCalls + 1),
    active && (selecting || highlights.active !== null),
  )
  useCommand('words.copyBilingual', actions.copyBilingual, active)
  useCommand('words.cite', actions.cite, active)
  useCommand(
    'words.search',
    () => {
      const words = actions.plainWords()
      if (words) open({ view: 'search', query: words.slice(0, longestQuery) }, 'tab')
      else announce(t('reader.nothingSelected'))
    },
    active,
  )
  useCommand(
    'back',
    () => {
      highlights.activate(null)
      onReturn()
    },
    active && isOn,
  )

  // A highlight that was asked for by name becomes active when its page is here.
  const wanted = request.highlightId
  useEffect(() => {
    if (!ready || !wanted) return
    let isWanted = true
    api.highlights.list({ documentId }).then(
      (all) => {
        const found = isWanted && all.find(({ id }) => id === wanted)
        if (found) goTo(found, false)
      },
      () => undefined,
    )
    return () => {
      isWanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a request is gone to once, when it is made
  }, [ready, request])

  return {
    commenting:
      commenting && (commenting.id === null || commenting.id === highlights.active?.id) ? commenting : null,
    openComment: (id) => {
      options.clearWords()
      highlights.activate(id)
      const highlight = highlights.find(id)
      if (highlight) commentOn(highlight)
    },
    closeComment: (back) => {
      setCommenting(null)
      if (back) onReturn()
    },
    toolCalls,
    lookUp,
    enter: (ordinal) => {
      const [first] = highlights.shown.at(ordinal)
      if (isOn && highlights.active) commentOn(highlights.active)
      else if (first) highlights.activate(first.id)
      return first !== undefined || isOn
    },
  }
}

/** Words longer than this find nothing but themselves. */
const longestQuery = 200
