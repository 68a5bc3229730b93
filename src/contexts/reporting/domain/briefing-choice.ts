/** The sections of a briefing, in the order in which they stand. */
export const briefingSections = [
  'changes',
  'meetings',
  'points',
  'undertakings',
  'agreements',
  'fields',
  'events',
  'heritage',
  'support',
  'indicators',
  'annexes',
] as const

export type BriefingSection = (typeof briefingSections)[number]

/** What a side chooses for a briefing, and what it writes into it. */
export type BriefingChoice = {
  readonly sections: readonly BriefingSection[]
  /** What stands at the head of a section, in the side's own words. */
  readonly words: Readonly<Partial<Record<BriefingSection, string>>>
  /** In the private edition alone. */
  readonly talkingPoints: readonly string[]
  readonly sensitivePoints: readonly string[]
  /** What lies beside it, by name. */
  readonly annexes: readonly string[]
}

/** Everything, as the record has it. */
export const wholeBriefing: BriefingChoice = {
  sections: briefingSections,
  words: {},
  talkingPoints: [],
  sensitivePoints: [],
  annexes: [],
}
