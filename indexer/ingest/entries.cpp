// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/entries.hpp"

#include <algorithm>

#include "indexer/index/fields.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/reference/key.hpp"

namespace chancery::ingest {
namespace {

using index::Field;
using index::FieldKind;

void add_value(Xapian::Document& entry, const Field& field, const std::string& value) {
    if (field.kind == FieldKind::date) entry.add_value(index::slot_date, value);
    entry.add_boolean_term(index::value_term(field.prefix, value));
}

void add_edges(Xapian::Document& entry, const document::Passage& passage) {
    for (const document::Citation& citation : passage.citations) {
        for (const std::string& symbol : reference::halves_of({citation.symbol})) {
            entry.add_boolean_term(index::edge_term(symbol, citation.verb));
        }
    }
}

}  // namespace

/// Exact forms bear positions and no weight, ranked forms weight and no positions; a weight of 0 is
/// for fields, which do not lengthen the text.
void EntryMaker::add_words(Xapian::Document& entry, std::string_view prefix, std::string_view text,
                           Xapian::termpos& position, Xapian::termcount weight) {
    Xapian::termpos last = position;
    for (const analysis::Token& token : analyser_->analyse(text)) {
        if (!token.exact.empty()) {
            last = position + token.position;
            entry.add_posting(index::exact_term(prefix, token.exact), last, 0);
        }
        if (token.kind == analysis::Kind::joint && prefix.empty()) {
            const std::string_view compound = text.substr(token.begin, token.end - token.begin);
            entry.add_boolean_term(
                index::exact_term(index::compound_prefix, analysis::compound_spelling(compound)));
        }
        if (token.ranked.empty()) continue;
        entry.add_term(index::ranked_term(prefix, token.ranked), weight);
        weighed_ = weighed_ || weight > 0;
    }
    position = last + index::position_gap;
}

std::string EntryMaker::id_of(const document::Masthead& masthead) const {
    if (masthead.language == language_) return masthead.symbol.name;
    return reference::to_string({masthead.symbol, masthead.language, {}});
}

void EntryMaker::analyse_as(const std::string& language) {
    auto known = analysers_.find(language);
    if (known == analysers_.end()) {
        known = analysers_.emplace(language, analysis::Analyser(language)).first;
    }
    analyser_ = &known->second;
}

Xapian::Document EntryMaker::edition_entry(const index::EditionRecord& record) {
    Xapian::Document entry;
    // A length of nothing would make Xapian's check call the entry's positions orphans.
    entry.add_term(std::string(index::edition_marker), 1);
    entry.add_boolean_term(index::id_term(id_of(record.masthead), {}));
    analyse_as(language_);
    for (const Field& field : index::fields()) {
        if (field.of_edition == nullptr) continue;
        Xapian::termpos position = 1;
        for (const std::string& value : field.of_edition(record)) {
            if (field.kind == FieldKind::words) {
                add_words(entry, field.prefix, value, position, 0);
            } else {
                add_value(entry, field, value);
            }
        }
    }
    entry.set_data(index::encode(record));
    return entry;
}

Xapian::Document EntryMaker::passage_entry(const document::Masthead& masthead,
                                           const document::Passage& passage) {
    Xapian::Document entry;
    weighed_ = false;
    analyse_as(passage.language.empty() ? masthead.language : passage.language);
    Xapian::termpos position = 1;
    add_words(entry, {}, passage.text, position, 1);
    for (const document::Footnote& note : passage.footnotes) {
        add_words(entry, {}, note.text, position, 1);
    }
    for (const Field& field : index::fields()) {
        if (field.of_passage == nullptr) continue;
        Xapian::termpos place = 1;
        for (const std::string& value : field.of_passage(passage)) {
            if (field.kind == FieldKind::words) {
                add_words(entry, field.prefix, value, place, 0);
            } else {
                add_value(entry, field, value);
            }
        }
    }
    add_edges(entry, passage);
    entry.add_term(index::id_term(id_of(masthead), to_string(passage.pinpoint)), weighed_ ? 0 : 1);
    if (const std::string mark = index::fingerprint(passage.text); !mark.empty()) {
        entry.add_value(index::slot_fingerprint, mark);
        entry.add_boolean_term(index::value_term(index::fingerprint_prefix, mark));
    }
    entry.set_data(index::encode(passage));
    return entry;
}

}  // namespace chancery::ingest
