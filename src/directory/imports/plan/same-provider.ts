import type { Alike } from '#providers'

export type Form = Omit<Alike, 'providerId'>

const contacts = ['phone', 'email', 'website'] as const

/** Whether both say one of phone, email and website, and none the same. */
export function differs(a: Form, b: Form): boolean {
  const said = contacts.filter((field) => a[field] && b[field])
  return said.length > 0 && said.every((field) => a[field] !== b[field])
}

/** What two entries of one provider say together: the first counts. */
export function both(a: Form, b: Form): Form {
  return {
    ...a,
    phone: a.phone ?? b.phone,
    email: a.email ?? b.email,
    website: a.website ?? b.website,
  }
}

/**
 * Whether what is said under an id is of somebody else than whom it stood for before: under
 * another name, and by nothing to be reached that is known of her.
 */
export function isStranger(said: Form, before: Form[]): boolean {
  return before.every(
    (one) =>
      one.plainName !== said.plainName &&
      contacts.every((field) => !said[field] || said[field] !== one[field]),
  )
}
