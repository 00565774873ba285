import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { Area } from '#areas'
import { Problem } from '../../../platform/problem.ts'
import { longestForm, wasTooLarge, type TakesFile } from '../../../platform/web/body-size.ts'
import { emptyForm, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { hiddenFrom, visibleCodings } from '../coder/visible.ts'
import { bringIn, bringInCodes, type BroughtIn } from './bring-in.ts'
import { ExchangePage } from './exchange-page.tsx'
import { readCodebook } from './read-codes.ts'
import { readProject } from './read-project.ts'
import { codebookFile } from './write-codes.ts'
import { projectFile, projectTables } from './write-project.ts'

/** In bytes: of a transcript, and of a project. */
const largestTranscript = 20_000_000
const largestProject = 100_000_000

/** Files of coding are taken from whoever is signed in. */
export function takesCodingFiles(isSignedIn: (c: Context) => Promise<boolean>): TakesFile[] {
  const from = (largest: number) => async (c: Context) =>
    (await isSignedIn(c)) ? largest + longestForm : longestForm
  return [
    { at: [studyUrls.addTranscript.pattern], most: from(largestTranscript) },
    { at: [studyUrls.exchange.pattern], most: from(largestProject) },
  ]
}

/** REFI-QDA: codebooks and projects, in and out. */
export function mountExchange(app: Hono<StudyEnv>): void {
  app.get(studyUrls.exchange.pattern, (c) => {
    const errors: Form['errors'] = {}
    if (wasTooLarge(c)) errors.file = 'Choose a file of 100 MB or less'
    if (c.req.query('empty') !== undefined)
      errors.file = 'The codebook has no code yet: add one first'
    return exchangePage(c, { typed: {}, errors })
  })

  app.post(studyUrls.exchange.pattern, onlyFor('lead'), async (c) => {
    const file = c.var.files.file?.[0]
    if (!file)
      return exchangePage(c, { typed: {}, errors: { file: 'Choose a .qdpx or .qdc file' } })
    try {
      return exchangePage(c, emptyForm, await readIn(c, file))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return exchangePage(c, { typed: {}, errors: { file: error.message } })
    }
  })

  app.get(studyUrls.codebookFile.pattern, async (c) => {
    const { area, study, db } = c.var
    const { studyId } = study
    const { code } = await readStudy(db, studyId, ['code'])
    if (code.length === 0)
      return c.redirect(studyUrls.exchange(area, { studyId }, { empty: 'yes' }), 303)
    return download(c, codebookFile(code), 'codebook.qdc', 'application/xml; charset=utf-8')
  })

  app.get(studyUrls.projectFile.pattern, onlyFor('lead'), async (c) => {
    const { study, member, db } = c.var
    const data = await readStudy(db, study.studyId, projectTables)
    const coding = visibleCodings(data, member.memberId)
    const isHidden = hiddenFrom(member.memberId, data.assignment)
    const memo = data.memo.filter(
      ({ transcriptId, memberId }) =>
        transcriptId === null ||
        !['deductive', 'inductive'].some((pass) => isHidden({ transcriptId, memberId, pass })),
    )
    const file = projectFile({ ...data, coding, memo })
    return download(c, new Uint8Array(file), 'project.qdpx', 'application/zip')
  })
}

async function readIn(c: StudyRequest, file: File): Promise<BroughtIn> {
  const { study, member, db } = c.var
  const bytes = new Uint8Array(await file.arrayBuffer())
  const into = {
    ...{ studyId: study.studyId, memberId: member.memberId, fileName: file.name.slice(0, 200) },
    fileHash: createHash('sha256').update(bytes).digest('hex'),
  }
  // A project is a zip, and begins as one.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return bringIn(db, into, await readProject(bytes))
  const { codes, leftOut } = await readCodebook(bytes)
  const taken = await bringInCodes(db, into, { codes })
  return { taken, unchanged: codes.length - taken, leftOut }
}

function download(
  c: StudyRequest,
  body: string | Uint8Array<ArrayBuffer>,
  name: string,
  type: string,
) {
  return c.body(body, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  })
}

function exchangePage(c: StudyRequest, form: Form, brought?: BroughtIn) {
  const { area, study, member } = c.var as { area: Area } & StudyRequest['var']
  return page(c, <ExchangePage {...{ area, study, member, form, brought }} />, statusOf(form))
}
