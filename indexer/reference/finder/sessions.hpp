// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which organ's session a number and a year fit: session n of the Assembly opens in 1945 + n; until
// the thirtieth its resolutions were counted on from session to session; the Human Rights Council
// has met three times a year since June 2006; the Security Council's numbers run on through the
// years (domain: symbols.md sections 1 and 6).
#pragma once

namespace chancery::reference::finder {

/// Sessions of the Assembly whose texts are numbered 31/1, and a bound for those to come.
constexpr unsigned first_slashed_session = 31, last_session = 99, last_number = 999;
/// The Council's sessions, with a bound for those to come; each adopts at most some forty
/// resolutions.
constexpr unsigned last_council_session = 75, last_council_number = 50;

/// "73/27 of 5 December 2018".
bool fits_assembly(unsigned session, unsigned year);

/// "40/10 of 21 March 2019".
bool fits_human_rights(unsigned session, unsigned year);

/// "1373 (2001)", "1373/2001": the Security Council's numbers reached it in that year, give or take
/// some (data/vocabulary/council_numbers.tsv); of years to come nobody can tell.
bool fits_council(unsigned number, unsigned year);

/// The last year of that table and the number that the Council had reached by its end.
struct CouncilYear {
    unsigned year = 0, last = 0;
};
CouncilYear latest_council_year();

/// "2131 (XX)": the number is among those of the Assembly's session.
bool fits_old_session(unsigned session, unsigned number);

/// "S-26/2": the Assembly's special session was in that year; year 0: it may have been.
bool fits_special_session(unsigned session, unsigned year);

}  // namespace chancery::reference::finder
