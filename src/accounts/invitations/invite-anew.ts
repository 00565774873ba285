import { rule, type AreaRequest } from '#areas'
import { asOwner } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { endInvitationsTo, invite, type Invitation } from './invitation.ts'

type To = Pick<Invitation, 'kind' | 'does'>

/**
 * Makes a link by which somebody says yes, for as many days as the area's rule says; one that was made
 * before for the same no longer works. From a request of any role.
 * @param by who invites, where it isn't who is signed in.
 * @returns its secret, which is kept nowhere.
 */
export function inviteAnew(
  { var: { area, db, account } }: Pick<AreaRequest, 'var'>,
  { kind, does, by = `account:${account!.accountId}` }: To & { by?: string },
): Promise<{ secret: string; days: number }> {
  const { areaId } = area
  return asOwner(db, async (owner) => {
    await endInvitationsTo(owner, areaId, { kind, does })
    const days = await rule(owner, areaId, 'invitation_valid_for')
    const made = { areaId, invitationId: newId(), kind, does, by, days }
    return { secret: await invite(owner, made), days }
  })
}

/** Links to the same lead nowhere any more. From a request of any role. */
export function takeBackInvitations(
  { var: { area, db } }: Pick<AreaRequest, 'var'>,
  to: To,
): Promise<void> {
  return asOwner(db, (owner) => endInvitationsTo(owner, area.areaId, to))
}
