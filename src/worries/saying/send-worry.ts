import { hashOf } from '#accounts'
import type { Area } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { asAnyone } from '../apart.ts'
import type { Named } from '../named/named.ts'
import { tell } from '../named/tell.ts'
import type { Said } from './worry-form.ts'

/**
 * Sends a worry to those who may read it, once: the same form with the same words is the same worry.
 * It keeps nothing of the account or the browser that it comes from.
 * @param readers at least one.
 */
export async function sendWorry(
  db: WholeTransaction,
  area: Area,
  installation: Installation,
  { said, readers }: { said: Said; readers: Named[] },
): Promise<void> {
  const { words, person, relation, needs, harm, safe, wishes, contact, about, mayTell } = said
  const worryId = newId()
  const { numInsertedOrUpdatedRows: added } = await asAnyone(db, (apart) =>
    apart
      .insertInto('worries.worry')
      .values({
        area_id: area.areaId,
        worry_id: worryId,
        sent_hash: hashOf(JSON.stringify(said)),
        ...{ words, person, relation, needs, harm, safe, wishes, contact },
        may_tell: mayTell === 'yes',
        kept_from: about,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow(),
  )
  if (added) await tell(db, area, installation, readers)
}
