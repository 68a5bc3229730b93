import { type Html, html } from '#kit/html/html.ts'
import { mailHtml } from '#kit/mail/mail-html.ts'
import type { Language } from '#kit/text/localised.ts'

import { type DigestPart, digestParts } from '../domain/digest.ts'
import { digestWords } from '../messages/digest-words.ts'

/** An undertaking as the digest has it, in finished words. */
export type DigestLine = {
  readonly text: string
  readonly whose: string
  /** By when it is due, or what was answered. */
  readonly detail: string
  /** Its page, in full. */
  readonly href: string
}

export type DigestView = Readonly<Record<DigestPart, readonly DigestLine[]>>

type Recipient = {
  readonly name: string
  readonly language: Language
  /** Signs in once and leads to the board. */
  readonly link: string
  /** Declines further digests. */
  readonly declines: string
}

const lineAsText = ({ text, whose, detail, href }: DigestLine): string =>
  `- ${whose}: ${text} (${detail})\n  ${href}`

const lineAsHtml = ({ text, whose, detail, href }: DigestLine): Html =>
  html`<li>
    ${whose}: <a href="${href}"><bdi>${text}</bdi></a
    ><br /><small>${detail}</small>
  </li>`

/** The week's undertakings for one member. */
export const digestMail = (view: DigestView, { name, language, link, declines }: Recipient) => {
  const say = digestWords(language)
  const parts = digestParts.filter((part) => view[part].length > 0)
  const count = new Set(parts.flatMap((part) => view[part].map(({ href }) => href))).size
  const subject = say('subject', { count })
  const text = [
    say('greeting', { name }),
    ...parts.map((part) => [say(`part.${part}`), ...view[part].map(lineAsText)].join('\n')),
    say('link', { link }),
    say('declines', { link: declines }),
  ].join('\n\n')
  return {
    subject,
    text,
    html: mailHtml({
      language,
      subject,
      paragraphs: [
        html`${say('greeting', { name })}`,
        ...parts.map(
          (part) =>
            html`<strong>${say(`part.${part}`)}</strong>
              <ul>
                ${view[part].map(lineAsHtml)}
              </ul>`,
        ),
        html`<strong><a href="${link}">${say('link.words')}</a></strong>`,
        html`<small><a href="${declines}">${say('declines.words')}</a></small>`,
      ],
    }),
  }
}
