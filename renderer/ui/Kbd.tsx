import { keyCaps } from './format-binding.ts'

interface KbdProps {
  readonly binding: string
  /** One cap for each key instead of one for all. */
  readonly split?: boolean
  /** Read out too, where no name beside it says the key. */
  readonly said?: boolean
}

/** A key combination as printed on keys: `Ctrl K`. */
export function Kbd({ binding, split = false, said = false }: KbdProps) {
  const caps = keyCaps(binding)
  if (!split) return <kbd aria-hidden={!said}>{caps.join(' ')}</kbd>
  return (
    <span className="keys" aria-hidden={!said}>
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
