import { urls } from '../../urls.ts'
import { EasyPage, Whose } from '../easy-parts.tsx'
import { EasyLooked, EasyOlder } from './easy-parts.tsx'
import type { LookedPageOptions } from './looked-page.tsx'

/** Who looked, further back, in Easy Read. */
export function EasyLookedPage(options: LookedPageOptions) {
  const { area, person, looked, names } = options
  const { personId } = person
  return (
    <EasyPage
      area={area}
      title="Who looked"
      back={{ href: urls.access(area, { personId }), text: 'Who can see what' }}
    >
      <Whose {...options} />
      <EasyLooked days={looked.days} names={names} />
      {looked.before && <EasyOlder {...{ area, personId }} before={looked.before} />}
    </EasyPage>
  )
}
