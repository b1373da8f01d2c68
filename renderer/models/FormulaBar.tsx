import { useEffect, useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { flushSync } from 'react-dom'
import { functionNames } from '../../shared/formulas/functions.ts'
import { useText } from '../app/text.ts'

export interface FormulaBarActs {
  /** Begins to edit: with this text in place of what is there, or with all of it chosen. */
  readonly begin: (text: string | null) => void
}

interface FormulaBarProps {
  /** Which cell is edited, such as `Revenue, Year 2`. */
  readonly label: string
  readonly text: string
  readonly disabled: boolean
  readonly acts: Ref<FormulaBarActs>
  /** Names that fit what is typed between brackets. */
  readonly complete: (words: string) => readonly string[]
  /** Null when it was taken, else what is wrong with it. `move` says where one goes from here. */
  readonly onCommit: (text: string, move: 'down' | 'right' | 'left' | 'stay') => string | null
  readonly onCancel: () => void
}

interface Completion {
  readonly from: number
  readonly to: number
  readonly options: readonly { readonly label: string; readonly insert: string }[]
}

const sortedFunctions = [...functionNames].toSorted()

/** The one editor of the worksheet: a cell's text, with names of lines and functions to choose from. */
export function FormulaBar(props: FormulaBarProps) {
  const { label, text, disabled, acts, complete, onCommit, onCancel } = props
  const t = useText()
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [completion, setCompletion] = useState<Completion | null>(null)
  const [chosen, setChosen] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const isLeaving = useRef(false)
  const list = useId()
  const said = useId()
  const shown = draft ?? text

  useImperativeHandle(acts, () => ({
    begin: (start) => {
      // Written at once: the next key is already on its way into the field.
      flushSync(() => {
        setDraft(start ?? text)
        setProblem(null)
      })
      const input = field.current
      if (!input) return
      input.focus()
      if (start === null) input.select()
      else input.setSelectionRange(start.length, start.length)
    },
  }))
  useEffect(() => {
    setDraft(null)
    setProblem(null)
    setCompletion(null)
  }, [label])

  const suggest = (value: string, caret: number) => {
    setCompletion(findCompletion(value, caret, complete))
    setChosen(0)
  }
  const take = (option: Completion['options'][number]) => {
    if (!completion) return
    const next = shown.slice(0, completion.from) + option.insert + shown.slice(completion.to)
    const caret = completion.from + option.insert.length
    flushSync(() => {
      setDraft(next)
      setCompletion(null)
    })
    field.current?.setSelectionRange(caret, caret)
  }
  const finish = (move: 'down' | 'right' | 'left' | 'stay') => {
    const wrong = onCommit(shown, move)
    setProblem(wrong)
    setCompletion(null)
    if (wrong === null) setDraft(null)
    return wrong === null
  }
  const cancel = () => {
    isLeaving.current = true
    setDraft(null)
    setProblem(null)
    setCompletion(null)
    onCancel()
    isLeaving.current = false
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const options = completion?.options ?? []
    if (options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen((chosen + step + options.length) % options.length)
    } else if (options[chosen] && (event.key === 'Enter' || event.key === 'Tab')) take(options[chosen])
    else if (event.key === 'Escape' && completion) setCompletion(null)
    else if (event.key === 'Escape') cancel()
    else if (event.key === 'Enter' || event.key === 'Tab') {
      isLeaving.current = true
      finish(event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right')
      isLeaving.current = false
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="formula-bar">
      <span className="fx" aria-hidden="true">
        ƒ
      </span>
      <span className="formula-place cut" aria-hidden="true">
        {label}
      </span>
      <span className={`field${problem ? ' bad' : ''}`}>
        <input
          ref={field}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          aria-label={label === '' ? t('models.formulaBar') : t('models.contentOf', { cell: label })}
          aria-expanded={completion !== null}
          aria-controls={list}
          aria-autocomplete="list"
          {...(completion ? { 'aria-activedescendant': `${list}-${chosen}` } : {})}
          {...(problem ? { 'aria-invalid': true, 'aria-describedby': said } : {})}
          value={shown}
          onChange={(event) => {
            setDraft(event.target.value)
            suggest(event.target.value, event.target.selectionStart ?? event.target.value.length)
          }}
          onKeyDown={press}
          onBlur={() => {
            setCompletion(null)
            if (!isLeaving.current && draft !== null && draft !== text) finish('stay')
          }}
        />
      </span>
      <div
        id={list}
        role="listbox"
        aria-label={t('models.names')}
        hidden={completion === null}
        className="card menu"
      >
        {completion?.options.map((option, index) => (
          // Chosen from the field by its keys; the pointer is a second way.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.label}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="mi"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option.label}
          </div>
        ))}
      </div>
      {problem && (
        <p id={said} role="alert" className="problem">
          {problem}
        </p>
      )}
    </div>
  )
}

/** What can stand at the caret of a formula: a line's name after an open bracket, a function after two letters. */
function findCompletion(
  value: string,
  caret: number,
  complete: (words: string) => readonly string[],
): Completion | null {
  if (!/^\s*[=\uff1d]/.test(value)) return null
  const before = value.slice(0, caret)
  const open = before.lastIndexOf('[')
  if (open > before.lastIndexOf(']')) {
    const options = complete(before.slice(open + 1)).map((name) => ({ label: name, insert: `[${name}]` }))
    const to = value.charAt(caret) === ']' ? caret + 1 : caret
    return options.length > 0 ? { from: open, to, options } : null
  }
  const word = /(?:^|[^A-Za-z[\]])([A-Za-z]{2,})$/.exec(before)?.[1]
  if (word === undefined) return null
  const options = sortedFunctions
    .filter((name) => name.startsWith(word.toUpperCase()))
    .slice(0, 8)
    .map((name) => ({ label: `${name}()`, insert: `${name}(` }))
  return options.length > 0 ? { from: caret - word.length, to: caret, options } : null
}
