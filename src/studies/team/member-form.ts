import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { filled, required, several, type Form } from '../../platform/web/forms.ts'
import { memberRoles, type MemberRole } from '../study/study.ts'
import type { TeamMember } from './team.ts'

const role = z.enum(Object.keys(memberRoles) as [MemberRole, ...MemberRole[]])

/** Somebody of the team. Her id is made with the form. */
export const memberSchema = z.object({
  id: z.uuid().catch(() => newId()),
  name: required('Write what the team calls them', 200),
  roles: several(
    z
      .array(role)
      .min(1, 'Tick what they do')
      .transform((ticked) => [...new Set(ticked)]),
  ),
})

export type MemberSaid = z.infer<typeof memberSchema>

export function memberForm(member?: TeamMember): Form {
  return filled({ id: member?.memberId ?? newId(), name: member?.name, roles: member?.roles })
}
