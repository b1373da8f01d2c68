import type { ViewProps } from '../app/view-props.ts'

export default function SettingsView(_props: ViewProps<'settings'>) {
  return <div className="view" />
}
