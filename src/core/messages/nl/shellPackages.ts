import type { shellPackagesEn } from '../en/shellPackages';

export const shellPackagesNl: Record<keyof typeof shellPackagesEn, string> = {
  'package.noSheet':
    '{file}, waar een codeerblad van gemaakt wordt, ontbreekt waar intercoder geïnstalleerd is; er is dus geen pakket gemaakt. Installeer intercoder opnieuw, en probeer het dan weer.',
  'package.ofFirst':
    '{coder} codeerde de steekproef voor ze getrokken werd; er is dus niets te sturen. Noem een andere codeur van de ronde.',
  'package.textChanged':
    '{file} is niet meer de tekst die getrokken is; er wordt niets verstuurd. Haal die tekst terug, bijvoorbeeld uit git.',
  'package.bookChanged':
    '{file} is niet het codeboek waarmee de steekproef getrokken is, en codeurs zouden met verschillende oordelen; er is dus niets verstuurd. Haal dat codeboek terug, bijvoorbeeld uit git, of trek een andere ronde met het nieuwe.',
  'package.neverSent':
    'Voor de ronde "{round}" is hier niets naar {coder} gestuurd. Kijk de naam na, of haal het binnen waar het verstuurd is.',
  'package.another':
    'Dit is niet het pakket dat voor de ronde "{round}" naar {coder} gestuurd is. Vraag wat in dat pakket gemaakt is.',
  'package.twice':
    '{coder} heeft al een bestand in de ronde "{round}"; dit is niet binnengehaald. Wat eerst kwam blijft; trek een nieuwe ronde voor andere oordelen.',
  'package.takenIn':
    'Dit is al binnengehaald: wat {coder} in de ronde "{round}" beoordeelde is er, en er hoeft niets meer. Zie: intercoder round status {round:shell}',
  'package.bookAltered':
    'Het codeboek dat van {coder} terugkwam is niet wat verstuurd is; er is niets binnengehaald. Vraag wat er gewijzigd is en waarom, en stuur het pakket opnieuw.',
  'package.planAltered':
    'De ronde die van {coder} terugkwam is niet wat verstuurd is; wat verschilt in round.json: {list}. Wat beoordeeld is, beantwoordt misschien een andere vraag; er is niets binnengehaald. Vraag wat er gewijzigd is en waarom, en stuur het pakket opnieuw.',
  'package.textAltered':
    '{file} kwam terug als een andere tekst dan verstuurd; er is niets binnengehaald. Vraag de oordelen over de tekst die verstuurd is.',
  'package.notFinished':
    '{coder} heeft niet afgerond. Vraag om op het blad op Afronden te drukken (of: intercoder round finish), en haal het dan binnen.',
  'package.changedAfterFinish':
    'Wat van {coder} terugkwam is na het afronden gewijzigd; er is niets binnengehaald. Vraag het bestand zoals het afgerond is.',
  'package.unknownUnit':
    'Wat van {coder} terugkwam beoordeelt {unit}, die niet verstuurd is; er is niets binnengehaald. Vraag het bestand zoals het blad het bewaarde.',
  'package.codingElsewhere':
    'De woorden "{quote}" die in {unit} gecodeerd zijn, staan daar niet in wat verstuurd is; er is niets binnengehaald. Vraag het bestand zoals het blad het bewaarde.',
  'package.homeChanged':
    '{file} is hier gewijzigd sinds het verstuurd werd, en wat in {unit} gecodeerd is wordt er niet met zekerheid in gevonden; er is niets binnengehaald. Haal de tekst terug die getrokken is, bijvoorbeeld uit git, haal dan binnen, en wijzig opnieuw.',
  'package.unknownCode':
    'Wat van {coder} terugkwam geeft de code "{code}", die het verstuurde codeboek niet te geven heeft; er is niets binnengehaald. Vraag het bestand zoals het blad het bewaarde.',
  'package.codingTwice':
    'De codering van "{quote}" staat twee keer in wat van {coder} terugkwam; er is niets binnengehaald. Vraag het bestand zoals het blad het bewaarde.',
  'package.byAnother':
    'Dit pakket is naar {coder} gestuurd en bevat oordelen van {other}. Vraag {coder} om de eigen oordelen.',
  'package.unreadable':
    'Dit is geen pakket van de ronde "{round}", en ook niet wat het codeerblad ervan bewaarde. Noem de map, of het bestand.',
  'package.nothingJudged': 'Er staan geen leesbare oordelen van {coder} in. Vraag het bestand dat het blad bewaarde.',
  'package.onlyOutside':
    '{coder} beoordeelde niets in de ronde "{round}", en codeerde erbuiten: {files}. Vraag om te coderen met --round {round}, af te ronden, en het opnieuw te sturen.',
};
