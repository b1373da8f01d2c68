import { Progress as Base } from '@base-ui/react/progress'

/** A thin bar; `value` null while the end is not known. */
export function Progress({
  label,
  value,
  max,
}: {
  readonly label: string
  readonly value: number | null
  readonly max: number
}) {
  return (
    <Base.Root className="bar" value={value} max={Math.max(max, 1)} aria-label={label}>
      <Base.Track className="bar-track">
        <Base.Indicator className="bar-done" />
      </Base.Track>
    </Base.Root>
  )
}
