import type { Form } from '#kit/http/form.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Language } from '#kit/text/localised.ts'

import { type Institution, institutionKinds } from '../domain/venue.ts'

/** What was typed, and whether the name cannot be taken. */
export type InstitutionForm = {
  readonly name: string
  readonly kind: string
  readonly visibility: string
  readonly isRefused: boolean
}

export const emptyInstitutionForm: InstitutionForm = {
  name: '',
  kind: 'ensemble',
  visibility: 'joint',
  isRefused: false,
}

const longestName = 200

/** Reads the form of a new institution of the own side: it, or what was typed to be corrected. */
export const readInstitutionForm = (
  form: Form,
  { language, side }: { language: Language; side: string },
): { readonly institution: Institution } | { readonly refused: InstitutionForm } => {
  const [name, visibility] = [form.text('name'), form.text('visibility')]
  const kind = institutionKinds.find((each) => each === form.text('kind'))
  if (name === '' || name.length > longestName || kind === undefined) {
    return { refused: { name, kind: kind ?? '', visibility, isRefused: true } }
  }
  return {
    institution: {
      id: newId(),
      visibility: visibility === 'private' ? side : 'joint',
      side,
      kind,
      name: { [language]: name },
      sources: [],
    },
  }
}
