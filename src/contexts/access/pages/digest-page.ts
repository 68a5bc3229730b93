import { button } from '#kit/html/components/button.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AccessWords } from '../messages/words.ts'

/** Whether the weekly digest comes, and one button. Answers on its own address. */
export const digestPage = ({
  say,
  isWanted,
  did,
}: {
  readonly say: AccessWords
  readonly isWanted: boolean
  readonly did?: string
}): Html =>
  html`${did === undefined ? nothing : flashMessage({ text: did })}
    <section class="stack-wide">
      ${pageHead({ title: say('digest.title'), lede: say('digest.lede') })}
      <form method="post" class="leaf stack">
        <p><strong>${say(isWanted ? 'digest.comes' : 'digest.comes-not')}</strong></p>
        ${
          isWanted
            ? button({
                label: say('digest.decline'),
                kind: 'filled',
                name: 'act',
                value: 'decline',
              })
            : button({ label: say('digest.take'), kind: 'filled', name: 'act', value: 'take' })
        }
      </form>
    </section>`
