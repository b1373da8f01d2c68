import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { requestKey } from '../app/tabs.ts'
import { useText } from '../app/text.ts'
import { LongList } from '../ui/LongList.tsx'
import { LibraryItem } from './LibraryItem.tsx'
import type { TreeNode } from './library-tree.ts'

interface LibraryTreeProps {
  readonly nodes: readonly TreeNode[]
  /** Key of the request in front, which is the selected line. */
  readonly current: string | null
  readonly onToggle: (key: string, open: boolean) => void
  readonly onOpen: (node: TreeNode, beside: boolean) => void
}

/** One tab stop; arrows move, right and left open and close, Enter opens, Ctrl with it beside. */
export function LibraryTree({ nodes, current, onToggle, onOpen }: LibraryTreeProps) {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const wantsFocus = useRef(false)
  const selected = nodes.findIndex((node) => node.request !== null && requestKey(node.request) === current)
  const held = nodes.findIndex((node) => node.key === focused)
  const at = held >= 0 ? held : Math.max(selected, 0)

  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [focused])

  const go = (index: number) => {
    const node = nodes[Math.min(Math.max(index, 0), nodes.length - 1)]
    if (!node || node.key === nodes[at]?.key) return
    list.current?.scrollToIndex(nodes.indexOf(node), { align: 'nearest' })
    wantsFocus.current = true
    setFocused(node.key)
  }
  const press = (event: KeyboardEvent) => {
    const node = nodes[at]
    if (!node || event.altKey) return
    const parent = nodes.findIndex((one) => one.key === node.parent)
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + 10),
      PageUp: () => go(at - 10),
      Home: () => go(0),
      End: () => go(nodes.length - 1),
      ArrowRight: () => (node.expanded === false ? onToggle(node.key, true) : node.expanded && go(at + 1)),
      ArrowLeft: () => (node.expanded ? onToggle(node.key, false) : parent >= 0 && go(parent)),
      Enter: () =>
        node.request ? onOpen(node, event.ctrlKey || event.metaKey) : onToggle(node.key, !node.expanded),
      ' ': () => (node.expanded === null ? onOpen(node, false) : onToggle(node.key, !node.expanded)),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }
  const click = (node: TreeNode, event: MouseEvent) => {
    setFocused(node.key)
    if (node.expanded !== null) onToggle(node.key, !node.expanded)
    else onOpen(node, event.ctrlKey || event.metaKey)
  }

  return (
    // The line at the cursor has the tab stop, not the tree.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div ref={scroller} className="lib-scroll" role="tree" aria-label={t('library.title')} onKeyDown={press}>
      <LongList
        ref={list}
        scrollRef={scroller}
        data={nodes}
        itemSize={28}
        keepMounted={nodes.length > 0 ? [at] : []}
      >
        {(node, index) => (
          <LibraryItem
            key={node.key}
            node={node}
            selected={index === selected}
            focusable={index === at}
            {...placeOf(nodes, index)}
            onClick={(event) => click(node, event)}
            onDoubleClick={() => node.kind === 'company' && onOpen(node, false)}
            onFocus={() => setFocused(node.key)}
          />
        )}
      </LongList>
    </div>
  )
}

/** Where a line stands among its siblings. */
function placeOf(
  nodes: readonly TreeNode[],
  index: number,
): { readonly place: number; readonly siblings: number } {
  const parent = nodes[index]?.parent ?? null
  const siblings = nodes.filter((node) => node.parent === parent)
  return {
    place: siblings.findIndex((node) => node.key === nodes[index]?.key) + 1,
    siblings: siblings.length,
  }
}
