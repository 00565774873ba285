import { z } from 'zod'
import type { Db } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import { Problem } from '../platform/problem.ts'
import { siteUrls } from '../urls.ts'
import { contrast } from './contrast.ts'
import { councilSchema, saveCouncil } from './council.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'should be written like #14524a')
const words = (most: number) => z.string().trim().min(1).max(most)

/** The first parts of the installation's own addresses. */
const taken = new Set([
  'assets',
  ...Object.values(siteUrls).map(({ pattern }) => pattern.split('/')[1]),
])

/** The file that describes an area to `goldcrest area`. */
export const areaSchema = z.object({
  slug: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/, 'should be small letters, digits and hyphens')
    .refine((slug) => !taken.has(slug), 'is the address of one of our own pages'),
  name: words(80),
  host: z.hostname().toLowerCase().optional(),
  timeZone: words(60)
    .refine(isTimeZone, 'is no time zone, like Europe/London')
    .default('Europe/London'),
  invented: z.boolean().default(false),
  /** Replaces pine; `dark` is its stand-in on the dark ground. */
  colour: z.object({ light: colour, dark: colour }).optional(),
  /** An SVG drawing, as text. */
  logo: z.string().max(100_000).startsWith('<svg').optional(),
  scheme: z.object({
    name: words(120),
    coordinatorName: words(120),
    phone: words(30),
    email: z.email().max(254),
    hours: words(120),
  }),
  /** Whom to ring when an adult may come to harm. */
  council: councilSchema.optional(),
  localities: z
    .array(
      z.object({
        name: words(80),
        outcode: z
          .string()
          .regex(/^[A-Z]{1,2}[0-9][0-9A-Z]?$/, 'should be written like QM3')
          .optional(),
        description: z.string().max(400).default(''),
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
      }),
    )
    .min(1)
    .refine(
      (all) => new Set(all.map(({ name }) => name)).size === all.length,
      'should name each locality once',
    ),
  sizeBands: z
    .array(
      z.object({
        sizeClass: z.enum(['micro', 'small', 'medium', 'large']),
        aboveFullTimeEquivalent: z.number().min(0),
        validFrom: z.iso.date(),
        source: words(300),
        checkedOn: z.iso.date(),
      }),
    )
    .min(1),
})

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: name }))
  } catch {
    return false
  }
}

export type AreaDetails = z.infer<typeof areaSchema>

/** Contrast of text, WCAG 2.2 AA. */
const leastContrast = 4.5
const grounds = { light: '#fbf8f1', dark: '#14211e' }

/**
 * Adds an area, with its scheme, look, localities and size bands. Runs as the owner: an area has
 * no context before it exists.
 * @returns its id. @throws Problem when its colours can't be read or its address is taken.
 */
export async function saveArea(db: Db<'areas'>, details: AreaDetails): Promise<string> {
  for (const mode of ['light', 'dark'] as const)
    if (details.colour && contrast(details.colour[mode], grounds[mode]) < leastContrast)
      throw new Problem(
        `The area's ${mode} colour ${details.colour[mode]} can't be read on ${grounds[mode]}: choose one with a contrast of ${leastContrast} or more.`,
      )
  const other = await db
    .selectFrom('areas.area')
    .select('name')
    .where((eb) => eb.or([eb('slug', '=', details.slug), eb('host', '=', details.host ?? '')]))
    .executeTakeFirst()
  if (other)
    throw new Problem(
      `The area "${other.name}" has that address or host name already: choose another for ${details.name}.`,
    )
  return insertArea(db, details)
}

async function insertArea(db: Db<'areas'>, details: AreaDetails): Promise<string> {
  const area_id = newId()
  const { scheme, localities, sizeBands } = details
  await db
    .insertInto('areas.area')
    .values({
      area_id,
      slug: details.slug,
      name: details.name,
      host: details.host,
      time_zone: details.timeZone,
      invented: details.invented,
    })
    .execute()
  await db
    .insertInto('areas.look')
    .values({
      area_id,
      colour: details.colour?.light,
      colour_dark: details.colour?.dark,
      logo: details.logo === undefined ? null : Buffer.from(details.logo),
      logo_type: details.logo === undefined ? null : 'image/svg+xml',
    })
    .execute()
  await db
    .insertInto('areas.scheme')
    .values({
      area_id,
      name: scheme.name,
      coordinator_name: scheme.coordinatorName,
      phone: scheme.phone,
      email: scheme.email,
      hours: scheme.hours,
    })
    .execute()
  if (details.council) await saveCouncil(db, area_id, details.council)
  await db
    .insertInto('areas.locality')
    .values(localities.map((locality) => ({ area_id, locality_id: newId(), ...locality })))
    .execute()
  await db
    .insertInto('areas.size_band')
    .values(
      sizeBands.map((band) => ({
        area_id,
        size_band_id: newId(),
        size_class: band.sizeClass,
        above_full_time_equivalent: band.aboveFullTimeEquivalent,
        valid_from: band.validFrom,
        source: band.source,
        checked_on: band.checkedOn,
      })),
    )
    .execute()
  return area_id
}
