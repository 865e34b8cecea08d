"""Makes the counts of a site safe to publish, and proves it: additive rounding with a secret carry, or hiding, and a joint audit of both.

**Idea.** Anonymisation happens here, on the laptop, before anything is sealed. One protected cube of counts leaves for each site and
closing; every sheet anybody draws later is a sum of its cells. Nothing is ever issued a second time: what is late rides in the next
closing. Persons are the unit of protection, services the unit of count: services given to fewer than five persons are small however many
they are; the persons behind them are bounded by these services and by all persons served.

==============================  ===================================================================================
``closing``                     ``protect`` and ``verify``, which the rest of the program calls
``tables``                      which tables leave, at which rhythm (data: ``resources/programme/published.toml``)
``truth``                       the true counts of a closing, finest first; the only thing that comes in
``cube``, ``rounding``          the cells that are due and how they add up; the integer program that draws them
``served``, ``money``           what adds up in no cube: persons served, amounts of dirhams
``ledger``                      everything a site ever counted, drew and released; the ``state`` between two closings
``model``, ``inequalities``,    what an attacker knows, as one linear system
``system``, ``counts``
``audit``, ``readers``          the proof, for anybody outside and for whoever makes a cell alone
``brute``, ``algebra``          the same by brute force; by subtraction
``advice``                      which table should wait when there is no proof
``suppression`` (``_view``,     true figures with small ones hidden: what is hidden, what that leaves known, the proof that it stays so
``_search``), ``flows``
``buckets``, ``rows``           records: classes of persons told alike, held back; whether they may leave beside the tables
``least``, ``pooled``           at the mission: nothing under 11 for readers outside; two installations at one site
``proposal``                    how often each table should leave, proposed from a caseload (``fieldapp rhythms``)
``policy``, ``solver``          the few parameters; the one door to HiGHS
==============================  ===================================================================================

**Rounding** (``Policy.mode``; the default). Each cell has a *target*: what the closing adds, plus the carry, what its earlier prints left
over. It is printed as a multiple of the base (5) next to its target, the upper one with probability remainder/5, by a keyed draw:
HMAC-SHA256 of site, month and cell under the installation's rounding key, so the same closing gives the same figures and nobody without
the key can foretell them. One integer program draws all cells of a closing at once and keeps every table additive, to its margins and to
the months already printed. Where no two neighbouring multiples fit, a cell goes one step further at a price proportional to the carry that
leaves (|carry| ≤ 6). The carry of what a site offers starts at a secret integer of −2…2, these adding up too; what it does not offer
starts when it first occurs. A correction downwards lowers the carry; a cell whose target is negative prints 0 and keeps the rest as a debt.

Who refused statistics is in no table. The headline (cumulative persons and services) includes them; so the difference is a cell of its
own, drawn every month, printed once a year. An exact headline needs 10 new persons since the last exact one and an audit that passes with
it; otherwise the rounded running total stands there, otherwise nothing. Two cells that count the same (an indicator with the headline
rule, the calendar year while the project is in its first) are one figure printed twice: two draws of one number would tell more than one.

**Persons served** never add up: each print is rounded apart, after a secret offset of −2…2; both depend on the number and not on the
month, so the same number prints alike and averaging tells nothing. **Money** waits until five persons stand behind it and all but the two
largest shares come to a quarter of the largest; then it is rounded to 100 dirhams and the rest carried. Both hold in suppression too.

**Suppression.** Where a donor needs true figures, small ones are hidden instead: figures of 1–4 persons, figures that tell of a whole
group, and the cheapest others that keep these from being worked out from everything ever released, also by whoever alone makes a figure.
What was hidden stays a target at every later closing. Refusals are in no figure, the headline is the running sum of the tables. What is
not offered has no row until it is first shown, so a sum of such rows may lack a small part: sheets hide it where a row is lacking.

**Records** (off by default, beside rounding only): once a quarter, coarse rows of persons new in the year, whole classes of at least five
at a time, once a person and year. What they prove of counts enters the audit, and they wait when it does not pass with them.

**Guarantees.**
- Tables agree in every direction and over time: months add to quarters, quarters to years, sites to the mission (rounding; in suppression
  wherever all parts are shown).
- Every sum or difference of rounded figures of the cube is a multiple of 5: no subtraction shows 1–4.
- A printed running total lies within 8 of the truth (carry 6, offset 2); error does not grow with time. Only a correction downwards larger
  than what is left to print can go beyond, until it is worked off.
- No file leaves unless, for every figure ever released by the site, the audit finds another world with the same releases in which the
  figure differs: a true 1–4 could be 5 or more, any other differs by at least 1. In suppression a hidden 1–4 must be able to be less too.
  It fails closed: a draw that gives something away is thrown away for another that prints just that one step higher, and when five of
  these do not help, ``Unsafe`` names the table to slow down. Refusals of a single month, never printed, must not be known exactly.
- A sole contributor knows the own cell. With it held at the truth every other figure must still have its witness; cells inside it, and
  cells that hold nobody else, are own knowledge and no disclosure.
- No proof is stored: each closing audits everything ever released anew (about 4 s for two sites at 37 closings); ``fieldapp verify
  --thorough`` repeats rounding for somebody outside by brute force (33 s of processor time).

**Honest limits.** This is not differential privacy, and whether one person is among the counted is a harder question. The same closings
with one person and without, four months, 300 runs each, cells of 16 and 8 new persons a month, weighed by likelihood over the rounded
figures (``tests/campaigns/membership.py``; 0.5 is guessing; standard error 0.03; cells weighed as if drawn apart, so a cleverer attacker
may do a little better). Area under the curve, on the eight cells of persons / with those of the services too:

==============================  ===========  ===========
the attacker knows              16 a month   8 a month
==============================  ===========  ===========
four in five of the others      0.67 / 0.66  0.65 / 0.75
all others                      0.78 / 0.91  0.75 / 0.89
all others and the carry        0.87 / 0.97  0.82 / 0.95
==============================  ===========  ===========

Beside an exact headline whoever knows all others knows for certain. Whoever knows all true figures and carries before the newest closing
(a former counsellor with the register, an unlocked laptop) bounds, of its figures of 1 to 4, 30 of 169 below 5 (23 seen to be above 0;
1 figure exact) at 16 a month, 38 of 143 (32; 7 exact) at 8. Rows tell more of presence than tables do: see ``buckets``.

The audit knows attackers who combine all that this site released with what anybody knows (counts are not negative, a new person had a
service, persons new to a project are new in the year, entries are no more than items): not what a neighbour happens to know, nor relations
between two projects. Insiders of services are known by count, not by name. Bounds come from linear, not integer, programs (equal in all
cases that were tried). A rejected draw is drawn again, with what it gave away printed higher (in a month of very few persons a margin is
then carried further than 6, until it is worked off), a headline or the year's refusals withheld, for reasons that depend on the data; who
simulated the whole procedure could learn a little from that. Carries are modelled within ±4, wider only where they
truly were, which credits the attacker with more than he knows. A printed 0 never means "nobody".

**Parameters** (``policy.Policy``): base 5, offset 2, |carry| ≤ 6, 10 persons between exact headlines, fewer than 5 persons are few. On two
cells of 16 and 8 new persons a month, base 3 left exact cells to an insider, a step of 1 between exact headlines let 27 of 412 small cells
be bounded below 5, a carry starting at 0 exposed 10 % of small cells. **Cost** on the cells register (``tests/bench/cost.py``): mean error
1.0–2.7, at most 8, whatever the size; 10 % of figures above 0 print as 0 (yearly sex × age × group 37 % and 50 %; monthly sex 14 %).
Suppression hides 29 % (that cross 62 % and 90 %; monthly sex 48 %).

**What is kept and what leaves.** The ledger (its fields and an example stand in ``ledger``) never leaves the laptop. What leaves is
described in ``sync.facts``. The certificate that travels with a closing says ``{"method": "rounding", "base": 5, "max_carry": 6, "offset":
2, "headline_step": 10, "audit": "passed", "version": 1}``, or ``{"method": "suppression", "threshold": 5, …}``: nothing that depends on
the data.

**Sources.** I. P. Fellegi (1975) and L. H. Cox (JASA 82, 1987) on unbiased and controlled rounding; J. J. Salazar-González on controlled
rounding as an integer program; M. Fischetti and J. J. Salazar-González (Mathematical Programming 84, 1999) on attacker's bounds and
complementary suppression; A. Hundepool and others, *Statistical Disclosure Control* (2012), on tables, linked tables, dominance and
waivers; B. Fraser and J. Wooton (2005) on keyed perturbation of cells. What an attacker can learn is measured in ``tests/campaigns``.
"""
