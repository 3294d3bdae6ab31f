// SPDX-License-Identifier: GPL-2.0-or-later
//
// Fields and ranges of a query as queries of their own, without weights. Fields of editions are
// answered from the editions' entries and become ranges of passages.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/index/fields.hpp"
#include "indexer/system/error.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/query/typed_words.hpp"

namespace chancery::query {

/// Fields and ranges on one shelf. What it is made of must outlive it.
class Filters {
  public:
    /// Values that the shelf does not hold are told in `notes`, with the nearest that it does.
    Filters(TypedWords& reader, std::vector<std::string>& notes) : reader_(reader), notes_(notes) {}

    /// Passages that a field lets in. Error `usage`: a value that cannot be.
    Result<Xapian::Query> restriction(const Restriction& restriction);

    /// Passages of works adopted in a time. Dates and years are one thing: days of adoption.
    Xapian::Query range(const Range& range);

  private:
    Result<Xapian::Query> value(const index::Field& field, const Node& node);
    Result<Xapian::Query> leaf(const index::Field& field, const std::string& text, bool quoted);
    bool is_ranked(const index::Field& field, const Forms& forms) const;
    void note_unknown(const index::Field& field, const std::string& typed,
                      const std::string& value);
    std::string near_value(const index::Field& field, const std::string& value) const;
    Xapian::Query on_editions(const Xapian::Query& query);

    TypedWords& reader_;
    std::vector<std::string>& notes_;
};

}  // namespace chancery::query
