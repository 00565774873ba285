import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { PictureField, SoundField } from '../../platform/media/index.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { emptyForm, field, type Form } from '../../platform/web/forms.ts'
import { Button, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { aboutTitle, headings, type Heading } from '../about-me/headings.ts'
import type { Open } from '../open-record.ts'
import { whoseIs } from '../whose.ts'
import type { Piece } from './piece.ts'
import { Shown } from './pieces.tsx'

export type AddPiecePageOptions = Open & {
  area: Area
  heading: Heading
  kind: Piece['kind']
  form: Form
  /** A file came with a form that has to be sent again. */
  wasSent: boolean
}

/** Asks for a picture or a voice under a heading. */
export function AddPiecePage({ area, heading, kind, form, wasSent, ...open }: AddPiecePageOptions) {
  const { Field, title, label, button, words } = asked[kind]
  return (
    <FormPage
      site={areaSite(area)}
      title={title}
      form={form}
      takesFile
      before={<BackToAbout {...{ area, open, heading }} />}
    >
      <p class="govuk-body">For: {headings[heading].title}</p>
      <input type="hidden" name="pieceId" value={form.typed.pieceId?.[0] ?? newId()} />
      <Field form={form} name="file" label={label} wasSent={wasSent} />
      <Textarea
        {...field(form, 'words')}
        label={{ text: words.label, classes: 'govuk-label--s' }}
        hint={{ text: words.hint }}
        rows={3}
      />
      <Button text={button} preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}

const asked = {
  picture: {
    Field: PictureField,
    title: 'Add a picture',
    label: 'Which picture?',
    button: 'Add this picture',
    words: {
      label: 'What does it show?',
      hint: 'It stands below the picture, and helps who can’t see it. You can leave it empty.',
    },
  },
  sound: {
    Field: SoundField,
    title: 'Add a voice',
    label: 'Say it aloud',
    button: 'Add this voice',
    words: {
      label: 'What does it say?',
      hint: 'It helps who can’t hear it, and it is what can be printed. You can leave it empty.',
    },
  },
} as const

export type PiecePageOptions = Open & { area: Area; piece: Piece }

/** Before a picture or a voice is taken away, which can't be undone. */
export function TakeAwayPage({ area, piece, ...open }: PiecePageOptions) {
  const isPicture = piece.kind === 'picture'
  return (
    <FormPage
      site={areaSite(area)}
      title={isPicture ? 'Take this picture away?' : 'Take this voice away?'}
      form={emptyForm}
      before={<BackToAbout {...{ area, open, heading: piece.heading }} />}
    >
      <Shown {...{ area, piece, open }} />
      <p class="govuk-body">It is then gone for good.</p>
      <Button
        text={isPicture ? 'Take the picture away' : 'Take the voice away'}
        classes="govuk-button--warning"
      />
    </FormPage>
  )
}

function BackToAbout({ area, open, heading }: { area: Area; open: Open; heading: Heading }) {
  const { personId } = open.person
  const href = `${urls.aboutMe(area, { personId })}#${heading}`
  return <Back href={href} text={aboutTitle(whoseIs(open))} />
}
