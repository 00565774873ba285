import { head, headOf, line, machine, row, whole } from '../table.ts'
import { howMany } from '../practice/fill-visits.ts'
import type { Recorded } from './measures/recording.ts'
import type { Recounted } from './measures/recounting.ts'
import { ofEach, type Released } from './measures/releasing.ts'
import type { Shown } from './measures/showing.ts'
import { fewVisits, type BenchSettings } from './settings.ts'

export interface Results {
  settings: BenchSettings
  recorded: Recorded
  shown: Shown
  released: Released
  recounted: Recounted
  version: string
  minutes: number
}

/** What is aimed at. */
const aims = { onOff: 1.15, growth: 1.1, shown: 2000, page: 50 }

/** All that was measured, as a table to read. */
export function report({
  settings,
  recorded,
  shown,
  released,
  recounted,
  version,
  minutes,
}: Results): string {
  const many = whole(settings.visits)
  const { few, many: more } = recorded
  const hand = recounted.byHand.reduce((sum, one) => sum + one.seconds, 0)
  return [
    `Goldcrest evidence: ${many} visits of ${settings.years} years and ${whole(howMany)} enterprises in one area, and ${whole(fewVisits)}.`,
    machine(version, 'with fsync'),
    'Phone, server and database share the machine; each Goldcrest and its database is as operators run it.',
    '',
    ...head('Saving a visit by its form, 1 client'),
    line(`evidence off, ${whole(fewVisits)} visits`, few.off),
    line(`evidence on, ${whole(fewVisits)} visits`, few.on),
    line(`evidence off, ${many} visits`, more.off),
    line(`evidence on, ${many} visits`, more.on),
    aimed('on by off, median, with few', few.on.p50 / few.off.p50, aims.onOff),
    aimed('on by off, median, with many', more.on.p50 / more.off.p50, aims.onOff),
    aimed('on, many by few, median', more.on.p50 / few.on.p50, aims.growth),
    '',
    ...head(`Pages, ${many} visits`),
    line('from a visit that is saved until its owner’s page shows it', shown.untilShown),
    aimed('  p95, ms', shown.untilShown.p95, aims.shown),
    ...shown.pages.map(({ name, timing }) =>
      line(name, timing, [timing.p95 < aims.page ? '' : `over ${aims.page}`]),
    ),
    '',
    ...headOf('A release of the last quarter', ['seconds']),
    row(`the large county, of ${whole(howMany)} enterprises`, [released.one.seconds]),
    row(`${settings.areas} areas of ${ofEach} enterprises, one after the other`, [
      released.seconds,
    ]),
    row('  one of them, p95', [released.areas.p95 / 1000]),
    '',
    ...headOf('Counting everything again', ['seconds']),
    row(`${whole(recounted.cells)} cells, by what counts each record`, [recounted.seconds]),
    ...recounted.byHand.map(({ name, seconds }) =>
      row(`${name}, one statement by hand`, [seconds]),
    ),
    row(`all of these ${recounted.byHand.length} statements`, [hand]),
    row('by what counts each record, by hand', [`${(recounted.seconds / hand).toFixed(1)} times`]),
    ...(recounted.without.length > 0 ? [`Not by hand: ${recounted.without.join(', ')}.`] : []),
    '',
    `It took ${minutes.toFixed(0)} minutes.`,
  ].join('\n')
}

const aimed = (name: string, value: number, most: number) =>
  row(name, [value.toFixed(2), `at most ${most}`])
