/**
 * `a***@e***.org`: an email address for whoever may know that there is one, and not which. She who
 * has it knows it again.
 */
export function maskedEmail(email: string): string {
  const [name = '', host = ''] = email.split('@')
  return `${name.slice(0, 1)}***@${host.slice(0, 1)}***.${host.split('.').at(-1)}`
}
