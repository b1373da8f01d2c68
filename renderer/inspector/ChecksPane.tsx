import type { InspectorPaneProps } from '../app/view-props.ts'

export default function ChecksPane(_props: InspectorPaneProps) {
  return <div />
}
