import type { Hono } from 'hono'
import { z } from 'zod'
import { uuid } from '../../platform/db/new-id.ts'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { studyUrls } from '../../study-urls.ts'
import { readSnapshot } from '../bundle/read-study.ts'
import { sealBundle } from '../bundle/team-bundle.ts'
import { onlyFor, type StudyEnv, type StudyRequest } from '../study/in-study.ts'
import { packed } from './files.ts'
import { madeReport, madeReports, makeReportNow } from './made-reports.ts'
import { ReportPage } from './report-page.tsx'
import { ReportsPage } from './reports-page.tsx'

const bundleSchema = z.object({
  secret: z
    .string()
    .trim()
    .min(12, 'Make the passphrase 12 characters or longer: four words are easy to keep')
    .max(500, 'Use 500 characters or fewer'),
})

/** Reports, and the bundle that a study leaves with. */
export function mountReports(app: Hono<StudyEnv>): void {
  const team = onlyFor('lead', 'researcher')

  app.get(studyUrls.reports.pattern, team, (c) => reportsPage(c, emptyForm))

  app.post(studyUrls.reports.pattern, team, async (c) => {
    const { area, study, member, db, typed } = c.var
    const by = { studyId: study.studyId, memberId: member.memberId }
    const kind = typed.kind?.[0] === 'public' ? 'public' : 'team'
    const reportId = await makeReportNow(db, by, kind)
    return c.redirect(studyUrls.report(area, { studyId: study.studyId, reportId }), 303)
  })

  app.get(studyUrls.report.pattern, team, async (c) => {
    const { area, study, member } = c.var
    const found = await reportOf(c)
    return found
      ? page(c, <ReportPage {...{ area, study, member, made: found.made }} />)
      : c.notFound()
  })

  app.get(studyUrls.reportFile.pattern, team, async (c) => {
    const { area, study, member } = c.var
    const format = c.req.param('file')
    const found = await reportOf(c)
    if (!found || (format !== 'html' && format !== 'zip')) return c.notFound()
    const report = await found.again()
    if (!report) return page(c, <ReportPage {...{ area, study, member, made: found.made }} />, 409)
    const name = `${report.kind}-report-${report.asOf.slice(0, 10)}`
    return format === 'html'
      ? fileOf(c, report.files.get('report.html')!, 'text/html; charset=utf-8', `${name}.html`)
      : fileOf(c, packed(report.files), 'application/zip', `${name}.zip`)
  })

  app.post(studyUrls.teamBundle.pattern, onlyFor('lead'), async (c) => {
    const { study, db, typed } = c.var
    const checked = check(bundleSchema, typed)
    if (!checked.ok) return reportsPage(c, checked.form)
    const snapshot = await readSnapshot(db, study.studyId)
    const sealed = await sealBundle(snapshot, checked.value.secret)
    return fileOf(c, sealed, 'application/octet-stream', `study-${snapshot.asOf.slice(0, 10)}.age`)
  })
}

async function reportsPage(c: StudyRequest, form: Form) {
  const { area, study, member, db } = c.var
  const reports = await madeReports(db, study.studyId)
  return page(c, <ReportsPage {...{ area, study, member, reports, form }} />, statusOf(form))
}

async function reportOf(c: StudyRequest) {
  const reportId = uuid(c.req.param('reportId'))
  return reportId ? madeReport(c.var.db, c.var.study.studyId, reportId) : undefined
}

function fileOf(c: StudyRequest, content: Uint8Array<ArrayBuffer>, type: string, name: string) {
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(content)
}
