import { localities, rule, type Area, type Locality } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import type { Meaning } from '../../platform/meaning/index.ts'
import type { Asked } from './asked.ts'
import { readNeed, type Need } from './need/read-need.ts'
import { wordsAmong } from './need/thesaurus.ts'
import { placeSaid, placeTyped, type Place } from './place.ts'
import { scoring } from './scoring.ts'
import { search, type Found, type Sought } from './search.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** How a question was read, and whom it found. */
export interface Answer {
  asked: Asked
  need?: Need
  place: Place
  /** The place was named in the need's own words. */
  placeInWords: boolean
  localities: Locality[]
  sought: Sought
  found: Found
  /** Nobody who suits reaches the place, so these are from the whole area. */
  widened: boolean
  /** Somebody says what is needed, not only something like it. */
  sure: boolean
}

/** Finds support: reads the need and the place, and widens the place rather than finding nobody. */
export async function find(
  db: OwnTables,
  meaning: Meaning,
  area: Area,
  asked: Asked,
): Promise<Answer> {
  const reading = await read(db, meaning, area, asked)
  const { sought } = reading
  const here = await search(db, sought)
  const isEnough = here.matches.length > 0 && (!reading.need || isSure(here))
  const wide = isEnough || !sought.near ? undefined : await search(db, { ...sought, widened: true })
  // Farther away only for those who say what is needed, or where there is nobody at all.
  const widened =
    wide !== undefined && (isSure(wide) || !here.matches.length) && wide.matches.length > 0
  // What to drop so that somebody near is left is said even then.
  const found = widened ? { ...wide, withoutGroup: here.withoutGroup } : here
  const sure = isSure(found)
  return { ...reading, found, widened, sure }
}

/** Whether somebody says what is needed, not only something like it. */
function isSure({ matches }: Found): boolean {
  return matches.some(({ suits }) => suits >= scoring.sure)
}

/** The place that a need names in its own words; a name that people use as a word has to stand out. */
async function placeMeant(db: OwnTables, what: string, all: Locality[]) {
  if (!placeSaid(what, all)) return undefined
  const names = all.map((one) => one.name)
  return placeSaid(what, all, await wordsAmong(db, names))
}

/** The question as the search understands it. */
export async function read(db: OwnTables, meaning: Meaning, area: Area, asked: Asked) {
  const { areaId } = area
  const all = await localities(db, areaId)
  // A place among the words isn't what is needed, even where another one was typed or chosen since.
  const said = await placeMeant(db, asked.what, all)
  const placeInWords = said !== undefined && !asked.where
  const place: Place = placeInWords
    ? { kind: 'locality', locality: said.locality }
    : await placeTyped(db, areaId, asked.where, all)
  const what = said?.rest ?? asked.what
  const need = await readNeed(db, meaning, areaId, what)
  const sought: Sought = {
    areaId,
    need,
    near: place.kind === 'locality' ? place.locality : undefined,
    chosen: asked.chosen,
    today: isoDate(new Date(), area.timeZone),
    freshFor: await rule(db, areaId, 'availability_fresh_for'),
    confirmedFor: await rule(db, areaId, 'listing_unconfirmed_after'),
  }
  return { asked, need, place, placeInWords, localities: all, sought }
}
