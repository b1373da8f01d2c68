import { useId, type InputHTMLAttributes, type Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: string
  /** Whether the label is printed above, or only said. */
  readonly showLabel?: boolean
  readonly icon?: IconName
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with the value, in one sentence. */
  readonly problem?: string | null | undefined
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { label, showLabel = false, icon, value, onChange, problem, className, ...rest } = props
  const problemId = useId()
  return (
    <label className={`labelled${className ? ` ${className}` : ''}`}>
      <span className={showLabel ? 'label' : 'vh'}>{label}</span>
      <span className={`field${problem ? ' bad' : ''}`}>
        {icon && <Icon name={icon} />}
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...(problem ? { 'aria-invalid': true, 'aria-describedby': problemId } : {})}
          {...rest}
        />
      </span>
      {problem && (
        <span id={problemId} className="problem" role="alert">
          {problem}
        </span>
      )}
    </label>
  )
}
