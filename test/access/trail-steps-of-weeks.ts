// What can be sent about somebody's week: what she says of it, whom she wants told, who can stand in.
import { today } from '../support/site/ashdale.ts'
import { plan, visit, type Week } from '../support/site/week.ts'
import { found, press, type Step, type Who } from './trail-step.ts'

/** While Maya has an agreement with Asha. */
export function ofWeeks(who: Who): Step[] {
  const { site, asha, maya } = who
  const { visitor, personId } = asha
  const home = `/ashdale/people/${personId}`
  const tomorrow = today(1)
  const week = async (): Promise<Week> => ({
    ...{ asha, maya, home },
    workerId: await found(
      site,
      `select worker_id as is from providers.worker where provider_id = '${maya.providerId}'`,
    ),
  })
  let planId: string | undefined
  const planned = async () => {
    planId ??= await plan(site, await week())
    return `${home}/week/${tomorrow}/${planId}`
  }
  const been = async () => {
    const beganAt = new Date(Date.now() - 3 * 3_600_000)
    const endedAt = new Date(Date.now() - 3_600_000)
    return `${home}/visits/${await visit(site, await week(), { beganAt, endedAt })}/how-it-went`
  }
  const contact = { contactName: 'Ffion', contactEmail: 'ffion@example.org' }
  const watch = async () =>
    `${home}/watch/${await found(site, 'select watch_id as is from practice.watch')}/end`
  const backUp = async () => found(site, 'select back_up_id as is from practice.back_up')
  return [
    press('personVisitDay', visitor, planned, ['Say this', { words: 'Bake' }], 'changed day_wish'),
    press(
      'personVisitOff',
      visitor,
      async () => `${await planned()}/not-that-day`,
      ['Call this visit off', { reason: 'person_away' }],
      'changed plan',
    ),
    press(
      'personVisitSaid',
      visitor,
      been,
      ['Say this', { how: 'good', readBy: 'them' }],
      'changed visit_said',
    ),
    press(
      'newWatch',
      visitor,
      `${home}/watch/new`,
      ['Tell them that they are named', contact],
      ...['began watch', 'changed consent'],
    ),
    press('watchEnd', visitor, watch, ['Stop it now'], 'ended watch'),
    press(
      'newBackUp',
      visitor,
      `${home}/back-ups/new`,
      ['Name them', { name: 'Ben', providerId: maya.providerId }],
      'changed back_up',
    ),
    press(
      'enterpriseBackUps',
      maya.visitor,
      async () =>
        `/ashdale/enterprise/${maya.providerId}/people/${personId}/back-ups?backUp=${await backUp()}`,
      ['Write down that they met', { metOn: '2026-03-03', yes: 'yes' }],
      'noted back_up_met',
    ),
    press(
      'backUp',
      visitor,
      async () => `${home}/back-ups/${await backUp()}`,
      ['They can’t stand in any more'],
      'removed back_up',
    ),
  ]
}
