import { listOf } from './listOf';

/** Days of the week: a diary begins its entries with them, with or without a number. Lower case. */
export const weekdays = listOf(`
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, maandag, dinsdag, woensdag, donderdag, vrijdag,
  zaterdag, zondag, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, montag, dienstag, mittwoch, donnerstag,
  freitag, samstag, sonntag, lunes, martes, miércoles, jueves, viernes, sábado, domingo,
`);

/** Months: a date with a number after them, but a name without (`April:`, `Mai:`). Lower case. */
export const months = listOf(`
  january, february, march, april, may, june, july, august, september, october, november, december, januari, februari,
  maart, mei, juni, juli, augustus, oktober, janvier, février, mars, avril, mai, juin, juillet, août, septembre,
  octobre, novembre, décembre, januar, februar, märz, dezember, enero, febrero, marzo, abril, mayo, junio, julio,
  agosto, septiembre, octubre, noviembre, diciembre,
`);
