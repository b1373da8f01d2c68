import type { ReactElement, Ref } from 'react'
import {
  Virtualizer,
  type CustomContainerComponentProps,
  type VirtualizerHandle,
  type VirtualizerProps,
} from 'virtua'

/**
 * Items of any number, of which only those in sight exist. While it scrolls the library would let no pointer through:
 * a press right after the wheel, or one that brings its own row wholly into sight, would go to nobody.
 */
export function LongList<Item>(
  props: Omit<VirtualizerProps<Item>, 'as'> & { readonly ref?: Ref<VirtualizerHandle> },
): ReactElement {
  return <Virtualizer {...props} as={Touchable} />
}

function Touchable({ style, children, ref }: CustomContainerComponentProps) {
  return (
    <div ref={ref} style={{ ...style, pointerEvents: undefined }}>
      {children}
    </div>
  )
}
