// SPDX-License-Identifier: GPL-2.0-or-later
//
// Preferences in trec_eval's format: lines "TOPIC GROUP SUBGROUP DOCUMENT LEVEL" of exactly five
// fields. Within a subgroup a document of a higher level is preferred to one of a lower; a group is
// one reader's opinion and may have several subgroups, which need not be complete. Qrels can be
// read as preferences too: the second field is the group, the relevance the level.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/error.hpp"

namespace chancery::quality {

struct Preference {
    std::string_view group, subgroup, document;
    double level = 0;
};

struct PreferenceTopic {
    std::string_view topic;
    std::span<const Preference> preferences;
};

/// All preferences of a file. Movable, not copyable: topics look into preferences, these into
/// bytes.
struct Preferences {
    std::unique_ptr<const std::string> bytes;
    std::vector<Preference> preferences;
    std::vector<PreferenceTopic> topics;  ///< in byte order of their names
};

/// How the lines of a file of preferences stand.
enum class PreferenceForm { preferences, qrels };

/// Parses bytes; `name` is for messages. Error `input` with the line's number.
Result<Preferences> parse_preferences(std::string bytes, const std::string& name,
                                      PreferenceForm form);

}  // namespace chancery::quality
