import type { Area } from '#areas'
import { MediaFigure } from '../../platform/media/index.ts'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { whoseIs } from '../whose.ts'
import type { Piece } from './piece.ts'

export type PiecesOptions = Open & { area: Area; pieces: Piece[] }

/** The pictures and voices under a heading. */
export function Pieces({ area, pieces, ...open }: PiecesOptions) {
  const { personId } = open.person
  if (pieces.length === 0) return null
  return (
    <ul class="gc-pieces">
      {pieces.map((piece) => (
        <li>
          <Shown {...{ area, piece, open }} />
          {open.mayChange && (
            <a
              class="govuk-link gc-no-print"
              href={urls.pieceRemoval(area, { personId, pieceId: piece.pieceId })}
            >
              Take away
              <span class="govuk-visually-hidden">
                {' '}
                {nameOf(piece, open)}
                {piece.words && `: ${piece.words}`}
              </span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A picture as it is seen, or a voice to listen to, with what it shows or says. */
export function Shown({ area, piece, open }: { area: Area; piece: Piece; open: Open }) {
  const { personId } = open.person
  const src = urls.piece(area, { personId, pieceId: piece.pieceId })
  return <MediaFigure {...piece} src={src} name={nameOf(piece, open)} />
}

/** `Your picture`, `Asha’s voice` */
export function nameOf({ kind }: Piece, open: Open): string {
  const { own, their } = whoseIs(open)
  return `${own ? 'Your' : their} ${kind === 'picture' ? 'picture' : 'voice'}`
}
