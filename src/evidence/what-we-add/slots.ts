import type { AreaRequest } from '#areas'
import type { Period } from '../figures/sums.ts'

/** What a story is on the owner's page: her page shows it, and leads to where it is told. */
export interface StoryShown {
  title: string
  words: string
  href?: string
}

/** Stories of an enterprise that may be shown to whoever asks; none yet. */
export async function storiesOf(_c: AreaRequest, _providerId: string): Promise<StoryShown[]> {
  return []
}

/** Her real income an hour, in sentences for her eyes only: never on paper, never shared. None yet. */
export async function ownIncome(
  _c: AreaRequest,
  _of: Period & { providerId: string },
): Promise<string[]> {
  return []
}
