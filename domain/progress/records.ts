/** The records of the log, as progress hands them on. */
export * from '../log/records.ts'
