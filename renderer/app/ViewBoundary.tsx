import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Text } from './text.ts'

interface ViewBoundaryProps {
  readonly t: Text
  readonly children: ReactNode
}

interface Failure {
  readonly error: Error
  readonly stack: string
}

/** Keeps a bug in one view from taking the window with it, says so calmly, and offers the details. */
export class ViewBoundary extends Component<ViewBoundaryProps, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null }

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error: error instanceof Error ? error : new Error(String(error)), stack: '' } }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    this.setState({ failure: { error, stack: info.componentStack ?? '' } })
  }

  override render() {
    const { failure } = this.state
    if (!failure) return this.props.children
    const { t } = this.props
    const details = `${failure.error.stack ?? failure.error.message}\n${failure.stack}`
    return (
      <div className="view">
        <div className="calm" role="alert">
          <Icon name="warning" className="dbt" />
          <p className="strong">{t('app.viewFailed')}</p>
          <p className="second">{t('app.viewFailedText')}</p>
          <div className="row">
            <Button look="primary" onClick={() => this.setState({ failure: null })}>
              {t('app.tryAgain')}
            </Button>
            <Button icon="copy" onClick={() => void navigator.clipboard.writeText(details)}>
              {t('app.copyDetails')}
            </Button>
          </div>
        </div>
      </div>
    )
  }
}
