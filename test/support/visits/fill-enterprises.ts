import type pg from 'pg'
import { hashOf, newSecret } from '../../../src/accounts/secret.ts'
import { newId } from '../../../src/platform/db/new-id.ts'

/** A woman on her own, whom six people have. */
export interface Enterprise {
  providerId: string
  accountId: string
  workerId: string
  /** Of her session. */
  token: string
  people: { personId: string; planId: string }[]
}

export const peopleOfEach = 6

/**
 * Enterprises with their agreements, About Me and plans. The first three people of each are visited on
 * the day of the week that is today, the others on yesterday's.
 */
export async function fillEnterprises(
  pool: pg.Pool,
  areaId: string,
  howMany: number,
): Promise<Enterprise[]> {
  const all = Array.from({ length: howMany }, (): Enterprise => ({
    ...{ providerId: newId(), accountId: newId(), workerId: newId(), token: newSecret() },
    people: Array.from({ length: peopleOfEach }, () => ({ personId: newId(), planId: newId() })),
  }))
  const enterprises = [
    ...[areaId, all.map((one) => one.providerId), all.map((one) => one.accountId)],
    ...[all.map((one) => one.workerId), all.map((one) => hashOf(one.token))],
  ]
  const pairs = all.flatMap((one) => one.people.map((who) => ({ ...one, ...who })))
  const people = [
    ...[areaId, pairs.map((one) => one.providerId), pairs.map((one) => one.workerId)],
    ...[pairs.map((one) => one.personId), pairs.map((one) => one.planId), peopleOfEach],
  ]
  for (const insert of ofEnterprises)
    await pool.query(
      `with of as (select *, $1::uuid as area_id from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[])
         as of (provider_id, account_id, worker_id, token_hash)) ${insert}`,
      enterprises,
    )
  for (const insert of ofPeople)
    await pool.query(
      `with of as (select *, $1::uuid as area_id, (place - 1) % $6::int as turn
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[])
         with ordinality as of (provider_id, worker_id, person_id, plan_id, place)) ${insert}`,
      people,
    )
  return all
}

const ofEnterprises = [
  `insert into accounts.account (account_id, name) select account_id, 'Maya' from of`,
  `insert into accounts.session (account_id, session_id, token_hash, device, kept_days)
   select account_id, uuidv7(), token_hash, 'Phone', 30 from of`,
  `insert into providers.provider (area_id, provider_id, name, legal_form, full_time_equivalent,
     run_by_people_who_draw_on_support, contact_name, about, locality_id)
   select area_id, provider_id, 'Maya Holt', 'sole_trader', 0.8, false, 'Maya', 'I like a good laugh.',
     (select locality_id from areas.locality where locality.area_id = of.area_id limit 1) from of`,
  `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
   select area_id, provider_id, worker_id, 'Maya', 'owner', account_id, 'bench' from of`,
]

const ofPeople = [
  `insert into people.person (area_id, person_id, name, begun_by)
   select area_id, person_id, 'Person ' || place, 'bench' from of`,
  `insert into people.about_me (area_id, person_id, heading, words, changed_by)
   select area_id, person_id, 'important', repeat('My garden matters to me. ', 20), 'bench' from of`,
  // Her goal stands under her own id.
  `insert into people.goal (area_id, person_id, goal_id, words, set_by)
   select area_id, person_id, person_id, 'Make soup again', 'bench' from of`,
  `insert into people.access (area_id, person_id, access_id, provider_id, name, relation, scopes, why, from_on, given_by)
   select area_id, person_id, uuidv7(), provider_id, 'Maya', 'provider',
     array['agreement', 'own_visits', 'about_me', 'plan'], 'An agreement', current_date - 30, 'bench' from of`,
  // An agreement stands under the plan's id too: one more id would say nothing.
  `insert into agreements.agreement (area_id, agreement_id, person_id, provider_id, person_name, party, begun_by)
   select area_id, plan_id, person_id, provider_id, 'Person ' || place, 'person', 'bench' from of`,
  `insert into agreements.version (area_id, agreement_id, person_id, provider_id, number, version_id, party,
     words, begins_on, funding_route, notice_days, cover, scopes, lines, made_by)
   select area_id, plan_id, person_id, provider_id, 1, uuidv7(), 'person', 'We cook, and talk.',
     current_date - 30, 'self-funder', 14, 'asked', array['agreement', 'own_visits', 'about_me', 'plan'], 1, 'bench' from of`,
  `insert into agreements.price_line (area_id, agreement_id, person_id, provider_id, number, line, lines,
     words, pence, unit, days)
   select area_id, plan_id, person_id, provider_id, 1, 1, 1, 'Weekday visit', 1850, 'hour', 'any' from of`,
  `insert into agreements.assent (area_id, agreement_id, person_id, provider_id, number, party, how, agreed_on, agreed_by)
   select area_id, plan_id, person_id, provider_id, 1, party, 'on_screen', current_date - 30, 'bench'
   from of cross join unnest(array['person', 'provider']) as party`,
  `insert into practice.plan (area_id, plan_id, provider_id, person_id, worker_id, begins_on, every_weeks,
     weekdays, begins_at, part, minutes, place, words, made_by)
   select area_id, plan_id, provider_id, person_id, worker_id, current_date - 28, 1,
     array[extract(isodow from current_date - case when turn < 3 then 0 else 1 end)::int],
     time '00:05' + turn * interval '5 minutes', 'clock', 60, '12 Lock Lane, the side door',
     'Her coat is by the door.', 'bench' from of`,
]
