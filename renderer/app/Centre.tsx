import { Fragment, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { TabGroupPane } from './TabGroupPane.tsx'
import type { TabLayout } from './tabs.ts'
import { useText } from './text.ts'
import type { TabActions } from './use-tabs.ts'

interface CentreProps {
  readonly layout: TabLayout
  readonly actions: TabActions
  readonly onNew: () => void
}

/** The groups of tabs, side by side. */
export function Centre({ layout, actions, onNew }: CentreProps) {
  const t = useText()
  const [dragging, setDragging] = useState(false)
  return (
    <main className="centre" aria-label={t('app.centre')}>
      <Group id="groups" orientation="horizontal">
        {layout.groups.map((group, index) => (
          <Fragment key={group.id}>
            {index > 0 && <Separator className="sash" aria-label={t('app.resizeGroups')} />}
            <Panel id={group.id} minSize={200}>
              <TabGroupPane
                group={group}
                active={group.id === layout.activeGroup}
                actions={actions}
                onNew={onNew}
                onDragging={setDragging}
                splitTarget={dragging && index === layout.groups.length - 1}
              />
            </Panel>
          </Fragment>
        ))}
      </Group>
    </main>
  )
}
