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

function Touchable({ style, children, ref }: CustomContainerComponentProps) {
  return (
    <div ref={ref} style={{ ...style, pointerEvents: undefined }}>
      {children}
    </div>
  )
}

interface ScrolledListProps
  extends
    Pick<LongListProps<unknown>, 'ref' | 'keepMounted' | 'onScroll'>,
    Omit<HTMLAttributes<HTMLDivElement>, 'onScroll'> {
  readonly children: ReactNode
}

/** A long list that is its own scroller, with a role of its own where it has one, and fills what it stands in. */
export function ScrolledList({ ref, keepMounted, onScroll, children, ...own }: ScrolledListProps) {
  return (
    <div className="scrolled-list" {...own}>
      <LongList
        {...(ref === undefined ? {} : { ref })}
        {...(keepMounted === undefined ? {} : { keepMounted })}
        {...(onScroll === undefined ? {} : { onScroll })}
      >
        {children}
      </LongList>
    </div>
  )
}
