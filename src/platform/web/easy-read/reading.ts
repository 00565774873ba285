import { createContext, useContext } from 'hono/jsx'

/** How somebody reads the page that is made for her. */
export interface Reading {
  /** She has chosen Easy Read. */
  easy: boolean
  /** The page has an Easy Read version, which this is. */
  hasEasyVersion: boolean
  /** The address of this page, to come back to. */
  here: string
  /** Stands for whoever is signed in, and tells nobody who it is. */
  account?: string
}

/** `page()` says it, and the frame of every page asks, so that no page in between has to pass it on. */
export const ReadingContext = createContext<Reading>({
  easy: false,
  hasEasyVersion: false,
  here: '',
})

export function useReading(): Reading {
  return useContext(ReadingContext)
}
