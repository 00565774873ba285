// Finds the server of a cluster or starts it, whatever state the last one was left in.
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../problem.ts'
import type { Address, Cluster } from './cluster.ts'
import { takeSeat, type Seat } from './seat.ts'
import { launch, type Launched } from './launch.ts'
import { clearRemnant, sight, type Sighting } from './postmaster-file.ts'

/**
 * Joins the cluster's server, and starts one when there is none: of several that try, PostgreSQL's
 * own lock lets one server win, and all join it. Throws a Problem when that can't work, or when
 * nothing has moved for the cluster's patience.
 */
export async function attach(cluster: Cluster, known?: Address): Promise<Seat> {
  const attempt = new Attempt(cluster, known)
  for (;;) {
    const seat = await attempt.step(sight(cluster.folder))
    if (seat) return seat
    await pause(attempt.rest)
  }
}

class Attempt {
  readonly #cluster: Cluster
  readonly #known: Address | undefined
  #launched: Launched | undefined
  #remnantSince: number | undefined
  #unreachableSince: number | undefined
  #movedAt = Date.now()
  #toldAt = Date.now()
  rest = 10

  constructor(cluster: Cluster, known?: Address) {
    this.#cluster = cluster
    this.#known = known
  }

  async step(seen: Sighting): Promise<Seat | undefined> {
    if (Date.now() - this.#movedAt > this.#cluster.patience) throw this.#stuck()
    if (seen.state !== 'remnant') this.#remnantSince = undefined
    if (seen.state !== 'ready') this.#unreachableSince = undefined
    if (seen.state === 'none') await this.#start()
    else if (seen.state === 'remnant') this.#clear(seen.text)
    else if (seen.state === 'busy') this.#wait()
    else return this.#join(seen.address, seen.pid)
    return undefined
  }

  async #start(): Promise<void> {
    if (this.#launched && !this.#launched.ended) return
    if (this.#launched) {
      this.#launched.refuseToRetry()
      this.rest = 200
    }
    this.#launched = await launch(this.#cluster, this.#known)
  }

  // A file that is just being written looks empty: only what stays so is a remnant.
  #clear(text: string): void {
    this.#remnantSince ??= Date.now()
    if (text.trim() === '' && Date.now() - this.#remnantSince < 2000) return
    clearRemnant(this.#cluster.folder, text)
  }

  // Recovery after a crash takes the time it takes: a server that says so is waited for.
  #wait(): void {
    this.#movedAt = Date.now()
    if (Date.now() - this.#toldAt < 10_000) return
    this.#toldAt = Date.now()
    this.#cluster.log('The database is still starting or closing; Goldcrest is waiting for it.')
  }

  async #join(address: Address, pid: number): Promise<Seat | undefined> {
    this.#unreachableSince ??= Date.now()
    const answer = await takeSeat(this.#cluster, address, pid)
    if (typeof answer === 'object') return answer
    if (answer === 'starting') this.#wait()
    if (answer !== 'unreachable') this.#unreachableSince = undefined
    else if (Date.now() - this.#unreachableSince > this.#cluster.patience / 6)
      throw locked(this.#cluster, pid)
    return undefined
  }

  #stuck(): Problem {
    return new Problem(
      `The database in ${this.#cluster.folder} did not start in ${this.#cluster.patience / 1000} seconds: see ${this.#cluster.logFile} for why, mend that and start again.`,
    )
  }
}

function locked(cluster: Cluster, pid: number): Problem {
  return new Problem(
    `The database in ${cluster.folder} is locked by a server (process ${pid}) that Goldcrest cannot reach, perhaps of another user or service: stop that one (kill -INT ${pid}), or choose another folder with GOLDCREST_DATA.`,
  )
}
