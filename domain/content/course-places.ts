import type { UnitSource } from './course-schemas.ts'

/** The place of each fact in the course: unit by unit, core facts before depth. */
export function placesInCourse(units: readonly Pick<UnitSource, 'facts' | 'depth'>[]): ReadonlyMap<string, number> {
  return new Map(units.flatMap(({ facts, depth }) => [...facts, ...depth]).map((id, place) => [id, place]))
}
