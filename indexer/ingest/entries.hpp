// SPDX-License-Identifier: GPL-2.0-or-later
//
// Entries: what an edition and its passages become in Xapian. The edition's entry bears what is
// true of the whole work (title, date, sponsors, vote ...) once; the entries of its passages follow
// it directly, so that a filter on editions is a list of ranges (index/SCHEMA.md).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <xapian.h>

#include "indexer/analysis/analyse.hpp"
#include "indexer/document/edition.hpp"
#include "indexer/index/stored.hpp"

namespace chancery::ingest {

/// Makes the entries of one shelf. A passage is analysed in its own language; an edition of another
/// language is there as a guest (batch.hpp) and bears its language in its ids.
class EntryMaker {
  public:
    explicit EntryMaker(std::string_view language) : language_(language) {}

    Xapian::Document edition_entry(const index::EditionRecord& record);
    Xapian::Document passage_entry(const document::Masthead& masthead,
                                   const document::Passage& passage);

  private:
    void add_words(Xapian::Document& entry, std::string_view prefix, std::string_view text,
                   Xapian::termpos& position, Xapian::termcount weight);
    std::string id_of(const document::Masthead& masthead) const;
    void analyse_as(const std::string& language);

    std::string language_;  // of the shelf
    std::map<std::string, analysis::Analyser, std::less<>> analysers_;
    analysis::Analyser* analyser_ = nullptr;  // of the entry being made
    bool weighed_ = false;                    // the entry being made has a length
};

}  // namespace chancery::ingest
