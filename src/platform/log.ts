import type { Settings } from './config/settings.ts'

/** Where everything tells what happened. An entry never holds personal data: names, ids and codes only. */
export type Log = (
  level: 'info' | 'warning' | 'error',
  event: string,
  facts: Record<string, string | number>,
) => void

/**
 * What may be said of an error. Its message may quote a person's words or address, so only its
 * class, its code and the place in the code that threw it are told.
 */
export function factsOf(error: unknown): { error: string; code: string; at: string } {
  if (!(error instanceof Error)) return { error: typeof error, code: '', at: '' }
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const codes = [code, responseCode].filter((part) => /^[\w.-]{1,40}$/.test(String(part ?? '')))
  const frame = error.stack?.split('\n').find((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
  return { error: error.name, code: codes.join(' '), at: frame?.trim() ?? '' }
}

/** One JSON line an entry, on standard output. */
export function openLog(kind: Settings['GOLDCREST_LOG']): Log {
  if (kind === 'off') return () => {}
  return (level, event, facts) => {
    process.stdout.write(
      `${JSON.stringify({ time: new Date().toISOString(), level, event, ...facts })}\n`,
    )
  }
}
