import { Go } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { nameOf, Shown, type PiecesOptions } from './pieces.tsx'

/** The pictures and voices under a heading, in Easy Read. */
export function EasyPieces({ area, pieces, ...open }: PiecesOptions) {
  const { personId } = open.person
  if (pieces.length === 0) return null
  return (
    <ul class="gc-pieces">
      {pieces.map((piece) => (
        <li>
          <Shown {...{ area, piece, open }} />
          {open.mayChange && (
            <div class="gc-no-print">
              <Go
                picture="bin"
                href={urls.pieceRemoval(area, { personId, pieceId: piece.pieceId })}
              >
                Take away
                <span class="govuk-visually-hidden">
                  {' '}
                  {nameOf(piece, open)}
                  {piece.words && `: ${piece.words}`}
                </span>
              </Go>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
