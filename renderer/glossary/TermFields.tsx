import { useId } from 'react'
import { termFields, type TermField } from '../../shared/glossary/term.ts'
import { useText } from '../app/text.ts'
import { Select } from '../ui/Select.tsx'
import type { TermForm, TermList } from './use-term-draft.ts'

interface TermFieldsProps {
  readonly form: TermForm
  readonly readOnly?: boolean
  /** Saves from any of the fields with Ctrl and Enter. */
  readonly onSubmit: () => void
}

/** A term's words as fields, one word a line. */
export function TermFields({ form, readOnly = false, onSubmit }: TermFieldsProps) {
  const t = useText()
  const lists = [
    { list: 'en', lang: 'en', label: t('glossary.english'), note: t('glossary.englishNote') },
    { list: 'hant', lang: 'zh-Hant', label: t('glossary.hant'), note: t('glossary.chineseNote') },
    { list: 'hans', lang: 'zh-Hans', label: t('glossary.hans'), note: t('glossary.chineseNote') },
    { list: 'wrong', lang: 'zh-Hant', label: t('glossary.wrong'), note: t('glossary.wrongNote') },
    { list: 'misheard', lang: 'en', label: t('glossary.misheard'), note: t('glossary.misheardNote') },
  ] as const
  return (
    <div className="term-fields">
      {lists.map(({ list, ...field }) => (
        <WordsField key={list} list={list} form={form} readOnly={readOnly} onSubmit={onSubmit} {...field} />
      ))}
      <Select<TermField>
        label={t('glossary.fieldIs')}
        showLabel
        value={form.field}
        disabled={readOnly}
        options={termFields.map((value) => ({ value, label: t(`glossary.field-${value}`) }))}
        onChange={form.setField}
      />
      <label className="labelled">
        <span className="label">{t('glossary.note')}</span>
        <span className="field area">
          <textarea
            rows={2}
            maxLength={2_000}
            readOnly={readOnly}
            value={form.note}
            onChange={(event) => form.setNote(event.target.value)}
          />
        </span>
      </label>
    </div>
  )
}

interface WordsFieldProps {
  readonly list: TermList
  readonly label: string
  readonly note: string
  readonly lang: string
  readonly form: TermForm
  readonly readOnly: boolean
  readonly onSubmit: () => void
}

function WordsField({ list, label, note, lang, form, readOnly, onSubmit }: WordsFieldProps) {
  const id = useId()
  const text = form.text(list)
  const problem = form.problem(list)
  return (
    <div className="labelled">
      <label className="label" htmlFor={`${id} words`}>
        {label}
      </label>
      <span className={`field area${problem ? ' bad' : ''}`}>
        <textarea
          id={`${id} words`}
          rows={Math.min(6, Math.max(2, text.split('\n').length))}
          lang={lang}
          spellCheck={false}
          readOnly={readOnly}
          aria-describedby={id}
          {...(problem ? { 'aria-invalid': true } : {})}
          value={text}
          data-list={list}
          onChange={(event) => form.write(list, event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit()
          }}
        />
      </span>
      <span id={id} className={problem ? 'problem' : 'evidence'} {...(problem ? { role: 'alert' } : {})}>
        {problem ?? note}
      </span>
    </div>
  )
}
