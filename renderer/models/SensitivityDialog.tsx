import { useState } from 'react'
import type { ModelResult } from '../../shared/models/evaluate-model.ts'
import { keyOfCell, type ModelLine, type Sensitivity } from '../../shared/models/model.ts'
import { parseValues } from '../../shared/models/typed-text.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'

interface SensitivityDialogProps {
  readonly result: ModelResult
  /** The line chosen in the sheet, which is most likely the output. */
  readonly start: ModelLine | null
  readonly onMake: (table: Sensitivity) => void
  readonly onClose: () => void
}

/** Chooses an output, one or two inputs and the values they are tried with. */
export function SensitivityDialog({ result, start, onMake, onClose }: SensitivityDialogProps) {
  const t = useText()
  const outputs = result.lines.filter(({ line }) => line.kind === 'formula').map(({ line }) => line)
  const inputs = result.lines.filter(({ line }) => line.kind === 'input').map(({ line }) => line)
  const [outputId, setOutput] = useState<string>(
    (start?.kind === 'formula' ? start.id : outputs.at(-1)?.id) ?? '',
  )
  const [downId, setDown] = useState<string>(inputs[0]?.id ?? '')
  const [acrossId, setAcross] = useState<string>('')
  const [downText, setDownText] = useState('')
  const [acrossText, setAcrossText] = useState('')
  const [isTried, setTried] = useState(false)
  const lineOf = (id: string) => result.lines.find(({ line }) => line.id === id)?.line
  const [output, down, across] = [lineOf(outputId), lineOf(downId), lineOf(acrossId)]
  const downValues = down ? parseValues(downText, down) : null
  const acrossValues = across ? parseValues(acrossText, across) : null
  const wrong = (values: readonly string[] | null) => (isTried && !values ? t('models.badValues') : null)
  const make = () => {
    setTried(true)
    if (!output || !down || !downValues || (across && !acrossValues)) return
    const taken = new Set(result.bound.sheet.sensitivities.map(({ id }) => id))
    let number = taken.size + 1
    while (taken.has(`s${number}`)) number += 1
    onMake({
      id: `s${number}`,
      name: t(across ? 'models.tableOfTwo' : 'models.tableOfOne', {
        output: output.name,
        down: down.name,
        across: across?.name ?? '',
      }),
      output: keyOfCell(output, Math.max(0, result.bound.sheet.periods.length - 1)),
      down: { key: down.id, values: downValues },
      across: across && acrossValues ? { key: across.id, values: acrossValues } : null,
    })
    onClose()
  }
  const options = (lines: readonly ModelLine[]) =>
    lines.map(({ id, name }) => ({ value: id as string, label: name }))
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={t('models.addTable')}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={make}>
            {t('models.makeTable')}
          </Button>
        </>
      }
    >
      <div className="term-fields">
        <Select
          label={t('models.output')}
          showLabel
          value={outputId}
          options={options(outputs)}
          onChange={setOutput}
        />
        <Select
          label={t('models.down')}
          showLabel
          value={downId}
          options={options(inputs)}
          onChange={setDown}
        />
        <TextField
          label={t('models.downValues')}
          showLabel
          value={downText}
          onChange={setDownText}
          placeholder="8; 9; 10"
          problem={wrong(downValues)}
        />
        <Select
          label={t('models.across')}
          showLabel
          value={acrossId}
          options={[
            { value: '', label: t('models.nothing') },
            ...options(inputs.filter(({ id }) => id !== downId)),
          ]}
          onChange={setAcross}
        />
        {across && (
          <TextField
            label={t('models.acrossValues')}
            showLabel
            value={acrossText}
            onChange={setAcrossText}
            placeholder="2; 2.5; 3"
            problem={wrong(acrossValues)}
          />
        )}
      </div>
    </Dialog>
  )
}
