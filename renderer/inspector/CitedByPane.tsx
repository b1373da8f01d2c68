import type { InspectorPaneProps } from '../app/view-props.ts'

export default function CitedByPane(_props: InspectorPaneProps) {
  return <div />
}
