/** The tables of an Anki collection of schema 11, and the one row of `col`. */

/** Names and order of columns are Anki's. */
export const schema11 = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
  dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
  dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
  tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
  factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
  odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
  lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`

/** The deck that every collection has. */
const DEFAULT_DECK_ID = 1

/** An Anki deck as schema 11 has it; `mod` in seconds. */
function deckJson(id: number, name: string, mod: number): object {
  const today = [0, 0]
  return {
    id,
    name,
    mod,
    usn: -1,
    lrnToday: today,
    revToday: today,
    newToday: today,
    timeToday: today,
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  }
}

/** `col.decks`: the default deck and ours. */
export function decksJson(decks: ReadonlyMap<number, string>, mod: number): string {
  const all = [[DEFAULT_DECK_ID, 'Default'] as const, ...decks]
  return JSON.stringify(Object.fromEntries(all.map(([id, name]) => [id, deckJson(id, name, mod)])))
}

/** `col.dconf`: Anki's default preset, which the learner's own replaces on import. */
export const presetsJson = JSON.stringify({
  1: {
    id: 1,
    mod: 0,
    name: 'Default',
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: true, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
    dyn: false,
  },
})

/**
 * `col.conf`. With the offsets (minutes behind UTC) and the hour at which the day turns, Anki counts our study days.
 */
export function configJson(
  { utcOffset, dayStartHour, nextPosition, noteTypeId }: {
    utcOffset: number
    dayStartHour: number
    nextPosition: number
    noteTypeId: number
  },
): string {
  return JSON.stringify({
    activeDecks: [DEFAULT_DECK_ID],
    curDeck: DEFAULT_DECK_ID,
    curModel: noteTypeId,
    nextPos: nextPosition,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    addToCur: true,
    sortType: 'noteFld',
    sortBackwards: false,
    schedVer: 2,
    sched2021: true,
    rollover: dayStartHour,
    creationOffset: -utcOffset,
    localOffset: -utcOffset,
  })
}
