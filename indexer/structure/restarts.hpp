// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paragraphs carry their section only where numbers restart by section (contract.md section 2): in
// budget resolutions every section begins with 1, in a report the numbers run through. A single
// stray 1 makes no restart: restarts must outnumber the places where numbers run on across a
// heading.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/structure/item.hpp"

namespace chancery::structure {

/// Which units the paragraphs of one annex (0: the main text) carry.
struct Carried {
    bool section = false, subsection = false, chapter = false;
};

class Restarts {
  public:
    explicit Restarts(const Items& items);
    Carried of(const Place& place) const;

  private:
    /// Changes of a unit behind which numbers begin anew, and behind which they run on.
    struct Evidence {
        unsigned restarts = 0, runs_on = 0;
        bool tells() const { return restarts > runs_on; }
    };
    struct Found {
        Evidence section, subsection, chapter;
        bool section_above = false;     // subsections that restart stand in sections
        bool chapter_articles = false;  // articles are numbered anew in each chapter
        // Numbers of several parts ("31.I.1") need no section where each comes once and they are
        // not fewer than the plain ones, which are then of lists and tables.
        std::set<std::string> parted;
        bool parted_again = false;
        unsigned plain = 0;
        bool counts_by_parts() const { return !parted_again && parted.size() > plain / 2; }
    };
    struct Last {
        Place place;
        unsigned value = 0;
    };

    void look(const Item& item);
    void look_at_article(const Item& item);
    void mark(const Place& before, const Place& here, bool restart);

    std::map<unsigned, Last> last_;
    std::map<unsigned, std::map<std::string, std::string>> articles_;
    std::map<unsigned, Found> found_;
};

/// Units of annex, appendix and enclosure: {"annex2", "app1"}.
std::vector<std::string> annex_units(const Place& place);

/// Units that stand before the number of a paragraph.
std::vector<std::string> base_units(const Place& place, const Carried& carried);

}  // namespace chancery::structure
