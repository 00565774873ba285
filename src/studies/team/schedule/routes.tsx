import type { Hono } from 'hono'
import { versions } from '../../../platform/web/easy-read/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { frameOf, type StudyEnv } from '../../study/in-study.ts'
import { EasySchedulePage } from './easy-schedule-page.tsx'
import { SchedulePage } from './schedule-page.tsx'
import { planned } from './schedule.ts'

/** Who interviews when; interviews themselves are written down where they are gathered. */
export function mountSchedule(app: Hono<StudyEnv>): void {
  app.get(studyUrls.schedule.pattern, async (c) => {
    const all = await planned(c.var.db, c.var.study.studyId)
    const own = c.req.query('whose') === 'own'
    const hers = all.filter(({ memberIds }) => memberIds.includes(c.var.member.memberId))
    return versions(
      c,
      <SchedulePage {...frameOf(c)} {...{ all, own }} />,
      <EasySchedulePage {...frameOf(c)} own={hers} />,
    )
  })
}
