// Which list of the context opens which table: said here by hand, and compared with the database.

/** What stands in a context, besides the area: an account, a coordinator's role, or ids in a list. */
export type List =
  | 'account'
  | 'roles'
  | 'providers'
  | 'people'
  | 'scope_about_me'
  | 'scope_plan'
  | 'scope_own_visits'
  | 'scope_all_visits'
  | 'scope_family_updates'
  | 'scope_agreement'
  | 'scope_money'
  | 'scope_everything'

export const lists: List[] = [
  ...(['account', 'roles', 'providers', 'people', 'scope_about_me', 'scope_plan'] as const),
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

export const tableRules: Record<string, TableRule> = {
  // Whoever acts appends; only columns that say what was done are hers to write.
  'audit.entry': person('scope_everything'),
  // Of a worker and of a claim only some columns are whoever writes them to say.
  'providers.worker': { read: ['providers'], change: ['providers'] },
  'providers.worker_change': { read: ['providers'], add: ['providers'] },
  'providers.claim': { read: ['account', 'roles'] },
  'providers.contact': { read: ['roles'], add: ['roles'] },
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
