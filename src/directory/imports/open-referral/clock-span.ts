/**
 * A beginning and an end, as `09:00` and `17:00`; one that ends before it begins ends the next day.
 * Feeds write 9:00, 09:00:00, 09:00Z, 9.30am, or a whole date-time; the zone is always that of the
 * clock on the wall.
 */
export function clockSpan(
  opens: string,
  closes: string,
): { from: string; until: string } | undefined {
  const from = clock(opens)
  const until = clock(closes)?.replace('24:00', '00:00')
  return from && until && from !== until && from !== '24:00' ? { from, until } : undefined
}

function clock(written: string): string | undefined {
  const time = written
    .toLowerCase()
    .replace(/^\d{4}-\d\d-\d\dt/, '')
    .trim()
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?\s*(am|pm|noon)?$/.exec(
      time,
    ) ?? []
  if (hours === undefined || Number(minutes) > 59) return undefined
  const hour =
    half === 'pm' || half === 'noon'
      ? (Number(hours) % 12) + 12
      : half
        ? Number(hours) % 12
        : Number(hours)
  if (hour > 24 || (hour === 24 && minutes !== '00')) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
