/** What somebody may see of a person's record, in the person's words. */
export const scopes = {
  about_me: 'About me and what I want from support',
  plan: 'My goals and my plan',
  own_visits: 'The visits that they make',
  all_visits: 'All my visits, whoever makes them',
  family_updates: 'How visits went, in short',
  agreement: 'What I have agreed with those who support me',
  money: 'What my support costs',
  everything: 'Everything, and they can change it for me',
} as const

export type Scope = keyof typeof scopes

/** All but `everything`, which holds the others. */
export const singleScopes = (Object.keys(scopes) as Scope[]).filter((one) => one !== 'everything')

/**
 * What a provider may be given: of agreements, visits and money she sees her own by being the
 * provider, and never another's, unless the person gives her all visits.
 */
export const providerScopes: Scope[] = ['about_me', 'plan', 'own_visits', 'all_visits', 'agreement']

/** Rows of these are a provider's by her being the provider: another's are none of her business. */
export const ownOfProvider: Scope[] = ['own_visits', 'agreement', 'money']

/** What of a provider's a worker of hers sees too, on the days around a visit. */
export const ofVisits: Scope[] = ['about_me', 'plan']

/** Who somebody is to the person. */
export const relations = {
  self: 'Myself',
  helper: 'Helps me with this record',
  family: 'Family',
  friend: 'Friend',
  provider: 'Supports me',
  professional: 'Professional',
} as const

export type Relation = keyof typeof relations
