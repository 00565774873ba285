// The week and the everyday record.
export {
  addDays,
  dayOf,
  momentOf,
  occurrences,
  timeOf,
  type Occurrence,
} from './plan/occurrences.ts'
export { planChanges, plans, type Plan, type PlanChange } from './plan/plan.ts'
export { visitedBy } from './visited-by.ts'
export { changeDay } from './plan/change-day.ts'
export { endPlan, makePlan } from './plan/make-plan.ts'
export { recordVisit } from './visit/record-visit.ts'
export { lastNotes, visitNow, visitsBetween, type Visit } from './visit/visits.ts'
export { mountPersonSide } from './person-routes.tsx'
export { continuityOf } from './continuity/continuity-of.ts'
export type { Continuity } from './continuity/continuity.ts'
export { askedToday } from './watch/asked.ts'
export { watchRound } from './watch/round.ts'
export { heldPerson } from './held/held-person.ts'
export { planningHeldAbout, planningHeldOfAccount } from './held/held-planning.ts'
export { planningRounds, planningTasks } from './planning-tasks.ts'
export { mountPlanning } from './planning-routes.tsx'
export { planned, type Planned } from './week/planned.ts'
export { weekLinks } from './week/week-links.ts'
export { endCalendarLinks } from './brought-back.ts'
export { heldVisits } from './held/held-visits.ts'
export { practiceRounds, practiceTasks } from './tasks.ts'
export { coming, nextMonday, supportedNow, writtenLately } from './today/coming.ts'
export { ownWork } from './own-work.ts'
export { unpaidTime } from './unpaid/unpaid-time.ts'
export { mountPractice } from './routes.tsx'
export { reasons as approachReasons, routes as approachRoutes } from './enquiries/approach.ts'
export { inventedVisitsSchema, makeInventedVisits } from './invented-visits.ts'
export { namesOfPeople } from './names.ts'
export { backUps } from './back-ups/back-ups.ts'
export { personWeekLinks } from './person-links.ts'
export { practiceLinks } from './practice-links.ts'
export { readsVisitPieces, recordsVisitVoicesAt, takesVisitPieces } from './piece/takes-pieces.ts'
