import type { Area } from '#areas'
import { urls } from '../../urls.ts'
import type { ReleasedFigure } from '../releases/release.ts'

/** The address of a figure’s own page; none in a file that stands alone. */
export type FigureHref =
  | ((figure: Pick<ReleasedFigure, 'indicator' | 'group'>) => string)
  | undefined

/** The pages of the figures of a release. */
export const figureHref =
  (area: Area, releaseId: string) =>
  ({ indicator, group: { by, name } }: Pick<ReleasedFigure, 'indicator' | 'group'>): string =>
    urls.packFigure(area, { releaseId, indicator }, by === 'area' ? {} : { by, group: name })
