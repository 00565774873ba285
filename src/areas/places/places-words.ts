import type { PlacesImported } from './import-places.ts'

/** What became of a file of places, for the command line: a line for each thing to know. */
export function placesWords(imported: PlacesImported): string[] {
  return imported.kind === 'postcodes' ? postcodesWords(imported) : boundaryWords(imported)
}

function postcodesWords({
  file,
  added,
  changed,
  same,
  removed,
  leftOut: { ended, withoutPosition, bad },
  examples,
}: Extract<PlacesImported, { kind: 'postcodes' }>): string[] {
  const left = [
    ended && `${count(ended)} no longer used`,
    withoutPosition && `${count(withoutPosition)} without a position`,
    bad && `${count(bad)} that can't be read`,
  ].filter(Boolean)
  return [
    `${file}: ${count(added)} added, ${count(changed)} changed, ${count(same)} as before, ${count(removed)} no longer there.`,
    ...(left.length > 0 ? [`Left out: ${left.join(', ')}.`] : []),
    ...examples.map(
      ({ row, field, value, reason }) =>
        `  row ${row}, ${field}: ${value && `“${value}” `}${reason}`,
    ),
    ...(bad > examples.length ? [`  and ${count(bad - examples.length)} more.`] : []),
  ]
}

const did = {
  added: 'is added',
  changed: 'takes the place of the one before',
  same: 'is as before',
}

function boundaryWords({
  area,
  name,
  council,
  points,
  change,
  outside,
}: Extract<PlacesImported, { kind: 'boundary' }>): string[] {
  const code = council ? ` (${council})` : ''
  return [
    `The boundary of ${area}, ${name}${code} with ${count(points)} points, ${did[change]}.`,
    ...(outside.length > 0
      ? [
          `These localities of ${area} lie outside it, so look whether it is the right one: ${outside.join(', ')}.`,
        ]
      : []),
  ]
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}
