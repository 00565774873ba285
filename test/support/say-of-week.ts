import type { Pool } from 'pg'

/** Somebody of the demonstration says something of her week, in every table of it. */
export async function sayOfWeek(pool: Pool): Promise<void> {
  await pool.query(`
    insert into practice.day_wish (area_id, wish_id, person_id, provider_id, plan_id, planned_on, teller, said_by)
      select area_id, plan_id, person_id, provider_id, plan_id, begins_on, 'person', 'x'
      from practice.plan join people.person using (area_id, person_id) limit 1;
    insert into practice.visit_said (area_id, said_id, person_id, provider_id, worker_id, visit_id, version_id,
        how, read_by, teller, said_by)
      select area_id, version_id, person_id, provider_id, worker_id, visit_id, version_id, 'good', 'me', 'person', 'x'
      from practice.visit join people.person using (area_id, person_id) limit 1;
    insert into practice.watch (area_id, watch_id, person_id, grace_minutes, contact_name, contact_email,
        secret_hash, began_by)
      select area_id, wish_id, person_id, 30, 'Ffion', 'ffion@example.org', 'hash', 'x' from practice.day_wish;
    insert into practice.watch_ending (area_id, watch_id, person_id, party, ended_by)
      select area_id, watch_id, person_id, 'contact', 'x' from practice.watch;
    insert into practice.watch_step (area_id, plan_id, planned_on, due_at, step, watch_id, person_id, provider_id)
      select area_id, plan_id, planned_on, now(), 'asked', wish_id, person_id, provider_id from practice.day_wish;
    insert into practice.watch_answer (area_id, answer_id, plan_id, planned_on, person_id, provider_id, answer, answered_by)
      select area_id, wish_id, plan_id, planned_on, person_id, provider_id, 'here', 'x' from practice.day_wish;
    insert into practice.back_up (area_id, back_up_id, person_id, provider_id, name, named_by)
      select area_id, wish_id, person_id, provider_id, 'Ben', 'x' from practice.day_wish;
    insert into practice.back_up_met (area_id, met_id, back_up_id, person_id, provider_id, party, met_on, noted_by)
      select area_id, back_up_id, back_up_id, person_id, provider_id, 'person', '2026-03-03', 'x' from practice.back_up;
    insert into practice.back_up_ending (area_id, back_up_id, person_id, provider_id, ended_by)
      select area_id, back_up_id, person_id, provider_id, 'x' from practice.back_up`)
}
