import { areaSite } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { EasyPictureField, EasySoundField } from '../../platform/media/index.ts'
import {
  EasyButton,
  EasyFormPage,
  EasyTextarea,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { emptyForm, field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { aboutTitle, headings, type Heading } from '../about-me/headings.ts'
import { saying } from '../easy-parts.tsx'
import type { Open } from '../open-record.ts'
import { whoseIs } from '../whose.ts'
import type { AddPiecePageOptions, PiecePageOptions } from './piece-pages.tsx'
import { Shown } from './pieces.tsx'

/** Asks for a picture or a voice under a heading, in Easy Read. */
export function EasyAddPiecePage(options: AddPiecePageOptions) {
  const { area, heading, kind, form, wasSent } = options
  const { Field, title, label, button, words, picture } = asked[kind]
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={title}
      form={form}
      takesFile
      before={<BackToAbout {...options} />}
      first={
        <Idea picture="about-me">
          This is for: <Name>{headings[heading].title}</Name>.
        </Idea>
      }
    >
      <input type="hidden" name="pieceId" value={form.typed.pieceId?.[0] ?? newId()} />
      <Field form={form} name="file" label={label} wasSent={wasSent} />
      {words.says.map((says) => (
        <Idea {...says}>{says.text}</Idea>
      ))}
      <Idea picture="question">You can leave this empty.</Idea>
      <EasyTextarea
        {...field(form, 'words')}
        picture="pencil"
        label={{ text: words.label }}
        rows={3}
      />
      <EasyButton
        picture={picture}
        text={button}
        preventDoubleClick
        classes="govuk-button--crest"
      />
    </EasyFormPage>
  )
}

const asked = {
  picture: {
    Field: EasyPictureField,
    picture: 'picture',
    title: 'Add a picture',
    label: 'Which picture?',
    button: 'Add this picture',
    words: {
      label: 'What does it show?',
      says: [
        { picture: 'paper', text: 'Your words will stand below the picture.' },
        { picture: 'eye-closed', text: 'They help people who can’t see it.' },
      ],
    },
  },
  sound: {
    Field: EasySoundField,
    picture: 'microphone',
    title: 'Add a voice',
    label: 'Say it aloud',
    button: 'Add this voice',
    words: {
      label: 'What does it say?',
      says: [
        { picture: 'ear', text: 'Your words help people who can’t hear it.' },
        { picture: 'paper', text: 'The words can be printed.' },
      ],
    },
  },
} as const

/** Before a picture or a voice is taken away, in Easy Read. */
export function EasyTakeAwayPage(options: PiecePageOptions) {
  const { area, piece, ...open } = options
  const isPicture = piece.kind === 'picture'
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={isPicture ? 'Take this picture away?' : 'Take this voice away?'}
      form={emptyForm}
      before={<BackToAbout {...options} heading={piece.heading} />}
      first={
        <>
          <Shown {...{ area, piece, open }} />
          <Idea picture="bin">It is then gone for good.</Idea>
        </>
      }
    >
      <EasyButton
        picture="bin"
        text={isPicture ? 'Take the picture away' : 'Take the voice away'}
        classes="govuk-button--warning"
      />
    </EasyFormPage>
  )
}

function BackToAbout(options: Open & Pick<PiecePageOptions, 'area'> & { heading: Heading }) {
  const { area, person, heading } = options
  const { personId } = person
  const href = `${urls.aboutMe(area, { personId })}#${heading}`
  return <Back href={href} text={saying(options)(aboutTitle(whoseIs(options)))} />
}
