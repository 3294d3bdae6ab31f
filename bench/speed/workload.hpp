// SPDX-License-Identifier: GPL-2.0-or-later
//
// Queries drawn with a fixed seed from the passages that are searched, so that each has an answer.
// Words are exact forms of Latin letters; a content word stands in at most a tenth of the passages
// and has four letters or more.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bench/speed/passage_texts.hpp"

namespace chancery::speed {

enum class Kind {
    single,    ///< one word, 50 from each of four bands of document frequency
    any,       ///< 2 to 4 content words of one passage, side by side: any of them
    typed_or,  ///< the same words with OR between them
    all,       ///< 2 to 4 content words of one passage with AND between them
    phrase,    ///< 2 to 4 adjacent words, whatever they are
    question,  ///< 8 to 12 adjacent words, side by side: any of them
};

struct KindRow {
    Kind kind;
    std::string_view name;
    std::size_t queries;
};

/// All kinds in the order of the report.
const std::vector<KindRow>& kinds();
std::string_view name_of(Kind kind);

struct Question {
    Kind kind = Kind::single;
    std::vector<std::string> words;
};

/// The words joined by `between`.
std::string joined(const std::vector<std::string>& words, std::string_view between);

/// Draws the queries of all kinds from English passages.
std::vector<Question> draw_workload(const std::vector<PassageText>& passages);

}  // namespace chancery::speed
