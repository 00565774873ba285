import { newId } from '../../../src/platform/db/new-id.ts'
import type { Chance } from '../../generator/chance.ts'
import { daysAgo } from '../../generator/providers.ts'
import type { Sheets } from './sheets.ts'

/**
 * A listing and how it stands: nearly all are approved, some paused, and confirmed at any time in
 * the last half year.
 * @returns the day of the confirmation.
 */
export function listingRows(
  sheets: Sheets,
  own: { area_id: string; provider_id: string },
  number: number,
  luck: Chance,
): string {
  const confirmedOn = daysAgo(luck.whole(1, 180))
  const recommend_code = `code-${number}`
  sheets.add('directory.listing', { ...own, slug: `listing-${number}`, recommend_code })
  if (luck.often(0.97)) sheets.add('directory.approval', { ...own, approved_by: 'coordinator' })
  if (luck.often(0.03))
    sheets.add('directory.pause', { ...own, pause_id: newId(), reason: 'Invented.' })
  sheets.add('directory.confirmation', {
    ...own,
    confirmation_id: newId(),
    confirmed_at: `${confirmedOn} 12:00:00Z`,
    confirmed_by: 'provider',
  })
  return confirmedOn
}
