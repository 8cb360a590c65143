/** What every record of the log has: its name and its time. */
import { atSchema, nameSchema, seqSchema } from './bounds.ts'
import { z } from '../schema.ts'

/**
 * A record's name in the whole world: the device that wrote it and its place in that device's own sequence, from 0
 * without gaps.
 */
export const recordIdSchema = z.object({ device: nameSchema, seq: seqSchema })
export type RecordId = z.infer<typeof recordIdSchema>

/** The fields that every record has. `at` is UTC ms. */
export const baseFields = { device: nameSchema, seq: seqSchema, at: atSchema }
export interface RecordBase extends RecordId { at: number }
