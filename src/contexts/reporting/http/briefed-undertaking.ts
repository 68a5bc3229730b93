import type { Undertaking, UndertakingStanding } from '#contexts/meetings/contract.ts'

/** An undertaking with how it stands on the day of the briefing. */
export type BriefedUndertaking = {
  readonly undertaking: Undertaking
  readonly standing: UndertakingStanding
}
