import type { ViewProps } from '../app/view-props.ts'

export default function ReaderView(_props: ViewProps<'document'>) {
  return <div className="view" />
}
