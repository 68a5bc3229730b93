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

/** What the record itself can lay beside a briefing. */
export const annexKinds = ['texts', 'last-meeting', 'undertakings'] as const
export type AnnexKind = (typeof annexKinds)[number]

/** What a side chooses for a briefing, and what it writes into it. */
export type BriefingChoice = {
  readonly sections: readonly BriefingSection[]
  /** What stands at the head of a section, in the side's own words. */
  readonly words: Readonly<Partial<Record<BriefingSection, string>>>
  /** In the private edition alone. */
  readonly talkingPoints: readonly string[]
  readonly sensitivePoints: readonly string[]
  /** What is taken from the record and laid beside it. */
  readonly fromRecord: readonly AnnexKind[]
  /** What lies beside it, by name. */
  readonly annexes: readonly string[]
}

/** Everything, as the record has it. */
export const wholeBriefing: BriefingChoice = {
  sections: briefingSections,
  words: {},
  talkingPoints: [],
  sensitivePoints: [],
  fromRecord: annexKinds,
  annexes: [],
}
