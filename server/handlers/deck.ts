/// <reference path="../../types/deck.d.ts" />
import { readDeckJson } from '#deck'

/** The compiled deck as JSON, under a name that holds its version. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'content-type', 'application/json; charset=utf-8')
  return readDeckJson()
})
