import { listOf } from './listOf';

/**
 * What stands before a colon without being somebody who speaks: remarks, particulars of the recording, mail headers,
 * phrases. Lower case, without a final full stop. Words with which a speaker may well begin (`Well:`, `Kortom:`) are no
 * stop words: the rule cannot tell them from names.
 */
export const stopWords = listOf(`
  # remarks
  note, notes, nb, n.b, ps, p.s, remark, remarks, comment, comments, warning, caution, tip, disclaimer, editor’s note,
  editor's note, legend, key, update, edit, correction, example, examples, e.g, eg, i.e, ie, viz, cf, for example,
  for instance, that is, one thing, opmerking, opmerkingen, noot, let op, legende, toelichting, voorbeeld, voorbeelden,
  bv, bijv, b.v, bijvoorbeeld, d.w.z, dwz, o.a, m.a.w, vb, kanttekening, nota bene, correctie, remarque, remarques,
  exemple, exemples, p.ex, par exemple, p. ex, c.-à-d, attention, légende, anmerkung, anmerkungen, hinweis, hinweise,
  beispiel, z.b, zb, z. b, zum beispiel, bspw, bsp, d.h, d. h, nota, notas, ejemplo, por ejemplo, p.ej,
  # particulars of the recording and its people
  date, dates, time, start time, end time, duration, length, place, location, venue, setting, participants, attendees,
  present, absent, apologies, in attendance, agenda, transcript, transcription, transcriber, transcribed by,
  recorded by, recording, recorded, audio, audio source, video, file, filename, file name, tape, track, title, subject,
  topic, topics, theme, project, study, language, version, source, sources, reference, references, keywords, abstract,
  summary, conclusion, introduction, background, context, objective, objectives, name, names, age, gender, sex,
  occupation, nationality, interview date, date of interview, number of participants, datum, data, tijd, tijdstip,
  duur, plaats, locatie, deelnemers, aanwezig, aanwezigen, afwezig, verontschuldigd, transcriptie, transcribent,
  opname, opnameduur, bestand, bestandsnaam, titel, onderwerp, onderwerpen, thema, taal, versie, bron, bronnen,
  trefwoorden, samenvatting, conclusie, inleiding, achtergrond, naam, namen, leeftijd, geslacht, beroep, functie,
  studie, vraagstelling, heure, durée, lieu, participantes, présents, absents, excusés, enregistrement, fichier, titre,
  sujet, thème, langue, mots-clés, résumé, nom, âge, sexe, profession, ordre du jour, zeit, uhrzeit, dauer, ort,
  teilnehmer, teilnehmende, teilnehmerinnen, anwesend, abwesend, aufnahme, datei, dateiname, transkript, transkription,
  sprache, quelle, quellen, stichworte, zusammenfassung, fazit, alter, geschlecht, beruf, tagesordnung, fecha, hora,
  lugar, duración, título, tema, fuente, resumen, nombre, edad,
  # addresses and mail
  http, https, ftp, mailto, tel, url, link, links, website, www, doi, isbn, issn, email, e-mail, mail, phone,
  telephone, fax, address, from, to, cc, bcc, re, fw, fwd, sent, adres, telefoon, aan, betreft, verzonden, adresse,
  téléphone, objet, telefon, betreff,
`);

/** Numbered parts, figures and remarks: no speaker either, with or without a number (`Table 2`, `Dag 3`, `Note 1`). */
export const numberedWords = listOf(`
  part, chapter, section, paragraph, pages, slide, slides, lines, step, item, appendix, annex, table,
  figure, fig, box, week, month, year, session, deel, hoofdstuk, paragraaf, pagina, blz, regel, stap, bijlage,
  tabel, figuur, kader, maand, jaar, sessie, partie, chapitre, étape, annexe, tableau, jour, semaine, mois,
  séance, teil, kapitel, abschnitt, seite, zeile, schritt, anhang, tabelle, abbildung, abb, woche, sitzung, note,
  noot, example, voorbeeld, exemple, beispiel, video, audio, tape, track, file, topic, recording, opname, thema, theme,
  source, bron, objective, version,
`);

/** Parts whose word is a name as well: no speaker with a number (`Dag 3`), but one without (`Dag`, `Line`). */
export const numberedNames = listOf(`day, dag, tag, line, page`);

/**
 * First words of a phrase of two words (`My question:`, `In short:`), where the second is in lower case. Articles are
 * not among them: `De voorzitter:`, `The chair:`.
 */
export const phraseWords = listOf(`
  i, my, your, his, her, our, its, their, we, you, he, she, it, they, this, that, these, those, there, here, what,
  which, how, why, when, where, who, if, and, but, or, so, because, then, also, as, at, in, on, to, not, is, are, was,
  with, by, from, ik, jij, je, hij, zij, ze, wij, jullie, mijn, jouw, zijn, haar, ons, onze, hun, dit, dat, deze, er,
  wat, welke, hoe, waarom, wanneer, waar, wie, als, en, maar, of, dus, want, dan, ook, met, op, bij, niet, ten, ter,
  tu, il, elle, nous, vous, ils, elles, mon, ma, mes, ton, ta, son, sa, notre, votre, leur, ce, cet, cette, ces, que,
  qui, quoi, comment, pourquoi, quand, où, si, et, mais, ou, donc, car, puis, ich, du, sie, wir, ihr, mein, meine,
  dein, deine, sein, seine, unser, unsere, dies, dieser, diese, dieses, das, welche, warum, wann, wo, wer, wenn, und,
  aber, oder, denn, dann, im, am, mit, nicht,
`);
