import { isGated, isLicensed, licences, wordingHash, type Instrument } from '#surveys'
import { newId } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import type { StudyDb } from '../../apart.ts'

export type Locked = { ok: true; instrumentId: string } | { ok: false; because: string }

/**
 * Takes an instrument into a study, in this wording for good. What is there already in the same words is
 * the same; other words under its name are refused, as answers to both could not be told apart.
 */
export async function lockInstrument(
  db: StudyDb,
  studyId: string,
  pack: Instrument,
  on: string = isoDate(new Date()),
): Promise<Locked> {
  if (isGated(pack) && !isLicensed(await licences(db), pack.pack, on))
    return no(
      `The wording of “${pack.name}” belongs to ${pack.holder}. It opens once whoever runs this installation has recorded their licence: goldcrest licence record ${pack.pack}`,
    )
  const hash = wordingHash(pack)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('studies.instrument')
    .values({
      ...{ study_id: studyId, instrument_id: newId(), pack: pack.pack, version: pack.version },
      ...{ language: pack.language, easy_read: pack.easyRead, name: pack.name },
      ...{ holder: pack.holder, licence: pack.licence, wording_hash: hash },
      definition: JSON.stringify(pack.definition),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const there = await db
    .selectFrom('studies.instrument')
    .select(['instrument_id as instrumentId', 'wording_hash as hash'])
    .where('study_id', '=', studyId)
    .where('pack', '=', pack.pack)
    .where('version', '=', pack.version)
    .where('language', '=', pack.language)
    .where('easy_read', '=', pack.easyRead)
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows || there.hash === hash
    ? { ok: true, instrumentId: there.instrumentId }
    : no(
        `“${pack.pack}”, version ${pack.version}, is in this study already, in other words. Two wordings can’t have one name: give this one another version.`,
      )
}

function no(because: string): Locked {
  return { ok: false, because }
}
