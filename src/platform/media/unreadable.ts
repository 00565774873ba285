/** What somebody sent that can't be taken: the sentence that tells her what to do. */
export interface Unreadable {
  problem: string
}

export function isUnreadable(read: object): read is Unreadable {
  return 'problem' in read
}
