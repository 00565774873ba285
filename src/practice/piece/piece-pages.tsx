import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { MediaFigure, PictureField, SoundField } from '../../platform/media/index.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { emptyForm, field, type Form } from '../../platform/web/forms.ts'
import { Button, Checkboxes, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Piece } from './piece.ts'

interface AddOptions {
  area: Area
  visitId: string
  personName: string
  kind: Piece['kind']
  form: Form
  /** A file came with a form that has to be sent again. */
  wasSent: boolean
}

/** Asks for a picture or a voice note of a visit. */
export function AddPiecePage({ area, visitId, personName, kind, form, wasSent }: AddOptions) {
  const { Field, title, label, button, waitsAs } = asked[kind]
  return (
    <FormPage
      site={areaSite(area)}
      title={title}
      form={form}
      takesFile
      waits={{ next: urls.visit(area, { visitId }), name: waitsAs }}
      before={<Back href={urls.visit(area, { visitId })} text="The visit" />}
    >
      <input
        type="hidden"
        name="pieceId"
        value={form.typed.pieceId?.[0] ?? newId()}
        data-offline-id
      />
      <Field form={form} name="file" label={label} wasSent={wasSent} />
      <Textarea
        {...field(form, 'words')}
        label={{ text: kind === 'picture' ? 'What does it show?' : 'What does it say?' }}
        hint={{ text: 'You can leave it empty.' }}
        rows={2}
      />
      <Checkboxes
        name="forFamily"
        values={form.typed.forFamily ?? []}
        items={[
          {
            value: 'yes',
            text: `For the family: those whom ${personName} lets read how visits went`,
          },
        ]}
      />
      <Button text={button} preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}

const asked = {
  picture: {
    Field: PictureField,
    title: 'Add a picture of the visit',
    label: 'Which picture?',
    button: 'Add this picture',
    waitsAs: 'A picture of a visit',
  },
  sound: {
    Field: SoundField,
    title: 'Say it aloud',
    label: 'Your voice',
    button: 'Add this voice note',
    waitsAs: 'A voice note of a visit',
  },
} as const

interface ListOptions {
  area: Area
  pieces: Piece[]
  /** They are hers to take down. */
  mayChange: boolean
}

/** The pictures and voices of a visit, each with a way to take it down. */
export function VisitPieces({ area, pieces, mayChange }: ListOptions) {
  if (pieces.length === 0) return null
  return (
    <ul class="gc-pieces">
      {pieces.map((piece) => (
        <li>
          <MediaFigure {...piece} src={urls.visitPiece(area, piece)} name={pieceName(piece)} />
          {piece.forFamily && <p class="gc-quiet">For the family</p>}
          {mayChange && (
            <a class="govuk-link gc-no-print" href={urls.visitPieceRemoval(area, piece)}>
              Take down
              <span class="govuk-visually-hidden"> {pieceName(piece)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Before a picture or a voice note is taken down, which can't be undone. */
export function TakeDownPage({ area, piece }: { area: Area; piece: Piece }) {
  const what = piece.kind === 'picture' ? 'picture' : 'voice note'
  return (
    <FormPage
      site={areaSite(area)}
      title={`Take this ${what} down?`}
      form={emptyForm}
      before={<Back href={urls.visit(area, piece)} text="The visit" />}
    >
      <MediaFigure {...piece} src={urls.visitPiece(area, piece)} name={pieceName(piece)} />
      <p class="govuk-body">It is erased for everybody, and can’t be brought back.</p>
      <Button text="Take it down" preventDoubleClick />
    </FormPage>
  )
}

/** What it is called for whoever can’t see it. */
export function pieceName({ kind, words }: Pick<Piece, 'kind' | 'words'>): string {
  const what = kind === 'picture' ? 'Picture of the visit' : 'Voice note of the visit'
  return words ? `${what}: ${words}` : what
}
