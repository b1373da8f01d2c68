import { useState } from 'react'
import { useLibrary } from '../app/library.ts'
import { useLocale, useText } from '../app/text.ts'
import { useSaveExport } from '../app/use-save-export.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'

/** A company of the library as one workbook, or its facts as a table. */
export function CompanyExport() {
  const t = useText()
  const locale = useLocale()
  const save = useSaveExport()
  const companies = useLibrary((api) => api.documents.companies({}), 'companies', ['documents'])
  const [chosen, setChosen] = useState<string | null>(null)
  const options = (companies.value ?? []).map(({ company }) => ({ value: company, label: company }))
  const company = chosen ?? options[0]?.value
  if (company === undefined) return null
  return (
    <section className="company-export" aria-label={t('workbooks.outTitle')}>
      <h2>{t('workbooks.outTitle')}</h2>
      <Select label={t('workbooks.company')} value={company} options={options} onChange={setChosen} />
      <Button icon="export" onClick={() => save((api) => api.exports.company({ company, locale }))}>
        {t('workbooks.exportCompany')}
      </Button>
      <Button
        icon="export"
        onClick={() => save((api) => api.exports.facts({ of: { company }, format: 'xlsx', locale }))}
      >
        {t('workbooks.exportFacts')}
      </Button>
    </section>
  )
}
