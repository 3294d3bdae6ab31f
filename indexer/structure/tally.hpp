// SPDX-License-Identifier: GPL-2.0-or-later
//
// The outcome of a vote as a sentence tells it: "adopted by 150 votes to 2, with 5 abstentions".
// Counts are found by the words between them (data/vocabulary/votes.tsv), so no language needs a
// grammar.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chancery::structure {

struct Tally {
    unsigned in_favour = 0, against = 0, abstaining = 0;

    friend bool operator==(const Tally&, const Tally&) = default;
};

/// How far two outcomes differ, in votes.
unsigned distance(const Tally& one, const Tally& other);

/// The counts in a text that are nearest to `counted`; nothing where it tells no outcome. What was
/// rejected is told with the votes against first.
std::optional<Tally> tally_in(std::string_view text, const Tally& counted);

/// Which part of a vote the text before a colon announces.
enum class VotePart { in_favour, against, abstaining };

/// A text that begins "In favour: ...".
struct VoteLabel {
    VotePart part = VotePart::in_favour;
    std::size_t bytes = 0;  ///< what the label, its colon and the blanks behind it take
};

/// The label that a stored text begins with; nothing when it begins otherwise.
std::optional<VoteLabel> vote_label(std::string_view stored);

/// "None.": a list without States.
bool names_nobody(std::string_view stored);

}  // namespace chancery::structure
