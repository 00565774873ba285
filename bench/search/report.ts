import type { Loaded } from './load/load.ts'
import type { DatabaseMemory } from '../measures/memory.ts'
import type { Relevance } from './measures/relevance.ts'
import type { Saving } from './measures/saving.ts'
import type { Scene } from './measures/server.ts'
import type { PeerSpeed } from './measures/peers.ts'
import type { Timing } from '../measures/timing.ts'
import { clients, head, line, machine, megabytes, whole } from '../table.ts'
import { aims } from './aims.ts'
import type { BenchSettings } from './settings.ts'

export interface Results {
  settings: BenchSettings
  loaded: Loaded
  /** Milliseconds. */
  loading: number
  /** Of what is searched. */
  bytes: number
  version: string
  scenes: Scene[]
  memory: {
    withoutModel: { start: number; warm: number }
    warm: number
    after: number
    postgres?: DatabaseMemory
  }
  saving: Saving
  bare: { where: Scene['where']; clients: number; timing: Timing }[]
  hello: { clients: number; timing: Timing }[]
  peers: { engine: string; where: Scene['where']; speed: PeerSpeed | string }[]
  relevance: Relevance
  minutes: number
}

/** All that was measured, as a table to read. */
export function report(results: Results): string {
  const { loaded, loading, bytes, settings, version, minutes } = results
  const [area] = loaded.areas
  return [
    `Goldcrest search: ${whole(loaded.listings)} invented listings with ${whole(loaded.services)} services in ${loaded.areas.length} areas.`,
    `${area!.area.name} has 2,000; "over all" asks in an area that chance chooses, for no search joins areas.`,
    `Loaded in ${(loading / 1000).toFixed(0)} s: ${whole(loaded.passages)} different passages; ${megabytes(bytes)} to search in.`,
    ...(loaded.wrong.length
      ? [`Beware: this isn't what saving writes: ${loaded.wrong.join(', ')}.`]
      : []),
    machine(version),
    `Clients, server and database share the machine; ${whole(settings.requests)} requests a line.`,
    '',
    ...head('Whole pages, over HTTP', ['longest block', 'own work']),
    ...results.scenes.map((scene) =>
      line(sceneName(scene), scene.timing, [scene.blocks.longest, scene.blocks.longestWork]),
    ),
    'A block: how long the event loop gave nobody a turn, at work or while it waited for a processor.',
    '',
    ...head('The search’s one SQL statement, by pg'),
    ...results.bare.map((one) => line(sceneName(one), one.timing)),
    '',
    ...head('A Hono page that says hello'),
    ...results.hello.map((one) => line(clients(one.clients), one.timing)),
    '',
    ...head('Saving, from its beginning until'),
    line('it is saved', results.saving.saved),
    line('it is found by its words, on the page', results.saving.foundByWords),
    line('its meaning is known too', results.saving.foundByMeaning),
    '',
    ...memoryLines(results),
    '',
    ...head('Peers, in process, one at a time', ['MB', 's to fill']),
    ...results.peers.map(peerLine),
    'They get the same words and our rule of who reaches whom; over all is one index, kept to an area.',
    '',
    ...relevanceLines(results.relevance),
    '',
    ...aims(results),
    '',
    `It took ${minutes.toFixed(0)} minutes.`,
  ].join('\n')
}

function sceneName({
  where,
  clients: count,
  fresh,
}: Pick<Scene, 'where' | 'clients'> & { fresh?: boolean }): string {
  const meaning = fresh === undefined ? '' : `, meaning ${fresh ? 'not ' : ''}remembered`
  return `${where}, ${clients(count)}${meaning}`
}

function memoryLines({ memory: { withoutModel, warm, after, postgres } }: Results): string[] {
  return [
    'Memory (resident)',
    '-----------------',
    `server, started, without the model: ${megabytes(withoutModel.start)}; after 300 searches: ${megabytes(withoutModel.warm)}`,
    `server with the model's worker, after 300 searches: ${megabytes(warm)}, so the worker takes about ${megabytes(warm - withoutModel.warm)}`,
    `server after all of the above: ${megabytes(after)}`,
    postgres
      ? `PostgreSQL, all its processes: ${megabytes(postgres.bytes)} (${postgres.by})`
      : 'PostgreSQL: its processes can’t be looked at from here',
  ]
}

function peerLine({ engine, where, speed }: Results['peers'][number]): string {
  const name = `${engine}, ${where}`
  if (typeof speed === 'string') return `${name.padEnd(52)}  ${speed}`
  return line(name, speed.timing, [speed.bytes / 2 ** 20, speed.seconds])
}

function relevanceLines(relevance: Relevance): string[] {
  const title = 'The graded needs: nDCG@10, success@1, @3'.padEnd(52)
  const halves = ['report', 'tune'] as const
  const text = title + halves.map((half) => `the half to ${half}`.padStart(3 * 10)).join('')
  const figure = (number: number) => number.toFixed(3).padStart(10)
  return [
    text,
    '-'.repeat(text.length),
    ...Object.keys(relevance.report).map((name) =>
      halves.reduce((words, half) => {
        const { ndcg10, success1, success3 } = relevance[half][name]!
        return words + [ndcg10, success1, success3].map(figure).join('')
      }, name.padEnd(52)),
    ),
  ]
}
