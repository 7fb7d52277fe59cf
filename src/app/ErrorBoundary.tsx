import { Component, type ReactNode } from 'react';
import { FaultReport } from './FaultReport.tsx';
import { failureOf, type Failure, type Part } from './report.ts';

/** Keeps a fault in one part from taking the page with it; the rest goes on working. */
export class ErrorBoundary extends Component<{ part: Part; children: ReactNode }, { failure: Failure | null }> {
  override state = { failure: null as Failure | null };

  static getDerivedStateFromError(error: unknown) {
    return { failure: failureOf(error, 'elsewhere') };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { part, children } = this.props;
    if (!failure) return children;
    return <FaultReport failure={{ ...failure, part }} lead={(words) => words.partFailed(words.parts[part])} again={() => this.setState({ failure: null })} />;
  }
}
