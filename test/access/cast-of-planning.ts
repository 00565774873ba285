// What is kept around visits to somebody: days away, messages, who asked, links, unpaid time.
import { newId } from '../../src/platform/db/new-id.ts'
import type { TestSite } from '../support/site/site.ts'

interface Of {
  name: string
  areaId: string
  personId: string
  providerId: string
}

/** A row in every table of them. */
export async function addPlanning(site: TestSite, { name, ...of }: Of): Promise<void> {
  const values = {
    ...of,
    workerId: newId(),
    accountId: newId(),
    messageId: newId(),
    id: newId(),
    name,
  }
  const filled = (sql: string) =>
    sql.replaceAll(/:([a-z]\w+)/gi, (_, key: keyof typeof values) => `'${values[key]}'`)
  await site.pool.query(
    filled(`
    insert into accounts.account (account_id, name) values (:accountId, 'Linker');
    insert into providers.worker (area_id, provider_id, worker_id, name, kind, began_by, ended_at, ended_by)
      values (:areaId, :providerId, :workerId, 'Gone', 'paid', 'x', now(), 'x');
    insert into practice.time_away (area_id, away_id, provider_id, worker_id, from_on, until_on, reason, made_by)
      values (:areaId, :id, :providerId, :workerId, '2026-01-01', '2026-01-02', 'holiday', 'x');
    insert into practice.person_away (area_id, away_id, provider_id, person_id, worker_id, party, from_on, until_on, reason, made_by)
      values (:areaId, :id, :providerId, :personId, :workerId, 'provider', '2026-01-01', '2026-01-02', 'hospital', 'x');
    insert into practice.quiet_hours (area_id, quiet_id, provider_id, weekdays, from_at, until_at, answer, said_by)
      values (:areaId, :id, :providerId, '{1}', '18:00', '08:00', 'Later', 'x');
    insert into practice.message (area_id, message_id, provider_id, person_id, party, words, name, made_by, tell_at)
      values (:areaId, :messageId, :providerId, :personId, 'provider', :name || '-MESSAGE', 'X', 'x', now());
    insert into practice.message_told (area_id, message_id, provider_id, person_id)
      values (:areaId, :messageId, :providerId, :personId);
    insert into practice.approach (area_id, approach_id, provider_id, kind, route, words, on_day, made_by)
      values (:areaId, :id, :providerId, 'asked', 'council', :name || '-APPROACH', '2026-01-01', 'x');
    insert into practice.unpaid_time (area_id, unpaid_id, provider_id, worker_id, on_day, kind, minutes)
      values (:areaId, :id, :providerId, :workerId, '2026-01-01', 'travel', 15);
    insert into practice.calendar_link (area_id, link_id, secret_hash, provider_id, worker_id, account_id, names)
      values (:areaId, :id, cast(:name as bytea), :providerId, :workerId, :accountId, 'names');
    insert into practice.person_calendar_link (area_id, link_id, secret_hash, person_id, account_id, names)
      values (:areaId, :id, cast(:name as bytea), :personId, :accountId, 'names')`),
  )
}

/** From now on it is a worker's. */
export async function givePlanningTo(site: TestSite, providerId: string, workerId: string) {
  for (const table of ['time_away', 'person_away', 'unpaid_time', 'calendar_link'])
    await site.pool.query(`update practice.${table} set worker_id = $1 where provider_id = $2`, [
      ...[workerId, providerId],
    ])
}
