import type { Settings } from '../config/settings.ts'
import { notify } from './notify.ts'
import type { Transport } from './outgoing.ts'
import { smtp } from './smtp.ts'

type Chosen = Pick<
  Settings,
  'SMTP_URL' | 'MAIL_FROM' | 'NOTIFY_API_KEY' | 'NOTIFY_EMAIL_TEMPLATE' | 'NOTIFY_SMS_TEMPLATE'
>

/** The transport that the settings choose: SMTP before GOV.UK Notify for email. */
export function openTransport(settings: Chosen): Transport {
  const byNotify = settings.NOTIFY_API_KEY
    ? notify({
        key: settings.NOTIFY_API_KEY,
        emailTemplate: settings.NOTIFY_EMAIL_TEMPLATE,
        smsTemplate: settings.NOTIFY_SMS_TEMPLATE,
      })
    : { close: () => {} }
  if (!settings.SMTP_URL) return byNotify
  return { ...byNotify, ...smtp(settings.SMTP_URL, settings.MAIL_FROM) }
}

export function isOutbox(transport: Transport): boolean {
  return !transport.email && !transport.sms
}
