import type { ViewProps } from '../app/view-props.ts'

export default function WelcomeView(_props: ViewProps<'welcome'>) {
  return <div className="view" />
}
