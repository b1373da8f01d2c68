import { useState } from 'react'
import type { ModelId, ModelSummary } from '../../shared/models/model.ts'
import { buildTemplate, templates, type ModelTemplate } from '../../shared/models/templates.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useLocale, useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { NameDialog } from './NameDialog.tsx'
import '../styles/models.css'

/** The library's models, and the templates a new one begins with. */
export default function ModelsView({ active }: ViewProps<'models'>) {
  const t = useText()
  const locale = useLocale()
  const { api } = useConnection()
  const { open } = useWorkbench()
  const { notify } = useNotices()
  const errorText = useErrorText()
  const models = useLibrary((from) => from.models.list({}), 'models', ['models'])
  const library = useLibrary((from) => from.library.read({}), 'library', ['documents'])
  const [renamed, setRenamed] = useState<ModelSummary | null>(null)
  const readOnly = library.value?.readOnly ?? false

  const attempt = async <T,>(work: Promise<T>): Promise<T | null> => {
    try {
      return await work
    } catch (error) {
      notify(errorText(error), 'error')
      return null
    }
  }
  const create = async (template: ModelTemplate) => {
    const made = await attempt(
      api.models.create({
        name: t(template.id === 'blank' ? 'models.untitled' : `models.template.${template.id}`),
        sheet: buildTemplate(template, locale),
      }),
    )
    if (made) open({ view: 'model', modelId: made.id })
  }
  const duplicate = async ({ id, name }: ModelSummary) => {
    const made = await attempt(api.models.duplicate({ modelId: id, name: t('models.copyOf', { name }) }))
    if (made) open({ view: 'model', modelId: made.id })
  }
  const remove = async (modelId: ModelId, name: string) => {
    if (await attempt(api.models.remove({ modelIds: [modelId] }).then(() => true)))
      notify(t('models.deleted', { name }), 'plain', {
        label: t('library.undo'),
        run: () => void attempt(api.history.undo({})),
      })
  }
  useCommand('model.new', () => void create(templates[0]!), active && !readOnly)
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="view models-view">
      {!readOnly && (
        <section aria-label={t('models.newFrom')} className="model-templates">
          <h2>{t('models.newFrom')}</h2>
          <div className="row">
            {templates.map((template) => (
              <button
                key={template.id}
                type="button"
                className="card model-template"
                onClick={() => void create(template)}
              >
                <span className="strong">{t(`models.template.${template.id}`)}</span>
                <span className="second small">{t(`models.templateText.${template.id}`)}</span>
              </button>
            ))}
          </div>
        </section>
      )}
      {!models.value && <Skeleton label={t('models.models')} lines={4} />}
      {models.value?.length === 0 && (
        <EmptyState icon="model" title={t('models.none')} text={t('models.noneText')} />
      )}
      {models.value && models.value.length > 0 && (
        <table className="model-list" aria-label={t('models.models')}>
          <thead>
            <tr>
              <th scope="col">{t('models.name')}</th>
              <th scope="col" className="num">
                {t('models.lines')}
              </th>
              <th scope="col">{t('models.changed')}</th>
              <th scope="col">
                <span className="vh">{t('models.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {models.value.map((model) => (
              <tr key={model.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="trace-name cut"
                    onClick={() => open({ view: 'model', modelId: model.id })}
                  >
                    {model.name}
                  </button>
                </th>
                <td className="num">{model.lines}</td>
                <td className="second">{when.format(new Date(model.changedAt))}</td>
                <td>
                  {!readOnly && (
                    <span className="row">
                      <IconButton
                        icon="edit"
                        label={t('models.renameName', { name: model.name })}
                        onClick={() => setRenamed(model)}
                      />
                      <IconButton
                        icon="copy"
                        label={t('models.duplicateName', { name: model.name })}
                        onClick={() => void duplicate(model)}
                      />
                      <IconButton
                        icon="bin"
                        label={t('models.deleteName', { name: model.name })}
                        onClick={() => void remove(model.id, model.name)}
                      />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {renamed && (
        <NameDialog
          title={t('models.renameName', { name: renamed.name })}
          start={renamed.name}
          onName={(name) => void attempt(api.models.rename({ modelId: renamed.id, name }))}
          onClose={() => setRenamed(null)}
        />
      )}
    </div>
  )
}
