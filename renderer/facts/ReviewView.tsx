import type { ViewProps } from '../app/view-props.ts'

export default function ReviewView(_props: ViewProps<'review'>) {
  return <div className="view" />
}
