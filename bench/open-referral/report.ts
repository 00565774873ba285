import { clients, head, headOf, line, machine, megabytes, row, whole } from '../table.ts'
import type { Scene } from './measures/api.ts'
import type { Found } from './measures/found.ts'
import type { Imported } from './measures/importing.ts'
import type { Lines } from './measures/lines.ts'
import type { BenchSettings } from './settings.ts'

export interface Results {
  settings: BenchSettings
  area: string
  /** Services that the public may see. */
  published: number
  imports: ({
    which: 'first' | 'same' | 'newer'
    as: 'lines' | 'packed envelope'
    /** Before packing. */
    bytes: number
  } & Imported)[]
  found: { words: Found; meaning: Found }
  scenes: Scene[]
  lines: Record<string, Lines>
  version: string
  minutes: number
}

/** All that was measured, as a table to read. */
export function report(results: Results): string {
  const { settings, area, published, imports, found, scenes, lines, version, minutes } = results
  return [
    `Open Referral UK in and out: ${whole(settings.services)} invented services, all in ${area}; ${whole(published)} are published.`,
    machine(version),
    'Clients, server and database share the machine.',
    '',
    ...headOf('Bringing a file in', [
      'seconds',
      'a second',
      'RSS, middle',
      'RSS, most',
      'PostgreSQL',
    ]),
    ...imports.flatMap((one) => importLines(one, settings.services)),
    ...imports.map(countsOf),
    'PostgreSQL: all its processes, at most; what they share is counted once, where the system tells.',
    '',
    ...headOf('After it, the job makes services found', [
      'services',
      'seconds',
      'a second',
      'all?',
    ]),
    foundLine('by their words', found.words),
    foundLine('by their meaning', found.meaning),
    '',
    ...head('/services, 50 a page, full', ['answers']),
    ...scenes.map(sceneLine),
    `At most ${whole(settings.requests)} answers a line, or half a minute. Search is by words alone.`,
    '',
    ...headOf('All services as lines, full', ['seconds', 'a second', 'first byte ms', 'MB']),
    ...Object.entries(lines).map(([name, { services, seconds, firstByte, bytes }]) =>
      row(name, [seconds, whole(services / seconds), firstByte, whole(bytes / 2 ** 20)]),
    ),
    ...headOf('What its process takes meanwhile (RSS, MB)', [
      'before',
      'at 10%',
      'at 50%',
      'at 90%',
      'most',
    ]),
    ...Object.entries(lines).map(([name, { memory }]) =>
      row(
        name,
        [memory.before, memory.at10, memory.at50, memory.at90, memory.most].map((one) =>
          whole(one / 2 ** 20),
        ),
      ),
    ),
    ...missingLines(lines, published),
    '',
    `It took ${minutes.toFixed(0)} minutes.`,
  ].join('\n')
}

const names = {
  first: 'for the first time',
  same: 'the same again, changing nothing',
  newer: 'a newer one, of which 1% has changed',
}

function importLines(
  { which, as, bytes, steps, postgres }: Results['imports'][number],
  services: number,
): string[] {
  const figures = (milliseconds: number) => [
    milliseconds / 1000,
    whole(services / (milliseconds / 1000)),
  ]
  const all = steps.reduce((sum, one) => sum + one.milliseconds, 0)
  return [
    row(names[which], [...figures(all), '', '', postgres ? megabytes(postgres.bytes) : '?']),
    ...steps.map(({ step, milliseconds, memory }) =>
      row(`  ${step}${step === 'Reading' ? `, ${as}, ${megabytes(bytes)}` : ''}`, [
        ...figures(milliseconds),
        megabytes(memory.middle),
        megabytes(memory.most),
      ]),
    ),
  ]
}

function countsOf({ which, counts }: Results['imports'][number]): string {
  const said = Object.entries(counts).map(
    ([outcome, count]) => `${whole(count)} ${outcome.replaceAll('_', ' ')}`,
  )
  return `${names[which]}: ${said.join(', ')}`
}

function foundLine(name: string, { services, seconds, isAll }: Found): string {
  return row(name, [whole(services), seconds, services / seconds, isAll ? 'yes' : 'no'])
}

function sceneLine({ name, clients: count, timing }: Scene): string {
  const of = `${name}, ${clients(count)}`
  return typeof timing === 'string' ? row(of, [timing]) : line(of, timing, [whole(timing.count)])
}

function missingLines(lines: Results['lines'], published: number): string[] {
  return Object.entries(lines).flatMap(([name, { services }]) =>
    services === published
      ? []
      : [`Beware: ${name} gave ${whole(services)} services of ${whole(published)}.`],
  )
}
