import type { ReactNode } from 'react'
import { locales } from '../../shared/messages/catalogue.ts'
import { localeNames } from '../app/locale-names.ts'
import { useSettings } from '../app/settings.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { clampTextPx, largestTextPx, readerScripts, smallestTextPx } from '../reader/reader-settings.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ShortcutEditor } from './ShortcutEditor.tsx'

/** How the workbench is set up; every change takes effect as it is made. */
export default function SettingsView({ active }: ViewProps<'settings'>) {
  const t = useText()
  const { settings, save } = useSettings()
  const resize = (by: 1 | -1) =>
    save({
      readerTextPx: clampTextPx(settings.readerTextPx + by),
      readerHanPx: clampTextPx(settings.readerHanPx + by),
    })
  return (
    <div className="view">
      <div className="page">
        <div>
          <h2 className="page-title">{t('settings.title')}</h2>
          <section aria-labelledby="settings-appearance">
            <h3 id="settings-appearance">{t('settings.appearance')}</h3>
            <Setting name={t('settings.theme')}>
              <Segmented
                label={t('settings.theme')}
                value={settings.theme}
                options={(['system', 'light', 'dark'] as const).map((value) => ({
                  value,
                  label: t(`settings.theme-${value}`),
                }))}
                onChange={(theme) => save({ theme })}
              />
            </Setting>
            <Setting name={t('settings.locale')}>
              <Select
                label={t('settings.locale')}
                value={settings.locale}
                options={[
                  { value: 'system' as const, label: t('settings.locale-system') },
                  ...locales.map((value) => ({ value, label: localeNames[value], lang: value })),
                ]}
                onChange={(locale) => save({ locale })}
              />
            </Setting>
          </section>
          <section aria-labelledby="settings-reading">
            <h3 id="settings-reading">{t('settings.reading')}</h3>
            <Setting name={t('settings.textSize')} text={t('settings.textSizeText')}>
              <div className="row" role="group" aria-label={t('settings.textSize')}>
                <IconButton
                  icon="minus"
                  label={t('settings.smaller')}
                  disabled={settings.readerTextPx <= smallestTextPx}
                  onClick={() => resize(-1)}
                />
                <output className="num">{t('settings.textPx', { px: settings.readerTextPx })}</output>
                <IconButton
                  icon="plus"
                  label={t('settings.larger')}
                  disabled={settings.readerTextPx >= largestTextPx}
                  onClick={() => resize(1)}
                />
              </div>
            </Setting>
            <p className="sample" style={{ fontSize: settings.readerTextPx }}>
              {t('settings.sample')}
            </p>
            <Setting name={t('settings.script')} text={t('settings.scriptText')}>
              <Select
                label={t('settings.script')}
                value={settings.script}
                options={readerScripts.map((value) => ({ value, label: t(`reader.script-${value}`) }))}
                onChange={(script) => save({ script })}
              />
            </Setting>
            <Setting name={t('settings.boilerplate')} text={t('settings.boilerplateText')}>
              <Checkbox
                label={t('settings.boilerplate')}
                hideLabel
                checked={settings.foldBoilerplate}
                onChange={(foldBoilerplate) => save({ foldBoilerplate })}
              />
            </Setting>
          </section>
          <section aria-labelledby="settings-review">
            <h3 id="settings-review">{t('facts.review')}</h3>
            <Setting name={t('settings.userName')} text={t('settings.userNameText')}>
              <TextField
                label={t('settings.userName')}
                value={settings.userName}
                onChange={(userName) => save({ userName: userName.slice(0, 80) })}
              />
            </Setting>
          </section>
          <section aria-labelledby="settings-keyboard">
            <h3 id="settings-keyboard">{t('settings.keyboard')}</h3>
            <Setting name={t('settings.singleKeys')} text={t('settings.singleKeysText')}>
              <Checkbox
                label={t('settings.singleKeys')}
                hideLabel
                checked={settings.singleKeys}
                onChange={(singleKeys) => save({ singleKeys })}
              />
            </Setting>
            <ShortcutEditor active={active} />
          </section>
        </div>
      </div>
    </div>
  )
}

interface SettingProps {
  readonly name: string
  readonly text?: string
  readonly children: ReactNode
}

function Setting({ name, text, children }: SettingProps) {
  return (
    <div className="setting">
      <div className="text">
        <span>{name}</span>
        {text && <p>{text}</p>}
      </div>
      {children}
    </div>
  )
}
