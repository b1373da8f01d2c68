import { useEffect, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { FrontDocument } from '../library/FrontDocument.tsx'
import { LibraryPane } from '../library/LibraryPane.tsx'
import { LibraryRail } from '../library/LibraryRail.tsx'
import { Centre } from './Centre.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { CoreBanner } from './CoreBanner.tsx'
import { DropImport } from './DropImport.tsx'
import { Inspector } from './Inspector.tsx'
import { PlacesContext } from './places.ts'
import { useLibrary } from './library.ts'
import type { SavedLayout } from './saved-layout.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { StatusBar } from './StatusBar.tsx'
import { frontTabOf, requestKey, type TabLayout } from './tabs.ts'
import { useText } from './text.ts'
import { TitleBar } from './TitleBar.tsx'
import { useCommand } from './commands.ts'
import { usePlaceTrail } from './use-place-trail.ts'
import { useFreshTitles } from './use-fresh-titles.ts'
import { useSavedLayout } from './use-saved-layout.ts'
import { railPx, usePaneSizes } from './use-pane-sizes.ts'
import { useDocumentLinks } from './use-document-links.ts'
import { useShellCommands } from './use-shell-commands.ts'
import type { TabActions } from './use-tabs.ts'
import { loadViews } from './views.ts'
import { useWorkbench } from './workbench.ts'

interface ShellProps {
  readonly initial: SavedLayout
  readonly tabs: TabLayout
  readonly actions: TabActions
}

/** The window: title bar, library, tabs, inspector, status bar, and what floats above them. */
export function Shell({ initial, tabs, actions }: ShellProps) {
  const t = useText()
  const library = useLibrary((api) => api.library.read({}), 'library', ['documents', 'facts', 'notes'])
  const sizes = usePaneSizes(initial.panes)
  const [inspectorTab, setInspectorTab] = useState(initial.inspectorTab)
  const [expanded, setExpanded] = useState<readonly string[]>(initial.expanded)
  const [librarySort, setLibrarySort] = useState(initial.librarySort)
  const [palette, setPalette] = useState<string | null>(null)
  const [sheet, setSheet] = useState(false)
  useFreshTitles(initial.tabs, actions.rename)
  useSavedLayout({ tabs, panes: sizes.panes, inspectorTab, expanded: [...expanded], librarySort })

  useEffect(() => {
    const idle = requestIdleCallback(() => void loadViews())
    return () => cancelIdleCallback(idle)
  }, [])

  useShellCommands(actions)
  useDocumentLinks(actions.open)
  useCommand('palette.open', () => setPalette(''))
  useCommand('palette.commands', () => setPalette('>'))
  useCommand('tab.new', () => setPalette(''))
  const [focused, setFocused] = useState(false)
  const { announce } = useWorkbench()
  useCommand('view.focus', () => {
    if (!focused) announce(t('reading.focusOn'))
    setFocused(!focused)
  })
  // Registered while it holds, so that Escape leaves it before it leaves the view.
  useCommand('back', () => setFocused(false), focused)
  useCommand('shortcuts.show', () => setSheet(true))
  useCommand('pane.library', () => sizes.toggle('library'))
  useCommand('pane.inspector', () => sizes.toggle('inspector'))

  const places = usePlaceTrail(tabs, actions)
  const front = frontTabOf(tabs)
  const summary = library.value
  const firstPx = (side: 'library' | 'inspector') => {
    const px = side === 'library' ? initial.panes.libraryPx : initial.panes.inspectorPx
    return sizes.isOpen(side) ? px : railPx
  }
  // The sizes at the first rendering only; from then on the panels hold them.
  const [defaults] = useState(() => ({ library: firstPx('library'), inspector: firstPx('inspector') }))
  return (
    <div className="app" {...(focused ? { 'data-focused': true } : {})}>
      <TitleBar library={summary} />
      <CoreBanner readOnly={summary?.readOnly ?? false} />
      <Group id="panes" className="panes" orientation="horizontal">
        <Panel
          id="library"
          panelRef={sizes.libraryRef}
          collapsible
          collapsedSize={railPx}
          minSize={168}
          maxSize={420}
          defaultSize={defaults.library}
          groupResizeBehavior="preserve-pixel-size"
          onResize={sizes.onResize('library')}
        >
          <nav className="library" aria-label={t('library.title')} data-pane="library">
            {sizes.isOpen('library') ? (
              <LibraryPane
                library={summary}
                current={front ? requestKey(front.request) : null}
                expanded={expanded}
                onExpanded={setExpanded}
                sort={librarySort}
                onSort={setLibrarySort}
                onCollapse={() => sizes.setOpen('library', false)}
              />
            ) : (
              <LibraryRail library={summary} onExpand={() => sizes.setOpen('library', true)} />
            )}
          </nav>
        </Panel>
        <Separator className="sash" aria-label={t('app.resizeLibrary')} />
        <Panel id="centre" minSize={240}>
          <PlacesContext value={places}>
            <Centre layout={tabs} actions={actions} onNew={() => setPalette('')} />
          </PlacesContext>
        </Panel>
        <Separator className="sash" aria-label={t('app.resizeInspector')} />
        <Panel
          id="inspector"
          panelRef={sizes.inspectorRef}
          collapsible
          collapsedSize={railPx}
          minSize={220}
          maxSize={520}
          defaultSize={defaults.inspector}
          groupResizeBehavior="preserve-pixel-size"
          onResize={sizes.onResize('inspector')}
        >
          <Inspector
            collapsed={!sizes.isOpen('inspector')}
            tab={inspectorTab}
            onTab={setInspectorTab}
            onExpand={() => sizes.setOpen('inspector', true)}
            onCollapse={() => sizes.setOpen('inspector', false)}
          />
        </Panel>
      </Group>
      <StatusBar library={summary} />
      <CommandPalette start={palette} onClose={() => setPalette(null)} />
      <ShortcutSheet open={sheet} onClose={() => setSheet(false)} />
      <FrontDocument documentId={front && 'documentId' in front.request ? front.request.documentId : null} />
      <DropImport />
    </div>
  )
}
