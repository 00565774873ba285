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
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { headingNamed, type Heading } from '../about-me/headings.ts'
import { notKept } from '../not-kept-page.tsx'
import { openRecord, openToChange, type Open } from '../open-record.ts'
import { erasePart } from '../erasing/erase-part.ts'
import { addPiece, mostPieces } from './add-piece.ts'
import { EasyAddPiecePage, EasyTakeAwayPage } from './easy-piece-pages.tsx'
import { mediaOf, pieces, type Piece } from './piece.ts'
import { AddPiecePage, TakeAwayPage } from './piece-pages.tsx'

const pieceSchema = z.object({
  pieceId: z.uuid().catch(() => newId()),
  words: z.string().trim().max(500, 'Use 500 letters or fewer'),
})

/** How each kind is asked for and refused; takes-pieces.ts reads them before a transaction begins. */
const kinds = {
  picture: {
    at: urls.aboutMePicture.pattern,
    missing: 'Choose a picture',
    tooLarge: pictureTooLarge,
  },
  sound: {
    at: urls.aboutMeVoice.pattern,
    missing: 'Record or choose a voice',
    tooLarge: soundTooLarge,
  },
} as const

/** Pictures and voices: added under a heading, seen by who may see About Me, and taken away. */
export function mountPieces(app: Hono<AreaEnv>): void {
  for (const kind of ['picture', 'sound'] as const) {
    const { at, tooLarge } = kinds[kind]
    app.get(at, async (c) => {
      const heading = headingNamed(c.req.param('heading'))
      const open = heading && (await openToChange(c, 'about_me'))
      if (!open) return c.notFound()
      const errors: Form['errors'] = wasTooLarge(c) ? { file: tooLarge } : {}
      return addPage(c, { open, heading, kind }, { ...emptyForm, errors })
    })
    app.post(at, async (c) => {
      const heading = headingNamed(c.req.param('heading'))
      const open = heading && (await openToChange(c, 'about_me'))
      return open ? takePiece(c, { open, heading, kind }) : notKept(c, 'words')
    })
  }

  app.get(urls.piece.pattern, async (c) => {
    const { area, db } = c.var
    const pieceId = uuid(c.req.param('pieceId'))
    const open = pieceId && (await openRecord(c, 'about_me'))
    const media = open && (await mediaOf(db, area.areaId, open.person.personId, pieceId))
    return media ? mediaAnswer(c, media) : c.notFound()
  })

  app.get(urls.pieceRemoval.pattern, async (c) => {
    const open = await openToChange(c, 'about_me')
    const piece = open && (await pieceOf(c, open))
    if (!piece) return c.notFound()
    const shown = { area: c.var.area, ...open, piece }
    return versions(c, <TakeAwayPage {...shown} />, <EasyTakeAwayPage {...shown} />)
  })

  app.post(urls.pieceRemoval.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openToChange(c, 'about_me')
    if (!open) return c.notFound()
    const { personId } = open.person
    const piece = await pieceOf(c, open)
    // Sent twice, it is gone already.
    const part = piece && ({ kind: 'piece', of: piece.pieceId } as const)
    if (part) await erasePart(db, { areaId: area.areaId, personId, part, rule: 'person_asked' })
    const where = urls.aboutMe(area, { personId })
    return c.redirect(piece ? `${where}#${piece.heading}` : where, 303)
  })
}

interface Asked {
  open: Open
  heading: Heading
  kind: Piece['kind']
}

async function takePiece(c: AreaRequest, asked: Asked): Promise<Response> {
  const { area, db, typed, media, account } = c.var
  const { open, heading, kind } = asked
  const checked = check(pieceSchema, typed)
  const again = (errors: Form['errors']) => addPage(c, asked, { typed, errors })
  if (!checked.ok) return again(checked.form.errors)
  const { missing } = kinds[kind]
  if (!media) return again({ file: missing })
  if (isUnreadable(media)) return again({ file: media.problem })
  const of = { areaId: area.areaId, personId: open.person.personId, heading, kind, media }
  const added = await addPiece(db, { ...of, ...checked.value, by: `account:${account!.accountId}` })
  if (added === 'full')
    return again({ file: `There are ${mostPieces} here already. Take one away first` })
  return c.redirect(`${urls.aboutMe(area, of)}#${heading}`, 303)
}

function addPage(c: AreaRequest, { open, heading, kind }: Asked, form: Form) {
  const wasSent = (c.var.files.file ?? []).length > 0
  const status = statusOf(form)
  const asked = { ...open, area: c.var.area, heading, kind, form, wasSent }
  return versions(c, <AddPiecePage {...asked} />, <EasyAddPiecePage {...asked} />, status)
}

async function pieceOf(c: AreaRequest, { person }: Open): Promise<Piece | undefined> {
  const { area, db } = c.var
  const pieceId = uuid(c.req.param('pieceId'))
  const all = await pieces(db, area.areaId, person.personId)
  return all.find((one) => one.pieceId === pieceId)
}
