import type { Api } from '../../shared/api/api.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { GridId } from '../../shared/grids/grid.ts'

/** The grid a person means: by its id, its name, or its company's ticker or name. Refuses with `grid-unknown`. */
export async function findGridId(api: Pick<Api, 'grids'>, name: string): Promise<GridId> {
  const folded = name.toLowerCase()
  const grids = await api.grids.list({})
  const grid =
    grids.find((one) => one.id === name) ??
    grids.find((one) => [one.name, one.ticker, one.company].some((word) => word?.toLowerCase() === folded))
  if (!grid) throw new AppError('grid-unknown', { name })
  return grid.id
}
