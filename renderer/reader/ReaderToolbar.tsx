import type { RefObject } from 'react'
import type { Participant } from '../../shared/documents/document.ts'
import { usePlaces } from '../app/places.ts'
import { useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuChoice } from '../ui/Menu.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { type ReaderMode, readerScripts, type ReaderScript, type ReaderSettings } from './reader-settings.ts'
import { TextLook } from './TextLook.tsx'
import { percentRead } from '../ui/percent-read.ts'

interface ReaderToolbarProps {
  readonly settings: ReaderSettings
  readonly onChange: (part: Partial<ReaderSettings>) => void
  /** Whether the document has both languages, and whether it has Chinese at all. */
  readonly bilingual: boolean
  readonly chinese: boolean
  readonly participants: readonly Participant[]
  readonly speaker: string | null
  readonly onSpeaker: (speaker: string | null) => void
  /** The button of the speakers' menu, so that a key can press it. */
  readonly speakerButton: RefObject<HTMLButtonElement | null>
  readonly hasBoilerplate: boolean
  readonly at: number
  readonly total: number
  /** Passages read so far. */
  readonly progress: number
  readonly onStep: (by: 1 | -1) => void
  readonly onFind: () => void
  /** Whether each sentence stands on a row of its own. */
  readonly bySentence: boolean
  readonly onBySentence: () => void
  /** Whether the original stands beside the text. */
  readonly original: boolean
  readonly onOriginal: () => void
  /** The two columns side by side: whether they scroll as one; null where there are none. */
  readonly sync: boolean | null
  readonly onSync: () => void
  readonly onCatchUp: () => void
}

/** How the text is shown, whose words are shown, and the way through it. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { settings, onChange, bilingual, chinese, hasBoilerplate, at, total, onStep, onFind } = props
  const trail = usePlaces()
  const t = useText()
  return (
    <div className="toolbar reader-tools" role="toolbar" aria-label={t('reader.toolbar')}>
      {bilingual && (
        <>
          <Segmented<ReaderMode>
            label={t('reader.languages')}
            value={settings.readerMode}
            options={[
              { value: 'en', label: t('reader.modeEn'), name: t('reader.modeEnName') },
              { value: 'zh', label: t('reader.modeZh'), name: t('reader.modeZhName'), lang: 'zh-Hant' },
              { value: 'both', label: t('reader.modeBoth'), name: t('reader.modeBothName') },
              {
                value: 'interleaved',
                label: t('reader.modeInterleaved'),
                name: t('reader.modeInterleavedName'),
              },
            ]}
            onChange={(readerMode) => onChange({ readerMode })}
          />
          <span className="sep" />
        </>
      )}
      <TextLook settings={settings} english={bilingual || !chinese} chinese={chinese} onChange={onChange} />
      {chinese && <ScriptMenu script={settings.script} onChange={(script) => onChange({ script })} />}
      <IconButton
        icon="sentences"
        className="sentence-tool"
        label={t('reader.bySentence')}
        shortcut="alt+6"
        pressed={props.bySentence}
        onClick={props.onBySentence}
      />
      {props.sync !== null && (
        <IconButton
          icon="link"
          className="sync-tool"
          label={t('reading.sync')}
          shortcut="alt+y"
          pressed={props.sync}
          onClick={props.onSync}
        />
      )}
      {props.sync === false && (
        <IconButton
          icon="catchUp"
          className="sync-tool"
          label={t('reading.catchUp')}
          shortcut="y"
          onClick={props.onCatchUp}
        />
      )}
      {(props.participants.length > 0 || hasBoilerplate) && <span className="sep" />}
      <SpeakerMenu {...props} />
      {hasBoilerplate && (
        <button
          type="button"
          className="tool fold-tool"
          aria-pressed={settings.foldBoilerplate}
          aria-label={t(settings.foldBoilerplate ? 'reader.folded' : 'reader.unfolded')}
          onClick={() => onChange({ foldBoilerplate: !settings.foldBoilerplate })}
        >
          <Icon name="fold" />
          <span className="wide">{t(settings.foldBoilerplate ? 'reader.folded' : 'reader.unfolded')}</span>
        </button>
      )}
      <span className="grow" />
      {(trail.canGoBack || trail.canGoForward) && (
        <>
          <IconButton
            icon="left"
            className="trail-step"
            label={t('reader.back')}
            shortcut="alt+arrowleft"
            disabled={!trail.canGoBack}
            onClick={trail.back}
          />
          <IconButton
            icon="right"
            className="trail-step"
            label={t('reader.forward')}
            shortcut="alt+arrowright"
            disabled={!trail.canGoForward}
            onClick={trail.forward}
          />
        </>
      )}
      <span className="muted num wide">
        {t('reader.position', { at: at + 1, total })}
        <span className="roomy">
          {` · ${t('reading.progress', { percent: percentRead(props.progress, total) })}`}
        </span>
      </span>
      <IconButton
        icon="up"
        className="passage-step"
        label={t('reader.previousPassage')}
        shortcut="k"
        onClick={() => onStep(-1)}
      />
      <IconButton
        icon="down"
        className="passage-step"
        label={t('reader.nextPassage')}
        shortcut="j"
        onClick={() => onStep(1)}
      />
      <IconButton
        icon="page"
        label={t('reader.original')}
        shortcut="alt+o"
        pressed={props.original}
        onClick={props.onOriginal}
      />
      <IconButton icon="search" label={t('reader.find')} shortcut="mod+f" onClick={onFind} />
    </div>
  )
}

function ScriptMenu({
  script,
  onChange,
}: {
  readonly script: ReaderScript
  readonly onChange: (script: ReaderScript) => void
}) {
  const t = useText()
  return (
    <Menu
      label={t('reader.script')}
      trigger={
        <button type="button" className="tool script-tool" aria-label={t('reader.script')} lang="zh-Hant">
          繁⇄简
        </button>
      }
    >
      <MenuChoice<ReaderScript>
        label={t('reader.script')}
        value={script}
        options={readerScripts.map((value) => ({ value, label: t(`reader.script-${value}`) }))}
        onChange={onChange}
      />
    </Menu>
  )
}

/** `''` stands for everybody: a menu's value is text. */
function SpeakerMenu(props: ReaderToolbarProps) {
  const { participants, speaker, onSpeaker, speakerButton } = props
  const t = useText()
  if (participants.length === 0) return null
  return (
    <Menu
      label={t('reader.speakers')}
      trigger={
        <button
          ref={speakerButton}
          type="button"
          className="tool"
          aria-label={speaker ?? t('reader.allSpeakers')}
        >
          <Icon name="person" />
          <span className="wide cut">{speaker ?? t('reader.allSpeakers')}</span>
        </button>
      }
    >
      <MenuChoice
        label={t('reader.speakers')}
        value={speaker ?? ''}
        options={[
          { value: '', label: t('reader.allSpeakers') },
          ...participants.map((participant) => ({
            value: participant.name,
            label: [participant.name, participant.role ?? participant.firm].filter(Boolean).join(' · '),
          })),
        ]}
        onChange={(value) => onSpeaker(value === '' ? null : value)}
      />
    </Menu>
  )
}
