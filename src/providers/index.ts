export { addProviders, type ProviderToAdd } from './add-providers.ts'
export {
  ownersOfServices,
  plainForms,
  providersNamed,
  type Alike,
  type Described,
} from './alike.ts'
export {
  becameAt,
  becameLimits,
  becameKinds,
  becameOf,
  endsListing,
  goesOnFrom,
  type Became,
  type BecameKind,
} from './became/became.ts'
export { sayBecame } from './became/say-became.ts'
export { claimListing } from './claims/claim-listing.ts'
export { ownClaim, waitingClaims, type WaitingClaim } from './claims/claims.ts'
export { decideClaim, type ClaimDecided } from './claims/decide-claim.ts'
export { closedProviders, closeProvider, isClosed, reopenProvider } from './closure.ts'
export {
  contactAt,
  contactKinds,
  contactsWith,
  lastContacts,
  type Contact,
  type ContactKind,
} from './contacts/contacts.ts'
export { noteContact } from './contacts/note-contact.ts'
export {
  checkKinds,
  dbsLevels,
  deliveries,
  legalForms,
  priceUnits,
  providerSchema,
  serviceSchema,
  type ProviderDetails,
  type ServiceDetails,
} from './provider-details.ts'
export { providerNames, providersCalled, providersIn, type ProviderName } from './provider-names.ts'
export { provider, providers, type Provider } from './providers.ts'
export { placesNear } from './places-near.ts'
export {
  countPublishedProviders,
  lastProviderChange,
  publishedProviders,
  type ProvidersWanted,
} from './published-providers.ts'
export {
  countPublishedServices,
  publishedServices,
  type PublishedService,
  type ServicesWanted,
} from './published-services.ts'
export { saveAvailability, saveProvider, type ProviderToSave, type Saved } from './save-provider.ts'
export { terms, type Terms } from './terms.ts'
export { everyTerm, type Term } from './vocabularies.ts'
export { beginOwner, type OwnerBegun } from './workers/begin-owner.ts'
export { endWorker } from './workers/end-worker.ts'
export { enterpriseLinks } from './workers/enterprise-links.ts'
export { mountWorkers } from './workers/routes.tsx'
export { workerInvitation } from './workers/worker-invitation.tsx'
export { workerNames } from './workers/worker-names.ts'
export { sayHoursWanted } from './workers/say-hours-wanted.ts'
export { workers, type Worker } from './workers/workers.ts'
export { accountsRunning } from './workers/owners.ts'
export { enterprisesStanding } from './workers/standing.ts'
export { claimsOfAccount, workersOfAccount, workOfAccount } from './workers/held-of-account.ts'
export { providersRunBy, workersOf } from './workers/providers-run-by.ts'
