import { uuid } from '../../../platform/db/new-id.ts'
import type { Draft } from './reading.ts'
import { textIn } from './said.ts'

/**
 * By what a record's service and provider are known again. An id that is no UUID is known only
 * together with where it is from; a service without an organisation stands for one.
 */
export function keysSaid(draft: Draft): { service: string; provider: string } {
  const { service, organization, origin, notes } = draft
  const id = textIn(service, 'id')
  const name = textIn(service, 'name').toLowerCase()
  if (!id) notes.add('id', 'is not said, so the name stands for it')
  const known = id ? idWithin(id, origin) : `${origin}:name:${name}`
  const provider = organizationKey(draft, known)
  // One id for both would make them one and the same.
  const isSame = provider === `open-referral:${known}`
  if (!organization && !textIn(service, 'organization_id'))
    notes.add('organization', 'is not said, so the service stands for itself')
  return { service: `open-referral:${isSame ? 'service:' : ''}${known}`, provider }
}

function organizationKey({ service, organization, origin }: Draft, serviceKnown: string): string {
  const id = textIn(organization, 'id') || textIn(service, 'organization_id')
  if (id) return `open-referral:${idWithin(id, origin)}`
  const name = textIn(organization, 'name').toLowerCase()
  return `open-referral:${name ? `${origin}:organization:${name}` : `service:${serviceKnown}`}`
}

function idWithin(id: string, origin: string): string {
  return uuid(id)?.toLowerCase() ?? `${origin}:${id}`
}
