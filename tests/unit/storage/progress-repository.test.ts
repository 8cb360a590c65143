import { createIndexedDbWorld } from '../../support/indexed-db.ts'
import { runProgressRepositoryLaws } from '../../support/progress-repository-laws.ts'

runProgressRepositoryLaws('IndexedDB', createIndexedDbWorld)
