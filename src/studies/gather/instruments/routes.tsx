import type { Hono } from 'hono'
import { asQuestionnaire, openPacks, wordingHash, writeXlsForm, type Instrument } from '#surveys'
import { uuid } from '../../../platform/db/new-id.ts'
import { emptyForm, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { wasTooLarge } from '../../../platform/web/body-size.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { changesNoted } from '../../plan/frozen/freeze.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { forCollectors, forGatherers } from '../who-gathers.ts'
import { InstrumentPage } from './instrument-page.tsx'
import { instrumentOf } from './instruments.ts'
import { InstrumentsPage } from './instruments-page.tsx'
import { lockInstrument } from './lock-instrument.ts'
import { NotTakenPage } from './not-taken-page.tsx'
import { readInstrumentFile } from './read-file.ts'

/** Instruments: locked in one wording, and taken along as files. */
export function mountInstruments(app: Hono<StudyEnv>): void {
  // Instruments are part of the plan: one that is locked after it was frozen is listed beside it.
  app.use(studyUrls.instruments.pattern, changesNoted)

  app.get(studyUrls.instruments.pattern, forGatherers, (c) =>
    listPage(c, wasTooLarge(c) ? wrong({}, 'file', tooLarge) : emptyForm),
  )

  app.post(studyUrls.instruments.pattern, forCollectors, async (c) => {
    const { typed, files, area, db, study } = c.var
    const file = files.file?.[0]
    const read = file
      ? await readInstrumentFile(file)
      : { ok: true as const, pack: openPack(typed.pack?.[0]), notTaken: [] }
    const field = file ? 'file' : 'pack'
    if (!read.ok) return listPage(c, wrong(typed, field, read.because))
    if (!read.pack) return listPage(c, wrong(typed, 'pack', 'Choose an instrument, or a file'))
    const locked = await lockInstrument(db, study.studyId, read.pack)
    if (!locked.ok) return listPage(c, wrong(typed, field, locked.because))
    const { instrumentId } = locked
    if (read.notTaken.length > 0)
      return page(c, <NotTakenPage {...{ ...frameOf(c), ...read, instrumentId }} />)
    return c.redirect(studyUrls.instrument(area, { ...study, instrumentId }), 303)
  })

  app.get(studyUrls.instrument.pattern, forGatherers, async (c) => {
    const row = await instrumentHere(c)
    if (!row) return c.notFound()
    const options = { ...frameOf(c), instrument: instrumentOf(row), lockedAt: row.lockedAt }
    return page(c, <InstrumentPage {...options} />)
  })

  app.get(studyUrls.instrumentFile.pattern, forGatherers, async (c) => {
    const row = await instrumentHere(c)
    if (!row) return c.notFound()
    const { instrumentId: _, wordingHash: __, ...pack } = instrumentOf(row)
    const name = `${pack.pack}-${pack.version}`.replaceAll(/[^\w.-]/g, '-')
    const format = c.req.param('format')
    if (format === 'pack') return json(c, `${name}.json`, pack)
    if (format === 'fhir') return json(c, `${name}.fhir.json`, asQuestionnaire(pack))
    if (format !== 'xlsform') return c.notFound()
    return c.body((await writeXlsForm(pack)) as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
    })
  })
}

const tooLarge = 'This file is too large: an instrument has less than 2 MB'

/** A file of JSON to keep. */
export function json(c: StudyRequest, name: string, value: unknown) {
  return c.body(JSON.stringify(value, null, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}

function openPack(hash: string | undefined): Instrument | undefined {
  return openPacks.find((pack) => wordingHash(pack) === hash)
}

/** The instrument of the address. */
export async function instrumentHere(c: StudyRequest) {
  const instrumentId = uuid(c.req.param('instrumentId'))
  const { instrument } = await readStudy(c.var.db, c.var.study.studyId, ['instrument'])
  return instrument.find((one) => one.instrumentId === instrumentId)
}

async function listPage(c: StudyRequest, form: Form) {
  const { instrument } = await readStudy(c.var.db, c.var.study.studyId, ['instrument'])
  const instruments = instrument.map(instrumentOf)
  return page(c, <InstrumentsPage {...{ ...frameOf(c), form, instruments }} />, statusOf(form))
}

function wrong(typed: Form['typed'], field: string, because: string): Form {
  return { typed, errors: { [field]: because } }
}
