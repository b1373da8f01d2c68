import { useState } from 'react'
import type { GridSummary } from '../../shared/grids/grids-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { ImportFilesButton } from '../app/ImportFilesButton.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { NewGridDialog } from './NewGridDialog.tsx'
import { TextDialog } from './TextDialog.tsx'
import '../styles/grids.css'

type Asked =
  | { readonly kind: 'new' }
  | { readonly kind: 'rename' | 'duplicate' | 'template'; readonly grid: GridSummary }

/** Every grid of the library: a company's own, and those the user laid out. */
export default function GridsView({ active }: ViewProps<'grids'>) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { open, announce } = useWorkbench()
  const grids = useLibrary((from) => from.grids.list({}), 'grids', ['grids', 'facts', 'documents'])
  const library = useLibrary((from) => from.library.read({}), 'library', ['documents'])
  const readOnly = library.value?.readOnly ?? false
  const [asked, setAsked] = useState<Asked | null>(null)
  const refuse = (error: unknown) => announce(errorText(error), 'error')
  const show = (grid: GridSummary) => open({ view: 'grid', gridId: grid.id })
  const answer = (name: string) => {
    if (asked === null || asked.kind === 'new') return
    const { id: gridId } = asked.grid
    if (asked.kind === 'rename') api.grids.rename({ gridId, name }).catch(refuse)
    else if (asked.kind === 'duplicate') api.grids.duplicate({ gridId, name }).then(show, refuse)
    else
      api.grids
        .read({ gridId, from: 0, to: 1 })
        .then(({ definition }) => api.grids.create({ name, definition, asTemplate: true }))
        .then(() => announce(t('grids.templateKept', { name })), refuse)
  }
  const newGrid = (
    <Button look="primary" icon="plus" disabled={readOnly} onClick={() => setAsked({ kind: 'new' })}>
      {t('grids.newGrid')}
    </Button>
  )
  return (
    <div className="view grids-view">
      <div className="toolbar" role="toolbar" aria-label={t('grids.allGrids')}>
        <h2 className="strong">{t('grids.allGrids')}</h2>
        <span className="grow" />
        <Button look="quiet" icon="table" onClick={() => open({ view: 'coverage' })}>
          {t('grids.coverage')}
        </Button>
        {newGrid}
      </div>
      {!grids.value ? (
        <Skeleton label={t('grids.allGrids')} lines={8} />
      ) : grids.value.length === 0 ? (
        <EmptyState
          icon="table"
          title={t('grids.noGrids')}
          text={t('grids.noGridsText')}
          actions={<ImportFilesButton />}
        />
      ) : (
        // It scrolls by itself, so the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="list-scroll" tabIndex={0} role="region" aria-label={t('grids.allGrids')}>
          <table className="plain-table" aria-label={t('grids.allGrids')}>
            <thead>
              <tr>
                <th scope="col">{t('grids.name')}</th>
                <th scope="col">{t('gridLayouts.layout')}</th>
                <th scope="col" className="right">
                  {t('grids.figures')}
                </th>
                <th scope="col" className="right">
                  {t('grids.toDecide')}
                </th>
                <th scope="col">
                  <span className="vh">{t('grids.more')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {grids.value.map((grid) => (
                <tr key={grid.id}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => show(grid)}>
                      <Icon name="table" /> {grid.name}
                    </button>{' '}
                    {grid.company !== null && <span className="muted">{grid.company}</span>}
                  </th>
                  <td>
                    {t(grid.kind === 'company' ? 'grids.companysOwn' : `gridLayouts.layout.${grid.layout}`)}
                  </td>
                  <td className="right num">{grid.facts ?? '–'}</td>
                  <td className="right num">{grid.suggested ?? '–'}</td>
                  <td className="right">
                    <Menu
                      label={t('grids.moreOf', { name: grid.name })}
                      align="end"
                      trigger={<IconButton icon="more" label={t('grids.moreOf', { name: grid.name })} />}
                    >
                      <MenuItem icon="open" onChoose={() => show(grid)}>
                        {t('grids.open')}
                      </MenuItem>
                      <MenuItem
                        icon="copy"
                        disabled={readOnly}
                        onChoose={() => setAsked({ kind: 'duplicate', grid })}
                      >
                        {t('grids.duplicate')}
                      </MenuItem>
                      <MenuItem disabled={readOnly} onChoose={() => setAsked({ kind: 'template', grid })}>
                        {t('grids.asTemplate')}
                      </MenuItem>
                      {grid.kind === 'laid-out' && (
                        <>
                          <MenuItem
                            icon="edit"
                            disabled={readOnly}
                            onChoose={() => setAsked({ kind: 'rename', grid })}
                          >
                            {t('grids.rename')}
                          </MenuItem>
                          <MenuSeparator />
                          <MenuItem
                            icon="bin"
                            disabled={readOnly}
                            onChoose={() =>
                              void api.grids
                                .remove({ gridId: grid.id })
                                .then(() => announce(t('grids.removed', { name: grid.name })), refuse)
                            }
                          >
                            {t('grids.remove')}
                          </MenuItem>
                        </>
                      )}
                    </Menu>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {active && asked?.kind === 'new' && <NewGridDialog onCreated={show} onClose={() => setAsked(null)} />}
      {asked !== null && asked.kind !== 'new' && (
        <TextDialog
          title={t(
            asked.kind === 'rename'
              ? 'grids.rename'
              : asked.kind === 'duplicate'
                ? 'grids.duplicate'
                : 'grids.asTemplate',
          )}
          label={t('grids.name')}
          start={asked.kind === 'duplicate' ? t('grids.copyOf', { name: asked.grid.name }) : asked.grid.name}
          onSave={answer}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
