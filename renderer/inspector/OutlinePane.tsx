import type { InspectorPaneProps } from '../app/view-props.ts'

export default function OutlinePane(_props: InspectorPaneProps) {
  return <div />
}
