import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { check, emptyForm, required, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { notKept } from '../not-kept-page.tsx'
import { openRecord, openToChange, type Open } from '../open-record.ts'
import { EasyGoalPage, EasyNewGoalPage } from './easy-goal-page.tsx'
import { EasyGoalsPage } from './easy-goals-page.tsx'
import { GoalPage, NewGoalPage, type GoalPageOptions } from './goal-page.tsx'
import { GoalsPage } from './goals-page.tsx'
import { goal as goalAt, goals, type Goal } from './goals.ts'
import { sayOutcome } from './say-outcome.ts'
import { setGoal } from './set-goal.ts'

const goalSchema = z.object({
  goalId: z.uuid().catch(() => newId()),
  words: required('Write what the goal is', 2000),
})

const outcomeSchema = z.object({
  outcomeId: z.uuid().catch(() => newId()),
  outcome: z.enum(['reached', 'let_go', 'taken_up_again']),
})

/** Goals in the person's own words, and what became of them. */
export function mountGoals(app: Hono<AreaEnv>): void {
  app.get(urls.goals.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openRecord(c, 'plan')
    if (!open) return c.notFound()
    const all = await goals(db, area.areaId, open.person.personId)
    const shown = { ...open, area, goals: all }
    return versions(c, <GoalsPage {...shown} />, <EasyGoalsPage {...shown} />)
  })

  app.get(urls.newGoal.pattern, async (c) => {
    const open = await openToChange(c, 'plan')
    return open ? newGoalPage(c, open, emptyForm) : c.notFound()
  })

  app.post(urls.newGoal.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'plan')
    if (!open) return notKept(c, 'words')
    const checked = check(goalSchema, typed)
    if (!checked.ok) return newGoalPage(c, open, checked.form)
    const of = { areaId: area.areaId, personId: open.person.personId }
    await setGoal(db, { ...of, ...checked.value, by: `account:${account!.accountId}` })
    return c.redirect(urls.goals(area, of), 303)
  })

  app.get(urls.goal.pattern, async (c) => {
    const open = await openRecord(c, 'plan')
    const goal = open && (await goalOf(c, open))
    return goal ? goalPage(c, { ...open, goal }) : c.notFound()
  })

  app.post(urls.goal.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'plan')
    const goal = open && (await goalOf(c, open))
    const checked = check(outcomeSchema, typed)
    if (!goal || !checked.ok) return c.notFound()
    const { goalId } = goal
    const of = { areaId: area.areaId, personId: open.person.personId, goalId }
    const by = `account:${account!.accountId}`
    if ((await sayOutcome(db, { ...of, ...checked.value, by })) === 'said')
      return c.redirect(urls.goals(area, of), 303)
    const now = (await goalOf(c, open))!
    return goalPage(c, { ...open, goal: now, changedMeanwhile: true })
  })
}

function newGoalPage(c: AreaRequest, open: Open, form: Form) {
  const status = statusOf(form)
  const asked = { ...open, area: c.var.area, form }
  return versions(c, <NewGoalPage {...asked} />, <EasyNewGoalPage {...asked} />, status)
}

function goalPage(c: AreaRequest, options: Omit<GoalPageOptions, 'area'>) {
  const shown = { ...options, area: c.var.area }
  const status = options.changedMeanwhile ? 422 : 200
  return versions(c, <GoalPage {...shown} />, <EasyGoalPage {...shown} />, status)
}

function goalOf(c: AreaRequest, open: Open): Promise<Goal | undefined> {
  const { area, db } = c.var
  return goalAt(db, area.areaId, open.person.personId, uuid(c.req.param('goalId')))
}
