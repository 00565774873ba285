// What is planned and written of visits to somebody.
import { newId } from '../../src/platform/db/new-id.ts'
import type { TestSite } from '../support/site/site.ts'

interface Of {
  name: string
  areaId: string
  personId: string
  providerId: string
  pieceId: string
}

/** A plan for each day and a visit of an hour ago, with all that belongs to one. */
export async function addVisits(site: TestSite, { name, ...of }: Of) {
  const ids = { planId: newId(), visitId: newId(), workerId: newId(), storyId: newId() }
  const versionId = newId()
  const values = { ...of, ...ids, versionId, name }
  const filled = (sql: string) =>
    sql.replaceAll(/:([a-z]\w+)/gi, (_, key: keyof typeof values) => `'${values[key]}'`)
  await site.pool.query(
    filled(`
    insert into practice.plan (area_id, plan_id, provider_id, person_id, worker_id, begins_on, every_weeks,
        weekdays, begins_at, part, minutes, place, words, made_by)
      values (:areaId, :planId, :providerId, :personId, :workerId, current_date - 9, 1,
        '{1,2,3,4,5,6,7}', '10:00', 'clock', 60, :name || '-PLACE', '', 'x');
    insert into practice.plan_ending (area_id, ending_id, plan_id, provider_id, person_id, worker_id, party,
        over_from, ended_by)
      values (:areaId, :versionId, :planId, :providerId, :personId, :workerId, 'provider', '2099-01-01', 'x');
    insert into practice.plan_change (area_id, change_id, plan_id, provider_id, person_id, planned_on, party,
        kind, worker_id, made_by)
      values (:areaId, :versionId, :planId, :providerId, :personId, current_date - 1, 'provider',
        'given', :workerId, 'x');
    insert into practice.visit (area_id, version_id, visit_id, provider_id, person_id, worker_id, plan_id,
        planned_on, began_at, ended_at, words, written_at, made_by, sent_hash)
      values (:areaId, :versionId, :visitId, :providerId, :personId, :workerId, :planId, current_date,
        now() - interval '2 hours', now() - interval '1 hour', :name || '-NOTE', now(), 'x', '');
    insert into practice.progress (area_id, version_id, goal_id, visit_id, provider_id, person_id, worker_id, words)
      values (:areaId, :versionId, :versionId, :visitId, :providerId, :personId, :workerId, :name || '-PROGRESS');
    insert into practice.family_update (area_id, version_id, visit_id, provider_id, person_id, worker_id,
        began_at, words, withdrawn)
      values (:areaId, :versionId, :visitId, :providerId, :personId, :workerId, now() - interval '2 hours',
        :name || '-FAMILY', false);
    insert into practice.piece (area_id, piece_id, visit_id, provider_id, person_id, worker_id, kind, type, bytes,
        words, for_family, added_by)
      values (:areaId, :pieceId, :visitId, :providerId, :personId, :workerId, 'picture', 'image/webp', 'x',
        :name || '-SNAP', true, 'x');
    insert into evidence.story (area_id, story_id, person_id, provider_id, visit_id, written_by)
      values (:areaId, :storyId, :personId, :providerId, :visitId, 'x');
    insert into evidence.story_words (area_id, story_id, person_id, provider_id, written_by, words, changed_by)
      values (:areaId, :storyId, :personId, :providerId, 'x', :name || '-STORY', 'x');
    insert into evidence.story_step (area_id, story_id, step_id, person_id, provider_id, written_by, step, revision, by)
      select :areaId, :storyId, gen_random_uuid(), :personId, :providerId, 'x', step, 1, 'x'
      from unnest(array['names_out', 'read', 'shown']) as step`),
  )
  return ids
}

/** From now on they are a worker's. */
export async function giveVisitsTo(site: TestSite, personId: string, workerId: string) {
  for (const table of [
    'plan',
    'plan_ending',
    'plan_change',
    'visit',
    'progress',
    'family_update',
    'piece',
    'visit_said',
    'watch_step',
    'watch_answer',
  ])
    await site.pool.query(`update practice.${table} set worker_id = $1 where person_id = $2`, [
      ...[workerId, personId],
    ])
}
