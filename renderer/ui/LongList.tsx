import type { HTMLAttributes, ReactElement, ReactNode, Ref } from 'react'
import {
  Virtualizer,
  type CustomContainerComponentProps,
  type VirtualizerHandle,
  type VirtualizerProps,
} from 'virtua'

type LongListProps<Item> = Omit<VirtualizerProps<Item>, 'as'> & { readonly ref?: Ref<VirtualizerHandle> }

/**
 * Items of any number, of which only those in sight exist. While it scrolls the library would let no pointer through:
 * a press right after the wheel, or one that brings its own row wholly into sight, would go to nobody.
 */
export function LongList<Item>(props: LongListProps<Item>): ReactElement {
  return <Virtualizer {...props} as={Touchable} />
}

/** The box around the items, without the style by which the library keeps the pointer out. */
function Touchable({ style, children, ref }: CustomContainerComponentProps) {
  return (
    <div ref={ref} style={{ ...style, pointerEvents: undefined }}>
      {children}
    </div>
  )
}

interface ScrolledListProps extends Omit<HTMLAttributes<HTMLDivElement>, 'onScroll'> {
  readonly ref: Ref<VirtualizerHandle>
  readonly keepMounted?: readonly number[]
  readonly onScroll?: (offset: number) => void
  readonly children: ReactNode
}

const none: readonly number[] = []
const nothing = (): void => undefined

/** A long list that is its own scroller, with a role of its own where it has one, and fills what it stands in. */
export function ScrolledList(props: ScrolledListProps) {
  const { ref, keepMounted = none, onScroll = nothing, children, ...own } = props
  return (
    <div className="scrolled-list" {...own}>
      <LongList ref={ref} keepMounted={keepMounted} onScroll={onScroll}>
        {children}
      </LongList>
    </div>
  )
}
