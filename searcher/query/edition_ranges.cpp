// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/edition_ranges.hpp"

#include <algorithm>
#include <memory>

namespace chancery::query {
namespace {

class RangesSource : public Xapian::PostingSource {
  public:
    explicit RangesSource(std::vector<EntryRange> ranges) : ranges_(std::move(ranges)) {
        for (const EntryRange& range : ranges_) size_ += range.end - range.begin;
    }

    Xapian::doccount get_termfreq_min() const override { return size_; }
    Xapian::doccount get_termfreq_est() const override { return size_; }
    Xapian::doccount get_termfreq_max() const override { return size_; }

    void init(const Xapian::Database&) override {
        place_ = 0;
        current_ = 0;
        started_ = false;
    }
    void next(double) override { go_to(started_ ? current_ + 1 : 1); }
    void skip_to(Xapian::docid wanted, double) override { go_to(std::max(wanted, current_)); }
    bool at_end() const override { return started_ && place_ == ranges_.size(); }
    Xapian::docid get_docid() const override { return current_; }
    PostingSource* clone() const override {
        return std::make_unique<RangesSource>(ranges_).release();
    }

  private:
    void go_to(Xapian::docid wanted) {
        started_ = true;
        const auto range = std::upper_bound(
            ranges_.begin() + static_cast<std::ptrdiff_t>(place_), ranges_.end(), wanted,
            [](Xapian::docid number, const EntryRange& row) { return number < row.end; });
        place_ = static_cast<std::size_t>(range - ranges_.begin());
        if (range != ranges_.end()) current_ = std::max(wanted, range->begin);
    }

    std::vector<EntryRange> ranges_;
    Xapian::doccount size_ = 0;
    std::size_t place_ = 0;
    Xapian::docid current_ = 0;
    bool started_ = false;
};

}  // namespace

std::vector<EntryRange> ranges_of(const std::vector<Xapian::docid>& entries,
                                  const index::Lengths& lengths) {
    std::vector<EntryRange> ranges;
    ranges.reserve(entries.size());
    for (const Xapian::docid entry : entries) {
        const Xapian::docid end = lengths.end_of_edition(entry);
        if (entry + 1 < end) ranges.push_back({entry + 1, end});
    }
    return ranges;
}

Xapian::Query ranges_query(std::vector<EntryRange> ranges) {
    if (ranges.empty()) return Xapian::Query::MatchNothing;
    // Xapian takes over a source that is released to it.
    return Xapian::Query(std::make_unique<RangesSource>(std::move(ranges)).release()->release());
}

Xapian::Query entries_query(const std::vector<Xapian::docid>& entries) {
    std::vector<EntryRange> ranges;
    ranges.reserve(entries.size());
    for (const Xapian::docid entry : entries) {
        if (!ranges.empty() && ranges.back().end == entry) {
            ++ranges.back().end;
        } else {
            ranges.push_back({entry, entry + 1});
        }
    }
    return ranges_query(std::move(ranges));
}

}  // namespace chancery::query
