import { listOf } from './line/listOf';

/** Words that a full stop makes short: in lower case, without their last full stop and without blanks. */
export interface Abbreviations {
  /** Something always follows: `Dr.`, `bijv.` */
  readonly before: ReadonlySet<string>;
  /** Short only before a number: `no. 3`, where `no.` alone is an answer. */
  readonly beforeNumber: ReadonlySet<string>;
  /** May be last words: the sentence goes on only where lower case follows. */
  readonly maybeLast: ReadonlySet<string>;
}

const abbreviations = (before: string, beforeNumber: string, maybeLast: string): Abbreviations => ({
  before: new Set(listOf(before)),
  beforeNumber: new Set(listOf(beforeNumber)),
  maybeLast: new Set(listOf(maybeLast)),
});

const byLanguage = new Map([
  [
    'nl',
    abbreviations(
      `dhr, mevr, mw, mej, prof, dr, drs, ir, ing, mr, mrs, ds, st, jhr, bijv, bv, b.v, vb, d.w.z, dwz, m.a.w, m.n,
       o.a, o.m, i.p.v, i.v.m, i.t.t, i.g.v, i.h.b, m.b.t, m.b.v, t.o.v, t.a.v, t.g.v, t.b.v, t.w.v, n.a.v, o.l.v,
       o.b.v, a.d.h.v, d.m.v, z.g, zgn, z.g.n, resp, ca, incl, excl, vgl, cfr, cf, evt, nl, vnl, tel`,
      `nr, nrs, no, blz, pag, p, pp, art, fig, afb, par, hfst`,
      `enz, enzov, e.d, e.a, etc, a.u.b, s.v.p, v.chr, n.chr, jr, sr`,
    ),
  ],
  [
    'en',
    abbreviations(
      `mr, mrs, ms, dr, prof, rev, st, gen, sen, hon, messrs, e.g, i.e, eg, ie, viz, vs, cf, ca, approx, esp, incl`,
      `no, nos, p, pp, fig, figs, vol, ch, sec, art, par`,
      `etc, a.m, p.m, al, jr, sr, inc, ltd, co, dept, ph.d, u.s, u.k`,
    ),
  ],
  [
    'fr',
    abbreviations(
      `mm, mgr, dr, pr, prof, st, ste, p.ex, c.-à-d, cf, env, ca, tél, vs, resp`,
      `no, nos, p, pp, art, fig, vol, chap`,
      `etc, s.v.p, svp, av.j.-c, j.-c, jr`,
    ),
  ],
  [
    'de',
    abbreviations(
      `hr, fr, dr, prof, dipl, ing, med, st, z.b, d.h, u.a, i.d.r, i.a, s.o, s.u, v.a, z.t, zt, bzw, bspw, bsp, evtl,
       ggf, ca, vgl, insb, inkl, exkl, sog, mind, tel`,
      `nr, nrn, s, art, abb, tab, bd, kap, abs`,
      `usw, usf, u.s.w, etc, u.ä, o.ä, str, jh, jhdt, v.chr, n.chr, jr, sen`,
    ),
  ],
]);

/** What is a word in none of the languages above. */
const anyLanguage = abbreviations(
  `dhr, mevr, mw, drs, mr, mrs, ms, dr, prof, st, bijv, d.w.z, m.a.w, o.a, i.p.v, e.g, i.e, vs, cf, ca, p.ex, c.-à-d,
   z.b, d.h, u.a, bzw, vgl`,
  `nr, no, p, pp, blz, fig`,
  `etc, enz, usw, e.d, a.m, p.m, jr, sr`,
);

/** @param language BCP 47; one without a list of its own, or none, gets what no language reads as a word */
export const abbreviationsIn = (language: string | undefined): Abbreviations =>
  (language === undefined ? undefined : byLanguage.get(/^[a-z]*/i.exec(language)?.[0].toLowerCase() ?? '')) ??
  anyLanguage;
