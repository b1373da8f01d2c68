import { useText } from '../app/text.ts'
import { Popover } from '../ui/Popover.tsx'

/** Says what the checks look at, for one who wonders why there are none. */
export function WhatIsChecked() {
  const t = useText()
  return (
    <Popover
      label={t('checks.whatIsChecked')}
      trigger={
        <button type="button" className="link">
          {t('checks.whatIsChecked')}
        </button>
      }
    >
      <ul className="what-is-checked">
        {(['numbers', 'terms', 'source', 'sums'] as const).map((part) => (
          <li key={part}>{t(`checks.checked-${part}`)}</li>
        ))}
      </ul>
    </Popover>
  )
}
