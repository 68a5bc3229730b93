import { z } from 'zod'

import { cleanText } from '#kit/http/form.ts'

/** A text from outside, cleaned as that of a form. */
export const cleanTextSchema = z.string('has to be a text').transform(cleanText)
