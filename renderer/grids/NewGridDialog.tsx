import { useRef, useState } from 'react'
import type { GridSummary, GridTemplate } from '../../shared/grids/grids-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useText, type Text } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioList } from '../ui/RadioList.tsx'
import { TextField } from '../ui/TextField.tsx'

interface NewGridDialogProps {
  readonly onCreated: (grid: GridSummary) => void
  readonly onClose: () => void
}

/** Lays out a new grid: a name, and a layout to begin with. */
export function NewGridDialog({ onCreated, onClose }: NewGridDialogProps) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const templates = useLibrary((from) => from.grids.templates({}), 'grid templates', ['grids']).value ?? []
  const [key, setKey] = useState('companies')
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const chosen = templates.find((template) => template.key === key)
  const create = () => {
    if (!chosen) return
    api.grids
      .create({
        name: name.trim() === '' ? nameTemplate(chosen, t) : name.trim(),
        definition: chosen.definition,
      })
      .then(
        (grid) => {
          onCreated(grid)
          onClose()
        },
        (error: unknown) => announce(errorText(error), 'error'),
      )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('grids.newGrid')}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={!chosen} onClick={create}>
            {t('gridLayouts.create')}
          </Button>
        </>
      }
    >
      <div className="grid-form">
        <TextField
          label={t('grids.name')}
          showLabel
          value={name}
          placeholder={chosen ? nameTemplate(chosen, t) : ''}
          onChange={setName}
          maxLength={200}
          ref={field}
          onKeyDown={(event) => event.key === 'Enter' && create()}
        />
        <RadioList
          label={t('gridLayouts.beginWith')}
          value={key}
          options={templates.map((template) => ({
            value: template.key,
            label: nameTemplate(template, t),
          }))}
          onChange={setKey}
        />
      </div>
    </Dialog>
  )
}

const shipped = ['company', 'companies', 'peers', 'segments', 'guidance', 'forecasts'] as const

/** A template's name: the user's, or the interface's for one that came with the workbench. */
export function nameTemplate({ key, name }: Pick<GridTemplate, 'key' | 'name'>, t: Text): string {
  const known = shipped.find((one) => one === key)
  return name ?? (known ? t(`gridLayouts.template.${known}`) : key)
}
