import { areaSite } from '#areas'
import { Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { saying } from '../easy-parts.tsx'
import { sectionsFor } from '../sections.ts'
import { recordTitle, whoseIs } from '../whose.ts'
import type { RecordPageOptions } from './record-page.tsx'

/** The first page of a record, in Easy Read. */
export function EasyRecordPage({ area, providerId, ...open }: RecordPageOptions) {
  const { person, mayChange, may, own } = open
  const { personId, name } = person
  const whose = whoseIs(open)
  const say = saying(open)
  const seen = sectionsFor(may, { area, personId, providerId })
  return (
    <Layout site={areaSite(area)} title={recordTitle(whose)} hidden>
      <h1 class="govuk-heading-l">{say(recordTitle(whose))}</h1>
      <Idea picture="about-me">{say(`This is ${whose.their} record.`)}</Idea>
      <HardWord word="record" />
      {own && (
        <>
          <Idea picture="name">
            Your name here is <Name>{name}</Name>.
          </Idea>
          <Idea picture="lock">Nobody else sees any of it until you let them.</Idea>
        </>
      )}
      {seen.length === 0 && (
        <Idea picture="eye-closed">There is nothing here yet that you may see.</Idea>
      )}
      {seen.map(({ href, text, picture, easy }) => (
        <>
          <h2 class="govuk-heading-m">{say(text(whose))}</h2>
          {easy.map((line) => (
            <>
              <Idea picture={line.picture}>{say(line.says(whose))}</Idea>
              {line.words?.map((word) => (
                <HardWord word={word} />
              ))}
            </>
          ))}
          <Go picture={picture} href={href}>
            {say(text(whose))}
          </Go>
        </>
      ))}
      {mayChange ? (
        <>
          <h2 class="govuk-heading-m">{own ? 'Your name' : 'The name'}</h2>
          <Go picture="pencil" href={urls.personName(area, { personId })}>
            Change {own ? 'your name' : 'the name'}
          </Go>
        </>
      ) : (
        <>
          <h2 class="govuk-heading-m">What you can see</h2>
          <Idea picture="calendar">Here it also says until when.</Idea>
          <Go picture="eye" href={urls.ownAccess(area, { personId })}>
            What you can see
          </Go>
        </>
      )}
    </Layout>
  )
}
