/** What the setting thread is asked: a document, as the template reads it. */
export type SettingJob = { readonly id: number; readonly document: string }

export type SettingOutcome = { readonly id: number } & (
  { readonly made: Uint8Array } | { readonly failed: string }
)
