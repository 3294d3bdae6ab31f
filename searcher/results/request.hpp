// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is asked for: of search() and find().
#pragma once

#include <cstddef>
#include <string>

#include "searcher/ranking/model.hpp"

namespace chancery::results {

/// How the text of a request is read.
enum class Syntax {
    query,  ///< the query language (query/parse.hpp)
    words,  ///< a text whose words are evidence; nothing in it is an operator (query/word_bag.hpp)
};

struct Request {
    std::string query;
    std::string language;    ///< ISO 639-1; empty: the language that the query is written in
    std::size_t first = 0;   ///< how many hits to leave out at the top
    std::size_t count = 10;  ///< how many hits to give at most
    bool collapse = true;    ///< one hit a text: reprints are counted, not listed
    ranking::Model model = ranking::fast_model();
    Syntax syntax = Syntax::query;
    bool expansion = true;    ///< words are also sought as the table of expansions says
    bool by_meaning = false;  ///< nearness in meaning counts beside words
    bool explain = false;     ///< notes tell near words and what speaks for each hit
};

}  // namespace chancery::results
