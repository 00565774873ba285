/** What a search is narrowed by: the choices that are ticked, by group. An empty group isn't there. */
export type Chosen = Map<string, string[]>
