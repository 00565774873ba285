// Who may open each address. A new address has no rule yet: the matrix fails until it has one.
import type { urls } from '../../src/urls.ts'
import type { Scope, Somebody } from './cast.ts'
import { evidenceRules } from './evidence-rules.ts'

/**
 * `everyone`; `account`: whoever is signed in; a role; `secret`: whoever has the link; a scope, or
 * `person`: any scope, of the record in the address; `provider`: who runs the one in the address;
 * `worker`: who works there; `parties`: the provider, or a scope that covers agreements.
 * `parties`: the provider, or a scope that covers agreements; `asked`: they, or who asked;
 * `claimed`: a coordinator, or whoever said that a listing is hers.
 */
export type Rule =
  | 'everyone'
  | 'account'
  | 'coordinator'
  | 'safeguarding'
  /** A commissioner, or a coordinator. */
  | 'commissions'
  | 'secret'
  | 'person'
  | 'provider'
  | 'worker'
  | 'parties'
  /** Whoever runs any enterprise; the person herself; whom the scheme trusts with who somebody is. */
  | 'runs'
  /** Whoever runs any enterprise, or works in one; who wrote a visit, or is to visit that person. */
  | 'works'
  | 'visit'
  | 'visit_shown'
  /** What was written of a visit; what the family is told of it; a picture that is for them. */
  | 'noted'
  | 'told'
  | 'pictured'
  /** Who comes: whoever sees the plan, the visits, or that somebody came. */
  | 'comes'
  /** The two who write to each other. */
  | 'messages'
  | 'planned'
  | 'own'
  | 'checker'
  | 'asked'
  | 'claimed'
  | Scope

export const rules: Record<keyof typeof urls, Rule | Record<'GET' | 'POST', Rule>> = {
  ...evidenceRules,
  home: 'everyone',
  theme: 'everyone',
  logo: 'everyone',
  privacy: 'everyone',
  search: 'everyone',
  map: 'everyone',
  compare: 'everyone',
  listing: 'everyone',
  leaflet: 'everyone',
  question: 'everyone',
  pageReport: 'everyone',
  listingClaim: 'account',
  api: 'everyone',
  openReferral: 'everyone',
  openReferralDescription: 'everyone',
  openReferralServices: 'everyone',
  openReferralService: 'everyone',
  openReferralOrganizations: 'everyone',
  openReferralOrganization: 'everyone',
  openReferralPlaces: 'everyone',
  openReferralPlace: 'everyone',
  openReferralTaxonomies: 'everyone',
  openReferralTaxonomy: 'everyone',
  openReferralTerms: 'everyone',
  openReferralTerm: 'everyone',
  shortlist: 'everyone',
  recommend: 'secret',
  worried: 'everyone',
  worries: 'safeguarding',
  worry: 'safeguarding',
  easyRead: 'everyone',
  signIn: 'everyone',
  signInCode: 'everyone',
  signInWho: 'everyone',
  signInPasskey: 'everyone',
  signInPasskeyChallenge: 'everyone',
  signInDemonstration: 'everyone',
  signOut: 'everyone',
  account: 'account',
  accountDevices: 'account',
  accountEmails: 'account',
  accountEmailCode: 'account',
  accountEmailRemoval: 'account',
  accountPasskeys: 'account',
  accountPasskeyChallenge: 'account',
  accountPasskey: 'account',
  accountHeld: 'account',
  accountHeldFile: 'account',
  accountRequests: 'account',
  accountErasure: 'account',
  accountErased: 'everyone',
  recordErased: 'account',
  invitation: 'secret',
  people: 'account',
  ownRecord: 'account',
  paperRecord: 'runs',
  person: 'person',
  enterprise: 'provider',
  enterpriseConfirmation: 'provider',
  enterprisePause: 'provider',
  enterpriseAvailability: 'provider',
  enterpriseCame: 'provider',
  enterpriseProvider: 'provider',
  enterpriseService: 'provider',
  enterpriseWorkers: 'provider',
  enterpriseWorker: 'provider',
  enterpriseLeave: 'provider',
  plans: 'provider',
  planNew: 'provider',
  plan: 'provider',
  planChange: 'provider',
  planEnd: 'provider',
  week: 'works',
  weekDay: 'visit',
  weekDayChange: 'visit',
  calendarLinks: 'works',
  calendarLink: 'secret',
  personCalendar: 'everything',
  personCalendarLink: 'secret',
  calendar: 'secret',
  sheet: 'provider',
  sheetCsv: 'provider',
  sheetExcel: 'provider',
  notes: 'works',
  away: 'works',
  personAway: 'everything',
  approaches: 'provider',
  personMessages: 'family_updates',
  messages: 'family_updates',
  providerMessages: 'provider',
  providerThread: 'provider',
  quietHours: 'provider',
  unpaid: 'works',
  work: 'worker',
  personName: 'everything',
  aboutMe: 'about_me',
  aboutMeHeading: 'everything',
  aboutMePicture: 'everything',
  aboutMeVoice: 'everything',
  piece: 'about_me',
  pieceRemoval: 'everything',
  wish: 'about_me',
  wishWords: 'everything',
  wishFaces: 'everything',
  wishLanguage: 'everything',
  goals: 'plan',
  newGoal: 'everything',
  goal: { GET: 'plan', POST: 'everything' },
  personWeek: 'plan',
  personDay: 'plan',
  personVisitDay: 'everything',
  personVisitOff: 'everything',
  personVisits: 'all_visits',
  personVisit: 'all_visits',
  personVisitSaid: 'everything',
  familyUpdates: 'family_updates',
  familyPiece: 'family_updates',
  watch: 'everything',
  newWatch: 'everything',
  watchEnd: 'everything',
  watchContact: 'secret',
  heard: 'visit',
  continuity: 'all_visits',
  enterpriseContinuity: 'provider',
  backUps: 'plan',
  newBackUp: 'everything',
  backUp: 'everything',
  enterpriseBackUps: 'provider',
  held: 'everything',
  heldFile: 'everything',
  erasure: 'everything',
  erasureOf: 'everything',
  restriction: 'everything',
  requests: 'everything',
  newRequest: 'everything',
  enterpriseRequests: 'provider',
  enterpriseRequest: 'provider',
  personAgreements: 'agreement',
  personAgreementNew: 'everything',
  personAgreement: 'agreement',
  personAgreementChange: 'everything',
  personAgreementYes: 'everything',
  personAgreementEnd: 'everything',
  providerAgreements: 'provider',
  providerAgreementNew: 'provider',
  providerAgreement: 'provider',
  providerAgreementChange: 'provider',
  providerAgreementYes: 'provider',
  providerAgreementPaper: 'provider',
  providerAgreementEnd: 'provider',
  access: 'everything',
  newAccess: 'everything',
  newHelper: 'own',
  ownAccess: 'person',
  accessLink: 'secret',
  accessOffer: 'everything',
  accessEnd: 'everything',
  looked: 'everything',
  decisions: 'everything',
  paperClaim: 'provider',
  claims: 'checker',
  claim: 'secret',
  claimLink: 'secret',
  claimMistake: 'secret',
  offline: 'everyone',
  offlineKit: 'account',
  // Whoever has a ticket sends in its name: it is sealed inside.
  waiting: 'everyone',
  keptApart: 'account',
  keptApartItem: 'account',
  offlineWorker: 'everyone',
  manifest: 'everyone',
  appStart: 'everyone',
  today: 'works',
  newVisit: 'works',
  visit: 'visit',
  visitCorrection: 'visit',
  visitUndo: 'visit',
  visitPicture: 'visit',
  visitVoice: 'visit',
  visitPiece: 'pictured',
  visitPieceRemoval: 'visit',
  own: 'secret',
  ownConfirmation: 'secret',
  ownPause: 'secret',
  ownAvailability: 'secret',
  ownCame: 'secret',
  reply: 'secret',
  admin: 'coordinator',
  adminSignIn: 'everyone',
  adminSignOut: 'everyone',
  adminNew: 'coordinator',
  adminThesaurus: 'coordinator',
  adminImports: 'coordinator',
  adminImportTemplateCsv: 'coordinator',
  adminImportTemplateExcel: 'coordinator',
  adminImport: 'coordinator',
  adminListing: 'coordinator',
  adminProvider: 'coordinator',
  adminService: 'coordinator',
  adminChecks: 'coordinator',
  adminStanding: 'coordinator',
  adminClaim: 'coordinator',
  adminOwners: 'coordinator',
  adminContacts: 'coordinator',
  adminContact: 'coordinator',
  adminBecame: 'coordinator',
  adminBecameSaid: 'coordinator',
  adminRecommendation: 'coordinator',
  adminPageReport: 'coordinator',
  adminShared: 'coordinator',
}

