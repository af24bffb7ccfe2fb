import type { roundChecksEn } from '../en/roundChecks';

export const roundChecksNl: Record<keyof typeof roundChecksEn, string> = {
  'verify.check.texts': 'transcripten',
  'verify.check.draw': 'trekking',
  'verify.check.topUp': 'aanvulling',
  'verify.check.plan': 'plan',
  'verify.check.codebook': 'codeboek',
  'verify.check.sample': 'steekproef',
  'verify.check.package': 'pakket',
  'verify.check.finished': 'afgerond',
  'verify.check.coders': 'codeurs',
  'verify.check.units': 'eenheden',
  'verify.check.blind': 'blind',
  'verify.check.git': 'git',
  'verify.check.figures': 'cijfers',
  'verify.textsSame': 'De transcripten zijn die waaruit de steekproef getrokken is.',
  'verify.textsChanged':
    'Gewijzigd of weg sinds de trekking: {list}. Haal de versies terug die getrokken zijn, bijvoorbeeld uit git.',
  'verify.textsRenamed':
    'Anders genoemd sinds de trekking: {list}. Geef de ronde de namen die ze nu hebben: intercoder check --relink',
  'verify.textsBoth':
    'Sinds de trekking onder een andere naam: {renamed}. Geef de ronde de namen die ze nu hebben: intercoder check --relink. Gewijzigd of weg: {list}. Haal de getrokken versies terug, bijvoorbeeld uit git.',
  'verify.drawSame': 'Opnieuw trekken met startgetal {seed} geeft dezelfde {count} {count|eenheid|eenheden}.',
  'verify.drawDifferent':
    'Opnieuw trekken geeft een andere steekproef ({list}). De trekking is met de hand gewijzigd, of nooit zo getrokken: haal de round.json terug die getrokken is.',
  'verify.drawNumbers':
    'Opnieuw trekken geeft dezelfde eenheden, en andere aantallen dan in round.json ({list}), waarmee fragmenten gewogen worden. De trekking is met de hand gewijzigd: haal de round.json terug die getrokken is.',
  'verify.topUpSame':
    'Toevoeging {number}: opnieuw trekken met startgetal {seed} geeft dezelfde {count} eenheden, de helft toekenningen.',
  'verify.topUpDifferent':
    'Toevoeging {number}: opnieuw trekken geeft andere eenheden, of wat de eerste codeur erin gaf is niet waarmee getrokken is ({list}). Dat is met de hand gewijzigd: haal de bestanden terug zoals ze getrokken zijn.',
  'verify.topUpUnknown':
    'Toevoeging {number} kan niet opnieuw getrokken worden: waarmee ze getrokken is, staat niet in de ronde, of is van een versie die hier niet bekend is. Controleer met de versie die getrokken heeft.',
  'verify.drawImpossible':
    'Kan niet opnieuw getrokken worden, want de teksten of het codeboek zijn niet meer zoals toen. Haal die terug en controleer opnieuw.',
  'verify.drawUnknown':
    'Getrokken met een methode die deze versie niet kent ({method}). Controleer met de versie die getrokken heeft.',
  'verify.sentSame':
    'Dit is een pakket voor {coder}, met het codeboek en de kaart van plaatsen die gestuurd zijn. Of de steekproef getrokken is zoals ze zegt, zegt verify waar ze getrokken werd.',
  'verify.sentChanged':
    'Het pakket voor {coder} is niet wat gestuurd werd: zijn codeboek of zijn kaart van plaatsen is een andere. Vraag het pakket opnieuw.',
  'verify.planNotBegun': 'Niemand is begonnen: plan en codeboek kunnen onder niemand veranderd zijn.',
  'verify.planSame': 'Het plan is wat het was toen de codeurs begonnen.',
  'verify.planChanged':
    'Het plan is niet meer wat het was toen de codeurs begonnen. Haal de round.json terug die getrokken is, of noem elk cijfer verkennend.',
  'verify.sampleSame':
    'Kader, strata en eenheden, waarnaar fragmenten wegen, zijn wat ze waren toen de codeurs begonnen.',
  'verify.sampleChanged':
    'Het kader, de strata of de eenheden in round.json zijn niet meer wat ze waren toen de codeurs begonnen, zodat fragmenten anders wegen. Haal de round.json terug die getrokken is.',
  'verify.planUnknown':
    'Geen enkel bestand van een codeur zegt met welk plan en codeboek het begonnen is. Haal de bestanden terug zoals de codeurs ze schreven.',
  'verify.bookSame': 'Het codeboek is dat waarmee de codeurs begonnen.',
  'verify.bookGone':
    '{file} is weg of niet te lezen, dus niets zegt wat de codes betekenden. Haal het getrokken codeboek terug, bijvoorbeeld uit git.',
  'verify.bookChanged':
    'Het codeboek van de ronde is niet dat waarmee de codeurs begonnen. Haal de codebook.yaml terug die erbij getrokken is.',
  'verify.fileSame': '{coder} rondde af op {at}, en het bestand is sindsdien ongewijzigd.',
  'verify.fileChanged':
    'Het bestand van {coder} is gewijzigd nadat het op {at} was afgerond. Haal de afgeronde versie terug, bijvoorbeeld uit git.',
  'verify.notFinished': '{coder} heeft niet afgerond. Wacht daarop; tot dan zijn er geen cijfers.',
  'verify.fileUnreadable':
    'Het bestand van {coder} ({file}) is niet te lezen, dus zijn er geen cijfers. Herstel het, of haal het terug, bijvoorbeeld uit git.',
  'verify.fileChangedInGit':
    'Het bestand van {coder} ({file}) is gewijzigd nadat het op {at} was afgerond: met de hand, of doordat git het samenvoegde met een versie die elders doorging. De afgeronde versie staat in git. Haal ze terug: git checkout {commit} -- {file}',
  'verify.earlierChangedInGit':
    'Wat {coder} eerder gecodeerd had ({file}) is gewijzigd nadat het op {at} was overgenomen: met de hand, of doordat git het samenvoegde met een andere versie. De overgenomen versie staat in git. Haal ze terug: git checkout {commit} -- {file}',
  'verify.earlierSame':
    'Wat {coder} eerder gecodeerd had is overgenomen op {at}, en het bestand is sindsdien ongewijzigd.',
  'verify.earlierChanged':
    'Wat {coder} eerder gecodeerd had ({file}) is gewijzigd nadat het op {at} was overgenomen. Haal de overgenomen versie terug, bijvoorbeeld uit git.',
  'verify.earlierUnreadable':
    'Wat {coder} eerder gecodeerd had ({file}) is niet te lezen, dus zijn er geen cijfers. Herstel het, of haal het terug, bijvoorbeeld uit git.',
  'verify.earlierGone':
    'Wat {coder} eerder gecodeerd had ({file}) is er niet, dus zijn er geen cijfers. Haal het terug, bijvoorbeeld uit git.',
  'verify.fileUnsettled':
    'Na een samenvoeging is in het bestand van {coder} ({file}) nog iets te beslissen, dus zijn er geen cijfers. Hierna: intercoder merge --unmerged --take ours of theirs.',
  'verify.stranger': '{file} is van {coder}, die niet meedoet aan de ronde. Haal het weg.',
  'verify.unitsThere': 'Alle {count} {count|eenheid is|eenheden zijn} terug te vinden in de transcripten.',
  'verify.unitsRenamed':
    'Niet te vinden onder de naam die de ronde kent: {list}. Een verslag laat {count|die|ze} weg tot de ronde de nieuwe {count|naam|namen} krijgt: intercoder check --relink',
  'verify.unitsLost':
    'Niet meer te vinden, of er is minder dan 60 % van over: {list}. Een verslag laat {count|die|ze} weg, dus zijn de cijfers die van de rest alleen. Haal de teksten terug die getrokken zijn, bijvoorbeeld uit git.',
  'verify.unitsBoth':
    'Niet gevonden onder de naam die de ronde kent: {renamed}. Geef de ronde de {others|nieuwe naam|nieuwe namen}: intercoder check --relink. Niet meer gevonden, of er is minder dan 60 % van {count|het fragment|de fragmenten} over: {list}. Haal de getrokken teksten terug, bijvoorbeeld uit git. Een verslag laat die allemaal weg.',
  'verify.figuresSame': 'Het bewaarde verslag heeft de cijfers die de ronde nu geeft.',
  'verify.figuresSameAndMore':
    'Wat het bewaarde verslag vertelt, geeft de ronde nu ook. Het heeft niet wat een verslag intussen heeft, en zegt daar niets over: {list}.',
  'verify.figuresDifferent':
    'Het bewaarde verslag verschilt van wat de ronde nu geeft in: {list}. Haal de bestanden terug waaruit het gemaakt is, of het verslag dat uit deze gemaakt is.',
  'verify.figuresNotChecked':
    'Niet gecontroleerd, want er is geen bewaard rapport genoemd. Bewaar er een en noem het: intercoder report {round:shell} --as json > kept.json, intercoder verify {round:shell} --report kept.json',
  'blind.package': '{coder} codeerde vanuit een pakket waarin niets van iemand anders stond.',
  'blind.shielded': 'Het programma verborg voor {coder} wat anderen codeerden; hun bestanden waren er wel.',
  'blind.none': '{coder} codeerde niet blind.',
  'blind.again.package': '{coder} codeerde vanuit een pakket waarin niets stond van wat die eerder gecodeerd had.',
  'blind.again.shielded':
    'Het programma verborg voor {coder} wat die eerder gecodeerd had; in de bestanden stond het wel.',
  'blind.again.none': '{coder} codeerde niet blind voor wat die eerder gecodeerd had.',
  'ancestry.again.present':
    'Volgens git zat wat {coder} eerder gecodeerd had in de geschiedenis waarop die afrondde ({commit}); het kon daar gelezen worden.',
  'ancestry.again.absent':
    'Volgens git zat wat {coder} eerder gecodeerd had niet in de geschiedenis waarop die afrondde ({commit}).',
  'ancestry.present':
    'Volgens git zaten de coderingen van de eerste codeur op de steekproef in de geschiedenis waarop {coder} afrondde ({commit}); ze konden daar gelezen worden.',
  'ancestry.absent':
    'Volgens git zaten de coderingen van de eerste codeur op de steekproef niet in de geschiedenis waarop {coder} afrondde ({commit}).',
  'ancestry.noGit':
    'Git kan niet zeggen wat {coder} had kunnen lezen: er is hier geen git, of niet de volledige geschiedenis.',
  'ancestry.notCommitted': 'Git kan niet zeggen wat {coder} had kunnen lezen: niet alles wat nodig is, is vastgelegd.',
  'ancestry.package':
    'Git zegt niets over wat {coder} had kunnen lezen: wat in het pakket beoordeeld is, werd vastgelegd door wie het binnenhaalde.',
  'ancestry.gitFailed': 'Git kan niet zeggen wat {coder} had kunnen lezen, want het kon niet gelezen worden: {reason}',
  'ancestry.noFirstCoder':
    'Bij de trekking is niets gekopieerd, dus {coder} kon geen coderingen van de steekproef gelezen hebben.',
};
