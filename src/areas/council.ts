import { z } from 'zod'
import type { Db } from '../platform/db/db.ts'

const words = (most: number) => z.string().trim().min(1).max(most)

/** Whom to ring in an area when an adult may come to harm: its council. */
export const councilSchema = z.object({
  name: words(120),
  phone: words(30),
  hours: words(120),
  /** At night and at weekends, where that is another number. */
  outOfHours: words(30).optional(),
  website: z
    .url({ protocol: /^https$/ })
    .max(300)
    .optional(),
  /** When somebody rang it to see whether it is right. */
  checkedOn: z.iso.date(),
})

export type Council = z.infer<typeof councilSchema>

/** None where nobody has said: no number is better than a wrong one. */
export async function councilOf(db: Db<'areas'>, areaId: string): Promise<Council | undefined> {
  const row = await db
    .selectFrom('areas.council')
    .select(['name', 'phone', 'hours', 'out_of_hours', 'website', 'checked_on'])
    .where('area_id', '=', areaId)
    .executeTakeFirst()
  return (
    row && {
      name: row.name,
      phone: row.phone,
      hours: row.hours,
      outOfHours: row.out_of_hours ?? undefined,
      website: row.website ?? undefined,
      checkedOn: row.checked_on,
    }
  )
}

/** Puts an area's council in place of what was said before. As the owner only. */
export async function saveCouncil(
  db: Db<'areas'>,
  areaId: string,
  { name, phone, hours, outOfHours, website, checkedOn }: Council,
): Promise<void> {
  const said = {
    ...{ name, phone, hours },
    out_of_hours: outOfHours ?? null,
    website: website ?? null,
    checked_on: checkedOn,
  }
  await db
    .insertInto('areas.council')
    .values({ area_id: areaId, ...said })
    .onConflict((conflict) => conflict.column('area_id').doUpdateSet(said))
    .execute()
}
