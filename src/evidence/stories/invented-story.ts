import { z } from 'zod'
import { actAs } from '#people'
import type { Area } from '#areas'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { storyAudiences } from '../audiences.ts'
import type { Change } from './changing.ts'
import { sayYes } from './consent.ts'
import { beginStory, readThrough, takeNamesOut } from './write-story.ts'
import { untilOffered } from './yes-form.ts'

/** A story that was invented with a demonstration: its names are out already. */
export const inventedStorySchema = z.object({
  words: z.string(),
  /** None: it waits for the person's yes or no. */
  audience: z.enum(storyAudiences).optional(),
})

interface Parties {
  area: Pick<Area, 'areaId' | 'timeZone'>
  visit: { visitId: string; personId: string; providerId: string }
  providerName: string
  /** `account:<id>` of who runs the enterprise, and of the person. */
  provider: string
  person: string
}

/** Tells it by the commands that people use: written, read, shown, and perhaps said yes to, for a year. */
export async function makeInventedStory(
  db: WholeTransaction,
  { area: { areaId, timeZone }, visit, providerName, provider, person }: Parties,
  { words, audience }: z.infer<typeof inventedStorySchema>,
): Promise<void> {
  const today = isoDate(new Date(), timeZone)
  const { personId, providerId } = visit
  const side = { runs: [providerId] }
  await actAs(db, provider)
  const storyId = await beginStory(db, {
    ...{ areaId, storyId: newId(), visit, words, by: provider, side },
  })
  const change: Change = { areaId, storyId, revision: 1, by: provider, side, today }
  await takeNamesOut(db, change, { pairs: [], left: [] })
  await readThrough(db, change, { runs: true })
  await actAs(db, person)
  if (!audience) return
  await sayYes(
    db,
    { ...change, by: person, side: { personId } },
    {
      ...{ audience, untilOn: untilOffered(today), providerName },
      decision: { standing: 'person', explained: 'easy_read' },
    },
  )
}
