// SPDX-License-Identifier: GPL-2.0-or-later
//
// The two forms of a word in one language; see analyse.hpp.
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "indexer/analysis/stems.hpp"

namespace chancery::analysis {

struct Forms {
    std::string exact, ranked;
};

class WordForms {
  public:
    explicit WordForms(std::string_view language);

    /// Forms of a word as it stands in a text (valid UTF-8, no blanks).
    Forms of(std::string_view word) const;

    /// True when a word before an apostrophe is an elided article or the like ("l'", "qu'"), or one
    /// behind it a possessive ("'s"): it has no ranked form.
    bool is_elided(std::string_view exact) const;
    bool is_possessive(std::string_view exact) const;

  private:
    /// The ranked form of what is no number.
    std::string stem(std::string base, bool ascii) const;
    std::string stem_arabic(const std::string& word) const;

    std::string language_;
    Xapian::Stem stemmer_;
    Stems stems_;
};

}  // namespace chancery::analysis
