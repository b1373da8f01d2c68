import type { InspectorPaneProps } from '../app/view-props.ts'

export default function NotesPane(_props: InspectorPaneProps) {
  return <div />
}
