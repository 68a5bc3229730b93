import type { OpenDatabase } from '#kit/db/database.ts'
import type { TileArchive } from '#kit/tiles/open-archive.ts'
import type { Instant } from '#kit/time/days.ts'

/** What the composition hands to every context's routes and jobs. */
export type Dependencies = {
  readonly db: OpenDatabase
  /** The public address of this installation. */
  readonly baseUrl: string
  /** Who runs the server, as the sign-in page names them. */
  readonly operator: string | undefined
  readonly demo: boolean
  /** Under which personal links are signed. */
  readonly linkKey: string
  /** Under which secrets that sides entrust are sealed. */
  readonly sealingKey: string
  /** Hosts of the private network that members may name; any other has to be of the public internet. */
  readonly privateHosts: readonly string[]
  /** Tiles of the world that the operator has put below maps; undefined where there are none. */
  readonly mapTiles: TileArchive | undefined
  /** Moves whenever public content changed or may have: what was read before that is not used any more. */
  readonly contentGeneration: () => number
  /** Where *today* stands: real time, unless a demonstration moved it. */
  readonly today: () => Instant
  /** Real time. */
  readonly now: () => Instant
}
