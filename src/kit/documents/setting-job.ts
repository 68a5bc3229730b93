/** What the setting thread is asked: a PDF of a document, or a drawing with its letters as outlines. */
export type SettingJob = { readonly id: number } & (
  | { readonly what: 'pdf'; readonly document: string }
  | { readonly what: 'outlines'; readonly svg: string }
)

export type SettingOutcome = { readonly id: number } & (
  { readonly made: Uint8Array | string } | { readonly failed: string }
)

/** What is asked, before it has a number. */
export type SettingWork =
  | { readonly what: 'pdf'; readonly document: string }
  | { readonly what: 'outlines'; readonly svg: string }
