import type { ViewProps } from '../app/view-props.ts'

export default function GridView(_props: ViewProps<'grid'>) {
  return <div className="view" />
}
