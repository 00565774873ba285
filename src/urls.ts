/**
 * Every address, once: strings and parameters only. `pattern` is for routes; calling the url with
 * its parameters gives the address. An area's pages begin with its path, unless it has a host
 * name of its own.
 */

type ParamsOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? { [Key in Name]: string } & ParamsOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? { [Key in Name]: string }
    : unknown

type Query = Record<string, string | string[] | undefined>

/** What an address needs to know of its area. */
export interface AreaPath {
  /** `/marl`, or empty where the area has a host name of its own. */
  base: string
}

function siteUrl<Pattern extends string>(pattern: Pattern) {
  return Object.assign((params: ParamsOf<Pattern>) => fill(pattern, params as object), { pattern })
}

export function areaUrl<Pattern extends string>(pattern: Pattern) {
  const address = (area: AreaPath, params: ParamsOf<Pattern>, query: Query = {}) =>
    (area.base + fill(pattern, params as object) || '/') + queryOf(query)
  return Object.assign(address, { pattern })
}

function fill(pattern: string, params: object): string {
  let filled: string = pattern
  for (const [name, value] of Object.entries(params))
    filled = filled.replace(`:${name}`, encodeURIComponent(String(value)))
  return filled
}

function queryOf(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  )
  return pairs.length ? `?${new URLSearchParams(pairs)}` : ''
}

/** Of the installation. */
export const siteUrls = {
  welcome: siteUrl('/'),
  health: siteUrl('/health'),
  accessibility: siteUrl('/accessibility'),
  easyRead: siteUrl('/easy-read'),
  outbox: siteUrl('/outbox'),
  outboxMessage: siteUrl('/outbox/:messageId'),
}

