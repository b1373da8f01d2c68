import { Fragment, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { TabGroupPane } from './TabGroupPane.tsx'
import type { Orientation, TabLayout } from './tabs.ts'
import { useText } from './text.ts'
import type { TabActions } from './use-tabs.ts'

interface CentreProps {
  readonly layout: TabLayout
  readonly actions: TabActions
  readonly onNew: () => void
}

/** The groups of tabs, side by side or one beneath the other. */
export function Centre({ layout, actions, onNew }: CentreProps) {
  const t = useText()
  const [dragging, setDragging] = useState(false)
  const { orientation } = layout
  const sideways = orientation === 'horizontal'
  // A single group can still be split either way; several all stand in one direction.
  const splitTargets: readonly Orientation[] =
    layout.groups.length === 1 ? ['horizontal', 'vertical'] : [orientation]
  return (
    <main className="centre" aria-label={t('app.centre')}>
      <Group id="groups" orientation={orientation}>
        {layout.groups.map((group, index) => (
          <Fragment key={group.id}>
            {index > 0 && (
              <Separator
                className="sash"
                aria-label={t(sideways ? 'app.resizeGroups' : 'app.resizeGroupsHeight')}
              />
            )}
            <Panel id={group.id} minSize={sideways ? 200 : 120}>
              <TabGroupPane
                group={group}
                active={group.id === layout.activeGroup}
                actions={actions}
                onNew={onNew}
                onDragging={setDragging}
                splitTargets={dragging && index === layout.groups.length - 1 ? splitTargets : []}
              />
            </Panel>
          </Fragment>
        ))}
      </Group>
    </main>
  )
}
