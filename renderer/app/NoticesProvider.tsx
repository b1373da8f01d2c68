import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Toasts, type ToastMessage } from '../ui/Toast.tsx'
import { NoticesContext, type Notices } from './notices.ts'
import { useText } from './text.ts'

const shownMs = 7_000
const mostShown = 4

/** Holds the messages in passing and the two live regions that read them out. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const [toasts, setToasts] = useState<readonly ToastMessage[]>([])
  const nextId = useRef(1)
  const timers = useRef(new Set<number>())
  useEffect(() => {
    const running = timers.current
    return () => running.forEach((timer) => window.clearTimeout(timer))
  }, [])
  const notices = useMemo<Notices>(
    () => ({
      notify: (text, tone = 'plain', action) => {
        const id = nextId.current++
        setToasts((shown) => [
          ...shown.filter((toast) => toast.text !== text).slice(1 - mostShown),
          { id, tone, text, action },
        ])
        if (tone === 'error') return
        const timer = window.setTimeout(() => {
          timers.current.delete(timer)
          setToasts((shown) => shown.filter((toast) => toast.id !== id))
        }, shownMs)
        timers.current.add(timer)
      },
    }),
    [],
  )
  const last = (tone: ToastMessage['tone']) => toasts.findLast((toast) => toast.tone === tone)?.text ?? ''
  return (
    <NoticesContext value={notices}>
      {children}
      <div className="vh" role="status" aria-live="polite">
        {last('plain')}
      </div>
      <div className="vh" role="alert" aria-live="assertive">
        {last('error')}
      </div>
      <Toasts
        toasts={toasts}
        closeLabel={t('app.dismiss')}
        onClose={(id) => setToasts((shown) => shown.filter((toast) => toast.id !== id))}
      />
    </NoticesContext>
  )
}
