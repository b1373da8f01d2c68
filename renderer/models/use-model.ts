import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../shared/api/app-error.ts'
import type { Model, ModelId, ModelSheet } from '../../shared/models/model.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useWorkbench } from '../app/workbench.ts'

export interface OpenModel {
  /** As last changed here, before the library has answered; null until it is read. */
  readonly model: Model | null
  readonly isGone: boolean
  readonly edit: (change: (sheet: ModelSheet) => ModelSheet) => void
}

/** A model and its changes, written one after the other so that each stands on the revision before it. */
export function useModel(modelId: ModelId): OpenModel {
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const errorText = useErrorText()
  const loaded = useLibrary((from) => from.models.read({ modelId }), `model ${modelId}`, [
    'models',
    'facts',
    'grids',
    'documents',
  ])
  const [draft, setDraft] = useState<Model | null>(null)
  const latest = useRef<Model | null>(null)
  const sheet = useRef<ModelSheet | null>(null)
  const queue = useRef(Promise.resolve())
  const pending = useRef(0)
  const read = loaded.state === 'ready' ? loaded.value : null
  useEffect(() => {
    // What comes while something is being written is older than what is shown.
    if (!read || pending.current > 0) return
    latest.current = read
    sheet.current = read.sheet
    setDraft(null)
  }, [read])

  const { reload } = loaded
  const again = useRef(reload)
  useEffect(() => {
    again.current = reload
  })
  const fail = useRef((error: unknown) => announce(errorText(error), 'error'))
  useEffect(() => {
    fail.current = (error) => announce(errorText(error), 'error')
  })
  const edit = useCallback(
    (change: (from: ModelSheet) => ModelSheet) => {
      if (!sheet.current || !latest.current) return
      const changed = change(sheet.current)
      if (changed === sheet.current) return
      sheet.current = changed
      setDraft({ ...latest.current, sheet: changed })
      pending.current += 1
      queue.current = queue.current.then(async () => {
        try {
          const revision = latest.current?.revision ?? 0
          const saved = await api.models.update({ modelId, revision, sheet: changed })
          latest.current = saved
          if (pending.current === 1) setDraft(saved)
        } catch (error) {
          fail.current(error)
          sheet.current = latest.current?.sheet ?? null
          setDraft(null)
        } finally {
          pending.current -= 1
          if (pending.current === 0) again.current()
        }
      })
    },
    [api, modelId],
  )
  const isGone =
    loaded.state === 'failed' && loaded.error instanceof AppError && loaded.error.code === 'model-not-found'
  return { model: draft ?? loaded.value, isGone, edit }
}
