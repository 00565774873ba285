import type { InvitationKinds } from '#accounts'
import { urls } from '../../urls.ts'
import { daysWords, scopeLines } from '../access/access-words.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate, listWords } from '../../platform/i18n/words.ts'
import { person } from '../person.ts'
import { NameIn } from '../../platform/web/easy-read/index.ts'
import { EasyOwnWords, EasySupporterWords } from './easy-supporter-words.tsx'
import { acceptOffer, standingOffer } from './accept-offer.ts'

/** What a link to be somebody's supporter says, and does. */
export const supporterInvitation: NonNullable<InvitationKinds['supporter']> = {
  async describe(c, { does }) {
    const { area, db, account } = c.var
    const { areaId } = area
    const ids = idsIn(does)
    const whose = ids && (await person(db, areaId, ids.personId))
    const offer = ids && (await standingOffer(db, { areaId, ...ids }))
    if (!whose || !offer) return undefined
    const { name } = whose
    if (account?.lists.own_record?.includes(whose.personId)) return ownWords
    const helps = offer.scopes.includes('everything')
    const sees = account?.lists.people?.includes(whose.personId)
    const title = helps ? `Help ${name} with their record` : `See a part of ${name}’s record`
    return {
      title,
      words: [
        `${name} knows you as “${offer.name}”.`,
        helps
          ? 'You can see everything in the record, change it, and let others see something.'
          : `You can see: ${listWords(scopeLines(offer.scopes, 'holder', name))}.`,
        `Why: ${offer.why}`,
        offer.untilOn
          ? `${daysWords({ fromOn: isoDate(new Date(), area.timeZone), untilOn: offer.untilOn }, '')}.`
          : `Until ${name} stops it, or you no longer need it.`,
        `${name} can read when you looked.`,
        ...(sees
          ? ['You can see something of this record already: this takes the place of it.']
          : []),
      ],
      easyTitle: <NameIn text={title} name={name} />,
      easy: <EasySupporterWords {...{ name, offer }} sees={sees === true} />,
      button: helps ? 'Yes, I will help' : 'Yes',
    }
  },

  async accept(c, { does }, accountId) {
    const { area, db } = c.var
    const ids = idsIn(does)
    const accepted = ids && (await acceptOffer(db, { areaId: area.areaId, ...ids, accountId }))
    if (accepted === 'own') return ownWords
    return accepted && urls.person(area, { personId: ids!.personId })
  },
}

const ownWords = {
  title: 'This is your own record',
  easy: <EasyOwnWords />,
  words: [
    'You see all of it already. This link is for somebody else: give it to them, it still works.',
  ],
}

function idsIn(does: Record<string, unknown>) {
  const [personId, offerId] = [uuid(String(does.personId)), uuid(String(does.offerId))]
  return personId && offerId ? { personId, offerId } : undefined
}
