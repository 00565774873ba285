import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { terms } from '#providers'
import { isoDate } from '../../platform/i18n/words.ts'
import { urls } from '../../urls.ts'
import { readers, versionAudience, type Audience, type VersionAudience } from '../audiences.ts'
import { aboutBars, aboutSentence } from '../sharing/about.ts'
import { openDisputes } from '../sharing/disputes.ts'
import { forOthers } from '../sharing/for-others.ts'
import { changesOf } from './changes.ts'
import { limitsOf } from './limits.ts'
import { ownProvider } from '../own-provider.ts'
import { paperPolicy } from './paper-style.ts'
import { paperOf, type PaperOptions } from './paper.tsx'
import { barsOf, barsSentence } from './pictures.tsx'
import { noteStoryCopies, publishedStories, type ToldStory } from '../stories/index.ts'
import { spanOf, type SpanAsked } from './span.ts'
import { tellYear } from './tell-year.ts'
import { leadOf } from './what-we-add-page.tsx'
import { yearOf } from './year.ts'

/** Her year on paper, or as a file: for herself, or for others. */
export function mountPaper(app: Hono<AreaEnv>): void {
  app.get(urls.whatWeAddPaper.pattern, async (c) => {
    const providerId = ownProvider(c)
    const span = spanOf(c.req.query('span'))
    const asked = c.req.query('for')
    const audience = versionAudience(asked)
    if (!providerId || !span || (asked !== undefined && !audience)) return c.notFound()
    const paper = audience
      ? await paperForOthers(c, { providerId, audience })
      : await ownPaper(c, { providerId, span })
    if (!paper) return c.notFound()
    const isFile = c.req.query('file') !== undefined
    const query = asked ? { for: asked } : { span }
    const { area } = c.var
    const back = asked
      ? {
          href: urls.whatWeAddOthers(area, { providerId }, query),
          text: 'Back to the version for others',
        }
      : { href: urls.whatWeAdd(area, { providerId }, query), text: 'Back to What we add' }
    const ways = [
      back,
      {
        href: urls.whatWeAddPaper(area, { providerId }, { ...query, file: 'html' }),
        text: 'Download it as one file',
      },
    ]
    c.header('Content-Security-Policy', paperPolicy)
    c.header('Cache-Control', 'no-store')
    if (isFile) c.header('Content-Disposition', `attachment; filename="what-we-add.html"`)
    return c.html(await paperOf({ ...paper, ways: isFile ? [] : ways }))
  })
}

interface Of {
  providerId: string
  span: SpanAsked
}

async function ownPaper(
  c: AreaRequest,
  { providerId, span }: Of,
): Promise<PaperOptions | undefined> {
  const { area, db } = c.var
  const today = isoDate(new Date(), area.timeZone)
  const year = await yearOf(db, { area, providerId, today }, span)
  if (!year) return undefined
  const disputes = await openDisputes(db, area.areaId, [providerId])
  const bars = barsOf(year.months, year.first)
  return {
    ...{ area, year, lead: leadOf(year) },
    ...{ bars, barsSay: barsSentence(bars) },
    kind: 'For your own eyes: it has names and small counts. Send others the version for others.',
    sections: tellYear({ year, terms: await terms(db) }),
    changes: changesOf(year),
    limits: limitsOf(year),
    stories: await onPaper(c, 'tender', providerId),
    disputed: new Set(disputes.map(({ indicator }) => indicator)),
  }
}

async function paperForOthers(
  c: AreaRequest,
  of: { providerId: string; audience: VersionAudience },
): Promise<PaperOptions | undefined> {
  const { area, db, account } = c.var
  const today = isoDate(new Date(), area.timeZone)
  const shownBy = `account:${account!.accountId}`
  const found = await forOthers(db, { area, today, shownBy, ...of })
  return (
    found && {
      ...{ area, year: found, sections: found.sections, disputed: found.disputed },
      ...{ bars: aboutBars(found.months), barsSay: aboutSentence(found.months) },
      ...{ lead: '', changes: [] },
      stories: await onPaper(c, of.audience, of.providerId),
      kind: `For ${readers[of.audience]}.`,
      limits: othersLimits,
    }
  )
}

/** Stories that may still be told; what is printed or sent stands in each person's list. */
async function onPaper(
  { var: { area, db, account } }: AreaRequest,
  reader: Audience,
  providerId: string,
): Promise<ToldStory[]> {
  const told = await publishedStories(db, area.areaId, reader, providerId)
  return noteStoryCopies(db, {
    areaId: area.areaId,
    storyIds: told.map(({ storyId }) => storyId),
    what: 'What we add, on paper',
    by: `account:${account!.accountId}`,
  })
}

/** What whoever reads a version for others has to know of it. */
const othersLimits = [
  'It is of quarters of the year that are over, and stays as it was when it was shown for the first time. What is written down late is in the next one.',
  'Hours and visits are to the nearest 5.',
  'A count of fewer than 5 people is shown only where each of them has said yes. Where it isn’t, others are left out beside it, so that it can’t be worked out.',
  'Nothing here says that the support was the cause of what became of anybody.',
]
