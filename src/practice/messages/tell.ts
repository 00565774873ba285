import { z } from 'zod'
import { areaById, type Area } from '#areas'
import { accountsReading } from '#people'
import { accountsRunning } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { task, type Tasks } from '../../platform/jobs/index.ts'
import { urls } from '../../urls.ts'
import { tellAccounts } from '../tell-enterprise.ts'

/** Telling by email that there is a message. What it says is never in the email. */
export function messageTasks(installation: Installation): Tasks {
  return {
    'tell-of-message': task(z.object({ messageId: z.guid() }), async ({ db, areaId, details }) => {
      const area = await areaById(db, areaId)
      if (!area) return
      await asOwner(db, async (owner) => {
        const told = await markTold(owner, areaId, details.messageId)
        if (!told) return
        const accounts = await accountsToTell(owner, areaId, told)
        await tellAccounts(owner, { installation, area }, accounts, newsOf(area, told))
      })
    }),
  }
}

interface Told {
  providerId: string
  personId: string
  party: 'person' | 'provider'
  /** Who wrote: they are not told. */
  by: string[]
}

/**
 * Marks a message as told, with all of its thread that wait no longer: one email is for all of them.
 * @returns nothing where it was told before.
 */
async function markTold(
  db: WholeTransaction,
  areaId: string,
  messageId: string,
): Promise<Told | undefined> {
  const message = await db
    .selectFrom('practice.message')
    .select(['provider_id', 'person_id', 'party'])
    .where('area_id', '=', areaId)
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  if (!message) return undefined
  const { provider_id: providerId, person_id: personId } = message
  // Of two jobs at once, the second finds what the first has marked. Not a lock on the messages: each
  // job would begin with its own, and wait for the other's.
  await lockByName(db, 'thread', areaId, providerId, personId)
  const party = message.party as Told['party']
  const waiting = await db
    .selectFrom('practice.message as one')
    .select(['one.message_id', 'one.made_by'])
    .where('one.area_id', '=', areaId)
    .where('one.provider_id', '=', providerId)
    .where('one.person_id', '=', personId)
    .where('one.party', '=', party)
    .where((eb) =>
      eb.or([eb('one.message_id', '=', messageId), eb('one.tell_at', '<=', new Date())]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('practice.message_told as told')
            .select('told.message_id')
            .where('told.area_id', '=', areaId)
            .whereRef('told.message_id', '=', 'one.message_id'),
        ),
      ),
    )
    .execute()
  if (!waiting.some((one) => one.message_id === messageId)) return undefined
  const marked = await db
    .insertInto('practice.message_told')
    .values(
      waiting.map((one) => ({
        ...{ area_id: areaId, message_id: one.message_id },
        ...{ provider_id: providerId, person_id: personId },
      })),
    )
    .onConflict((same) => same.columns(['area_id', 'message_id']).doNothing())
    .returning('message_id')
    .execute()
  if (!marked.some((one) => one.message_id === messageId)) return undefined
  return { providerId, personId, party, by: waiting.map((one) => one.made_by) }
}

/** Of the other side: whoever runs the enterprise; or who may read what is written to the person. */
async function accountsToTell(
  db: WholeTransaction,
  areaId: string,
  { party, providerId, personId, by }: Told,
): Promise<string[]> {
  const accounts =
    party === 'person'
      ? await accountsRunning(db, areaId, providerId)
      : await accountsReading(db, areaId, personId, 'family_updates')
  return accounts.filter((one) => !by.includes(`account:${one}`))
}

function newsOf(area: Area, { party, providerId, personId }: Told) {
  const ids = { providerId, personId }
  const subject = 'A message waits for you'
  if (party === 'person')
    return {
      ...{ subject, link: urls.providerThread(area, ids) },
      words: 'Somebody whom you support, or who is close to them, has written to you.',
    }
  return {
    ...{ subject, link: urls.messages(area, ids) },
    words: 'Somebody who gives support has written to you.',
  }
}
