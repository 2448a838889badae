import { Component, type ReactNode } from 'react'

type Props = {
  fallback: (error: unknown, reset: () => void) => ReactNode
  /** A changed value gives the page another try, e.g. its address. */
  resetOn: unknown
  children: ReactNode
}
type State = { error: unknown; failed: boolean; resetOn: unknown }

/** Keeps the frame alive when a page stops working. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false, resetOn: this.props.resetOn }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (props.resetOn === state.resetOn) return null
    return { resetOn: props.resetOn, failed: false, error: null }
  }

  reset = (): void => this.setState({ failed: false, error: null })

  override render(): ReactNode {
    return this.state.failed
      ? this.props.fallback(this.state.error, this.reset)
      : this.props.children
  }
}
