import type { InspectorPaneProps } from '../app/view-props.ts'

export default function FactsPane(_props: InspectorPaneProps) {
  return <div />
}
