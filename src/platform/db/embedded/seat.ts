// One lasting connection for each process that uses a server: its shared lock counts us in.
import { Client } from 'pg'
import { Problem } from '../../problem.ts'
import { connectionTo } from './address.ts'
import { goldcrest, type Address, type Cluster } from './cluster.ts'
import { codeOf, noSpace } from './troubles.ts'

// Any number will do: nothing else takes advisory locks in the database "postgres".
const usersLock = 2_026_001

/** Our place at a server. */
export interface Seat {
  client: Client
  address: Address
  pid: number
}

/** Why joining did not work just now: trying again may. */
export type Refusal = 'starting' | 'leaving' | 'unreachable'

/** Joins a server that says it is ready. Throws a Problem when trying again can't help. */
export async function takeSeat(
  cluster: Cluster,
  address: Address,
  pid: number,
): Promise<Seat | Refusal> {
  let client: Client | undefined
  try {
    client = new Client({
      ...connectionTo(cluster, address, 'postgres'),
      connectionTimeoutMillis: 5000,
      query_timeout: 30_000,
      keepAlive: true,
    })
    // A connection that breaks is noticed by its end; an unheard error would end the process.
    client.on('error', () => {})
    await client.connect()
    const taken = await client.query('select pg_try_advisory_lock_shared($1) as yes', [usersLock])
    if (taken.rows[0].yes) {
      await createDatabase(client)
      return { client, address, pid }
    }
    await client.end()
    return 'leaving'
  } catch (error) {
    client?.end().catch(() => {})
    return refusal(error, cluster)
  }
}

/** Gives up our place; answers whether we were the last, and then nobody new gets in. */
export async function leaveSeat({ client }: Seat): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [usersLock])
  const { rows } = await client.query('select pg_try_advisory_lock($1) as yes', [usersLock])
  return rows[0].yes
}

async function createDatabase(client: Client): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [goldcrest])
  if (found.rowCount) return
  try {
    await client.query(`create database ${goldcrest}`)
  } catch (error) {
    // Another process made it in the same moment.
    if (!['42P04', '23505'].includes(codeOf(error))) throw error
  }
}

function refusal(error: unknown, cluster: Cluster): Refusal {
  if (error instanceof Problem) throw error
  const code = codeOf(error)
  // 57P03: starting up, recovering or closing; 57P01 and 57P02: closed under our hands.
  if (code === '57P03') return 'starting'
  if (code.startsWith('57P') || code === '53300') return 'leaving'
  if (code.startsWith('28'))
    throw new Problem(
      `The database in ${cluster.folder} was not made by this Goldcrest and does not let it in: choose another folder with GOLDCREST_DATA.`,
    )
  if (code === '53100') throw noSpace(cluster.dataFolder)
  if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')) throw unusable(error, cluster)
  return 'unreachable'
}

function unusable(error: unknown, cluster: Cluster): Problem {
  const why = error instanceof Error ? error.message : String(error)
  return new Problem(
    `The database in ${cluster.folder} cannot be used (“${why}”): see ${cluster.logFile} for more, mend that and start again.`,
  )
}