/** Whether somebody may open an address of Asha's. */
export function may(somebody: Somebody, rule: Rule): boolean {
  if (rule === 'everyone') return true
  if (rule === 'account') return somebody.isSignedIn
  if (rule === 'coordinator' || rule === 'safeguarding') return somebody.roles.includes(rule)
  if (rule === 'commissions')
    return somebody.roles.some((role) => ['coordinator', 'commissioner'].includes(role))
  if (rule === 'provider') return somebody.runsAshasProvider
  if (rule === 'worker') return somebody.worksForAshasProvider
  if (rule === 'parties') return somebody.runsAshasProvider || may(somebody, 'agreement')
  if (rule === 'runs') return somebody.runsAshasProvider || somebody.runsAnother === true
  if (rule === 'works') return may(somebody, 'runs') || somebody.worksForAshasProvider
  if (rule === 'visit') return somebody.runsAshasProvider || somebody.worksForAshasProvider
  if (rule === 'planned') return may(somebody, 'visit') || may(somebody, 'plan')
  // A picture that is for the family, too.
  if (rule === 'visit_shown') return may(somebody, 'visit') || may(somebody, 'everything')
  if (rule === 'noted') return may(somebody, 'visit') || may(somebody, 'all_visits')
  if (rule === 'told') return may(somebody, 'visit') || may(somebody, 'family_updates')
  if (rule === 'comes') return may(somebody, 'pictured') || may(somebody, 'planned')
  if (rule === 'pictured') return may(somebody, 'noted') || may(somebody, 'told')
  if (rule === 'messages') return somebody.runsAshasProvider || may(somebody, 'family_updates')
  if (rule === 'own') return somebody.isAsha === true
  if (rule === 'checker')
    return somebody.roles.some((role) => ['coordinator', 'social_worker'].includes(role))
  if (rule === 'claimed') return somebody.asked === true || may(somebody, 'coordinator')
  if (rule === 'asked') return somebody.asked === true || may(somebody, 'parties')
  if (rule === 'person') return somebody.scopes.length > 0
  if (rule === 'secret') return false
  return somebody.scopes.some((scope) => scope === rule || scope === 'everything')
}
