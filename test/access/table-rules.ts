// Which list of the context opens which table: said here by hand, and compared with the database.

/** What stands in a context, besides the area: an account, a coordinator's role, or ids in a list. */
export type List =
  | 'account'
  | 'roles'
  | 'providers'
  | 'workers'
  | 'visits_to'
  | 'people'
  | 'own_record'
  | 'scope_about_me'
  | 'scope_plan'
  | 'scope_own_visits'
  | 'scope_all_visits'
  | 'scope_family_updates'
  | 'scope_agreement'
  | 'scope_money'
  | 'scope_everything'

export const lists: List[] = [
  ...([
    'account',
    'roles',
    'providers',
    'workers',
    'visits_to',
    'people',
    'own_record',
    'scope_about_me',
    'scope_plan',
  ] as const),
  ...(['scope_own_visits', 'scope_all_visits', 'scope_family_updates'] as const),
  ...(['scope_agreement', 'scope_money', 'scope_everything'] as const),
]

export interface TableRule {
  read: List[]
  add?: List[]
  change?: List[]
  remove?: List[]
}

const person = (read: List): TableRule => ({ read: [read] })
const changed: TableRule = {
  read: ['scope_about_me'],
  add: ['scope_everything'],
  change: ['scope_everything'],
  remove: ['scope_everything'],
}

/** What an enterprise writes of a person: seen by who has a scope, by the worker, and around a visit. */
const ofVisits = (scope: List): TableRule => ({
  read: ['providers', 'workers', 'visits_to', scope],
  add: ['providers', 'workers'],
})

/** What the person says of visits, for who has a scope, the enterprise, and who visits her in these days. */
const hers = (scope: List): TableRule => ({
  read: ['providers', 'visits_to', scope],
  add: ['scope_everything'],
})
/** Of an enterprise, and of the worker whose it is. */
const work: TableRule = {
  read: ['providers', 'workers'],
  add: ['providers', 'workers'],
  change: ['providers', 'workers'],
}

export const tableRules: Record<string, TableRule> = {
  'practice.plan': ofVisits('scope_plan'),
  'practice.plan_ending': { ...ofVisits('scope_plan'), add: ['providers', 'workers'] },
  'practice.plan_change': ofVisits('scope_plan'),
  'practice.visit': ofVisits('scope_all_visits'),
  'practice.progress': ofVisits('scope_all_visits'),
  'practice.family_update': ofVisits('scope_family_updates'),
  'practice.person_away': {
    read: ['providers', 'workers', 'visits_to', 'scope_plan'],
    add: ['providers', 'workers'],
  },
  'practice.time_away': work,
  'practice.calendar_link': work,
  'practice.unpaid_time': { read: ['workers'], add: ['workers'], remove: ['workers'] },
  'practice.quiet_hours': { read: ['providers'], add: ['providers'] },
  'practice.approach': { read: ['providers'], add: ['providers'], change: ['providers'] },
  'practice.message': { read: ['providers', 'scope_family_updates'], add: ['providers'] },
  'practice.message_told': { read: ['providers', 'scope_family_updates'] },
  'practice.person_calendar_link': {
    read: ['scope_everything'],
    add: ['scope_everything'],
    change: ['scope_everything'],
  },
  'practice.piece': {
    read: ['providers', 'workers', 'visits_to', 'scope_all_visits', 'scope_family_updates'],
    add: ['providers', 'workers'],
    remove: ['providers', 'workers', 'scope_everything'],
  },
  'practice.day_wish': hers('scope_plan'),
  // Of a helper, for who came: those that are for the person alone have a test of their own.
  'practice.visit_said': {
    read: ['own_record', 'scope_everything', 'providers', 'workers'],
    add: ['scope_everything'],
    remove: ['scope_everything'],
  },
  'practice.watch': { ...person('scope_everything'), add: ['scope_everything'] },
  'practice.watch_ending': { ...person('scope_everything'), add: ['scope_everything'] },
  'practice.watch_step': { read: ['scope_everything', 'providers', 'workers', 'visits_to'] },
  'practice.watch_answer': {
    read: ['scope_everything', 'providers', 'workers', 'visits_to'],
    add: ['providers', 'workers'],
  },
  'practice.back_up': hers('scope_plan'),
  'practice.back_up_met': { ...hers('scope_plan'), add: ['providers'] },
  'practice.back_up_ending': hers('scope_plan'),
  // Whoever acts appends; only columns that say what was done are hers to write.
  'audit.entry': person('scope_everything'),
  // Of a worker and of a claim only some columns are whoever writes them to say.
  'providers.worker': { read: ['providers'], change: ['providers'] },
  'providers.worker_change': { read: ['providers'], add: ['providers'] },
  'providers.claim': { read: ['account', 'roles'] },
  'providers.contact': { read: ['roles'], add: ['roles'] },
  'providers.became': { read: ['roles'], add: ['roles'] },
  'providers.became_into': { read: ['roles'], add: ['roles'] },
  'people.person': { read: ['people'], change: ['scope_everything'] },
  'people.paper_record': person('people'),
  'people.access': {
    read: ['scope_everything', 'account', 'providers'],
    add: ['scope_everything'],
    change: ['scope_everything', 'account', 'providers'],
  },
  'people.access_offer': {
    ...person('scope_everything'),
    add: ['scope_everything'],
    change: ['scope_everything'],
  },
  'people.paper_claim': person('people'),
  'people.about_me': changed,
  'people.wish': changed,
  'people.piece': { ...changed, change: [] },
  'people.goal': {
    read: ['scope_plan'],
    add: ['scope_everything'],
    remove: ['scope_everything'],
  },
  'people.erasure': { ...person('scope_everything'), add: ['scope_everything'] },
  'people.goal_outcome': { read: ['scope_plan'], add: ['scope_everything'] },
  'people.consent': {
    ...person('scope_everything'),
    add: ['scope_everything'],
    change: ['scope_everything'],
  },
  'people.restriction': {
    ...person('scope_everything'),
    add: ['scope_everything'],
    change: ['scope_everything'],
  },
  'people.request': {
    read: ['scope_agreement', 'providers', 'account'],
    add: ['scope_everything'],
  },
  // Each party adds its own rows: of those that the cast has, two are the provider's.
  'agreements.agreement': { read: ['scope_agreement', 'providers'], add: ['providers'] },
  'agreements.version': { read: ['scope_agreement', 'providers'], add: ['scope_everything'] },
  'agreements.price_line': {
    read: ['scope_agreement', 'providers'],
    add: ['scope_everything', 'providers'],
  },
  'agreements.assent': { read: ['scope_agreement', 'providers'], add: ['scope_everything'] },
  'agreements.ending': { read: ['scope_agreement', 'providers'], add: ['providers'] },
  'people.request_answer': {
    read: ['scope_agreement', 'providers', 'account'],
    add: ['providers'],
  },
}
