export { closedProviders, closeProvider, reopenProvider } from './closure.ts'
export {
  checkKinds,
  dbsLevels,
  deliveries,
  legalForms,
  priceUnits,
  providerSchema,
  type ProviderDetails,
  type ServiceDetails,
} from './provider-details.ts'
export { provider, providers, type Provider } from './providers.ts'
export { saveAvailability, saveProvider, type ProviderToSave, type Saved } from './save-provider.ts'
export { terms, type Terms } from './terms.ts'
