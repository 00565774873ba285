export { addProviders, type ProviderToAdd } from './add-providers.ts'
export {
  ownersOfServices,
  plainForms,
  providersNamed,
  type Alike,
  type Described,
} from './alike.ts'
export { closedProviders, closeProvider, reopenProvider } from './closure.ts'
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
export { providerNames, providersCalled, type ProviderName } from './provider-names.ts'
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
export { accountsRunning } from './workers/owners.ts'
export { workOfAccount } from './workers/held-of-account.ts'
export { providersRunBy } from './workers/providers-run-by.ts'
