/** Speech with a bar where a sentence ends and a blank stands in the text. */
export const sentenceCases: readonly string[] = [
  'ja',
  'Een.|Twee!|Drie?|Vier…|Vijf',
  'Echt?!|Nee...|Goed.',
  'Wat?|en dan.|nog iets.',
  // What was not ended
  'om 10.30 uur, of 3.5 procent',
  'zie www.example.org voor meer',
  'Ja.Nee',
  // An ellipsis that lower case follows is a pause
  'Ik dacht… misschien wel.|Maar…|Toen niet.',
  'En toen ... ja ... niets.|Goed.',
  '...en toen niets.|Goed.',
  // Quotations
  'Ze zei: "Kom binnen."|En ik ging.',
  '"Kom je?" vroeg ze.|“Ja.”|Goed.',
  '‘Neen.’ zei hij.|„Ja!“|Goed.',
  'Il dit « Bonjour ! »|Puis il part.',
  'Ja.|»Nein« sagte er.|»Ja!«|Gut.',
  '**Ja.**|Nee.',
  '//ja ja.//|Toen.',
  // What is no word of its own
  'Ja. (lacht)',
  'Ja.|Nee. …',
  'Ja.|(lacht) Nee.',
  '(lacht) … Ja.|Nee.',
  '(lacht)',
  '… !',
  'ja (.) nee (…) toch',
  'bij (Gent?) of [?] daar',
  // Initials, also before a name with a particle; a capital that ends a sentence cannot be told from one
  'Dat zei J. P. Janssens.|Ja.',
  'Of A.B. Peeters.|Ja.',
  'That was I.|Then he left.',
  // A date
  'am 3. Mai.|Dann nicht.',
  'Het waren er 12.|Daarna niet.',
  'in 2019.|Mei was koud.',
  // Words that no language reads as such
  'Dr. Peeters, dhr. Jans en Mrs. Smith.|Ja.',
  'enz. en zo.|Enz.|Ja.',
  'We gingen naar nr. 3.|Daar niet.',
];

export const sentencesByLanguage: Readonly<Record<string, readonly string[]>> = {
  nl: [
    'Dat is bijv. Anna, d.w.z. Jan, m.a.w. iedereen.|Ja.',
    'Koffie, thee enz.|Daarna niets.',
    'koffie e.d. en thee.|Ja.',
    'Dank u.|Dag.',
    'Op blz. 3 van nr. 7.|No.|Nee.',
    'Dat is a.h.w. goed.|Ja.',
  ],
  'nl-BE': ['De ing. Janssens, t.o.v. Peeters.|Ja.'],
  en: [
    'So Dr. Smith, e.g. Mary, vs. Mr. Jones.|Yes.',
    'I said no.|Then no. 3 came.|No.',
    'At 5 p.m. we left.|At 6 p.m.|Nobody stayed.',
    'Tell me.|In my mind.|Yes.',
  ],
  fr: ['M. Dupont, Mgr. Blanc, p.ex. Luc, c.-à-d. lui.|Oui.', 'etc. et voilà.|Etc.|Voilà.', 'avec mon ex.|Puis rien.'],
  de: [
    'Das ist z. B. Anna, d. h. sie, bzw. Peter.|Ja.',
    'Am 3. Mai und am 4. Juni.|Gut.',
    'z.B. Anna usw.|Dann nicht.',
  ],
};
