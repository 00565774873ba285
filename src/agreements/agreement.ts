import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Scope } from '#people'
import type { Db } from '../platform/db/db.ts'

/** The two whose agreement it is. */
export type Party = 'person' | 'provider'

/** What a person and a provider agree. Days are of the area's calendar, and included. */
export interface Content {
  /** What the support is. */
  words: string
  beginsOn: string
  endsOn?: string
  minimumVisitMinutes?: number
  /** None: it varies. */
  hoursAWeek?: number
  fundingRoute: string
  noticeDays: number
  cover: Cover
  coverWords?: string
  /** What the provider may see of the person's record. */
  scopes: Scope[]
  lines: PriceLine[]
}

/** Who comes when the provider can't. It is always the person who decides. */
export type Cover = 'nobody' | 'named' | 'asked'

export interface PriceLine {
  words: string
  pence: number
  unit: 'hour' | 'visit' | 'night' | 'week' | 'mile'
  days: 'any' | 'weekdays' | 'saturdays' | 'sundays' | 'weekends' | 'bank_holidays'
}

export interface Version extends Content {
  number: number
  /** Made with the form, so that one sent twice is one. */
  versionId: string
  /** Who proposed it. */
  party: Party
  /** Of each party the last: a yes that has lapsed is said again. */
  assents: Assent[]
  /** The person's yes, where whoever said it decides for her no longer: see lapsed.ts. */
  lapsed?: Assent
}

export interface Assent {
  party: Party
  how: 'on_screen' | 'on_paper'
  agreedOn: string
  present: string | null
  consentId: string | null
  /** `account:<id>` */
  by: string
}

export interface Ending {
  party: Party
  /** The first day on which it no longer counts. */
  overFrom: string
  why: string | null
}

export interface Agreement {
  agreementId: string
  personId: string
  providerId: string
  personName: string
  /** The first version first. */
  versions: Version[]
  endings: Ending[]
}

/** One agreement, if whoever asks is a party to it or may see it. */
export async function agreement(
  db: Db<'agreements'>,
  areaId: string,
  agreementId: string,
): Promise<Agreement | undefined> {
  const row = await agreementRows(db, areaId)
    .where('agreement.agreement_id', '=', agreementId)
    .executeTakeFirst()
  return row && asAgreement(row)
}

/** The agreements of a person, or those of a provider; the newest first. */
export async function agreements(
  db: Db<'agreements'>,
  areaId: string,
  of: { personId: string } | { providerId: string },
): Promise<Agreement[]> {
  const rows = await agreementRows(db, areaId)
    .where((eb) =>
      'personId' in of
        ? eb('agreement.person_id', '=', of.personId)
        : eb('agreement.provider_id', '=', of.providerId),
    )
    .orderBy('agreement.begun_at', 'desc')
    .orderBy('agreement.agreement_id')
    .execute()
  return rows.map(asAgreement)
}

function agreementRows(db: Db<'agreements'>, areaId: string) {
  return db
    .selectFrom('agreements.agreement as agreement')
    .where('agreement.area_id', '=', areaId)
    .select((eb) => [
      'agreement.agreement_id',
      'agreement.person_id',
      'agreement.provider_id',
      'agreement.person_name',
      jsonArrayFrom(
        eb
          .selectFrom('agreements.version as version')
          .selectAll('version')
          .where('version.area_id', '=', areaId)
          .whereRef('version.agreement_id', '=', 'agreement.agreement_id')
          .orderBy('version.number'),
      ).as('versions'),
      jsonArrayFrom(
        eb
          .selectFrom('agreements.price_line as price')
          .select(['price.number', 'price.words', 'price.pence', 'price.unit', 'price.days'])
          .where('price.area_id', '=', areaId)
          .whereRef('price.agreement_id', '=', 'agreement.agreement_id')
          .orderBy('price.line'),
      ).as('lines'),
      jsonArrayFrom(
        eb
          .selectFrom('agreements.assent as assent')
          .selectAll('assent')
          .where('assent.area_id', '=', areaId)
          .whereRef('assent.agreement_id', '=', 'agreement.agreement_id')
          .orderBy('assent.agreed_at'),
      ).as('assents'),
      jsonArrayFrom(
        eb
          .selectFrom('agreements.ending as ending')
          .select(['ending.party', 'ending.over_from', 'ending.why'])
          .where('ending.area_id', '=', areaId)
          .whereRef('ending.agreement_id', '=', 'agreement.agreement_id')
          .orderBy('ending.over_from')
          .orderBy('ending.ended_at'),
      ).as('endings'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof agreementRows>['execute']>>[number]

function asAgreement(row: Row): Agreement {
  const of = <T extends { number: number }>(rows: T[], number: number) =>
    rows.filter((one) => one.number === number)
  return {
    agreementId: row.agreement_id,
    personId: row.person_id,
    providerId: row.provider_id,
    personName: row.person_name,
    versions: row.versions.map((version) => ({
      number: version.number,
      versionId: version.version_id,
      party: version.party as Party,
      words: version.words,
      beginsOn: version.begins_on,
      endsOn: version.ends_on ?? undefined,
      minimumVisitMinutes: version.minimum_visit_minutes ?? undefined,
      hoursAWeek: version.hours_a_week === null ? undefined : Number(version.hours_a_week),
      fundingRoute: version.funding_route,
      noticeDays: version.notice_days,
      cover: version.cover as Cover,
      coverWords: version.cover_words ?? undefined,
      scopes: version.scopes as Scope[],
      lines: of(row.lines, version.number).map(({ words, pence, unit, days }) => ({
        words,
        pence,
        unit: unit as PriceLine['unit'],
        days: days as PriceLine['days'],
      })),
      assents: lastOfEach(of(row.assents, version.number)).map((assent) => ({
        party: assent.party as Party,
        how: assent.how as Assent['how'],
        agreedOn: assent.agreed_on,
        present: assent.present,
        consentId: assent.consent_id,
        by: assent.agreed_by,
      })),
    })),
    endings: row.endings.map((ending) => ({
      party: ending.party as Party,
      overFrom: ending.over_from,
      why: ending.why,
    })),
  }
}

const lastOfEach = <T extends { party: string }>(assents: T[]) =>
  assents.filter((one, index) => !assents.slice(index + 1).some(({ party }) => party === one.party))
