import { type Html, html, nothing } from '#kit/html/html.ts'

import { type Condition, conditions } from '../domain/assessment.ts'
import type { NameSide } from '../domain/place-names.ts'
import type { HeritageWords } from '../messages/words.ts'
import { conditionBadge, conditionShape } from './condition-mark.ts'

/** Width and height of the drawing in its own units. */
export const mapSize = { width: 1000, height: 620 } as const

export type MapMark = {
  readonly x: number
  readonly y: number
  readonly href: string
  readonly label: string
  readonly condition: Condition
  /** Drawn as a square as wide as its place is uncertain. */
  readonly uncertainty: number
  readonly name: NameSide
}

export type MapArea = {
  readonly path: string
  readonly href: string
  readonly label: string
}

export type MapCluster = {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly count: string
  readonly href: string
  readonly label: string
}

/** The same over tiles, for whoever asks for it. */
export type MapTilesView = {
  /** What the script needs to know, as JSON. */
  readonly said: string
  /** Who made the tiles; shown with them. */
  readonly credits: readonly { readonly text: string; readonly href?: string }[]
}

export type SiteMapView = {
  readonly say: HeritageWords
  readonly land: string
  readonly areas: readonly MapArea[]
  readonly marks: readonly MapMark[]
  readonly clusters: readonly MapCluster[]
  /** The same in fewer, larger squares: one of both is shown, by how large the map is drawn. */
  readonly fewClusters: readonly MapCluster[]
  readonly controls: readonly { readonly label: string; readonly href: string }[]
  readonly note: string
  readonly tiles?: MapTilesView
  /** Said in the place of an empty map. */
  readonly nowhere?: string
}

const nameBeside = (label: string, side: 'after' | 'before'): Html =>
  html`<text x="${side === 'after' ? 14 : -14}" y="6" class="map-name map-name-${side}"
    >${label}</text
  >`

const mark = ({ x, y, href, label, condition, uncertainty, name }: MapMark): Html =>
  html`<a href="${href}" class="map-mark" transform="translate(${x} ${y})">
    <title>${label}</title>
    ${
      uncertainty > 0
        ? html`<rect
            class="map-uncertain"
            x="${-uncertainty / 2}"
            y="${-uncertainty / 2}"
            width="${uncertainty}"
            height="${uncertainty}"
          />`
        : nothing
    }
    <circle r="13" class="map-touch" />
    <g transform="scale(1.5)">${conditionShape(condition)}</g>
    ${name === 'none' ? nothing : nameBeside(label, name)}
  </a>`

const cluster = ({ x, y, radius, count, href, label }: MapCluster): Html =>
  html`<a href="${href}" class="map-cluster" transform="translate(${x} ${y})">
    <title>${label}</title>
    <circle r="${radius}" />
    ${count === '' ? nothing : html`<text y="6">${count}</text>`}
  </a>`

const drawing = ({ say, land, areas, marks, clusters, fewClusters }: SiteMapView): Html =>
  html`<svg
    class="map"
    viewBox="0 0 ${mapSize.width} ${mapSize.height}"
    role="group"
    aria-label="${say('map.label')}"
  >
    <path class="map-land" fill-rule="evenodd" d="${land}" />
    ${areas.map(
      ({ path, href, label }) =>
        html`<a href="${href}" class="map-area"><title>${label}</title><path d="${path}" /></a>`,
    )}
    <g class="map-in-large">${clusters.map(cluster)}</g>
    <g class="map-in-small">${fewClusters.map(cluster)}</g>
    ${marks.map(mark)}
  </svg>`

/** Which mark means which state. */
const mapKey = (say: HeritageWords): Html =>
  html`<ul class="map-key" aria-label="${say('map.key')}">
    ${conditions.map(
      (condition) =>
        html`<li>${conditionBadge({ condition, label: say(`condition.${condition}`) })}</li>`,
    )}
  </ul>`

const creditsOf = (say: HeritageWords, { credits }: MapTilesView): Html =>
  html`<p class="soft" data-tiles-credits hidden>
    ${say('tiles.note')}
    ${credits.map(({ text, href }) => (href === undefined ? text : html`<a href="${href}">${text}</a>`))}
  </p>`

/** Land and coast with what was found on it. Every step is a link, so that it works without a script. */
export const siteMap = (view: SiteMapView): Html => {
  const { say, controls, note, nowhere, tiles } = view
  return html`<figure class="map-frame" ${tiles && html`data-tiles="${tiles.said}"`}>
    <nav class="map-controls" aria-label="${say('map.label')}">
      <ul>
        ${controls.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
      </ul>
    </nav>
    ${nowhere === undefined ? drawing(view) : html`<p class="soft">${nowhere}</p>`}
    <figcaption>
      ${mapKey(say)}
      <p class="soft" data-tiles-note>${note}</p>
      ${tiles && creditsOf(say, tiles)}
    </figcaption>
  </figure>`
}
