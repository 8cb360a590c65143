/** What makes a deck out of the pieces in which it travels: comes with the first of them. */
export { indexHeads } from './deck-index.ts'
export {
  joinDeck, namesOfFacts, NO_UNIT, pieceUnits, readAnswers, readHeads, readNames, takeAnswers, textsIndexes,
} from './deck-pieces.ts'
export { readTexts } from './unit-texts.ts'
