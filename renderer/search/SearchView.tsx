import type { ViewProps } from '../app/view-props.ts'

export default function SearchView(_props: ViewProps<'search'>) {
  return <div className="view" />
}
