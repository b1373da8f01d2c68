import type { ViewProps } from '../app/view-props.ts'

export default function DocumentsView(_props: ViewProps<'documents'>) {
  return <div className="view" />
}
