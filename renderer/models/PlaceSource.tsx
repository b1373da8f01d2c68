import type { Fact } from '../../shared/facts/facts-api.ts'
import { currentPlace, placeKey, type FigurePlace, type Model } from '../../shared/models/model.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { SourcePassage, type SourceMark } from '../ui/SourcePassage.tsx'

/** A sentence in both languages, with the way to it. */
export function PlaceSource({
  place,
  isLost = false,
  more = [],
}: {
  readonly place: FigurePlace
  readonly isLost?: boolean
  readonly more?: readonly SourceMark[]
}) {
  const t = useText()
  const { open } = useWorkbench()
  const { documentId, documentTitle, passage, side, start, end, line, quote } = place
  const row = useLibrary(
    async (api) => (await api.documents.passages({ documentId, from: passage, to: passage + 1 }))[0] ?? null,
    `passage ${passage} of ${documentId}`,
    ['documents'],
  ).value
  return (
    <div className="place-source">
      <p className="row">
        <span className="cut strong">{documentTitle}</span>
        <span className="muted num">{t('models.atLine', { line })}</span>
        <Button
          small
          look="quiet"
          icon="open"
          onClick={() => open({ view: 'document', documentId, target: { side, start, end } })}
        >
          {t('grids.open')}
        </Button>
      </p>
      {row && !isLost ? (
        <SourcePassage row={row} marks={[{ side, start, end }, ...more]} />
      ) : (
        <>
          <p className="second">{quote}</p>
          {isLost && <p className="is-error">{t('models.wordsGone')}</p>}
        </>
      )}
    </div>
  )
}

/** A figure of the library with its sentence. */
export function FactPlace({ fact }: { readonly fact: Fact }) {
  const { documentId, documentTitle, line, passage, side, span, quote } = fact
  return (
    <PlaceSource
      place={{ documentId, documentTitle, line, passage, side, quote, version: 0, ...span }}
      isLost={fact.isLost}
      more={fact.zhSpan ? [{ ...fact.zhSpan, side: 'zh' }] : []}
    />
  )
}

/** Words that were tied, where they stand today. */
export const placeNow = (model: Model, place: FigurePlace) => ({
  place: currentPlace(model, place),
  isLost: model.lostPlaces.includes(placeKey(place)),
})
