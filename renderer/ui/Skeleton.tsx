const widths = ['92%', '80%', '86%', '46%']

/** Grey lines where text is on its way. */
export function Skeleton({ label, lines = 3 }: { readonly label: string; readonly lines?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="sk" style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  )
}
