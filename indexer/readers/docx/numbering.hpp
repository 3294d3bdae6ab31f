// SPDX-License-Identifier: GPL-2.0-or-later
//
// Automatic numbers of a DOCX file (word/numbering.xml; ECMA-376 part 1, 17.9): lists of nine
// levels, shared by paragraphs that name them, with starts, restarts and overrides. The counters
// run as the document is read, so paragraphs ask for their labels in order.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/docx/xml.hpp"

namespace chancery::readers {

constexpr int max_list_levels = 9;

struct ListLevel {
    int start = 1;
    std::string format = "decimal", text, style;  ///< text: "%1.%2"; style: paragraphs it is for
    std::optional<int> restart;                   ///< begins anew below this level; 0: never
    bool arabic = false;                          ///< prints all numbers in Arabic digits
    std::optional<int> left, first_line;          ///< indents in twentieths of a point
};

/// The label of one paragraph.
struct ListLabel {
    std::string text;
    int level = 0;  ///< from 0
    bool bullet = false;
    std::optional<int> left, first_line;
};

class DocxNumbering {
  public:
    /// Reads the part. Returns what broke it; empty when it is sound.
    std::string read(std::string_view bytes);

    /// Counts on and gives the label of the next paragraph of a list. Without a level it is the one
    /// that the paragraph's style is for. None when there is no such list.
    std::optional<ListLabel> next(int list, std::optional<int> level, const std::string& style);

  private:
    using Levels = std::array<ListLevel, max_list_levels>;
    struct Pattern {  // w:abstractNum
        Levels levels;
        std::string style_link, named_style;
    };
    struct Override {
        std::optional<int> start;
        std::optional<ListLevel> level;
    };
    struct List {  // w:num
        int pattern = 0;
        std::map<int, Override> overrides;
    };
    struct Counters {
        std::array<long long, max_list_levels> numbers{};
        std::array<bool, max_list_levels> begun{};
    };

    void read_pattern(XmlReader& xml);
    void read_list(XmlReader& xml);
    const Pattern* pattern_of(const List& list, int& id) const;
    const ListLevel& level_of(const List& list, const Pattern& pattern, int level) const;
    void count(const List& list, const Pattern& pattern, Counters& counters, int level) const;
    std::string print(const List& list, const Pattern& pattern, const Counters& counters,
                      int level) const;

    std::map<int, Pattern> patterns_;
    std::map<int, List> lists_;
    std::map<int, Counters> counters_;          // by pattern: lists of one pattern count on
    std::set<std::pair<int, int>> overridden_;  // lists and levels whose own start was used
};

}  // namespace chancery::readers
