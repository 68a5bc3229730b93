import type { ImportOutcome } from '../../service/import-sites.ts'

/** Where an import stands that this process runs. */
export type RunningImport =
  | { readonly state: 'running'; readonly done: number }
  | { readonly state: 'recorded'; readonly outcome: ImportOutcome }
  | { readonly state: 'failed' }

const mostRemembered = 200

/**
 * The imports that this process runs and ran lately, by the file that they bring in. A process that ends takes
 * its import back as a whole: the file is still there, and can be brought in again.
 */
export const openRunningImports = () => {
  const runs = new Map<string, RunningImport>()
  const remember = (id: string, run: RunningImport): void => {
    runs.delete(id)
    runs.set(id, run)
    const oldest = runs.keys().next()
    if (runs.size > mostRemembered && oldest.done !== true) runs.delete(oldest.value)
  }
  return {
    find: (id: string): RunningImport | undefined => runs.get(id),
    /** Starts it once, and does not wait for its end. */
    start: (
      id: string,
      bring: (progress: (done: number) => void) => Promise<ImportOutcome>,
    ): void => {
      if (runs.get(id)?.state === 'running') return
      remember(id, { state: 'running', done: 0 })
      bring((done) => {
        remember(id, { state: 'running', done })
      }).then(
        (outcome) => {
          remember(id, { state: 'recorded', outcome })
        },
        (error: unknown) => {
          process.stderr.write(`import of sites ${id}: ${String(error)}\n`)
          remember(id, { state: 'failed' })
        },
      )
    },
  }
}
