"""Makes the counts of a site safe to publish, and proves it: additive controlled rounding with a secret carry, and a joint audit.

**Idea.** Anonymisation happens here, on the laptop, before anything is sealed. One protected cube of counts leaves for each site and
closing; every sheet anybody draws later is a sum of its cells. Nothing is ever issued a second time: what is late rides in the next
closing.

====================  =============================================================================================
``tables``            which tables leave, at which rhythm (data: ``resources/programme/published.toml``)
``truth``             the true counts of a closing, finest first; the only thing that comes in
``cube``              the cells that are due with a closing and how they add up, also to what was printed before
``rounding``          the integer program that draws them, and the carries they start with
``ledger``            everything a site ever counted, drew and released; the ``state`` between two closings
``system``, ``counts``  what an attacker knows, as one linear system; the unknown counts in it
``audit``, ``algebra``  the proof: no small figure can be worked out, by linear programming and by subtraction
``closing``           ``protect`` and ``verify``, which the rest of the program calls
``policy``, ``solver``  the few parameters; the one door to HiGHS
====================  =============================================================================================

**Method.** Each cell has a *target*: what the closing adds, plus the carry, what its earlier prints left over. It is printed as a
multiple of the base (5) next to its target, the upper one with probability remainder/5, by a keyed draw: HMAC-SHA256 of site, month and
cell under the installation's rounding key, so the same closing gives the same figures and nobody without the key can foretell them. One
integer program draws all cells of a closing at once and keeps every table additive, to its margins and to the months already printed.
Where no two neighbouring multiples fit, a cell goes one step further at a price proportional to the carry that leaves (|carry| ≤ 6). The
carry of what a site offers starts at a secret integer of −2…2, these adding up too; what it does not offer starts when it first occurs. A
correction downwards lowers the carry; a cell whose target is negative prints 0 and keeps the rest as a debt.

Who refused statistics is in no table. The headline (cumulative persons and services) includes them; so the difference is a cell of its
own, drawn every month, printed once a year. An exact headline needs 10 new persons since the last exact one and an audit that passes with
it; otherwise the rounded running total stands there, otherwise nothing. Two cells that count the same (an indicator with the headline
rule, the calendar year while the project is in its first) are one figure printed twice: two draws of one number would tell more than one.

**Guarantees.**
- Tables agree in every direction and over time: months add to quarters, quarters to years, sites to the mission.
- Every sum or difference of rounded figures is a multiple of 5: no subtraction shows 1–4.
- A printed running total lies within 8 of the truth (carry 6, offset 2); error does not grow with time. Only a correction downwards larger
  than what is left to print can go beyond, until it is worked off.
- No file leaves unless, for every figure ever released by the site, the audit finds another world with the same releases in which the
  figure differs: a true 1–4 could be 5 or more, any other differs by at least 1. It fails closed: when another draw does not help either,
  ``Unsafe`` names the table to slow down. Refusals of a single month, never printed, must not be known exactly.

**Honest limits.** This is not differential privacy. Whoever knows all true figures *and the carry* up to last month (a former counsellor
holding the register, an unlocked laptop) can bound many small cells of the newest month. The audit knows attackers who combine all that
this site released with what anybody knows (counts are not negative, a new person had a service, persons new to a project are new in the
year, entries are no more than items): not what a neighbour happens to know, nor relations between two projects of a site or between an
indicator and the services of its rule. Bounds come from linear, not integer, programs (equal in all cases that were tried). A rejected
draw is drawn again, and a headline is withheld, for reasons that depend on the data; an attacker who simulated the whole procedure could
learn a little from that. Carries are modelled within ±4, wider only where they truly were, which credits the attacker with more than he
knows. A printed 0 never means "nobody".

Amounts of money and persons *served* do not leave yet: sums of money need a rule against dominant persons, persons served do not add over
months; both come with a later issue. So does suppression for donors who need true figures (``Policy.mode``).

**Parameters** (``policy.Policy``): base 5, offset 2, |carry| ≤ 6, 10 persons between exact headlines. Measured on two cells of 16 and 8
new persons a month: base 3 left exact cells to an insider, a threshold of 1 let 27 of 412 small cells be bounded below 5, a carry
starting at 0 exposed 10 % of small cells.

**The ledger dump** (``ledger``, version 1) is zlib over canonical JSON and never leaves the laptop; its fields stand there with an
example. What leaves is described in ``sync.facts``. The certificate that travels with a closing says ``{"method": "rounding", "base": 5,
"max_carry": 6, "audit": "passed", "version": 1}`` and nothing that depends on the data.

**Sources.** I. P. Fellegi (1975) and L. H. Cox (JASA 82, 1987) on unbiased and controlled rounding; J. J. Salazar-González on controlled
rounding as an integer program; M. Fischetti and J. J. Salazar-González (Mathematical Programming 84, 1999) on attacker's bounds; A.
Hundepool and others, *Statistical Disclosure Control* (2012), on tables, linked tables and waivers; B. Fraser and J. Wooton (2005) on
keyed perturbation of cells. What an attacker can learn is measured in ``tests/campaigns/attack.py``."""
