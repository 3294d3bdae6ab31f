// SPDX-License-Identifier: GPL-2.0-or-later
//
// Entries: what an edition and its passages become in Xapian. The edition's entry bears what is
// true of the whole work (title, date, sponsors, vote ...) once; the entries of its passages follow
// it directly, so that a filter on editions is a list of ranges (index/SCHEMA.md).
#pragma once

#include <string>

#include <xapian.h>

#include "indexer/analysis/analyse.hpp"
#include "indexer/document/edition.hpp"
#include "indexer/index/stored.hpp"

namespace chancery::ingest {

/// Makes the entries of one language.
class EntryMaker {
  public:
    explicit EntryMaker(std::string_view language) : analyser_(language) {}

    Xapian::Document edition_entry(const index::EditionRecord& record);
    Xapian::Document passage_entry(const document::Masthead& masthead,
                                   const document::Passage& passage);

  private:
    void add_words(Xapian::Document& entry, std::string_view prefix, std::string_view text,
                   Xapian::termpos& position, Xapian::termcount weight);

    analysis::Analyser analyser_;
    bool weighed_ = false;  // the entry being made has a length
};

}  // namespace chancery::ingest
