/** Rows for PostgreSQL, which can't keep NUL or half a character. */
export function asJson(rows: unknown[]): string {
  return JSON.stringify(rows, (_name, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  )
}
