/**
 * What a line before the first turn begins with when it tells something of the recording, in the languages transcripts
 * come in, with the key of the front matter that is for it. People who take part are no such words: they are declared.
 */
const words = {
  title: 'title, titel, titre, título',
  date: 'date, interview date, date of interview, datum, datum interview, fecha',
  time: 'time, start time, tijd, tijdstip, heure, uhrzeit, hora',
  duration: 'duration, length, duur, opnameduur, durée, dauer, duración',
  location: 'location, place, venue, locatie, plaats, lieu, ort, lugar',
  interviewer: 'interviewer, interviewers, interviewed by, interviewster, geïnterviewd door, intervieweur',
  transcriber: 'transcriber, transcribed by, transcribent, getranscribeerd door, uitgeschreven door',
  project: 'project, projet, projekt, proyecto',
  topic: 'topic, subject, onderwerp, thema, sujet, tema',
} as const;

const keys = new Map(
  Object.entries(words).flatMap(([key, list]) => list.split(', ').map((word) => [word, key] as const)),
);

/** The key of the front matter that a word at a line's start stands for. */
export const headerKey = (word: string): string | undefined => keys.get(word.toLowerCase());
