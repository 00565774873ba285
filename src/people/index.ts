// People who draw on support, what they keep about themselves, and who may see what.
export { recordLinks } from './record-links.ts'
export { scopesHeld } from './access/scopes-held.ts'
export { recordsVoicesAt, takesPieces } from './pieces/takes-pieces.ts'
export { mountPeople } from './routes.tsx'
