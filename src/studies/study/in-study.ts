import type { Context, MiddlewareHandler } from 'hono'
import type { AreaEnv } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { asMember, asSeated } from '../apart.ts'
import { members, seats, study, type Member, type MemberRole, type Study } from './study.ts'

/** What every page of a study is given, besides what a page of its area is. */
export interface StudyEnv {
  Variables: AreaEnv['Variables'] & {
    study: Study
    /** Who is signed in, as one of its team. */
    member: Member
  }
}

export type StudyRequest = Context<StudyEnv>

/**
 * Runs the rest of a request in the study of the address, for whoever has a seat in it; for anybody
 * else there is no such study. Nothing of an area is seen from within.
 */
export const inStudy: MiddlewareHandler<StudyEnv> = async (c, next) => {
  const { db, account } = c.var
  const studyId = uuid(c.req.param('studyId'))
  if (!account || !studyId) return c.notFound()
  const own = await asSeated(db, [], (apart) => seats(apart, account.accountId))
  const seat = own.find((one) => one.studyId === studyId)
  if (!seat) return c.notFound()
  const found = await asMember(db, { studyId }, async (apart) => ({
    study: await study(apart, studyId),
    member: (await members(apart, studyId)).find(({ memberId }) => memberId === seat.memberId),
  }))
  if (!found.study || !found.member) return c.notFound()
  c.set('study', found.study)
  c.set('member', found.member)
  await asMember(db, { ...found.member, studyId }, () => next())
}

/** What the frame of every page of a study needs of its request. */
export function frameOf({ var: { area, study: ofStudy, member } }: StudyRequest) {
  return { area, study: ofStudy, member }
}

export type InFrame = ReturnType<typeof frameOf>

/** Lets in members who do one of these; for others the page isn't there. */
export function onlyFor(...roles: MemberRole[]): MiddlewareHandler<StudyEnv> {
  return async (c, next) => (does(c.var.member, ...roles) ? next() : c.notFound())
}

/** Whether somebody does one of these. */
export function does(member: Pick<Member, 'roles'>, ...roles: MemberRole[]): boolean {
  return roles.some((role) => member.roles.includes(role))
}
