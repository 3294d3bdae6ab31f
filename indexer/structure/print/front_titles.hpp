// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which of the lines that look like titles on a first page are the work's. Behind an agenda item
// the item's own title comes first, in smaller type; without one smaller type above the title is
// the body's name. Where all look alike, the first lines are the items', one each, unless they
// name a type ("Report of the Secretary-General").
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace chancery::structure {

/// A line of the front that looks like a title.
struct FrontTitle {
    std::size_t block = 0;
    std::string text;
    float size = 0;
    int level = 0;
    bool behind_agenda = false, in_row = false;
};

/// What else the front has that tells titles apart.
struct FrontSigns {
    bool agenda = false;    ///< names an agenda item
    std::size_t items = 0;  ///< how many
    bool numbered = false;  ///< a resolution's number has its title: no other is the work's
};

struct TitleRoles {
    std::string above;                ///< of the agenda item, or the body's name
    std::vector<std::string> titles;  ///< the work's own
    /// The title of the work, its parts joined.
    std::string title() const;
};

/// Tells the titles of a front apart, which stand in their order.
TitleRoles roles_of(const std::vector<FrontTitle>& titles, const FrontSigns& signs);

}  // namespace chancery::structure
