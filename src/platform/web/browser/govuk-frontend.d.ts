// govuk-frontend ships no types: what app.ts uses of it.
declare module 'govuk-frontend' {
  type Component<Config> = new (root: Element, config?: Config) => unknown
  export const Button: Component<{ preventDoubleClick?: boolean }>
  export const CharacterCount: Component<object>
  export const ErrorSummary: Component<object>
  /** As far as LeaveAtOnce changes it. */
  export class ExitThisPage {
    constructor(root: Element, config?: object)
    readonly $button: HTMLAnchorElement
    exitPage(): void
  }
  export const SkipLink: Component<object>
  /** Starts a component on every element of the page that asks for it. */
  export function createAll<Config>(component: Component<Config>, config?: Config): unknown[]
}
