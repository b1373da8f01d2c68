import { useEffect, useState } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { useConnection } from './library.ts'
import { useNotices } from './notices.ts'
import { useText } from './text.ts'

/** Says when the library is being started again, or can only be read; goes by itself. */
export function CoreBanner({ readOnly }: { readonly readOnly: boolean }) {
  const t = useText()
  const { host } = useConnection()
  const { notify } = useNotices()
  const [stopped, setStopped] = useState(false)
  useEffect(() => {
    const offStop = host.on('coreStopped', () => setStopped(true))
    const offStart = host.on('coreStarted', () => {
      if (stopped) notify(t('app.coreBack'))
      setStopped(false)
    })
    return () => {
      offStop()
      offStart()
    }
  }, [host, notify, t, stopped])
  if (!stopped && !readOnly) return null
  return (
    <div className="banner" role="status">
      <Icon name={stopped ? 'reload' : 'info'} />
      <span>{stopped ? t('app.coreStopped') : t('app.readOnlyText')}</span>
    </div>
  )
}
