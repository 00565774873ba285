import type { PropsWithChildren } from 'hono/jsx'

/** A table that may be wider than a phone: it moves sideways by itself, with the keyboard, too. */
export function Wide({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <div class="gc-wide" tabindex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
