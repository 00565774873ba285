/** `9:40am today`, `9:40am yesterday`, `9:40am on Tuesday 3 March`: by the phone's own clock. */
export function whenWords(moment: number, now = Date.now()): string {
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000)
  const day = days === 0 ? 'today' : days === 1 ? 'yesterday' : `on ${dayWords(moment)}`
  return `${clock(new Date(moment))} ${day}`
}

/** `1 record waits`, `3 records wait`. */
export function waitWords(many: number): string {
  return many === 1 ? '1 record waits' : `${many} records wait`
}

/** As a field for a day has it: `2026-03-03`. */
export function dayOf(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()]
  return [date.getFullYear(), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  )
}

function clock(date: Date): string {
  const minutes = date.getMinutes() ? `:${String(date.getMinutes()).padStart(2, '0')}` : ''
  return `${date.getHours() % 12 || 12}${minutes}${date.getHours() < 12 ? 'am' : 'pm'}`
}

/** `Tuesday 3 March` */
export function dayWords(moment: number): string {
  const words = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return new Date(moment).toLocaleDateString('en-GB', words).replace(',', '')
}

function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0)
}
