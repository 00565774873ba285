import { fromBase64 } from '../../../sealing/bytes.ts'
import { packEnvelope } from '../../../sealing/envelope.ts'
import { packMessage, type MessageFile } from '../../../sealing/message.ts'
import { seal } from '../../../sealing/seal.ts'
import { isId, newId } from './new-id.ts'
import { shownIn } from './shown.ts'
import type { Kit, Waiting } from './store.ts'

/** Only the page that wrote it sends it for so long: it waits for the answer. */
const heldFor = 45_000

/**
 * What a form holds now, sealed. Its number is that of the record which the form writes, where the
 * form has one: so one that is sent in the usual way as well is still one.
 * @throws where the browser can't.
 */
export async function sealForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  kit: Kit,
): Promise<Waiting> {
  const own = form.querySelector<HTMLInputElement>('[data-offline-id]')?.value ?? ''
  const id = isId(own) ? own : newId()
  const writtenAt = new Date()
  const fields: [string, string][] = []
  const files: MessageFile[] = []
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === 'string') fields.push([name, value])
    else if (value.size > 0)
      files.push({
        ...{ field: name, name: value.name, type: value.type },
        bytes: new Uint8Array(await value.arrayBuffer()),
      })
  const { pathname, search } = new URL(form.action)
  const shown = shownIn(form)
  const ticket = { id: kit.ticketId, secret: kit.ticketSecret }
  const message = packMessage({ path: pathname + search, fields, files, shown, writtenAt, ticket })
  const sealed = await seal(fromBase64(kit.publicKey), id, message)
  return {
    ...{ key: newId(), name: form.dataset.offlineName ?? 'A record' },
    ...{ writtenAt: writtenAt.getTime(), ticketId: kit.ticketId, state: 'waiting' },
    envelope: packEnvelope({ id, keyId: kit.keyId, ...sealed }),
    heldUntil: Date.now() + heldFor,
  }
}
