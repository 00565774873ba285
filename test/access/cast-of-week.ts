// What somebody says of her week, whom she wants told, and who can stand in.
import { newId } from '../../src/platform/db/new-id.ts'
import { isoDate } from '../../src/platform/i18n/words.ts'
import type { TestSite } from '../support/site/site.ts'
import type { Subject } from './cast.ts'

interface Of {
  name: string
  areaId: string
  personId: string
  providerId: string
  planId: string
  visitId: string
}

/** A row in each table of hers, about the day after tomorrow and the visit that was. */
export async function addSaid(site: TestSite, { name, ...of }: Of) {
  const ids = { watchId: newId(), backUpId: newId() }
  const [over, gone] = [newId(), newId()]
  const day = isoDate(new Date(Date.now() + 2 * 24 * 3_600_000))
  const values = { ...of, ...ids, name, over, gone, day, id: newId() }
  const filled = (sql: string) =>
    sql.replaceAll(/:([a-z]\w+)/gi, (_, key: keyof typeof values) => `'${values[key]}'`)
  await site.pool.query(
    filled(`
    insert into practice.day_wish (area_id, wish_id, person_id, provider_id, plan_id, planned_on, words, teller, said_by)
      values (:areaId, :id, :personId, :providerId, :planId, :day, :name || '-RATHER', 'person', 'x');
    insert into practice.visit_said (area_id, said_id, person_id, provider_id, worker_id, visit_id, version_id,
        how, words, read_by, teller, said_by)
      select area_id, :id, person_id, provider_id, worker_id, visit_id, version_id, 'good',
        :name || '-SAID', 'them', 'helper', 'x' from practice.visit where visit_id = :visitId;
    insert into practice.watch (area_id, watch_id, person_id, grace_minutes, contact_name, contact_email,
        secret_hash, began_by)
      values (:areaId, :watchId, :personId, 30, :name || '-WATCHED', 'ffion@example.org', :watchId, 'x'),
        (:areaId, :over, :personId, 30, :name || '-WATCHED', 'ffion@example.org', :over, 'x');
    insert into practice.watch_ending (area_id, watch_id, person_id, party, ended_by)
      values (:areaId, :over, :personId, 'contact', 'x');
    insert into practice.watch_step (area_id, plan_id, planned_on, due_at, step, watch_id, person_id, provider_id, worker_id)
      select area_id, plan_id, current_date - 3, now(), 'asked', :watchId, person_id, provider_id, worker_id
      from practice.plan where plan_id = :planId;
    insert into practice.watch_answer (area_id, answer_id, plan_id, planned_on, person_id, provider_id, worker_id,
        answer, answered_by)
      select area_id, :id, plan_id, current_date - 3, person_id, provider_id, worker_id, 'here', 'x'
      from practice.plan where plan_id = :planId;
    insert into practice.back_up (area_id, back_up_id, person_id, provider_id, name, named_by)
      values (:areaId, :backUpId, :personId, :providerId, :name || '-STANDS', 'x'),
        (:areaId, :gone, :personId, :providerId, :name || '-STANDS', 'x');
    insert into practice.back_up_met (area_id, met_id, back_up_id, person_id, provider_id, party, met_on, noted_by)
      values (:areaId, :id, :backUpId, :personId, :providerId, 'provider', '2026-03-03', 'x');
    insert into practice.back_up_ending (area_id, back_up_id, person_id, provider_id, ended_by)
      values (:areaId, :gone, :personId, :providerId, 'x')`),
  )
  return { ...ids, day, plannedOn: day }
}

/** What stands on pages of visits and of the week, and who may read it. */
export const marksOfVisits = (name: string) =>
  ({
    [`${name}-PLACE`]: 'planned',
    [`${name}-NOTE`]: 'noted',
    [`${name}-STORY`]: 'visit_shown',
    [`${name}-PROGRESS`]: 'noted',
    [`${name}-FAMILY`]: 'told',
    [`${name}-SNAP`]: 'pictured',
    [`${name}-RATHER`]: 'planned',
    [`${name}-STANDS`]: 'planned',
    [`${name}-SAID`]: 'visit_shown',
    [`${name}-WATCHED`]: 'everything',
  }) as const satisfies Subject['marks']
