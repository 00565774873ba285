import type { Hono } from 'hono'
import { areaSite, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { newId } from '../../platform/db/new-id.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { emptyForm, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { page } from '../../platform/web/html.ts'
import { endAgreement } from '../end-agreement.ts'
import { isProposal, nextVersion, versionOn } from '../in-force.ts'
import { tellOther } from '../tell.ts'
import { dayAfter, endOf, EndPage } from './end-page.tsx'
import { EasyEndPage } from './easy-end-page.tsx'
import { opened, type Opened } from './opened.ts'
import type { Side } from './side.ts'

/** Ending an agreement. */
export function mountEnding(
  app: Hono<AreaEnv>,
  installation: Installation,
  pattern: string,
  sideOf: (c: AreaRequest) => Promise<Side | undefined>,
): void {
  app.get(pattern, async (c) => {
    const open = await opened(c, await sideOf(c))
    if (!open?.side.mayChange) return c.notFound()
    return endPage(c, open, emptyForm)
  })

  app.post(pattern, async (c) => {
    const open = await opened(c, await sideOf(c))
    if (!open?.side.mayChange) return c.notFound()
    const { side, by, names } = open
    const checked = endOf(c.var.typed, { today: names.today, noticeEnds: notice(open).noticeEnds })
    if (!checked.ok) return endPage(c, open, checked.form, 422)
    const end = checked.value
    const done = await endAgreement(c.var.db, { ...by, ...end, today: names.today })
    if (done === 'unknown') return c.notFound()
    const told = { agreement: open.agreement, from: side, what: 'ended' } as const
    if (done === 'ended') await tellOther(c, installation, told)
    return c.redirect(side.addresses.one(open.agreement.agreementId), 303)
  })
}

/** The notice that was agreed: before there is an agreement, none. */
function notice({ agreement, names: { today } }: Opened) {
  const agreed = versionOn(agreement, today) ?? nextVersion(agreement, today)
  const noticeDays = agreed?.noticeDays ?? 0
  return { noticeDays, noticeEnds: noticeDays > 0 ? dayAfter(today, noticeDays) : undefined }
}

function endPage(c: AreaRequest, open: Opened, form: Form, status: 200 | 422 = 200) {
  const { side, names, otherName, agreement } = open
  const proposed = isProposal(agreement)
  const shown = {
    site: areaSite(c.var.area),
    title: `${proposed ? 'Say no to' : 'End'} the agreement with ${otherName}`,
    before: (
      <Back href={side.addresses.one(agreement.agreementId)} text={`Agreement with ${otherName}`} />
    ),
    ...{ form, otherName, endingId: newId(), party: side.party, ...notice(open) },
    ...{ providerName: names.providerName, isProposal: proposed, today: names.today },
  }
  const usual = <EndPage {...shown} />
  return side.party === 'person'
    ? versions(c, usual, <EasyEndPage {...shown} />, status)
    : page(c, usual, status)
}
