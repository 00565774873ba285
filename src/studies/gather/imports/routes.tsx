import type { Hono } from 'hono'
import { uuid } from '../../../platform/db/new-id.ts'
import { wasTooLarge } from '../../../platform/web/body-size.ts'
import { emptyForm, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { instrumentOf } from '../instruments/instruments.ts'
import { forCollectors } from '../who-gathers.ts'
import { BringInPage } from './bring-in-page.tsx'
import { bringIn, previewOf } from './bring-in.ts'
import { ImportPage, ImportsPage } from './imports-pages.tsx'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'
import { PreviewPage } from './preview-page.tsx'
import { readTable } from './read-table.ts'
import { keepWaiting, letGo, waitingOf } from './waiting.ts'

/** Tables from elsewhere: shown as they were understood, then brought in. */
export function mountImports(app: Hono<StudyEnv>): void {
  app.get(studyUrls.imports.pattern, forCollectors, async (c) => {
    const data = await readStudy(c.var.db, c.var.study.studyId, ['import'])
    return page(c, <ImportsPage {...frameOf(c)} imports={data.import} />)
  })

  app.get(studyUrls.studyImport.pattern, forCollectors, async (c) => {
    const importId = uuid(c.req.param('importId'))
    const data = await readStudy(c.var.db, c.var.study.studyId, ['import'])
    const one = data.import.find((other) => other.importId === importId)
    return one ? page(c, <ImportPage {...frameOf(c)} one={one} />) : c.notFound()
  })

  app.get(studyUrls.bringIn.pattern, forCollectors, async (c) => {
    const kind = kindOf(c)
    if (!kind) return c.notFound()
    if (wasTooLarge(c)) return choosePage(c, kind, wrong({}, 'file', tooLarge))
    const waiting = await waitingOf(c.var.db, of(c))
    if (!waiting) return choosePage(c, kind, emptyForm)
    const preview = await previewOf(c.var.db, c.var.study.studyId, kind, waiting)
    return page(c, <PreviewPage {...{ ...frameOf(c), kind, waiting, preview }} />)
  })

  app.post(studyUrls.bringIn.pattern, forCollectors, async (c) => {
    const kind = kindOf(c)
    if (!kind) return c.notFound()
    const { area, db, study, typed } = c.var
    const here = studyUrls.bringIn(area, { ...study, kind: of(c).kind })
    const does = typed.do?.[0]
    if (does === 'read') return read(c, kind, here)
    if (does === 'drop') await letGo(db, of(c))
    const waiting = await waitingOf(db, of(c))
    if (!waiting || (does !== 'take' && does !== 'look')) return c.redirect(here, 303)
    const columns = Object.fromEntries(
      Object.entries(typed).filter(([name]) => name.startsWith('as_')),
    )
    if (does === 'look') {
      await keepWaiting(db, of(c), { ...waiting, columns })
      return c.redirect(here, 303)
    }
    const by = { ...of(c), kindName: of(c).kind }
    const importId = await bringIn(db, by, kind, { ...waiting, columns })
    await letGo(db, of(c))
    return c.redirect(studyUrls.studyImport(area, { ...study, importId }), 303)
  })
}

const tooLarge = 'This file is larger than 10 MB: give it in smaller parts'

function kindOf(c: StudyRequest): Kind<unknown> | undefined {
  const name = c.req.param('kind') ?? ''
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined
}

function of(c: StudyRequest) {
  const { study, member } = c.var
  const kind = c.req.param('kind') ?? ''
  return { studyId: study.studyId, memberId: member.memberId, kind }
}

async function read(c: StudyRequest, kind: Kind<unknown>, here: string) {
  const { typed, files, db, study } = c.var
  const { instrument } = await readStudy(db, study.studyId, ['instrument'])
  const about = instrument.find((one) => one.instrumentId === typed.of?.[0])?.instrumentId
  if (asksInstrument(kind) && !about)
    return choosePage(c, kind, wrong(typed, 'of', 'Choose a survey'))
  const file = files.file?.[0]
  if (!file) return choosePage(c, kind, wrong(typed, 'file', 'Choose a file'))
  const table = await readTable(file, kind.fromJson)
  if (!table.ok) return choosePage(c, kind, wrong(typed, 'file', table.because))
  const fileName = (file.name || 'The file').slice(0, 200)
  await keepWaiting(db, of(c), { ...table, fileName, of: about, columns: {} })
  return c.redirect(here, 303)
}

function asksInstrument(kind: Kind<unknown>): boolean {
  return kind.tables.includes('instrument')
}

async function choosePage(c: StudyRequest, kind: Kind<unknown>, form: Form) {
  const { instrument } = await readStudy(c.var.db, c.var.study.studyId, ['instrument'])
  const instruments = asksInstrument(kind) ? instrument.map(instrumentOf) : undefined
  return page(c, <BringInPage {...{ ...frameOf(c), kind, form, instruments }} />, statusOf(form))
}

function wrong(typed: Form['typed'], field: string, because: string): Form {
  return { typed, errors: { [field]: because } }
}
