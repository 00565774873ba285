export { absolute } from './absolute.ts'
export { areaAt, areaById, areas, type Area } from './area.ts'
export {
  hostOf,
  inArea,
  type AreaEnv,
  type AreaRequest,
  type ReadsFirst,
  type SignedIn,
  type WhoAsks,
  areaAsked,
} from './area-context.ts'
export { areaSite, Contact } from './area-site.tsx'
export { councilOf, saveCouncil, type Council } from './council.ts'
export {
  isFile,
  toConfirm,
  type Held,
  type HeldFile,
  type HeldItem,
  type HeldPart,
  type HeldTogether,
} from './held/held.ts'
export { heldFile } from './held/held-file.ts'
export { EasyHeldParts } from './held/easy-held-parts.tsx'
export { HeldParts } from './held/held-parts.tsx'
export { localities, localityNamed, milesBetween, type Locality } from './localities.ts'
export { boundaryOf, type Boundary } from './places/boundary.ts'
export { importPlaces, type PlacesImported, type PlacesOptions } from './places/import-places.ts'
export { locate, reachInMiles, type By, type Located, type Near } from './places/locate.ts'
export { nearestLocalities, nearestLocality } from './places/nearest-locality.ts'
export { placesWords } from './places/places-words.ts'
export { mountAreas } from './routes.tsx'
export { rule, ruleWords } from './rules.ts'
export { sizeClasses, type SizeClass } from './size-class.ts'
export { areaSchema, saveArea, type AreaDetails } from './save-area.ts'
export { sendsMessages } from './sends-messages.ts'
export {
  answerError,
  answerTooLarge,
  answerTooMany,
  answerTooManyForms,
  answerUnknown,
} from './site/answers.tsx'
export { mountSite } from './site/routes.tsx'
