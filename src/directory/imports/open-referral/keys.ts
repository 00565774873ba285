import { uuid } from '../../../platform/db/new-id.ts'
import { keyPart } from '../mending/key-part.ts'
import type { Draft } from './reading.ts'
import { textIn } from './said.ts'

/**
 * By what a record's service and provider are known again; no provider ever has the key of a
 * service. An id that is no UUID is known only together with where it is from; a service without an
 * organisation stands for one.
 */
export function keysSaid(draft: Draft): { service: string; provider: string } {
  const { service, organization, origin, notes } = draft
  const id = textIn(service, 'id')
  if (!id) notes.add('id', 'is not said, so the name stands for it')
  const known = idWithin(id, origin) ?? nameWithin(textIn(service, 'name'), origin)
  if (!organization && !textIn(service, 'organization_id'))
    notes.add('organization', 'is not said, so the service stands for itself')
  return { service: `open-referral:service:${known}`, provider: organizationKey(draft, known) }
}

function organizationKey({ service, organization, origin }: Draft, serviceKnown: string): string {
  const id = textIn(organization, 'id') || textIn(service, 'organization_id')
  const own = uuid(id)?.toLowerCase()
  if (own) return `open-referral:${own}`
  const name = textIn(organization, 'name')
  const known = idWithin(id, origin) ?? (name && nameWithin(name, origin))
  return known
    ? `open-referral:provider:${known}`
    : `open-referral:provider-of-service:${serviceKnown}`
}

function idWithin(id: string, origin: string): string | undefined {
  if (!id) return undefined
  return uuid(id)?.toLowerCase() ?? `${keyPart(origin)}:${keyPart(id)}`
}

function nameWithin(name: string, origin: string): string {
  return `${keyPart(origin)}:name:${keyPart(name.toLowerCase())}`
}
