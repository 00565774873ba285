import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { newId, uuid } from '../../platform/db/new-id.ts'
import {
  isUnreadable,
  mediaAnswer,
  pictureTooLarge,
  soundTooLarge,
} from '../../platform/media/index.ts'
import { wasTooLarge } from '../../platform/web/body-size.ts'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { openToChange, type OpenVisit } from '../visit/open-visit.ts'
import { addPiece, mostPieces, removePiece } from './add-piece.ts'
import { AddPiecePage, TakeDownPage } from './piece-pages.tsx'
import { mediaOf, pieces, type Piece } from './piece.ts'

const pieceSchema = z.object({
  pieceId: z.uuid().catch(() => newId()),
  words: z.string().trim().max(500, 'Use 500 characters or fewer'),
  forFamily: z.string().transform((text) => text === 'yes'),
})

const kinds = {
  picture: {
    at: urls.visitPicture.pattern,
    missing: 'Choose a picture',
    tooLarge: pictureTooLarge,
  },
  sound: {
    at: urls.visitVoice.pattern,
    missing: 'Record or choose a voice',
    tooLarge: soundTooLarge,
  },
} as const

/** Pictures and voice notes of a visit: added, seen, and taken down. */
export function mountVisitPieces(app: Hono<AreaEnv>): void {
  for (const kind of ['picture', 'sound'] as const) {
    const { at, tooLarge } = kinds[kind]
    app.get(at, async (c) => {
      const open = await openToChange(c)
      const errors: Form['errors'] = wasTooLarge(c) ? { file: tooLarge } : {}
      return open ? addPage(c, open, kind, { ...emptyForm, errors }) : c.notFound()
    })
    app.post(at, async (c) => {
      const open = await openToChange(c)
      return open ? takePiece(c, open, kind) : c.notFound()
    })
  }

  // Whoever may see it: what the database lets her read says it.
  app.get(urls.visitPiece.pattern, async (c) => {
    const { area, db } = c.var
    const [visitId, pieceId] = [uuid(c.req.param('visitId')), uuid(c.req.param('pieceId'))]
    const media = visitId && pieceId && (await mediaOf(db, area.areaId, visitId, pieceId))
    return media ? mediaAnswer(c, media) : c.notFound()
  })

  app.get(urls.visitPieceRemoval.pattern, async (c) => {
    const open = await openToChange(c)
    const piece = open && (await pieceOf(c, open))
    return piece ? page(c, <TakeDownPage area={c.var.area} piece={piece} />) : c.notFound()
  })

  app.post(urls.visitPieceRemoval.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openToChange(c)
    if (!open) return c.notFound()
    const [visit] = open.visits
    const pieceId = uuid(c.req.param('pieceId'))
    if (pieceId)
      await removePiece(db, { areaId: area.areaId, pieceId, visit: visit!, asProvider: true })
    return c.redirect(urls.visit(area, visit!), 303)
  })
}

async function takePiece(c: AreaRequest, open: OpenVisit, kind: Piece['kind']): Promise<Response> {
  const { area, db, typed, media, account } = c.var
  const checked = check(pieceSchema, typed)
  const again = (errors: Form['errors']) => addPage(c, open, kind, { typed, errors })
  if (!checked.ok) return again(checked.form.errors)
  if (!media) return again({ file: kinds[kind].missing })
  if (isUnreadable(media)) return again({ file: media.problem })
  const visit = open.visits[0]!
  const of = { areaId: area.areaId, visit, media, by: `account:${account!.accountId}` }
  if ((await addPiece(db, { ...of, ...checked.value })) === 'full')
    return again({ file: `There are ${mostPieces} here already. Take one down first` })
  return c.redirect(urls.visit(area, visit), 303)
}

function addPage(c: AreaRequest, open: OpenVisit, kind: Piece['kind'], form: Form) {
  const wasSent = (c.var.files.file ?? []).length > 0
  const { visitId } = open.visits[0]!
  const personName = open.asked.person.name
  const asked = { area: c.var.area, visitId, personName, kind, form, wasSent }
  return page(c, <AddPiecePage {...asked} />, statusOf(form))
}

async function pieceOf(c: AreaRequest, { visits }: OpenVisit): Promise<Piece | undefined> {
  const { area, db } = c.var
  const pieceId = uuid(c.req.param('pieceId'))
  const all = await pieces(db, area.areaId, [visits[0]!.visitId])
  return all.find((one) => one.pieceId === pieceId)
}
