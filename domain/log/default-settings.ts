import type { Settings } from './settings.ts'

/** What holds until the learner says otherwise. A fresh object each time, so that nobody can change it for all. */
export function defaultSettings(): Settings {
  return {
    newCardsPerDay: 10,
    desiredRetention: 0.9,
    dayStartHour: 4,
    gradeButtons: 'four',
    typedAnswers: false,
    readAloud: false,
    askConfidence: true,
    theme: 'system',
    language: null,
    otherLanguage: false,
    welcomeDismissed: false,
    loadBalance: false,
    weekLoad: ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal'],
    courseLists: [],
    courseTopics: [],
    exam: null,
    parameters: null,
    backlogThrough: null,
    backlogSince: null,
  }
}
