// A record of somebody, with a row in every table of rows about a person.
import { newId } from '../../src/platform/db/new-id.ts'
import { addPlanning } from './cast-of-planning.ts'
import { addVisits } from './cast-of-visits.ts'
import { addSaid, marksOfVisits } from './cast-of-week.ts'
import { today } from '../support/site/ashdale.ts'
import type { Listed, TestSite } from '../support/site/site.ts'
import type { Subject } from './cast.ts'

/** A record with a row in every table of rows about a person. */
export async function makeRecord(
  site: TestSite,
  areaId: string,
  name: string,
  listed: Listed,
): Promise<Subject> {
  const [personId, goalId, pieceId] = [newId(), newId(), newId()]
  const of = [areaId, personId]
  const add = (into: string, columns: string, values: unknown[]) => {
    const table = into.includes('.') ? into : `people.${into}`
    return site.pool.query(
      `insert into ${table} (area_id, person_id, ${columns})
       values (${[...of, ...values].map((_, index) => `$${index + 1}`).join(', ')})`,
      [...of, ...values],
    )
  }
  await add('person', 'name, begun_by', [`${name}-NAME`, 'account:x'])
  await add('about_me', 'heading, words, changed_by', ['important', `${name}-IMPORTANT`, 'x'])
  await add('wish', 'words, changed_by', [`${name}-WISH`, 'x'])
  await add('goal', 'goal_id, words, set_by', [goalId, `${name}-GOAL`, 'x'])
  await add('piece', 'piece_id, heading, kind, type, bytes, words, added_by', [
    ...[pieceId, 'important', 'picture', 'image/webp', Buffer.from(`${name}-BYTES`)],
    ...[`${name}-PICTURE`, 'x'],
  ])
  await add('goal_outcome', 'goal_id, outcome_id, outcome, said_by', [
    ...[goalId, newId(), 'reached', 'x'],
  ])
  await add('paper_record', 'provider_id', [listed.providerId])
  await add('paper_claim', 'claim_id, reference, name_said, asked_by, ends_at', [
    ...[newId(), name.padEnd(8, 'X').replace('O', 'Q'), `${name}-NAME`, 'x', new Date()],
  ])
  const consentId = newId()
  await add('consent', 'consent_id, decision, standing, explained, recorded_by', [
    ...[consentId, 'To be helped', 'person', 'words', 'x'],
  ])
  await add(
    'access_offer',
    'offer_id, name, relation, scopes, why, consent_id, by_email, offered_by, ends_at',
    [...[newId(), 'X', 'friend', ['plan'], 'Because', consentId, false, 'x', new Date()]],
  )
  await add('restriction', 'restriction_id, began_by, ended_at, ended_by', [
    ...[newId(), 'x', new Date(), 'x'],
  ])
  const requestId = newId()
  const askerId = newId()
  await site.pool.query(`insert into accounts.account (account_id, name) values ($1, 'Asker')`, [
    askerId,
  ])
  await add('request', 'request_id, provider_id, kind, words, asked_by, name, account_id', [
    ...[requestId, listed.providerId, 'erasure', `${name}-REQUEST`, 'x', 'X', askerId],
  ])
  await add(
    'request_answer',
    'request_id, answer_id, provider_id, outcome, words, answered_by, account_id',
    [...[requestId, newId(), listed.providerId, 'done', `${name}-ANSWER`, 'x', askerId]],
  )
  await add('erasure', 'erasure_id, kind, rule', [newId(), 'wish', 'person_asked'])
  const agreementId = newId()
  const between = [listed.providerId, agreementId]
  const party = 'provider_id, agreement_id, party'
  await add('agreements.agreement', `${party}, person_name, begun_by`, [
    ...[...between, 'provider', `${name}-NAME`, 'x'],
  ])
  await add(
    'agreements.version',
    `${party}, number, version_id, words, begins_on, funding_route, notice_days, cover, scopes, lines, made_by`,
    [
      ...[...between, 'person', 1, newId(), `${name}-AGREED`, '2026-01-01', 'council', 7],
      ...['asked', ['agreement', 'own_visits'], 1, 'x'],
    ],
  )
  await add(
    'agreements.price_line',
    'provider_id, agreement_id, number, line, lines, words, pence, unit, days',
    [...between, 1, 1, 1, `${name}-PRICE`, 1850, 'hour', 'any'],
  )
  await add('agreements.assent', `${party}, number, how, agreed_on, agreed_by`, [
    ...[...between, 'person', 1, 'on_screen', '2026-01-01', 'x'],
  ])
  await add('agreements.ending', `${party}, ending_id, over_from, why, ended_by`, [
    ...[...between, 'provider', newId(), '2099-01-01', `${name}-WHY`, 'x'],
  ])
  const visits = await addVisits(site, {
    ...{ name, areaId, personId, providerId: listed.providerId, pieceId },
  })
  const said = await addSaid(site, {
    ...{ name, areaId, personId, providerId: listed.providerId },
    ...{ planId: visits.planId, visitId: visits.visitId },
  })
  await addPlanning(site, { name, areaId, personId, providerId: listed.providerId })
  await site.pool.query(
    `insert into audit.entry (area_id, entry_id, actor, person_id, action, what)
     values ($1, $2, 'x', $3, 'looked', 'about_me')`,
    [areaId, newId(), personId],
  )
  const worryId = newId()
  await site.pool.query(
    `insert into worries.worry (area_id, worry_id, sent_hash, words, may_tell) values ($1, $2, $3, $4, false)`,
    [areaId, worryId, Buffer.from(name), `${name}-WORRY`],
  )
  return {
    params: {
      ...{ ...listed, personId, goalId, pieceId, agreementId, requestId, worryId },
      ...{ heading: 'important', what: 'record', indicator: 'hours' },
      ...{ visitId: visits.visitId, storyId: visits.storyId },
      ...{ ...said, planId: visits.planId, plannedOn: today(1), doing: 'move' },
    },
    marks: {
      [`${name}-NAME`]: 'person',
      [`${name}-IMPORTANT`]: 'about_me',
      [`${name}-WISH`]: 'about_me',
      [`${name}-PICTURE`]: 'about_me',
      [`${name}-BYTES`]: 'about_me',
      [`${name}-GOAL`]: 'plan',
      ...marksOfVisits(name),
      [`${name}-MESSAGE`]: 'messages',
      [`${name}-APPROACH`]: 'provider',
      [`${name}-WORRY`]: 'safeguarding',
      [`${name}-AGREED`]: 'parties',
      [`${name}-PRICE`]: 'parties',
      [`${name}-WHY`]: 'parties',
      [`${name}-REQUEST`]: 'asked',
      [`${name}-ANSWER`]: 'asked',
    },
  }
}
