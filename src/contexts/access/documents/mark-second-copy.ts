import { html } from '#kit/html/html.ts'
import type { Language } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'

type Words = { readonly text: string; readonly html: string | null }

// Behind the opening tag where there is one, so that the sentence is read first and stays inside.
const withFirstLine = (markup: string, line: string): string => {
  const opening = /<body\b[^>]*>/i.exec(markup)
  const at = opening === null ? 0 : opening.index + opening[0].length
  return markup.slice(0, at) + line + markup.slice(at)
}

/** Says in a mail's first line that its recipient may have it already. */
export const markSecondCopy = (mail: Words & { readonly language: Language }): Words => {
  const sentence = words(mail.language)('mail.second-copy')
  const markup = html`<p><em>${sentence}</em></p>`
  return {
    text: `${sentence}\n\n${mail.text}`,
    html: mail.html === null ? null : withFirstLine(mail.html, String(markup)),
  }
}
