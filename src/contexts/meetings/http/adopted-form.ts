import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { languages } from '#kit/text/localised.ts'
import { isoFromKnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import type { ExecutiveProgramme } from '../domain/executive-programme.ts'
import type { AdoptedValues } from '../pages/adopted-form-page.ts'

export type AdoptedFormRefusal =
  'programme-title-missing' | 'programme-period-wrong' | 'field-too-long'

const longestTitle = 500

const nothingAdopted: AdoptedValues = {
  title: { en: '', es: '', az: '' },
  from: '',
  to: '',
  untilNext: false,
  agreement: '',
  programme: '',
}

/** What the form shows of an executive programme; empty while none is on record. */
export const adoptedValues = (adopted: ExecutiveProgramme | null): AdoptedValues =>
  adopted === null
    ? nothingAdopted
    : {
        title: { ...nothingAdopted.title, ...adopted.title },
        from: isoFromKnownDate(adopted.from),
        to: isoFromKnownDate(adopted.to),
        untilNext: adopted.untilNext,
        agreement: adopted.agreement ?? '',
        programme: adopted.programme ?? '',
      }

/** What was written into the form, to show it again. */
export const writtenAdopted = (form: Form): AdoptedValues => ({
  title: { en: form.text('title-en'), es: form.text('title-es'), az: form.text('title-az') },
  from: form.text('from').trim(),
  to: form.text('to').trim(),
  untilNext: form.text('after') === 'until-next',
  agreement: form.text('agreement'),
  programme: form.text('programme'),
})

/** What may be named, by ids: the agreements that may hold the text, and the programmes of events. */
export type Nameable = {
  readonly agreements: readonly string[]
  readonly programmes: readonly string[]
}

/** Reads the form. */
export const readAdopted = (
  values: AdoptedValues,
  { agreements, programmes }: Nameable,
): Result<ExecutiveProgramme, AdoptedFormRefusal> => {
  const title = languages.filter((language) => values.title[language] !== '')
  if (title.length === 0) return refuse('programme-title-missing')
  if (title.some((language) => values.title[language].length > longestTitle)) {
    return refuse('field-too-long')
  }
  const [from, to] = [knownDateFromIso(values.from), knownDateFromIso(values.to)]
  if (from === undefined || to === undefined || to.last < from.first) {
    return refuse('programme-period-wrong')
  }
  return accept({
    title: Object.fromEntries(
      title.map((language): [string, string] => [language, values.title[language]]),
    ),
    from,
    to,
    untilNext: values.untilNext,
    agreement: agreements.find((one) => one === values.agreement) ?? null,
    programme: programmes.find((one) => one === values.programme) ?? null,
  })
}
