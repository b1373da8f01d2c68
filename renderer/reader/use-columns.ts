import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Side } from '../../shared/documents/document.ts'
import {
  rowOf,
  useNavigation,
  type Navigation,
  type NavigationOptions,
  type Sight,
} from './use-navigation.ts'

/** A column of text with its own way through it: of one side while the two scroll apart, else of all that is shown. */
export interface Column {
  readonly side: Side | null
  readonly navigation: Navigation
  /** Makes it the one that is read. */
  readonly lead: () => void
}

export interface Columns {
  readonly each: readonly Column[]
  /** The way through the column one reads. Going somewhere takes the other along; scrolling and stepping don't. */
  readonly navigation: Navigation
  /** Brings the other column to the passage one reads, on the same height. */
  readonly catchUp: () => void
}

type ColumnsOptions = Omit<NavigationOptions, 'savePosition'> & {
  /** Whether the two languages scroll each by itself. */
  readonly apart: boolean
  readonly savePosition: (sight: Sight) => void
}

/** The columns of a reader: one list of rows, or one for each side. */
export function useColumns({ apart, savePosition, ...options }: ColumnsOptions): Columns {
  const [lead, setLead] = useState<Side>('en')
  const reads = apart ? lead : 'en'
  const english = useNavigation({ ...options, savePosition: reads === 'en' ? savePosition : keepNothing })
  const chinese = useNavigation({ ...options, savePosition: reads === 'zh' ? savePosition : keepNothing })
  const [read, other] = reads === 'en' ? [english, chinese] : [chinese, english]
  const latest = useRef({ apart, read, other, lead })
  latest.current = { apart, read, other, lead }

  // A column that comes takes its place from the one that stood alone, and leaves it to that one when it goes.
  const before = useRef(apart)
  useLayoutEffect(() => {
    if (before.current === apart) return
    before.current = apart
    if (apart) chinese.goTo(english.sight.read().top, { place: 'top' })
    else if (lead === 'zh') english.goTo(chinese.current, { place: 'upper' })
    setLead('en')
  }, [apart, lead, english, chinese])

  const goTo = useCallback<Navigation['goTo']>((ordinal, how = {}) => {
    const now = latest.current
    now.read.goTo(ordinal, how)
    if (now.apart)
      now.other.goTo(ordinal, {
        place: how.place ?? 'upper',
        ...(how.arrived ? { arrived: how.arrived } : {}),
      })
  }, [])
  const catchUp = useCallback(() => {
    const now = latest.current
    if (!now.apart) return
    const { scroller, current } = now.read
    const row = rowOf(scroller.current, current)
    const top = scroller.current?.getBoundingClientRect().top ?? 0
    now.other.goTo(current, { place: row ? Math.round(row.getBoundingClientRect().top - top) : 'upper' })
  }, [])
  const leadEnglish = useCallback(() => setLead('en'), [])
  const leadChinese = useCallback(() => setLead('zh'), [])
  const navigation = useMemo(() => ({ ...read, goTo }), [read, goTo])
  return {
    each: apart
      ? [
          { side: 'en', navigation: english, lead: leadEnglish },
          { side: 'zh', navigation: chinese, lead: leadChinese },
        ]
      : [{ side: null, navigation: english, lead: leadEnglish }],
    navigation,
    catchUp,
  }
}

const keepNothing = (): void => undefined
