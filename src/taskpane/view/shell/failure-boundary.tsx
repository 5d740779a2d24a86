import { Component, type ReactNode } from "react";

/** A fault in the pane's own code leaves words and a way on, never an empty pane. */
export class FailureBoundary extends Component<{ children: ReactNode }, { failure?: string }> {
  override state: { failure?: string } = {};

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <div className="notice" role="alert">
        The pane has failed. Formulas in cells are not affected. What went wrong: {failure}
        <button type="button" onClick={() => location.reload()}>
          Reload the pane
        </button>
      </div>
    );
  }
}
