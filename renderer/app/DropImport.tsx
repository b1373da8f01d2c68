import { useEffect, useState } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { errorText } from './error-text.ts'
import { useImports } from './imports.ts'
import { useConnection } from './library.ts'
import { useNotices } from './notices.ts'
import { useText } from './text.ts'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files and folders dropped anywhere on the window, and shows that it will. */
export function DropImport() {
  const t = useText()
  const { host } = useConnection()
  const { importFiles } = useImports()
  const { notify } = useNotices()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    // Only the pointer's leaving the window counts, not its passing from one element to another.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      host
        .grantDropped(event.dataTransfer)
        .then(importFiles, (error: unknown) => notify(errorText(t, error), 'error'))
    }
    window.addEventListener('dragenter', drag)
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', drag)
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [host, importFiles, notify, t])
  if (!over) return null
  return (
    <div className="drop-here" role="status">
      <div className="card">
        <Icon name="import" className="acc" />
        <span className="strong">{t('imports.dropHere')}</span>
        <span className="second">{t('imports.dropHereText')}</span>
      </div>
    </div>
  )
}
