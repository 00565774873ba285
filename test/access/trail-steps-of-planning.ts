// What is sent about visits that are planned: by the provider, and by the person.
import { addDays } from '../../src/practice/plan/occurrences.ts'
import { today } from '../support/site/ashdale.ts'
import { found, press, type Step, type Who } from './trail-step.ts'

/** Maya plans with Asha, whom she supports; before either ends what they agreed. */
export function ofPlanning(who: Who): Step[] {
  const { site, asha, maya } = who
  const home = `/ashdale/people/${asha.personId}`
  const own = `/ashdale/enterprise/${maya.providerId}`
  const tomorrow = addDays(today(), 1)
  const planId = () => found(site, 'select plan_id as is from practice.plan order by made_at desc')
  const plan = async (what: string) => `${own}/plans/${await planId()}${what}`
  const visit = async (doing: string) => `/ashdale/week/${await planId()}/${tomorrow}${doing}`
  const once = { repeat: 'once', beginsOn: tomorrow, part: 'morning', length: '60' }
  const away = { fromOn: today(), untilOn: tomorrow, reason: 'holiday' }
  return [
    press(
      'planNew',
      maya.visitor,
      `${own}/plans/new?with=${asha.personId}`,
      ['Plan these visits', once],
      'planned visits',
    ),
    press(
      'weekDayChange',
      maya.visitor,
      () => visit('/call-off'),
      ['Call it off', { reason: 'weather' }],
      'changed plan',
    ),
    press(
      'planChange',
      maya.visitor,
      () => plan('/change'),
      ['Plan it so', { beginsOn: tomorrow }],
      'planned visits',
      'ended plan',
    ),
    press('personAway', asha.visitor, `${home}/away`, ['Save these days', away], 'changed away'),
    press(
      'planEnd',
      maya.visitor,
      () => plan('/end'),
      ['End these visits', { lastDay: today() }],
      'ended plan',
    ),
    press(
      'messages',
      asha.visitor,
      `${home}/messages/${maya.providerId}`,
      ['Send this message', { words: 'Come later' }],
      'wrote message',
    ),
    press(
      'providerThread',
      maya.visitor,
      `${own}/messages/${asha.personId}`,
      ['Send this message', { words: 'I will' }],
      'wrote message',
    ),
    press(
      'personCalendar',
      asha.visitor,
      `${home}/calendar`,
      ['Make a link'],
      'made calendar_link',
    ),
  ]
}
