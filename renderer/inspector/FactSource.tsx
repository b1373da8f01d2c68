import type { Fact } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import { useLibrary } from '../app/library.ts'
import { useLocale, useText } from '../app/text.ts'
import { SourcePassage, type SourceMark } from '../ui/SourcePassage.tsx'

/** The sentence a fact stands in, in both languages, who said it, and the journal of decisions about it. */
export function FactSource({ fact }: { readonly fact: Fact }) {
  const t = useText()
  const locale = useLocale()
  const { documentId, passage } = fact
  const row = useLibrary(
    async (api) => (await api.documents.passages({ documentId, from: passage, to: passage + 1 }))[0] ?? null,
    `passage ${passage} of ${documentId}`,
    ['documents'],
  ).value
  const journal = useLibrary((api) => api.facts.history({ factId: fact.id }), `journal of ${fact.id}`, [
    'facts',
  ]).value
  const marks: SourceMark[] = [{ ...fact.span, side: fact.side }]
  if (fact.zhSpan) marks.push({ ...fact.zhSpan, side: 'zh' })
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      {row && <SourcePassage row={row} marks={marks} />}
      <dl className="kv">
        {fact.speaker && (
          <>
            <dt>{t('inspector.saidBy')}</dt>
            <dd>{fact.speaker}</dd>
          </>
        )}
        <dt>{t('inspector.line')}</dt>
        <dd className="num">{fact.line}</dd>
        {fact.state === 'suggested' && (
          <>
            <dt>{t('inspector.confidence')}</dt>
            <dd className="num">
              {new Intl.NumberFormat(locale, { style: 'percent' }).format(fact.confidence)}
            </dd>
          </>
        )}
      </dl>
      {journal && journal.length > 0 && (
        <section aria-label={t('inspector.journal')} className="journal">
          <h3>{t('inspector.journal')}</h3>
          <ol>
            {journal.map((entry) => {
              const was = entry.from && writeFigure(entry.from.value, entry.from.unit, t)
              return (
                <li key={`${entry.at} ${entry.state}`}>
                  {t('inspector.journalEntry', {
                    state: t(`facts.state.${entry.state}`),
                    when: when.format(new Date(entry.at)),
                  })}
                  {was && entry.to && entry.from?.value !== entry.to.value && (
                    <span className="muted">
                      {' '}
                      {t('inspector.journalWas', { value: `${was.number} ${was.unit}` })}
                    </span>
                  )}
                </li>
              )
            })}
          </ol>
        </section>
      )}
    </>
  )
}
