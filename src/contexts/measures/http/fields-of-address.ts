import { cleanText } from '#kit/http/form.ts'

import type { Fields } from '../pages/measure-form/measure-field.ts'

/** The fields that an address carries, cleaned like those of a form. */
export const fieldsOfAddress = ({ searchParams }: URL): Fields => ({
  text: (name) => cleanText(searchParams.get(name) ?? ''),
  all: (name) => searchParams.getAll(name).map(cleanText),
})
