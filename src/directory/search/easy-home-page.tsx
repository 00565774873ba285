import { areaSite, type Area, type Locality } from '#areas'
import { EasyButton, EasyInput, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { urls } from '../../urls.ts'
import { needs } from './needs.ts'

/** The first page of an area, in Easy Read. */
export function EasyHomePage({ area, localities }: { area: Area; localities: Locality[] }) {
  return (
    <Layout
      site={areaSite(area)}
      title={area.name}
      description={`Find care and support in ${area.name} that fits your life.`}
    >
      <h1 class="govuk-heading-xl">Support that fits your life</h1>
      <Idea picture="search">
        You can find support in <Name>{area.name}</Name> here.
      </Idea>
      <Idea picture="help">Support is help with everyday life.</Idea>
      <Idea picture="home">You can get help at home.</Idea>
      <Idea picture="walk">You can get help when you go out.</Idea>
      <Idea picture="people">You can find somewhere to go.</Idea>
      <form id="search" action={urls.search(area, {})} method="get" role="search">
        <Idea picture="speech">Use your own words.</Idea>
        <Idea picture="pencil">You can write “someone to take mum fishing”.</Idea>
        <EasyInput
          name="what"
          picture="help"
          label={{ text: 'What would you like help with?' }}
          autocomplete="off"
        />
        <Idea picture="map-pin">Write a place or a postcode.</Idea>
        <Idea picture="path">Write nothing to look everywhere.</Idea>
        <EasyInput
          name="where"
          picture="home"
          label={{ text: 'Where do you live?' }}
          attributes={{ list: 'localities' }}
          autocomplete="off"
        />
        <datalist id="localities">
          {localities.map(({ name, latitude, longitude }) => (
            <option value={name} data-latitude={latitude} data-longitude={longitude} />
          ))}
        </datalist>
        <EasyButton picture="search" text="Find support" classes="govuk-button--crest" />
        <div>
          <EasyButton
            picture="map-pin"
            text="Use my location"
            type="button"
            classes="govuk-button--secondary"
            attributes={{ 'data-locate': 'where', 'data-area': area.name, hidden: true }}
          />
        </div>
        <p class="gc-quiet" id="located" role="status" />
      </form>
      <h2 class="govuk-heading-m">People often look for</h2>
      {needs.map((what) => (
        <Idea picture={pictureOf[what]}>
          <a class="govuk-link" href={urls.search(area, {}, { what })}>
            {what.charAt(0).toUpperCase() + what.slice(1)}
          </a>
        </Idea>
      ))}
      <Idea picture="list">
        <a class="govuk-link" href={urls.search(area, {})}>
          See everyone in <Name>{area.name}</Name>
        </a>
      </Idea>
    </Layout>
  )
}

const pictureOf: Record<(typeof needs)[number], PictureName> = {
  company: 'friend',
  'a break for me as a carer': 'cup',
  'help in the garden': 'garden',
  'lifts to hospital': 'bus',
  'washing and dressing': 'bath',
  'somewhere to go in the day': 'sun',
  'cooking together': 'food',
  'help with letters': 'letter',
}