/** Of one area; `home` is its first page. */
export const urls = {
  home: areaUrl(''),
  theme: areaUrl('/theme.css'),
  logo: areaUrl('/logo'),
  privacy: areaUrl('/privacy'),
  search: areaUrl('/search'),
  map: areaUrl('/search/map'),
  compare: areaUrl('/compare'),
  listing: areaUrl('/listings/:slug'),
  leaflet: areaUrl('/listings/:slug/leaflet'),
  question: areaUrl('/listings/:slug/question'),
  pageReport: areaUrl('/listings/:slug/report'),
  listingClaim: areaUrl('/listings/:slug/claim'),
  /** For developers: what they can read, and Open Referral UK itself. */
  api: areaUrl('/api'),
  openReferral: areaUrl('/api/open-referral/v3'),
  openReferralDescription: areaUrl('/api/open-referral/v3/openapi.json'),
  openReferralServices: areaUrl('/api/open-referral/v3/services'),
  openReferralService: areaUrl('/api/open-referral/v3/services/:id'),
  openReferralOrganizations: areaUrl('/api/open-referral/v3/organizations'),
  openReferralOrganization: areaUrl('/api/open-referral/v3/organizations/:id'),
  openReferralPlaces: areaUrl('/api/open-referral/v3/service_at_locations'),
  openReferralPlace: areaUrl('/api/open-referral/v3/service_at_locations/:id'),
  openReferralTaxonomies: areaUrl('/api/open-referral/v3/taxonomies'),
  openReferralTaxonomy: areaUrl('/api/open-referral/v3/taxonomies/:id'),
  openReferralTerms: areaUrl('/api/open-referral/v3/taxonomy_terms'),
  openReferralTerm: areaUrl('/api/open-referral/v3/taxonomy_terms/:id'),
  /** Saying a worry: one address for all of it, so that a browser's history tells nothing more. */
  worried: areaUrl('/worried'),
  worries: areaUrl('/worries'),
  worry: areaUrl('/worries/:worryId'),
  shortlist: areaUrl('/shortlist'),
  recommend: areaUrl('/recommend/:code'),
  /** Turns Easy Read on and off. */
  easyRead: areaUrl('/easy-read'),
  signIn: areaUrl('/sign-in'),
  signInCode: areaUrl('/sign-in/code'),
  signInWho: areaUrl('/sign-in/who'),
  signInPasskey: areaUrl('/sign-in/passkey'),
  signInPasskeyChallenge: areaUrl('/sign-in/passkey/challenge'),
  /** In a demonstration only. */
  signInDemonstration: areaUrl('/sign-in/demonstration'),
  signOut: areaUrl('/sign-out'),
  account: areaUrl('/account'),
  accountDevices: areaUrl('/account/devices'),
  accountEmails: areaUrl('/account/emails'),
  accountEmailCode: areaUrl('/account/emails/code'),
  accountEmailRemoval: areaUrl('/account/emails/remove'),
  accountPasskeys: areaUrl('/account/passkeys'),
  accountPasskeyChallenge: areaUrl('/account/passkeys/challenge'),
  accountPasskey: areaUrl('/account/passkeys/:passkeyId'),
  invitation: areaUrl('/invitations/:secret'),
  /** A person's record, and what is in it. */
  people: areaUrl('/people'),
  ownRecord: areaUrl('/people/own'),
  paperRecord: areaUrl('/people/paper'),
  person: areaUrl('/people/:personId'),
  /** What a person and a provider have agreed: on the person's side, and on the provider's. */
  personAgreements: areaUrl('/people/:personId/agreements'),
  personAgreementNew: areaUrl('/people/:personId/agreements/new'),
  personAgreement: areaUrl('/people/:personId/agreements/:agreementId'),
  personAgreementChange: areaUrl('/people/:personId/agreements/:agreementId/change'),
  personAgreementYes: areaUrl('/people/:personId/agreements/:agreementId/yes'),
  personAgreementEnd: areaUrl('/people/:personId/agreements/:agreementId/end'),
  providerAgreements: areaUrl('/enterprise/:providerId/agreements'),
  providerAgreementNew: areaUrl('/enterprise/:providerId/agreements/new'),
  providerAgreement: areaUrl('/enterprise/:providerId/agreements/:agreementId'),
  providerAgreementChange: areaUrl('/enterprise/:providerId/agreements/:agreementId/change'),
  providerAgreementYes: areaUrl('/enterprise/:providerId/agreements/:agreementId/yes'),
  providerAgreementPaper: areaUrl('/enterprise/:providerId/agreements/:agreementId/paper'),
  providerAgreementEnd: areaUrl('/enterprise/:providerId/agreements/:agreementId/end'),
  personName: areaUrl('/people/:personId/name'),
  aboutMe: areaUrl('/people/:personId/about-me'),
  aboutMeHeading: areaUrl('/people/:personId/about-me/:heading'),
  aboutMePicture: areaUrl('/people/:personId/about-me/:heading/picture'),
  aboutMeVoice: areaUrl('/people/:personId/about-me/:heading/voice'),
  piece: areaUrl('/people/:personId/pieces/:pieceId'),
  pieceRemoval: areaUrl('/people/:personId/pieces/:pieceId/removal'),
  wish: areaUrl('/people/:personId/wish'),
  wishWords: areaUrl('/people/:personId/wish/words'),
  wishFaces: areaUrl('/people/:personId/wish/faces'),
  goals: areaUrl('/people/:personId/goals'),
  newGoal: areaUrl('/people/:personId/goals/new'),
  goal: areaUrl('/people/:personId/goals/:goalId'),
  /** The person's week, earlier visits, and what she says of them. */
  personWeek: areaUrl('/people/:personId/week'),
  personDay: areaUrl('/people/:personId/week/:day'),
  personVisitDay: areaUrl('/people/:personId/week/:day/:planId'),
  personVisitOff: areaUrl('/people/:personId/week/:day/:planId/not-that-day'),
  personVisits: areaUrl('/people/:personId/visits'),
  personVisit: areaUrl('/people/:personId/visits/:visitId'),
  personVisitSaid: areaUrl('/people/:personId/visits/:visitId/how-it-went'),
  /** For whom the person lets know how visits went. */
  familyUpdates: areaUrl('/people/:personId/updates'),
  familyPiece: areaUrl('/people/:personId/updates/pieces/:pieceId'),
  /** Whom the person wants told if nobody comes, and the contact's way to say no. */
  watch: areaUrl('/people/:personId/watch'),
  newWatch: areaUrl('/people/:personId/watch/new'),
  watchEnd: areaUrl('/people/:personId/watch/:watchId/end'),
  watchContact: areaUrl('/contact/:secret'),
  heard: areaUrl('/visits/heard/:planId/:plannedOn'),
  /** Who came, how often, and who can stand in. */
  continuity: areaUrl('/people/:personId/continuity'),
  enterpriseContinuity: areaUrl('/enterprise/:providerId/people/:personId/continuity'),
  backUps: areaUrl('/people/:personId/back-ups'),
  newBackUp: areaUrl('/people/:personId/back-ups/new'),
  backUp: areaUrl('/people/:personId/back-ups/:backUpId'),
  enterpriseBackUps: areaUrl('/enterprise/:providerId/people/:personId/back-ups'),
  /** Who can see what of it, who looked, and what was decided. */
  access: areaUrl('/people/:personId/access'),
  newAccess: areaUrl('/people/:personId/access/new'),
  newHelper: areaUrl('/people/:personId/access/helper'),
  ownAccess: areaUrl('/people/:personId/access/own'),
  accessLink: areaUrl('/people/:personId/access/links/:secret'),
  accessOffer: areaUrl('/people/:personId/access/offers/:offerId/end'),
  accessEnd: areaUrl('/people/:personId/access/:accessId/end'),
  looked: areaUrl('/people/:personId/looked'),
  decisions: areaUrl('/people/:personId/decisions'),
  paperClaim: areaUrl('/people/:personId/claim'),
  /** Whoever the scheme trusts says who somebody is. */
  claims: areaUrl('/claims'),
  claim: areaUrl('/claims/:reference'),
  claimMistake: areaUrl('/claims/:reference/mistake'),
  claimLink: areaUrl('/claims/:reference/links/:secret'),
  /** An enterprise's own pages, for the account that runs it. */
  enterprise: areaUrl('/enterprise/:providerId'),
  enterpriseConfirmation: areaUrl('/enterprise/:providerId/confirmation'),
  enterprisePause: areaUrl('/enterprise/:providerId/pause'),
  enterpriseAvailability: areaUrl('/enterprise/:providerId/availability'),
  enterpriseCame: areaUrl('/enterprise/:providerId/came'),
  enterpriseProvider: areaUrl('/enterprise/:providerId/provider'),
  enterpriseService: areaUrl('/enterprise/:providerId/services/:serviceId'),
  enterpriseWorkers: areaUrl('/enterprise/:providerId/workers'),
  enterpriseWorker: areaUrl('/enterprise/:providerId/workers/:workerId'),
  enterpriseLeave: areaUrl('/enterprise/:providerId/leave'),
  /** When an enterprise comes to people: planned with each of them. */
  plans: areaUrl('/enterprise/:providerId/plans'),
  planNew: areaUrl('/enterprise/:providerId/plans/new'),
  plan: areaUrl('/enterprise/:providerId/plans/:planId'),
  planChange: areaUrl('/enterprise/:providerId/plans/:planId/change'),
  planEnd: areaUrl('/enterprise/:providerId/plans/:planId/end'),
  /** The week of who runs an enterprise, or works in one, and one planned visit of it. */
  week: areaUrl('/week'),
  weekDay: areaUrl('/week/:planId/:plannedOn'),
  weekDayChange: areaUrl('/week/:planId/:plannedOn/:doing'),
  /** Links by which a calendar reads a week; the link itself. */
  calendarLinks: areaUrl('/calendar'),
  calendarLink: areaUrl('/calendar/links/:secret'),
  personCalendar: areaUrl('/people/:personId/calendar'),
  personCalendarLink: areaUrl('/people/:personId/calendar/links/:secret'),
  calendar: areaUrl('/calendar/:secret'),
  /** What an accountant wants of a month. */
  sheet: areaUrl('/enterprise/:providerId/month'),
  sheetCsv: areaUrl('/enterprise/:providerId/month.csv'),
  sheetExcel: areaUrl('/enterprise/:providerId/month.xlsx'),
  notes: areaUrl('/notes'),
  away: areaUrl('/away'),
  personAway: areaUrl('/people/:personId/away'),
  /** Who asked an enterprise, was introduced, or was turned down. */
  approaches: areaUrl('/enterprise/:providerId/approaches'),
  /** What a person and an enterprise write to each other, on the side of each. */
  personMessages: areaUrl('/people/:personId/messages'),
  messages: areaUrl('/people/:personId/messages/:providerId'),
  providerMessages: areaUrl('/enterprise/:providerId/messages'),
  providerThread: areaUrl('/enterprise/:providerId/messages/:personId'),
  quietHours: areaUrl('/enterprise/:providerId/quiet-hours'),
  /** Travel and paperwork, for her own eyes. */
  unpaid: areaUrl('/unpaid'),
  /** For who works in an enterprise. */
  work: areaUrl('/work/:providerId'),
  /** What is kept about somebody, and what she can ask: for a record, an account, an enterprise. */
  held: areaUrl('/people/:personId/held'),
  heldFile: areaUrl('/people/:personId/held.json'),
  erasure: areaUrl('/people/:personId/erasure'),
  erasureOf: areaUrl('/people/:personId/erasure/:what'),
  restriction: areaUrl('/people/:personId/restriction'),
  requests: areaUrl('/people/:personId/requests'),
  newRequest: areaUrl('/people/:personId/requests/new'),
  recordErased: areaUrl('/account/record-erased'),
  accountHeld: areaUrl('/account/held'),
  accountHeldFile: areaUrl('/account/held.json'),
  accountRequests: areaUrl('/account/requests'),
  accountErasure: areaUrl('/account/erasure'),
  accountErased: areaUrl('/account-erased'),
  enterpriseRequests: areaUrl('/enterprise/:providerId/requests'),
  enterpriseRequest: areaUrl('/enterprise/:providerId/requests/:requestId'),
  /** What works with no signal: what a phone keeps and sends later, and what could not be taken. */
  offline: areaUrl('/offline'),
  offlineKit: areaUrl('/offline/kit'),
  waiting: areaUrl('/offline/waiting'),
  keptApart: areaUrl('/offline/kept'),
  keptApartItem: areaUrl('/offline/kept/:itemId'),
  offlineWorker: areaUrl('/worker.js'),
  manifest: areaUrl('/app.webmanifest'),
  /** What an installed app opens: it leads on to what whoever is signed in needs first. */
  appStart: areaUrl('/app'),
  /** What an enterprise adds: its figures, for its own eyes. */
  whatWeAdd: areaUrl('/enterprise/:providerId/what-we-add'),
  /** What is counted of a person, and what she takes out. */
  counted: areaUrl('/people/:personId/counted'),
  /** Stories: the page of a visit leads to the first; the enterprise's side, and the person's. */
  visitStory: areaUrl('/visits/:visitId/story'),
  stories: areaUrl('/enterprise/:providerId/stories'),
  story: areaUrl('/enterprise/:providerId/stories/:storyId'),
  storyWords: areaUrl('/enterprise/:providerId/stories/:storyId/words'),
  storyNames: areaUrl('/enterprise/:providerId/stories/:storyId/names'),
  storyRead: areaUrl('/enterprise/:providerId/stories/:storyId/read'),
  storyTold: areaUrl('/enterprise/:providerId/stories/:storyId/told'),
  storyDown: areaUrl('/enterprise/:providerId/stories/:storyId/down'),
  personStories: areaUrl('/people/:personId/stories'),
  personStory: areaUrl('/people/:personId/stories/:storyId'),
  personStoryWords: areaUrl('/people/:personId/stories/:storyId/words'),
  personStoryEnd: areaUrl('/people/:personId/stories/:storyId/end'),
  /** The everyday record: what is to do today, and what was written of visits. */
  today: areaUrl('/today'),
  newVisit: areaUrl('/visits/new'),
  visit: areaUrl('/visits/:visitId'),
  visitCorrection: areaUrl('/visits/:visitId/correct'),
  visitUndo: areaUrl('/visits/:visitId/undo'),
  visitPicture: areaUrl('/visits/:visitId/picture'),
  visitVoice: areaUrl('/visits/:visitId/voice'),
  visitPiece: areaUrl('/visits/:visitId/pieces/:pieceId'),
  visitPieceRemoval: areaUrl('/visits/:visitId/pieces/:pieceId/removal'),
  /** Links that carry a secret, for providers without an account. */
  own: areaUrl('/own/:secret'),
  ownConfirmation: areaUrl('/own/:secret/confirmation'),
  ownPause: areaUrl('/own/:secret/pause'),
  ownAvailability: areaUrl('/own/:secret/availability'),
  ownCame: areaUrl('/own/:secret/came'),
  reply: areaUrl('/reply/:secret'),
  admin: areaUrl('/admin'),
  adminSignIn: areaUrl('/admin/sign-in'),
  adminSignOut: areaUrl('/admin/sign-out'),
  adminNew: areaUrl('/admin/new'),
  adminThesaurus: areaUrl('/admin/thesaurus'),
  adminImports: areaUrl('/admin/imports'),
  adminImportTemplateCsv: areaUrl('/admin/imports/template.csv'),
  adminImportTemplateExcel: areaUrl('/admin/imports/template.xlsx'),
  adminImport: areaUrl('/admin/imports/:importId'),
  adminListing: areaUrl('/admin/listings/:slug'),
  adminProvider: areaUrl('/admin/listings/:slug/provider'),
  adminService: areaUrl('/admin/listings/:slug/services/:serviceId'),
  adminChecks: areaUrl('/admin/listings/:slug/checks'),
  adminStanding: areaUrl('/admin/listings/:slug/standing'),
  adminOwners: areaUrl('/admin/listings/:slug/owners'),
  adminContacts: areaUrl('/admin/listings/:slug/contacts'),
  adminContact: areaUrl('/admin/listings/:slug/contacts/:contactId'),
  adminClaim: areaUrl('/admin/claims/:claimId'),
  adminRecommendation: areaUrl('/admin/recommendations/:recommendationId'),
  adminPageReport: areaUrl('/admin/reports/:reportId'),
}
