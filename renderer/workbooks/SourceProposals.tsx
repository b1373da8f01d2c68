import { useState } from 'react'
import type { FactId } from '../../shared/facts/fact.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import { sureFactOf } from '../../shared/workbooks/match-figures.ts'
import type { SourcedFigure } from '../../shared/workbooks/workbooks-api.ts'
import { formatPlace } from '../../shared/workbooks/workbook.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useLocale, useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ProposalRow } from './ProposalRow.tsx'

/** Rows shown at once; a workbook has thousands of numbers, and the surest are looked at first. */
const shownAtOnce = 200

/** The numbers of a workbook with the facts they may come from; what is accepted goes into a copy of it. */
export function SourceProposals({ file }: { readonly file: GrantedFile }) {
  const t = useText()
  const locale = useLocale()
  const errorText = useErrorText()
  const { api, host } = useConnection()
  const { notify } = useNotices()
  // What the user chose; a cell that is not here has what is proposed for it, if that is sure.
  const [choices, setChoices] = useState<ReadonlyMap<string, FactId | null>>(new Map())
  const [shown, setShown] = useState(shownAtOnce)
  const [writing, setWriting] = useState(false)
  const proposals = useLibrary(
    (one) => one.workbooks.propose({ fileId: file.fileId }),
    `propose ${file.fileId}`,
    [],
  )
  if (proposals.state === 'failed')
    return (
      <EmptyState
        icon="warning"
        title={t('workbooks.refused', { file: file.name, problem: errorText(proposals.error) })}
      />
    )
  if (!proposals.value) return <Skeleton label={t('workbooks.searching')} lines={8} />
  const { found, figures } = proposals.value
  if (found.length === 0)
    return <EmptyState icon="search" title={t('workbooks.noFigures')} text={t('workbooks.noFiguresText')} />
  const acceptedFor = (figure: SourcedFigure): FactId | null => {
    const chosen = choices.get(formatPlace(figure.place))
    return chosen === undefined ? sureFactOf(figure) : chosen
  }
  const accepted = found.flatMap((figure) => {
    const factId = acceptedFor(figure)
    return factId === null ? [] : [{ place: figure.place, factId }]
  })
  const unclear = found.filter((figure) => figure.isAmbiguous && acceptedFor(figure) === null).length
  const otherwise = found.filter(({ stated }) => stated !== null).length
  const proposed = found.filter(({ proposals: { length } }) => length > 0).length
  const chooseAll = (pick: (figure: SourcedFigure) => FactId | null) =>
    setChoices(new Map(found.map((figure) => [formatPlace(figure.place), pick(figure)])))
  const write = async () => {
    setWriting(true)
    try {
      const made = await api.workbooks.retrofit({ fileId: file.fileId, accepted, locale })
      const name = await host.saveFile(made.file)
      if (name === null) return
      const kept = new Set(made.leftOut.map(({ place }) => formatPlace(place))).size
      notify(
        [
          t('workbooks.written', { name, count: accepted.length }),
          ...(kept > 0 ? [t('workbooks.leftOut', { count: kept })] : []),
        ].join(' '),
      )
    } catch (error) {
      notify(t('workbooks.refused', { file: file.name, problem: errorText(error) }), 'error')
    } finally {
      setWriting(false)
    }
  }
  return (
    <>
      <div className="workbook-bar">
        <p role="status">
          {[
            t('workbooks.found', { found: proposed, figures, accepted: accepted.length }),
            ...(unclear > 0 ? [t('workbooks.unclear', { count: unclear })] : []),
            ...(otherwise > 0 ? [t('workbooks.otherwise', { count: otherwise })] : []),
          ].join(t('workbooks.between'))}
        </p>
        <Button
          small
          onClick={() =>
            chooseAll(({ stated, proposals: [first] }) => (stated === null ? (first?.factId ?? null) : null))
          }
        >
          {t('workbooks.acceptAll')}
        </Button>
        <Button small onClick={() => setChoices(new Map())}>
          {t('workbooks.acceptSure')}
        </Button>
        <Button small onClick={() => chooseAll(() => null)}>
          {t('workbooks.acceptNone')}
        </Button>
        <Button
          look="primary"
          icon="export"
          disabled={writing || accepted.length === 0}
          onClick={() => void write()}
        >
          {t('workbooks.write')}
        </Button>
      </div>
      <div className="workbook-body">
        <table className="proposals">
          <thead>
            <tr>
              <th scope="col">{t('workbooks.cell')}</th>
              <th scope="col" className="num">
                {t('workbooks.value')}
              </th>
              <th scope="col">{t('workbooks.label')}</th>
              <th scope="col">{t('workbooks.proposal')}</th>
              <th scope="col">{t('workbooks.words')}</th>
              <th scope="col" className="num">
                {t('workbooks.confidence')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((figure) => (
              <ProposalRow
                key={formatPlace(figure.place)}
                figure={figure}
                accepted={acceptedFor(figure)}
                onAccept={(factId) => setChoices(new Map([...choices, [formatPlace(figure.place), factId]]))}
              />
            ))}
          </tbody>
        </table>
        {found.length > shown && (
          <Button onClick={() => setShown(shown + shownAtOnce)}>{t('workbooks.more')}</Button>
        )}
      </div>
    </>
  )
}
