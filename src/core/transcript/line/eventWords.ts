import { listOf } from './listOf';

/** First words of what a transcriber puts in brackets for something heard that is not speech. Lower case. */
export const eventWords = listOf(`
  # English
  laugh, laughs, laughing, laughed, laughter, chuckle, chuckles, chuckling, giggle, giggles, giggling, cough, coughs,
  coughing, sigh, sighs, sighing, sniff, sniffs, sneeze, sneezes, cry, cries, crying, sob, sobs, sobbing, whisper,
  whispers, whispering, yawn, yawns, gasp, gasps, breath, breathes, inhales, exhales, clears, applause, clapping,
  music, noise, noises, crosstalk, overtalk, overlapping, interruption, interrupts, nods, nodding, shrugs, smiles,
  knock, knocking, phone, beep, bell, static, background, foreign, recording, tape, break,
  # Dutch
  lacht, lachen, lachend, gelach, lachje, lach, glimlacht, grinnikt, giechelt, gegiechel, hoest, kucht, gekuch, zucht,
  zuchten, snuift, niest, huilt, gehuil, snikt, fluistert, fluisterend, geeuwt, ademt, knikt, knikken, schudt, haalt,
  applaus, muziek, geluid, geluiden, lawaai, geroezemoes, rumoer, achtergrondgeluid, telefoon, onderbreking,
  onderbreekt, klopt,
  # French
  rire, rires, rit, riant, sourire, sourit, soupir, soupire, tousse, toux, pleure, pleurs, chuchote, applaudissements,
  musique, bruit, bruits, sonnerie, interruption, hoche,
  # German
  lachen, lachend, gelächter, lächelt, schmunzelt, kichert, hustet, husten, räuspert, seufzt, seufzen, schnieft, niest,
  weint, flüstert, nickt, klopft, applaus, musik, geräusch, geräusche, lärm, telefon, unterbrechung, unterbricht,
  # Spanish
  risa, risas, ríe, rie, tos, tose, suspira, suspiro, llora, aplausos, música, ruido,
`);

/** First words for speech that could not be understood. */
export const unheardWords = listOf(`
  inaudible, unintelligible, indiscernible, unclear, incomprehensible, onverstaanbaar, onverstaanbare, onhoorbaar,
  onduidelijk, incompréhensible, inintelligible, unverständlich, unv, inaudibles, ininteligible, xx, xxx, xxxx, yyy,
  yyyy,
`);

/** First words for a silence. */
export const pauseWords = listOf(`
  pause, pauses, silence, pauze, stilte, schweigen, stille, pausa, silencio,
`);
