/** What pages and jobs need to know of the installation that they run in. */
export interface Installation {
  /** The address that people reach it by, without a slash at its end; known once it listens. */
  publicUrl(): string
  /** Whether people reach it by https, so that cookies and browsers may insist on it. */
  https: boolean
  /** Opens the admin pages; without it they are closed. */
  adminSecret: string | undefined
  /** There is a demonstration: in its invented area, anybody may be any of its people. */
  demo: boolean
  /** How many proxies stand in front and may be believed. */
  proxies: number
  /** Nothing sends messages, so that the development outbox shows those of invented areas. */
  hasOutbox: boolean
  /** Texts leave too: by GOV.UK Notify, or into the outbox. */
  sendsTexts: boolean
}
