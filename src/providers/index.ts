export { closeProvider, reopenProvider } from './closure.ts'
export {
  checkKinds,
  dbsLevels,
  deliveries,
  legalForms,
  priceSchema,
  priceUnits,
  providerSchema,
  serviceSchema,
  type ProviderDetails,
  type ServiceDetails,
} from './provider-details.ts'
export { provider, providers, type Provider } from './providers.ts'
export { saveAvailability, saveProvider, type ProviderToSave, type Saved } from './save-provider.ts'
export { terms, type Terms, type Vocabulary } from './terms.ts'
