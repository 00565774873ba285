import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { notKept } from '../not-kept-page.tsx'
import { openRecord, openToChange, type Open } from '../open-record.ts'
import { pieces } from '../pieces/piece.ts'
import { whoseIs } from '../whose.ts'
import { writers } from '../writers.ts'
import { askWriting, takeWriting, type Writing } from '../writing.tsx'
import { AboutMePage } from './about-me-page.tsx'
import { aboutMe } from './about-me.ts'
import { EasyAboutMePage } from './easy-about-me-page.tsx'
import { aboutTitle, headingNamed, headings, type Heading } from './headings.ts'
import { saveHeading } from './save-heading.ts'

/** About Me: all of it on one page, and each heading's question on its own. */
export function mountAboutMe(app: Hono<AreaEnv>): void {
  app.get(urls.aboutMe.pattern, async (c) => {
    const { area, db, account } = c.var
    const open = await openRecord(c, 'about_me')
    if (!open) return c.notFound()
    const { areaId } = area
    const { personId } = open.person
    const shown = {
      ...{ ...open, area },
      about: await aboutMe(db, areaId, personId),
      pieces: await pieces(db, areaId, personId),
      known: await writers(db, areaId, open.person, account!.accountId),
    }
    return versions(c, <AboutMePage {...shown} />, <EasyAboutMePage {...shown} />)
  })

  app.get(urls.aboutMeHeading.pattern, async (c) => {
    const heading = headingNamed(c.req.param('heading'))
    const open = heading && (await openToChange(c, 'about_me'))
    return open ? askWriting(c, writingOf(c, open, heading)) : c.notFound()
  })

  app.post(urls.aboutMeHeading.pattern, async (c) => {
    const heading = headingNamed(c.req.param('heading'))
    const open = heading && (await openToChange(c, 'about_me'))
    return open ? takeWriting(c, writingOf(c, open, heading)) : notKept(c, 'words')
  })
}

function writingOf(c: AreaRequest, open: Open, heading: Heading): Writing {
  const { area, db, account } = c.var
  const { areaId } = area
  const { personId } = open.person
  const whose = whoseIs(open)
  return {
    open,
    question: headings[heading].question(whose),
    hint: headings[heading].hint,
    back: {
      href: `${urls.aboutMe(area, { personId })}#${heading}`,
      text: aboutTitle(whose),
    },
    written: async () => (await aboutMe(db, areaId, personId)).get(heading),
    save: (words, revision) =>
      saveHeading(db, {
        ...{ areaId, personId, heading, words, revision },
        by: `account:${account!.accountId}`,
      }),
  }
}
