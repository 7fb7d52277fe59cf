import { Component, type ReactNode } from 'react';

/** Keeps a fault in one part from taking the page with it; the rest goes on working. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className="fault">
        <p>تعذّر عرض هذا الجزء. / This part could not be shown.</p>
        <pre dir="ltr">{error.message}</pre>
        <button type="button" className="button" onClick={() => this.setState({ error: null })}>أعد المحاولة / Try again</button>
      </div>
    );
  }
}
