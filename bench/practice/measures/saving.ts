import { newId } from '../../../src/platform/db/new-id.ts'
import { urls } from '../../../src/urls.ts'
import { milliseconds, timed, timingOf, type Timing } from '../../measures/timing.ts'
import type { County } from '../county.ts'
import { visitForm } from '../../../test/support/visits/visit-form.ts'

export interface Saved {
  clients: number
  /** Forms, through HTTP. */
  forms: Timing
  /** The same rows, inserted without Goldcrest. */
  bare: Timing
}

const rounds = 4

/** By 1 and 16 clients, in turns, so that what else the machine does falls on both. */
export async function timeSaving(county: County, records: number): Promise<Saved[]> {
  let number = 0
  const form = () => milliseconds(() => sendOne(county, number++))
  const bare = () => milliseconds(() => insertOne(county, number++))
  const results: Saved[] = []
  for (const clients of [1, 16]) {
    const turn = async (one: () => Promise<number>, count: number) => {
      const times: number[] = []
      const began = performance.now()
      await timed(Array.from({ length: count }), clients, async () => {
        const time = await one()
        times.push(time)
        return time
      })
      return { times, whole: performance.now() - began }
    }
    await turn(form, records / rounds)
    await turn(bare, records / rounds)
    const all = {
      form: { times: [] as number[], whole: 0 },
      bare: { times: [] as number[], whole: 0 },
    }
    for (let round = 0; round < rounds; round++)
      for (const [name, one] of [
        ['form', form],
        ['bare', bare],
      ] as const) {
        const { times, whole } = await turn(one, records / rounds)
        all[name].times.push(...times)
        all[name].whole += whole
      }
    results.push({
      clients,
      forms: timingOf(all.form.times, all.form.whole),
      bare: timingOf(all.bare.times, all.bare.whole),
    })
  }
  return results
}

/** Saves a visit by its form. */
export async function sendOne(county: County, number: number): Promise<void> {
  const { enterprise, fields } = visitForm(county, number)
  await county.phones.send(urls.newVisit(county.area, {}), enterprise.token, fields)
}

/** The rows that saving a visit makes, in one transaction of an own connection. */
async function insertOne(county: County, number: number): Promise<void> {
  const { enterprise, fields } = visitForm(county, number)
  const { areaId } = county.area
  const { providerId, workerId, accountId } = enterprise
  const { personId, plan, on } = fields
  const of = [areaId, newId(), newId(), providerId, personId, workerId]
  const client = await county.pool.connect()
  const began = `${on} ${fields.began}`
  const ended = `${on} ${fields.ended}`
  const by = `account:${accountId}`
  try {
    await client.query('begin')
    await client.query(insertVisit, [
      ...[...of, plan, on, began, ended, fields.words, ['A meal']],
      ...[by, Buffer.alloc(32, number)],
    ])
    await client.query(insertUpdate, [...of, began, ended])
    if (fields.goalId) await client.query(insertProgress, [...of, fields.goalId, fields.goalWords])
    await client.query(insertEntry, [areaId, newId(), by, accountId, providerId, personId])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const insertVisit = `insert into practice.visit (area_id, version_id, visit_id, provider_id, person_id, worker_id,
    plan_id, planned_on, began_at, ended_at, place, words, activities, written_at, made_by, sent_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'home', $11, $12, now(), $13, $14)`
const insertUpdate = `insert into practice.family_update (area_id, version_id, visit_id, provider_id, person_id,
    worker_id, began_at, ended_at, withdrawn) values ($1, $2, $3, $4, $5, $6, $7, $8, false)`
const insertProgress = `insert into practice.progress (area_id, version_id, visit_id, provider_id, person_id,
    worker_id, goal_id, words) values ($1, $2, $3, $4, $5, $6, $7, $8)`
const insertEntry = `insert into audit.entry (area_id, entry_id, actor, account_id, provider_id, person_id, action, what)
  values ($1, $2, $3, $4, $5, $6, 'wrote', 'visit')`
