import { useState } from 'react'
import { sectionKinds, type SectionKind } from '../../shared/documents/document.ts'
import type { FacetCount, SearchResult } from '../../shared/search/search-api.ts'
import { useText } from '../app/text.ts'
import { sectionNames } from '../ui/section-names.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import type { Conditions } from './use-search.ts'

interface FacetListProps {
  readonly facets: SearchResult['facets']
  readonly conditions: Conditions
  readonly onChange: (conditions: Conditions) => void
}

/** How many values of a facet are listed before "more". */
const listed = 5

const isSection = (value: string): value is SectionKind => sectionKinds.some((kind) => kind === value)

/** Conditions with their counts. A value that is chosen stays listed even when nothing is left of it. */
export function FacetList({ facets, conditions, onChange }: FacetListProps) {
  const t = useText()
  const languageName = (value: string) => t(value === 'en' ? 'search.english' : 'search.chinese')
  const set = (part: Conditions) => onChange({ ...conditions, ...part })
  return (
    <section className="facets" aria-label={t('search.facets')}>
      <Facet
        title={t('search.language')}
        counts={facets.language}
        chosen={conditions.languages ?? []}
        nameOf={languageName}
        onChange={(values) => set({ languages: values.filter((value) => value === 'en' || value === 'zh') })}
      />
      <Facet
        title={t('search.company')}
        counts={facets.company}
        chosen={conditions.companies ?? []}
        onChange={(companies) => set({ companies })}
      />
      <Facet
        title={t('search.section')}
        counts={facets.section}
        chosen={conditions.sections ?? []}
        nameOf={(value) => (isSection(value) ? t(sectionNames[value]) : value)}
        onChange={(values) => set({ sections: values.filter(isSection) })}
      />
      <Facet
        title={t('search.speaker')}
        counts={facets.speaker}
        chosen={conditions.speakers ?? []}
        onChange={(speakers) => set({ speakers })}
      />
      <Facet
        title={t('search.period')}
        counts={facets.period}
        chosen={conditions.periods ?? []}
        onChange={(periods) => set({ periods })}
      />
    </section>
  )
}

interface FacetProps {
  readonly title: string
  readonly counts: readonly FacetCount[]
  readonly chosen: readonly string[]
  readonly nameOf?: (value: string) => string
  readonly onChange: (values: string[]) => void
}

function Facet({ title, counts, chosen, nameOf = (value) => value, onChange }: FacetProps) {
  const t = useText()
  const [all, setAll] = useState(false)
  const missing = chosen.filter((value) => !counts.some((each) => each.value === value))
  const values = [...counts, ...missing.map((value) => ({ value, count: 0 }))]
  if (values.length === 0) return null
  const first = values.filter(({ value }, index) => index < listed || chosen.includes(value))
  const rest = values.length - first.length
  return (
    <div role="group" aria-label={title} className="facet">
      <h3 aria-hidden="true">{title}</h3>
      {(all ? values : first).map(({ value, count }) => {
        const name = nameOf(value)
        const on = chosen.includes(value)
        return (
          <Checkbox
            key={value}
            label={name}
            checked={on}
            onChange={(checked) =>
              onChange(checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          >
            <span className="cut" {...(/\p{Script=Han}/u.test(name) ? { lang: 'zh-Hant' } : {})}>
              {name}
            </span>
            <span className="count num">{count}</span>
          </Checkbox>
        )
      })}
      {(rest > 0 || all) && (
        <button type="button" className="link more" onClick={() => setAll(!all)}>
          {all ? t('search.fewer') : t('search.more', { count: rest })}
        </button>
      )}
    </div>
  )
}
