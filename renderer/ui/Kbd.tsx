import { keyCaps } from './format-binding.ts'

/** A key combination on one cap (`Ctrl K`), or one cap for each key. */
export function Kbd({ binding, split }: { readonly binding: string; readonly split?: boolean }) {
  const caps = keyCaps(binding)
  if (!split) return <kbd aria-hidden="true">{caps.join(' ')}</kbd>
  return (
    <span className="keys" aria-hidden="true">
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
