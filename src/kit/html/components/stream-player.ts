import { html, type Html } from '#kit/html/html.ts'

/**
 * A stream of another site in its own player. The page has to answer with `embeds`. The other site
 * learns from which site it is shown, as some of them ask for, and never from which address.
 */
export const streamPlayer = ({
  element,
  source,
  title,
}: {
  readonly element: 'frame' | 'video'
  readonly source: string
  readonly title: string
}): Html =>
  element === 'video'
    ? html`<video
        class="stream-player"
        src="${source}"
        title="${title}"
        controls
        playsinline
      ></video>`
    : html`<iframe
        class="stream-player"
        src="${source}"
        title="${title}"
        allow="fullscreen; picture-in-picture; autoplay"
        referrerpolicy="strict-origin-when-cross-origin"
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
      ></iframe>`
