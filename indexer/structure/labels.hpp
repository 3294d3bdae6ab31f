// SPDX-License-Identifier: GPL-2.0-or-later
//
// Labels: the printed number of a paragraph ("6.", "(a)", "1 -", "㈠", "’1‘"). A label may be read
// in several ways: "(i)" is the ninth letter or the first Roman numeral; which one, the paragraphs
// around it tell (numbering.hpp). In many files the label stands at the head of the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::structure {

enum class Series {
    digit,    ///< 6. 12bis 1.1
    letter,   ///< (a) (أ)
    roman,    ///< (ii)
    ordinal,  ///< ㈠ (1) ’1‘: a letter right below a numbered paragraph, Roman below a letter
};

/// One way to read a label.
struct Reading {
    Series series = Series::digit;
    unsigned value = 0;
    std::string unit;  ///< "6", "12bis", "1-1" of digits; empty: made from the value

    friend bool operator==(const Reading&, const Reading&) = default;
};

struct Label {
    std::string printed;  ///< trimmed: "(a)"
    std::string own;      ///< the letter itself when it is not Latin: "أ"
    std::vector<Reading> readings;
    bool tentative = false;  ///< a bare number ("6 Also"): a label only where 6 is expected next
    std::vector<Reading> below;  ///< second of two labels at once: "a) i)"

    bool empty() const { return readings.empty(); }
};

/// Reads a label that the format has apart ("6.", "a)"). Empty when it is none.
Label read_label(std::string_view number);

struct LabelPrefix {
    Label label;
    std::size_t bytes = 0;  ///< what the label and the blanks behind it take
};

/// The label at the head of a paragraph's raw text; zero bytes when there is none.
LabelPrefix split_label(std::string_view raw);

/// Value of a Chinese numeral ("十一" = 11, "第三" without its first letter); 0 when it is none.
unsigned chinese_value(std::string_view numeral);

}  // namespace chancery::structure
