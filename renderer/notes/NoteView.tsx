import type { ViewProps } from '../app/view-props.ts'

export default function NoteView(_props: ViewProps<'note'>) {
  return <div className="view" />
}
