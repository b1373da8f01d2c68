import type { ViewProps } from '../app/view-props.ts'

export default function DiagnosticsView(_props: ViewProps<'diagnostics'>) {
  return <div className="view" />
}
