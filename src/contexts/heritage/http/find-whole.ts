import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

import { findSite } from '../store/site-store.ts'
import { type SiteChoice, siteChoices } from './site-choices.ts'
import type { WrittenSite } from './site-form.ts'

/** What was meant by the site that this one is a part of: its address, or those that it may be. */
export type FoundWhole =
  { readonly slug: string } | { readonly slug: undefined; readonly among: readonly SiteChoice[] }

// A name that is only alike is somebody's to confirm, even where no other one is.
const isSame = (label: string, typed: string): boolean =>
  label.toLowerCase() === typed.trim().toLowerCase()

/** Looks for what somebody typed: chosen from a list before, an address as it ends, or a name in any spelling. */
export const findWhole = async (
  tx: Transaction,
  { whole, wholeAsked, wholeChosen }: WrittenSite,
  { relation, language }: { readonly relation: string; readonly language: Language },
): Promise<FoundWhole> => {
  if (whole === '') return { slug: '' }
  if (wholeChosen !== '' && wholeAsked === whole) return { slug: wholeChosen }
  if ((await findSite(tx, { slug: whole })) !== undefined) return { slug: whole }
  const among = await siteChoices(tx, { relation, name: whole }, language)
  const [same, ...others] = among.filter(({ label }) => isSame(label, whole))
  return same !== undefined && others.length === 0
    ? { slug: same.slug }
    : { slug: undefined, among }
}
